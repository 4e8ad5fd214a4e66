/**
 * Lists of DOIs, arXiv ids and PubMed ids, one a line or several with commas: each becomes a record that has nothing but
 * its id, to be completed by a file that knows the paper, or by hand. Cost: linear.
 */
import { normaliseArxivId, normaliseDoi, normaliseOpenAlexId, normalisePmid } from './identifiers.ts';
import { countOf } from './issue-log.ts';
import type { LineSpan, Reader, ReadOptions, ReadResult } from './reader.ts';
import { RecordCollector, type RecordDraft } from './record-draft.ts';

const FORMAT = 'list of ids';
const LONGEST_LINE = 4000;
const BULLET = /^(?:[-*•]\s+|\[?\d{1,4}[\].)]\s+)/;
/** Share of lines from which a text is a list of ids. */
const MOST_LINES = 0.6;
const DETECT_LINES = 200;
const LINES_A_REPORT = 500;

/** The record of an id, or null; a bare number is one of PubMed only where it says so. */
function draftOf(text: string): RecordDraft | null {
  const arxiv = normaliseArxivId(text);
  if (arxiv !== null) return { arxiv };
  const doi = normaliseDoi(text);
  if (doi !== null) return { doi };
  const openalex = normaliseOpenAlexId(text);
  if (openalex !== null) return { openalex };
  const pmid = /\D/.test(text) ? normalisePmid(text) : null;
  return pmid === null ? null : { pmid };
}

/** The ids of a line that holds nothing else, or none. */
function idsIn(line: string): RecordDraft[] {
  if (line.length > LONGEST_LINE) return [];
  const parts = line
    .trim()
    .replace(BULLET, '')
    .split(/\s*[,;\s]\s+|;/)
    .map((part) => part.replace(/[,;]$/, ''));
  const joined = draftOf(parts.join(' '));
  if (joined) return [joined];
  const drafts = parts.filter((part) => part !== '').map(draftOf);
  return drafts.every((draft) => draft !== null) ? drafts : [];
}

function detect(text: string): number {
  const lines = text
    .slice(0, 50_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, DETECT_LINES);
  const found = lines.filter((line) => idsIn(line).length > 0).length;
  return found > 0 && found > lines.length * MOST_LINES ? 0.96 : 0;
}

function read(text: string, file: string, { progress }: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const strays: LineSpan[] = [];
  let done = 0;
  text.split('\n').forEach((line, i) => {
    if (i % LINES_A_REPORT === 0) progress?.('Reading records', done, text.length);
    done += line.length + 1;
    if (line.trim() === '') return;
    const drafts = idsIn(line);
    for (const draft of drafts) collector.add(draft, i + 1, i + 1);
    if (drafts.length === 0) strays.push({ line: i + 1, endLine: i + 1 });
  });
  const { papers, log } = collector;
  if (papers.length > 0) {
    const message = `${countOf(papers.length, 'record')} with nothing but an id: add a file that knows the papers (BibTeX, RIS, an export), and the records are completed by their ids.`;
    log.add('only-ids', 'warning', message, papers[0]?.source.line, papers.at(-1)?.source.line);
  }
  return collector.finish(FORMAT, strays);
}

export const idListReader: Reader = { id: 'ids', label: 'lists of DOIs and arXiv ids', detect, read };
