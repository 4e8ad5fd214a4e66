/**
 * Reads the plain text of Web of Science (also .isi and .ciw): two letters, a blank and the value, lines indented by three
 * blanks that go on, PT to ER a record. Full names (AF) go before short ones (AU); addresses in C1 are given to the
 * authors named before them, others to the paper. Cost: linear. Cited references and counts are left aside.
 */
import type { ReadOptions, Reader, ReadResult } from '../reader.ts';
import { RecordCollector, type RecordDraft } from '../record-draft.ts';
import { bestDate } from './tagged-dates.ts';
import { cutTagged, END, FRAME, MORE, OTHER, reportUnended, scoreTagged } from './tagged-lines.ts';
import type { LineRole, TaggedFormat } from './tagged-lines.ts';
import type { TaggedRecord } from './tagged-record.ts';
import { readWosPeople } from './wos-people.ts';

const LABEL = 'Web of Science';
const TAG_LINE = /^([A-Z][A-Z0-9])(?: ([^]*))?$/;
/** A tag that lost its blank. */
const GLUED = /^(AU|AF|TI|SO|AB|DE)(?=\p{Lu}\p{Ll})([^]*)$/u;

class WosFormat implements TaggedFormat {
  role(given: string, record: TaggedRecord | null): LineRole {
    const line = given.trimEnd();
    const [, tag, value = ''] = TAG_LINE.exec(line) ?? (record === null ? [] : GLUED.exec(line)) ?? [];
    if (tag === undefined) return record !== null && /^(?: {2,4}|\t)/.test(line) ? MORE : OTHER;
    if (tag === 'PT' && value.length <= 3) return { kind: 'start', tag, value };
    if (tag === 'ER' && value === '') return END;
    if ((tag === 'EF' && value === '') || (record === null && (tag === 'FN' || tag === 'VR'))) return FRAME;
    return { kind: 'field', tag, value };
  }

  takesUnopened(record: TaggedRecord, isEnded: boolean): boolean {
    return isEnded && record.fields.length > 2 && (record.has('TI') || record.has('AU'));
  }
}

/** Author keywords; those that the database made only where there are no others, and of Inspec the controlled terms. */
function readKeywords(record: TaggedRecord): string[] {
  const own = record.first('DE', 'OT') ?? '';
  if (/^INSPEC:/i.test(record.first('UT') ?? '')) return (own.split(/\/ /)[1] ?? own).split(';');
  return (own === '' ? (record.first('ID') ?? '') : own).split(';');
}

function toDraft(record: TaggedRecord): RecordDraft {
  const pmid = record.first('PM');
  return {
    title: record.first('TI', 'FT'),
    ...readWosPeople(record),
    date: bestDate([record.first('PY'), record.first('PD'), record.first('EA')]),
    venue: record.first('SO', 'JI', 'J9', 'CT', 'SE'),
    abstract: record.first('AB'),
    keywords: readKeywords(record),
    sourceId: record.first('UT', 'AN'),
    doi: record.first('DI', 'D2'),
    pmid: pmid ?? /^MEDLINE:(\d{1,9})$/i.exec(record.first('UT') ?? '')?.[1] ?? null,
  };
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const take = (record: TaggedRecord): void => collector.add(toDraft(record), record.line, record.endLine);
  const { strays, unended } = cutTagged(text, new WosFormat(), take, options.progress);
  reportUnended(unended, 'ER', collector.log);
  return collector.finish(LABEL, strays);
}

const OPENING = /^PT [A-Z][ \t]*\n(?:[ \t]*\n)?[A-Z][A-Z0-9](?: |\n)/m;

export const wosPlainReader: Reader = {
  id: 'wos-plain',
  label: LABEL,
  detect: (text) => (OPENING.test(text) ? scoreTagged(text, new WosFormat()) : 0),
  read,
};
