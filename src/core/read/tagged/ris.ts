/**
 * Reads RIS, after the tag list of Research Information Systems and what Scopus, IEEE, Embase, Ovid, ProQuest, Zotero,
 * Mendeley, EndNote and others make of it: other tags for one thing, one blank or a tab before the dash, none after it,
 * tags in lower case, lists in one field, missing or adorned ends. Editors stand in where there is no author; addresses,
 * which RIS ties to no author, become organisations. Cost: linear. Notes and tags of unknown meaning are left aside.
 */
import type { ReadOptions, Reader, ReadResult } from '../reader.ts';
import { RecordCollector, type RecordDraft } from '../record-draft.ts';
import { bestDate } from './tagged-dates.ts';
import { arxivInNotes, doiAmong, idsInLinks, pmidInNotes } from './tagged-ids.ts';
import { cutTagged, END, FRAME, OTHER, reportUnended, scoreTagged } from './tagged-lines.ts';
import type { LineRole, TaggedFormat } from './tagged-lines.ts';
import { namesOfLines } from './tagged-names.ts';
import type { TaggedRecord } from './tagged-record.ts';

const LABEL = 'RIS';
const TAG_LINE = /^([ \t]{0,8})([A-Za-z][A-Za-z0-9])([ \t]{0,4})[-–](.*)$/s;
/** What databases put between records. */
const FURNITURE =
  /^\s*(?:\d{1,7}\.|<\d{1,7}>|Record #?\d{1,7} of \d{1,7}|Provider: .{0,200}|Content: text\/plain.{0,60}|Database: .{0,200})\s*$/i;
const TYPE = /^[\s\w,/&-]{0,60}$/;
/** Tags that need not stand exactly as they should. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ET ID IS J1 J2 JA JF JO KW ' +
    'L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2'
  ).split(' '),
);

/** How the opening line of a record is written: the others are as strict. */
interface Style {
  readonly indent: number;
  readonly gap: number;
  readonly isLower: boolean;
  readonly isTight: boolean;
}

const STRICT: Style = { indent: 8, gap: 2, isLower: false, isTight: false };

class RisFormat implements TaggedFormat {
  private style = STRICT;

  role(line: string, record: TaggedRecord | null): LineRole {
    const [, indent = '', written = '', gap = '', rest = ''] = TAG_LINE.exec(line) ?? [];
    if (written === '') return record === null && FURNITURE.test(line.slice(0, 300)) ? FRAME : OTHER;
    const tag = written.toUpperCase();
    const value = rest.trim();
    const width = gap.includes('\t') ? 2 : gap.length;
    const isTight = rest !== '' && !/^\s/.test(rest);
    const isLower = tag !== written;
    if (tag === 'TY' && TYPE.test(rest) && (!isLower || record === null || this.style.isLower)) {
      this.style = { indent: indent.length, gap: width, isLower, isTight };
      return { kind: 'start', tag, value };
    }
    if (record === null) this.style = STRICT;
    if (record === null && (width < 2 || isLower || isTight)) return OTHER;
    if (!this.isOfStyle(tag, indent.length, width, isLower, isTight)) return OTHER;
    if (tag === 'ER') return width > 1 || value === '' ? END : OTHER;
    return { kind: 'field', tag, value };
  }

  takesUnopened(record: TaggedRecord, isEnded: boolean): boolean {
    return isEnded && record.fields.length > 1;
  }

  private isOfStyle(tag: string, indent: number, width: number, isLower: boolean, isTight: boolean): boolean {
    const { style } = this;
    if (indent > style.indent || (isLower && !style.isLower)) return false;
    if (width > 1) return !isLower || KNOWN.has(tag);
    return KNOWN.has(tag) && width >= Math.min(1, style.gap) && (!isTight || style.isTight);
  }
}

function splitKeywords(entries: readonly string[]): string[] {
  return entries
    .flatMap((entry) => entry.split(/[;；]/))
    .map((keyword) =>
      keyword
        .trim()
        .replace(/^\*(?=\p{L})/u, '')
        .replace(/\/[a-z]{2} \[[^\]]{1,60}\]$/, ''),
    );
}

