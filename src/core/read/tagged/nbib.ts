/**
 * Reads the MEDLINE format of PubMed (.nbib): tags of up to four letters, a dash in the fifth column, indented lines that
 * go on. FAU, AU, AUID and AD stand in order: what follows a name is that author's. Cost: linear. Investigators, people
 * written about, substances and comments are left aside.
 */
import type { ReadOptions, Reader, ReadResult } from '../reader.ts';
import { RecordCollector, type RecordDraft } from '../record-draft.ts';
import { bestDate } from './tagged-dates.ts';
import { doiAmong } from './tagged-ids.ts';
import { cutTagged, MORE, OTHER, scoreTagged, type LineRole, type TaggedFormat } from './tagged-lines.ts';
import { personName } from './tagged-names.ts';
import { textOf, type TaggedRecord } from './tagged-record.ts';

const LABEL = 'MEDLINE (nbib)';
const TAG_LINE = /^([A-Z][A-Z0-9]{1,4})( {0,3})-(?:[ \t]([^]*)|([^]*))$/;
/** Tags that need not be filled up with blanks to the fifth column. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'PMID PMC PMCR OWN STAT DA DCOM LR IS ISBN VI IP DP TI BTI CTI VTI TT PG LID AB OAB OABL AD AU FAU AUID CN CON CIN ' +
    'ED FED IR FIR IRAD LA GR PT DEP PL TA JT JID SB MH OT OTO PST SO AID EDAT MHDA CRDT PHST MID OID RN NM GN SI COI COIS CI'
  ).split(' '),
);

class MedlineFormat implements TaggedFormat {
  /** Line pairs of the record without a blank line between them. */
  private neighbours = 0;

  role(line: string, record: TaggedRecord | null, isAfterBlank: boolean): LineRole {
    if (/^(?: {4}|\t)/.test(line)) return record === null ? OTHER : MORE;
    const [, tag = '', gap = '', spaced, tight = ''] = TAG_LINE.exec(line.trimEnd()) ?? [];
    const isFilled = tag.length + gap.length === 4 && tight === '';
    if (tag === '' || !(isFilled || KNOWN.has(tag))) return OTHER;
    const isSpread = this.neighbours === 0 && (record?.fields.length ?? 0) > 1;
    const isStart = tag === 'PMID' || record === null || (isAfterBlank && !isSpread && record.fields.length > 1);
    if (isStart) this.neighbours = 0;
    else if (!isAfterBlank) this.neighbours += 1;
    return { kind: isStart ? 'start' : 'field', tag, value: (spaced ?? tight).trim() };
  }

  takesUnopened(): boolean {
    return true;
  }
}

type People = Required<Pick<RecordDraft, 'authors' | 'organisations'>>;

interface Person {
  readonly name: string;
  orcid: string | null;
  readonly affiliations: string[];
  /** Whether the short form of this name has not come yet. */
  awaitsShort: boolean;
}

/** `Raulic J` and `Roach M 3rd`: family name, initials, suffix. */
function shortName(written: string): string {
  const suffixed = /^(.+ \p{Lu}{1,4}) (Jr|Sr|[2-9](?:nd|rd|th))\.?$/u.exec(written);
  return suffixed ? `${personName(suffixed[1] ?? '')} ${suffixed[2]}` : personName(written);
}

/** Names with what stands after each; a short name after a full one says nothing new. Addresses before any name are the paper's. */
function peopleOf(record: TaggedRecord, fullTag: string, shortTag: string): People {
  const authors: Person[] = [];
  const organisations: string[] = [];
  for (const field of record.fieldsOf(fullTag, shortTag, 'CN', 'AD', 'AUID')) {
    const text = textOf(field);
    const last = authors.at(-1);
    const add = (name: string, awaitsShort: boolean): void => {
      authors.push({ name, orcid: null, affiliations: [], awaitsShort });
    };
    if (text === '') continue;
    if (field.tag === 'AD') (last?.affiliations ?? organisations).push(text);
    else if (field.tag === 'CN') add(text, false);
    else if (field.tag === fullTag) add(personName(text), true);
    else if (field.tag === shortTag && last?.awaitsShort === true) last.awaitsShort = false;
    else if (field.tag === shortTag) add(shortName(text), false);
    else if (last) last.orcid ??= text;
  }
  return { authors, organisations };
}

function readPeople(record: TaggedRecord): People {
  const people = peopleOf(record, 'FAU', 'AU');
  return people.authors.length > 0 ? people : peopleOf(record, 'FED', 'ED');
}

/** Headings without the mark of the main ones and without qualifiers; author keywords come first. */
function readKeywords(record: TaggedRecord): string[] {
  const given = record.texts('OT').map((text) => text.replace(/^\*/, ''));
  const headings = record.texts('MH').map((text) => text.replaceAll('*', '').replace(/\/.*$/, ''));
  return [...given, ...headings];
}

/** A title without the brackets of a translated one and the full stop that the format puts after every title. */
function readTitle(record: TaggedRecord): { title: string; book: string | null } {
  const book = record.first('BTI', 'CTI', 'VTI');
  const title = record.texts('TI').join(' ');
  const plain = title === '' ? (record.first('TT') ?? book ?? '') : title;
  const bare = /^\[[^[\]]+\]\.?$/.test(plain) ? plain.replace(/^\[|\]\.?$/g, '') : plain;
  return { title: bare.replace(/(?<=[\p{Ll}\p{Nd})\]])\.$/u, ''), book: book === plain ? null : book };
}

const unmarked = (text: string): string => text.replace(/\s*\[[\w.]{2,20}\]$/, '');

function readDoi(record: TaggedRecord): string | null {
  const marked = record.texts('LID', 'AID').filter((text) => /\[doi\]$|^doi:/i.test(text));
  const cited = /\bdoi: ?(10\.\S{4,200})/i.exec(record.first('SO') ?? '')?.[1];
  return doiAmong(marked.map(unmarked), cited === undefined ? [] : [cited]);
}

function toDraft(record: TaggedRecord): RecordDraft {
  const { title, book } = readTitle(record);
  // Lines without a tag would go on with the number.
  const pmid = record.fieldsOf('PMID')[0]?.lines[0]?.trim() ?? null;
  return {
    title,
    ...readPeople(record),
    date: bestDate([record.first('DP'), record.first('DEP')]) ?? bestDate([record.first('EDAT', 'DA')]),
    venue: record.first('JT', 'TA') ?? book,
    abstract: record.texts('AB').join(' '),
    keywords: readKeywords(record),
    sourceId: pmid,
    doi: readDoi(record),
    pmid,
  };
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const take = (record: TaggedRecord): void => collector.add(toDraft(record), record.line, record.endLine);
  const { strays } = cutTagged(text, new MedlineFormat(), take, options.progress);
  return collector.finish(LABEL, strays);
}

/** A number in a register and a field, or a field filled up to the fifth column among others of these tags. */
const OPENING =
  /^(?:PMID|PMCR?) {0,2}- ?\d[^\n]{0,20}\n(?:[ \t]*\n)?(?:[A-Z]{2,4}) {0,3}-|^(?:FAU |OWN |STAT|DCOM|JT {2}|MH {2})- [^\n]{1,300}\n(?: {6}[^\n]{1,300}\n)?[A-Z]{2,4} {0,2}- /m;

export const nbibReader: Reader = {
  id: 'nbib',
  label: LABEL,
  detect: (text) => (OPENING.test(text) ? scoreTagged(text, new MedlineFormat()) : 0),
  read,
};
