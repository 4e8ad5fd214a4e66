/** From the fields of a BibTeX or BibLaTeX entry to the draft of a record. Cost: linear in the fields. */
import { readBibtexNames } from './bibtex-names.ts';
import { COMMA, SEMICOLON, splitOutside } from './brace-split.ts';
import { normaliseArxivId, normaliseDoi, normalisePmid } from '../identifiers.ts';
import { plainText } from '../markup/plain-text.ts';
import type { RecordDraft } from '../record-draft.ts';
import { texSource } from './tex-source.ts';

type Fields = ReadonlyMap<string, string>;

const VENUES = [
  'journaltitle',
  'journal',
  'booktitle',
  'maintitle',
  'eventtitle',
  'school',
  'institution',
  'organization',
  'howpublished',
  'publisher',
];
const DATE_FIELDS = ['date', 'year'];
const ARXIV_IN_TEXT = /\barxiv\s{0,2}[:.]\s{0,2}(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})/i;
const DOI_LINK = /(?:\bdoi\.org\/|\bdoi:\s{0,2})(10\.\d{3,9}\/[^\s{}]{1,200})/i;
const LINK = /^\s*(?:\\url\s*\{|\{?\s*https?:\/\/|\{?\s*www\.)/i;
const MONTH =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|maer|mai|juni|juli|okt|dez)[\p{L}.]*/iu;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const OTHER_MONTHS: ReadonlyMap<string, number> = new Map([
  ['mär', 3],
  ['mae', 3],
  ['mai', 5],
  ['okt', 10],
  ['dez', 12],
]);

/** The first of the fields that is not blank. */
function first(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined && value.trim() !== '') return value;
  }
  return null;
}

const text = (value: string | null): string | null => (value === null ? null : texSource(value));

/** Line breaks of the source are spaces, a blank line parts paragraphs. */
function paragraphs(value: string): string {
  return value.trim().replace(/[^\S ]\s*| \s+/g, (run) => {
    const breaks = run.split('\n').length - 1;
    return breaks < 2 ? ' ' : '\n'.repeat(Math.min(breaks - 1, 2));
  });
}

function titleOf(fields: Fields): string | null {
  const title = text(first(fields, ['title', 'maintitle', 'booktitle']));
  const subtitle = text(first(fields, ['subtitle']));
  if (title === null || subtitle === null || !fields.has('title')) return title;
  return /[.:?!–—]["”}\s]*$/.test(title) ? `${title.trim()} ${subtitle}` : `${title.trim()}: ${subtitle}`;
}

function venueOf(fields: Fields): string | null {
  const isPart = first(fields, ['title']) !== null;
  for (const name of VENUES) {
    const value = fields.get(name);
    if (value === undefined || value.trim() === '' || LINK.test(value)) continue;
    if (isPart || (name !== 'booktitle' && name !== 'maintitle')) return texSource(value);
  }
  return null;
}

/** Month and day of a month field: a number, a name, a name and a day; of a range the month it begins in. */
function monthAndDay(month: string, day: string): [month: number, day: number] {
  const written = plainText(texSource(month)).trim();
  const given = /^\d{1,2}$/.test(plainText(day)) ? Number(plainText(day)) : 0;
  if (/^\d{1,2}$/.test(written)) return [Number(written), given];
  const name = MONTH.exec(written)?.[0].slice(0, 3).toLowerCase();
  if (name === undefined) return [0, 0];
  const number = MONTHS.indexOf(name) + 1 || (OTHER_MONTHS.get(name) ?? 0);
  const days = written.match(/\d+/g) ?? [];
  return [number, given || (days.length === 1 ? Number(days[0]) : 0)];
}

function dateOf(fields: Fields): RecordDraft['date'] {
  const written = first(fields, DATE_FIELDS);
  const month = fields.get('month') ?? '';
  if (written === null) return month.trim() === '' ? null : /\d{4}/.exec(month) ? texSource(month) : null;
  const plain = plainText(written);
  if (/^\d{4}$/.test(plain)) return [Number(plain), ...monthAndDay(month, fields.get('day') ?? '')];
  // The beginning of a range, without the marks of what is not sure.
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T[\d:.Z+-]*)?[?~%]?(?:\/.*)?$/.exec(plain);
  if (iso && plain.charAt(4) !== '/') return [Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0)];
  if (iso && /^\d{4}\/(?:\d{4}|\.\.|$)/.test(plain)) return [Number(iso[1]), 0, 0];
  return plain;
}

function keywordsOf(fields: Fields): string[] {
  const value = first(fields, ['keywords', 'keyword', 'author_keywords']);
  if (value === null) return [];
  const words = splitOutside(value, SEMICOLON);
  return (words.length > 1 ? words : splitOutside(value, COMMA)).map(texSource);
}

/** Ids that stand in the fields for electronic prints, and those in links and texts. */
function idsOf(fields: Fields): Pick<RecordDraft, 'doi' | 'arxiv' | 'pmid' | 'category' | 'openalex'> {
  const eprint = plainText(first(fields, ['eprint']) ?? '');
  const register = plainText(first(fields, ['archiveprefix', 'eprinttype']) ?? '').toLowerCase();
  const url = plainText(first(fields, ['url']) ?? '');
  const isArxiv = register === 'arxiv' || (register === '' && normaliseArxivId(eprint) !== null);
  const prose = plainText(first(fields, ['journal', 'journaltitle', 'howpublished', 'note', 'number']) ?? '');
  const shown = plainText(fields.get('howpublished') ?? '');
  const corr = /^abs\/(.{4,20})$/i.exec(plainText(fields.get('volume') ?? ''))?.[1];
  const category = /\[([\w.-]{2,20})\]\s*$/.exec(eprint)?.[1] ?? null;
  return {
    doi: first(fields, ['doi']) ?? normaliseDoi(url) ?? DOI_LINK.exec(shown.slice(0, 500))?.[1] ?? null,
    arxiv:
      (isArxiv && eprint !== '' ? eprint : null) ??
      first(fields, ['arxivid', 'arxiv']) ??
      normaliseArxivId(url) ??
      ARXIV_IN_TEXT.exec(prose.slice(0, 500))?.[1] ??
      (corr === undefined ? null : normaliseArxivId(corr)),
    pmid:
      first(fields, ['pmid', 'pubmedid']) ??
      (/^(?:pubmed|pmid|medline)$/.test(register) ? eprint : null) ??
      (/pubmed/i.test(url) ? normalisePmid(url) : null),
    category: first(fields, ['primaryclass', 'eprintclass']) ?? (isArxiv ? category : null),
    openalex: first(fields, ['openalex']),
  };
}

/** The record of an entry's fields; `key` is its own. */
export function draftOf(fields: Fields, key: string): RecordDraft {
  const names = readBibtexNames(first(fields, ['author', 'editor']) ?? '');
  const abstract = first(fields, ['abstract']);
  return {
    title: titleOf(fields),
    authors: names.authors,
    isCut: names.isCut,
    unsureNames: names.unsure,
    date: dateOf(fields) ?? null,
    venue: venueOf(fields),
    abstract: abstract === null ? null : paragraphs(texSource(abstract)),
    keywords: keywordsOf(fields),
    sourceId: key,
    ...idsOf(fields),
  };
}
