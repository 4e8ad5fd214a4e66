/**
 * Reads the plain text of Inspec as library software wrote it: a line that begins with Record and names INSPEC opens a
 * record, then a tag of two letters, `~` or `:`, and the value; lines without a tag go on. Words of names and journals may be
 * tied by hyphens (`Roe,-A.`, `Journal-of-Maps`). Journal and date come out of the source line (`Maps. May 1992; 19: 20-9`).
 * Cost: linear. Kinds of record, classifications and treatment codes are left aside.
 */
import { isGroupName } from '../../names/name-tokens.ts';
import type { ReadOptions, Reader, ReadResult } from '../reader.ts';
import { RecordCollector, type RecordDraft } from '../record-draft.ts';
import { bestDate } from './tagged-dates.ts';
import { doiAmong } from './tagged-ids.ts';
import { cutTagged, MORE, OTHER, scoreTagged, type LineRole, type TaggedFormat } from './tagged-lines.ts';
import { namesOf, namesOfLines } from './tagged-names.ts';
import { textOf, type TaggedRecord } from './tagged-record.ts';

const LABEL = 'Inspec';
const HEAD = /^Record(?![a-z]).{0,200}INSPEC/i;
/** A head that is one wherever it stands: others may be a line of an abstract. */
const NUMBERED = /^Record #?\d{1,7} of \d{1,7}\b/i;
const TAG_LINE = /^[ \t]{0,4}([A-Z][A-Z0-9])(?:[ \t]{0,4}(~)|:(?=[ \t]|$))(.*)$/s;
/** Tags that a colon may stand after: other capitals before one are text. */
const KNOWN: ReadonlySet<string> = new Set(
  'AB AF AI AN AU AV CC CF CI CN CO CP CT DE DI DO DT ED ID IS JN JT LA MC NT NU OT PB PG PT PU PY RN RT SB SN SO TC TI TR UD VO'.split(
    ' ',
  ),
);

class InspecFormat implements TaggedFormat {
  role(given: string, record: TaggedRecord | null, isAfterBlank: boolean): LineRole {
    const line = given.trimEnd();
    const isHead = NUMBERED.test(line) ? record !== null || HEAD.test(line) : HEAD.test(line);
    if (isHead && (record === null || isAfterBlank || NUMBERED.test(line))) {
      return { kind: 'start', tag: 'Record', value: '' };
    }
    const [, tag = '', tilde, value = ''] = TAG_LINE.exec(line) ?? [];
    if (record !== null && tag !== '' && (tilde !== undefined || KNOWN.has(tag))) {
      return { kind: 'field', tag, value: value.trim() };
    }
    return record !== null && /^\s/.test(line) ? MORE : OTHER;
  }

  takesUnopened(): boolean {
    return false;
  }
}

/** `Journal-of-Maps` as `Journal of Maps`; a text with blanks has its own hyphens. */
const untied = (text: string): string => (/\s/.test(text) ? text : text.replaceAll('-', ' '));

/** `Roe-A-B` as `Roe, A B`, `Roe,-Ann` as `Roe, Ann`. */
function untiedName(name: string): string {
  const plain = name.trim().replace(/,-/g, ', ');
  const [, family, initials] = /^([^\s,]{2,60}?)((?:-\p{Lu}\.?){1,4})$/u.exec(plain) ?? [];
  return family === undefined || initials === undefined ? plain : `${family},${initials.replaceAll('-', ' ')}`;
}

/** Whether an "and" is within a name: `Department of Health and Human Services`. */
const isOneName = (text: string): boolean => isGroupName(text) || / (?:of|for|on) /.test(text);

/** Names of every field of a tag, divided at semicolons, else at "and", else by lines. */
function readNames(record: TaggedRecord, tag: string): string[] {
  return record.fieldsOf(tag).flatMap((field) => {
    const text = textOf(field);
    const names = text.split(text.includes(';') || isOneName(text) ? ';' : / and /);
    if (names.length === 1) return namesOfLines(field.lines.map(untiedName));
    return names.flatMap((name) => namesOf(untiedName(name.replace(/^\s*and /, ''))));
  });
}

/** The stop before a date: `. May 1992`, `. 15 Jan. 1992`, `. May-June 1992`. */
const BEFORE_DATE =
  /\.\s+(?=(?:\d{1,2}(?:-\d{1,2})? )?(?:[A-Z][a-z]{2,8}\.?(?:[-/][A-Z][a-z]{2,8}\.?)? )?(?:\d{1,2}, )?(?:1[89]|20)\d\d(?!\d))/;

/** Journal and dates of `Journal-of-Maps. May 1992; 19(2): 20-9`; of proceedings the year stands further on. */
function readSource(record: TaggedRecord): { venue: string | null; dates: readonly string[] } {
  const source = (record.first('SO') ?? '').slice(0, 1000);
  const end = (BEFORE_DATE.exec(source) ?? /\.(?=\s|$)/.exec(source))?.index ?? source.length;
  const name = untied(source.slice(0, end).trim());
  const dates = source
    .slice(end + 1)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => !part.includes(':') && /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.test(part));
  return { venue: record.first('JN', 'JT') ?? (name === '' ? record.first('CT', 'CF') : name), dates };
}

/** Terms of the thesaurus, whose words may be tied, and those of the indexer. */
function readKeywords(record: TaggedRecord): string[] {
  return record.fieldsOf('DE', 'ID').flatMap((field) => {
    const text = textOf(field);
    const isTied = field.tag === 'DE' && !/[^;\s]\s+[^;\s]/.test(text);
    return text.split(';').map((term) => (isTied ? untied(term.trim()) : term));
  });
}

function toDraft(record: TaggedRecord): RecordDraft {
  const { venue, dates } = readSource(record);
  const authors = readNames(record, 'AU');
  return {
    title: record.first('TI', 'OT'),
    authors: (authors.length > 0 ? authors : readNames(record, 'ED')).map((name) => ({ name })),
    date: bestDate([record.first('PY'), ...dates]),
    venue,
    abstract: record.first('AB'),
    keywords: readKeywords(record),
    organisations: record.texts('AF'),
    sourceId: record.first('AN'),
    doi: doiAmong(record.texts('DO', 'DI')),
  };
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const take = (record: TaggedRecord): void => collector.add(toDraft(record), record.line, record.endLine);
  const { strays } = cutTagged(text, new InspecFormat(), take, options.progress);
  return collector.finish(LABEL, strays);
}

/** A head with a tagged line under it. */
const OPENING =
  /^Record(?![a-z])[^\n]{0,200}inspec[^\n]{0,200}\n(?:[ \t]*\n){0,3}[ \t]{0,4}[A-Z][A-Z0-9](?:[ \t]{0,4}~|:[ \t])/im;

export const inspecReader: Reader = {
  id: 'inspec',
  label: LABEL,
  detect: (text) => (OPENING.test(text) ? scoreTagged(text, new InspecFormat()) : 0),
  read,
};
