/**
 * Reads what EndNote exports and what refer wrote before it: lines that begin with % and a letter, records parted by
 * blank lines or opened by %0. Editors stand in where there is no author. Cost: linear. Styles, notes and numbers of
 * pages are left aside.
 */
import type { ReadOptions, Reader, ReadResult } from '../reader.ts';
import { RecordCollector, type RecordDraft } from '../record-draft.ts';
import { bestDate } from './tagged-dates.ts';
import { arxivInNotes, doiAmong, idsInLinks, pmidInNotes } from './tagged-ids.ts';
import { cutTagged, OTHER, scoreTagged, type LineRole, type TaggedFormat } from './tagged-lines.ts';
import { namesOfLines } from './tagged-names.ts';
import type { TaggedRecord } from './tagged-record.ts';

const LABEL = 'EndNote';
const TAG_LINE = /^%([A-Z0-9@!?#$&()*+<>=~[\]^])(?:[ \t]([^]*))?$/;

class RefFormat implements TaggedFormat {
  /** Whether a blank line parts records: those that no %0 opens. */
  private isPlain = false;

  role(line: string, record: TaggedRecord | null, isAfterBlank: boolean): LineRole {
    const [, tag, value = ''] = TAG_LINE.exec(line.trimEnd()) ?? [];
    if (tag === undefined) return OTHER;
    if (record === null || tag === '0') this.isPlain = tag !== '0';
    const isStart = tag === '0' || record === null || (this.isPlain && isAfterBlank);
    return { kind: isStart ? 'start' : 'field', tag: `%${tag}`, value: value.trim() };
  }

  takesUnopened(): boolean {
    return true;
  }
}

/** One keyword a line; in a single line they are parted by semicolons or, where there are several, commas. */
function readKeywords(record: TaggedRecord): string[] {
  const lines = record.entries('%K');
  if (lines.some((line) => line.includes(';'))) return lines.flatMap((line) => line.split(';'));
  const isList = lines.length === 1 && (lines[0] ?? '').split(',').length > 2;
  return isList ? (lines[0] ?? '').split(',') : lines;
}

function readAuthors(record: TaggedRecord): string[] {
  const of = (tag: string): string[] => record.fieldsOf(tag).flatMap(({ lines }) => namesOfLines(lines));
  const authors = [...of('%A'), ...record.texts('%Q')];
  return authors.length > 0 ? authors : of('%E');
}

function toDraft(record: TaggedRecord): RecordDraft {
  const notes = record.texts('%O', '%M', '%3', '%2', '%1', '%Z');
  const linked = idsInLinks(record.texts('%U', '%R', '%>', '%O'));
  const isPubMed = record.texts('%~', '%W').some((text) => /^(?:NLM|PubMed|MEDLINE)\b/i.test(text));
  const number = record.first('%M') ?? '';
  return {
    title: record.first('%T', '%!'),
    authors: readAuthors(record).map((name) => ({ name })),
    date: bestDate([record.first('%D'), record.first('%8')]),
    venue: record.first('%J', '%B', '%S'),
    abstract: record.first('%X'),
    keywords: readKeywords(record),
    organisations: record.entries('%+'),
    sourceId: record.first('%F', '%M'),
    doi:
      doiAmong(
        record.texts('%R').filter((text) => /10\.\d|^doi/i.test(text)),
        notes,
      ) ?? linked.doi,
    arxiv: linked.arxiv ?? arxivInNotes([...record.texts('%J', '%R'), ...notes]),
    pmid: pmidInNotes(notes) ?? (isPubMed && /^\d{4,9}$/.test(number) ? number : linked.pmid),
    openalex: linked.openalex,
  };
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const take = (record: TaggedRecord): void => collector.add(toDraft(record), record.line, record.endLine);
  const { strays } = cutTagged(text, new RefFormat(), take, options.progress);
  return collector.finish(LABEL, strays);
}

/** A type and another field, or a title beside an author. */
const OPENING =
  /^%0[ \t]?[^\n]{0,60}\n(?:[ \t]*\n)?%[A-Z0-9@!?][ \t]|^%[AT] [^\n]{1,2000}\n(?:%[A-Z0-9@!?] [^\n]{0,2000}\n){0,9}%[AT] \S/m;

export const endnoteEnwReader: Reader = {
  id: 'endnote-enw',
  label: LABEL,
  detect: (text) => (OPENING.test(text) ? scoreTagged(text, new RefFormat()) : 0),
  read,
};
