/**
 * Reads the plain text of Ovid: blocks that begin with <1>, names of fields on lines of their own, values indented under
 * them. Marks after names (`Roe, Ann MD 1`) tie them to institutions (`(1)Univ X`). Venue and date come out of the source
 * line. Cost: linear. References and numbers of the database are left aside.
 */
import type { ReadOptions, Reader, ReadResult } from '../reader.ts';
import { RecordCollector, type RecordDraft } from '../record-draft.ts';
import { readOvidPeople } from './ovid-people.ts';
import { looseDate } from './tagged-dates.ts';
import { doiAmong } from './tagged-ids.ts';
import { cutTagged, MORE, OTHER, scoreTagged, type LineRole, type TaggedFormat } from './tagged-lines.ts';
import type { TaggedRecord } from './tagged-record.ts';

const LABEL = 'Ovid';
const NUMBER_LINE = /^<\d{1,7}>$/;
const NAMES: readonly string[] = (
  'abstract|accession number|author|authors|author(s)|author e-mail|author keywords|author nameid|book title|chapter title|' +
  'comments|conference|copyright|corporate author|correspondence|correspondence address|country of publication|' +
  'database|date of publication|digital object identifier|document type|doi|doi number|editor|emtree heading|' +
  'entry date|grant information|heading word|institution|isbn|issn|issn electronic|issn print|issue/part|journal name|' +
  'journal subset|journal title|key concepts|key phrase identifiers|keyword heading|keywords|language|link to the ovid full text or citation|' +
  'mesh subject headings|nlm journal code|nlm journal name|original title|other title|page|pmid|publication date|publication type|' +
  'publisher|publishing model|references|registry number|score|source|status|subject headings|title|unique identifier|' +
  'url|volume|year of publication'
).split('|');
const KNOWN: ReadonlySet<string> = new Set(NAMES);

/** What a line without indentation in a numbered block is, whether its name is known or not. */
const FIELD_NAME = /^[A-Z][A-Za-z ()/-]{2,44}$/;

class OvidFormat implements TaggedFormat {
  role(line: string, record: TaggedRecord | null): LineRole {
    const text = line.trimEnd();
    if (NUMBER_LINE.test(text)) return { kind: 'start', tag: '<>', value: text.slice(1, -1) };
    if (/^\s/.test(text)) return record === null ? OTHER : MORE;
    const name = text.length > 60 ? '' : text.toLowerCase();
    if (!KNOWN.has(name) && !(record?.isOpened && FIELD_NAME.test(text))) return OTHER;
    const isNext = record !== null && !record.has('<>') && record.fields[0]?.tag === name;
    return { kind: isNext ? 'start' : 'field', tag: name, value: '' };
  }

  takesUnopened(record: TaggedRecord): boolean {
    return record.fields.length > 2 && record.has('title') && record.has('source');
  }
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
const SOURCE_DATES: readonly RegExp[] = [
  new RegExp(`(?:\\d{1,2} )?\\b${MONTH},? (?:\\d{1,2},? )?${YEAR}(?!\\d)`, 'i'),
  new RegExp(`(?<!\\d)${YEAR} ${MONTH}(?: \\d{1,2}(?!\\d))?`, 'i'),
  new RegExp(`\\((${YEAR})\\)`),
  new RegExp(`, (${YEAR})\\b`),
  new RegExp(`(?<![\\d-])(${YEAR})(?![\\d-])`),
];

/** The date in the line that says where a text appeared, and not a page or volume that looks like one. */
function dateIn(text: string | null): string | null {
  for (const pattern of SOURCE_DATES) {
    const match = text === null ? null : pattern.exec(text.slice(0, 1000));
    if (match) return looseDate(match[1] ?? match[0])?.date ?? null;
  }
  return null;
}

/** `Ecohydrology` of `Ecohydrology.   8(6):1048-1064, September 2015.`; of books what stands after `(2014).` */
function venueIn(source: string | null): string | null {
  const text = (source ?? '').slice(0, 1000).trim();
  const book = /^[^.]{0,200}\(\d{4}\)\.\s+([^.(]{3,300}?)\.?\s+(?:\(pp?\.|\d+ pp|[^.]{0,40}\bpp\.)/.exec(text)?.[1];
  if (book !== undefined) return book;
  const name = /^(.{2,300}?)\.\s+(?=\d|\(|Vol\b|,|[A-Z][a-z]{2} \d)/.exec(text)?.[1] ?? text.replace(/\.$/, '');
  return /\d{4}/.test(name) && name.length > 120 ? null : name;
}

/** A title without the mark of its kind: `[Review]`. */
const bareTitle = (title: string | null): string | null =>
  title?.replace(
    /\.?\s{0,4}\[(?:article|review|miscellaneous|editorial|letter|note|comment|report|erratum|journal|book|news)[^\]]{0,60}\]\.?$/i,
    '',
  ) ?? null;

function toDraft(record: TaggedRecord): RecordDraft {
  const source = record.first('source');
  const title = record.first('title', 'original title', 'chapter title', 'book title');
  const number = record.first('pmid', 'unique identifier') ?? '';
  const keywords = record.entries('author keywords', 'keywords', 'key phrase identifiers', 'key concepts');
  const headings = record.entries('mesh subject headings', 'subject headings', 'keyword heading');
  return {
    title: bareTitle(title),
    ...readOvidPeople(record),
    date:
      dateIn(record.first('publication date', 'date of publication')) ??
      dateIn(source) ??
      dateIn(record.first('year of publication', 'status')),
    venue: record.first('journal name', 'journal title', 'nlm journal name') ?? venueIn(source),
    abstract: record.first('abstract')?.replace(/^:\s/, '') ?? null,
    keywords: (keywords.length > 0 ? keywords : headings).flatMap((line) => line.split(';')).map(bareKeyword),
    sourceId: record.first('accession number', 'unique identifier')?.replace(/\.$/, '') ?? null,
    doi: doiAmong(record.texts('doi number', 'digital object identifier', 'doi')),
    pmid: /^\d{4,9}$/.test(number) ? number : null,
  };
}

const bareKeyword = (keyword: string): string =>
  keyword
    .trim()
    .replace(/^\*|\.$/g, '')
    .replace(/\/[a-z]{2} \[.{0,60}\]$/, '');

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const take = (record: TaggedRecord): void => collector.add(toDraft(record), record.line, record.endLine);
  const { strays } = cutTagged(text, new OvidFormat(), take, options.progress);
  return collector.finish(LABEL, strays);
}

const FIELD =
  '(?:Score|Accession Number|Author(?:s|\\(s\\))?|Title|Source|Unique Identifier|Publication Type|Status|Abstract)';
const OPENING = new RegExp(
  `^(?:<\\d{1,7}>[ \\t]*\\n)?${FIELD}[ \\t]*\\n[ \\t]{1,8}\\S[^\\n]{0,4000}\\n(?:[ \\t][^\\n]{0,4000}\\n|\\n){0,9}[A-Z][A-Za-z() -]{2,30}[ \\t]*\\n[ \\t]{1,8}\\S`,
  'm',
);

export const ovidReader: Reader = {
  id: 'ovid',
  label: LABEL,
  detect: (text) => (OPENING.test(text) ? scoreTagged(text, new OvidFormat()) : 0),
  read,
};