/** Names of A1 and AU together, a name in both once; editors where there is none. */
function readAuthors(record: TaggedRecord): string[] {
  const of = (tag: string): string[] => record.fieldsOf(tag).flatMap(({ lines }) => namesOfLines(lines));
  const [first, plain] = [of('A1'), of('AU')];
  if (first.length > 0 && plain.length > 0) {
    const both = record.fieldsOf('A1', 'AU').flatMap(({ lines }) => namesOfLines(lines));
    return [...new Set(both)];
  }
  for (const names of [first, plain, of('A2'), of('ED'), of('A3'), of('A4')]) if (names.length > 0) return names;
  return [];
}

function readVenue(record: TaggedRecord): string | null {
  const type = (record.first('TY') ?? '').toUpperCase();
  const isPart = /^(?:CHAP|CONF|CPAPER|BOOK|SER|SECT|PROC)/.test(type);
  const tags = isPart
    ? ['T2', 'BT', 'JF', 'JO', 'C3', 'JA', 'T3']
    : ['JF', 'T2', 'JO', 'JA', 'J1', 'J2', 'TA', 'BT', 'C3', 'T3'];
  const isTitle = record.first('TI', 'T1', 'CT') === null;
  return record.first(...tags.filter((tag) => tag !== 'BT' || !isTitle));
}

function readAbstract(record: TaggedRecord): string | null {
  const texts = record.texts('AB');
  return texts.length > 0 ? texts.join(' ') : record.first('N2');
}

/** An accession number is a PubMed id only where the record says that it comes from there. */
function readPmid(record: TaggedRecord, notes: readonly string[]): string | null {
  const noted = pmidInNotes([...record.texts('AN', 'C2', 'ID', 'U1'), ...notes]);
  const isPubMed = record.texts('DB', 'DP', 'N1').some((text) => /^(?:NLM|PubMed|MEDLINE|Ovid MEDLINE)\b/i.test(text));
  const number = record.first('AN') ?? '';
  return noted ?? (isPubMed && /^\d{4,9}$/.test(number) ? number : null);
}

function toDraft(record: TaggedRecord): RecordDraft {
  const notes = record.texts('N1', 'M1', 'M2', 'M3', 'C1', 'C5', 'C6', 'C7', 'C8');
  const linked = idsInLinks(record.texts('UR', 'LK', 'L2', 'L1', 'L3', 'DO'));
  const dois = doiAmong(record.texts('DO'), [...record.texts('DI', 'L3'), ...notes]);
  const preprint = arxivInNotes([...record.texts('AN', 'ID', 'JF', 'JO', 'T2', 'PB'), ...notes]);
  return {
    title: record.first('TI', 'T1', 'CT', 'BT', 'ST', 'TT'),
    authors: readAuthors(record).map((name) => ({ name })),
    date: bestDate([record.first('PY'), record.first('Y1'), record.first('DA')]),
    venue: readVenue(record),
    abstract: readAbstract(record),
    keywords: splitKeywords(record.entries('KW')),
    category: notes.find((note) => /^Category: \S/.test(note))?.slice(10) ?? null,
    organisations: record.entries('AD'),
    sourceId: record.first('ID', 'AN'),
    doi: dois ?? linked.doi,
    arxiv: linked.arxiv ?? preprint,
    pmid: readPmid(record, notes) ?? linked.pmid,
    openalex: linked.openalex,
  };
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const take = (record: TaggedRecord): void => collector.add(toDraft(record), record.line, record.endLine);
  const { strays, unended } = cutTagged(text, new RisFormat(), take, options.progress);
  reportUnended(unended, 'ER', collector.log);
  return collector.finish(LABEL, strays);
}

/** An opening line with a tagged line under it. */
const OPENING = /^[ \t]{0,8}TY[ \t]{0,4}[-–][^\n]{0,45}\n(?:[ \t]*\n){0,3}[ \t]{0,8}[A-Z][A-Z0-9][ \t]{0,4}[-–]/im;
/** A closing line under a tagged line, for records whose opening line was lost. */
const CLOSING = /^[A-Z][A-Z0-9] {2}- [^\n]{0,2000}\nER {2}-[ \t]*$/m;

export const risReader: Reader = {
  id: 'ris',
  label: LABEL,
  detect: (text) => (OPENING.test(text) || CLOSING.test(text) ? scoreTagged(text, new RisFormat()) : 0),
  read,
};
