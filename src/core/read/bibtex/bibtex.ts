/**
 * Reads BibTeX and BibLaTeX. All entries that have fields are read, broken ones as far as they can be told; what stands
 * between them is left to other readers. Cost: linear in the text, with all entries in memory for cross references.
 * It does not run styles, biblatex data maps or TeX macros.
 */
import { noProgress } from '../../model/progress.ts';
import { Inheritance } from './bibtex-inherit.ts';
import { draftOf } from './bibtex-record.ts';
import { scanBibtex, type BibEntry } from './bibtex-scanner.ts';
import type { Reader, ReadOptions, ReadResult } from '../reader.ts';
import { RecordCollector } from '../record-draft.ts';

const LABEL = 'BibTeX';
const ENTRIES_A_REPORT = 200;
/** Text by which the share of entries is judged. */
const JUDGED = 300_000;
const FIELD_NAMES =
  'title|author|editor|year|date|journal|journaltitle|booktitle|doi|url|publisher|howpublished|note|school|institution|eprint|abstract|keywords|crossref|xdata|isbn|volume|pages';
const ENTRY =
  /^[ \t]*@[ \t]{0,20}[a-z][\w-]{1,40}\s{0,20}[{(]\s{0,50}(?:[^\n,{}="@]{0,300},[\s,]{0,80})?[a-z][\w:.+-]{0,60}\s{0,20}=\s{0,20}["{\w]/gim;
const KNOWN_FIELD = new RegExp(`\\b(?:${FIELD_NAMES})\\s{0,20}=\\s{0,20}["{\\w]`, 'i');
/** Entries that hold settings or parts for other entries. */
const NO_RECORDS = new Set(['xdata', 'set', 'control', 'ieeetranbstctl']);

function firstEntry(text: string): number {
  for (const match of text.matchAll(ENTRY)) {
    if (KNOWN_FIELD.test(text.slice(match.index, match.index + 4000))) return match.index;
  }
  return -1;
}

/** Share of the lines that belong to blocks, of the beginning of the text. */
function blockShare(text: string): number {
  const { strays, entries } = scanBibtex(text);
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  const outside = strays.reduce((sum, { line, endLine }) => sum + endLine - line + 1, 0);
  return entries.length === 0 ? 0 : 1 - outside / lines;
}

function detect(text: string): number {
  const at = firstEntry(text);
  if (at < 0) return 0;
  const share = at < JUDGED / 2 ? blockShare(text.slice(0, JUDGED)) : 0;
  return share > 0.5 ? 0.97 : 0.6 + 0.6 * share;
}

function reportFlaw({ flaw, line, endLine, key }: BibEntry, collector: RecordCollector): void {
  const name = key === '' ? 'This entry' : `The entry ${key.slice(0, 60)}`;
  if (flaw === 'unclosed') {
    const message = `${name} wants a brace or quote that closes. It was ended before the next entry, and its fields were told by their lines.`;
    collector.log.add('unclosed-entry', 'warning', message, line, endLine);
  } else if (flaw === 'unread-part') {
    const message = `${name} has a part that is not in the form "name = value"; that part was left out.`;
    collector.log.add('unread-part', 'warning', message, line, endLine);
  }
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const progress = options.progress ?? noProgress;
  const collector = new RecordCollector(file);
  const scan = scanBibtex(text, (done) => progress('Reading records', done / 2, text.length));
  const inheritance = new Inheritance(scan.entries);
  scan.entries.forEach((entry, i) => {
    if (i % ENTRIES_A_REPORT === 0) {
      progress('Reading records', (text.length * (1 + i / scan.entries.length)) / 2, text.length);
    }
    reportFlaw(entry, collector);
    if (!NO_RECORDS.has(entry.type)) {
      collector.add(draftOf(inheritance.fieldsOf(entry), entry.key), entry.line, entry.endLine);
    }
  });
  for (const [name, line] of scan.unknown) {
    const message = `The abbreviation ${name.slice(0, 60)} is not defined; its name was taken for its text.`;
    collector.log.add('undefined-abbreviation', 'info', message, line);
  }
  for (const line of scan.shared) {
    const message = 'Text beside an entry on this line is part of no entry; it was left out.';
    collector.log.add('text-beside-entry', 'warning', message, line);
  }
  return { ...collector.finish(LABEL, scan.strays), frame: scan.frame };
}

export const bibtexReader: Reader = { id: 'bibtex', label: LABEL, detect, read };
