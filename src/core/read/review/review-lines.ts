/** The lines of a source for showing beside its records: which record each belongs to, and which were skipped. */
import type { Paper } from '../../model/paper.ts';
import type { ReadResult } from '../reader.ts';

/** A line is cut after this many characters, a text after this many lines. */
export const MOST_CHARACTERS = 400;
export const MOST_LINES = 20_000;
/** Owner of a line that is part of no record. */
export const SKIPPED = -1;
/** Owner of a line that the format itself needs. */
export const FRAME = -2;

export interface ReviewedLines {
  /** At most MOST_LINES, each at most MOST_CHARACTERS and an ellipsis. */
  readonly lines: readonly string[];
  /** By line, as many as `lines`: index of its record, or SKIPPED. Blank lines inside a record are the record's. */
  readonly owners: Int32Array;
  /** Lines of the whole text. */
  readonly total: number;
  /** Lines of the whole text that hold something and are part of no record. */
  readonly skipped: number;
}

/** What a reading says of lines that are part of no record. */
type LeftOut = Pick<ReadResult, 'unused' | 'frame'>;

/** Owner of every line of the text. `first` is the index of the first of `papers` among all records. */
function ownersOf(
  count: number,
  papers: readonly Paper[],
  { unused = [], frame = [] }: LeftOut,
  first: number,
): Int32Array {
  const owners = new Int32Array(count).fill(SKIPPED);
  let filled = 0;
  papers.forEach(({ source: { line, endLine } }, i) => {
    const from = Math.max(0, line - 1, filled);
    filled = Math.max(filled, Math.min(count, endLine));
    owners.fill(first + i, from, filled);
  });
  for (const line of unused) if (line >= 1 && line <= count) owners[line - 1] = SKIPPED;
  for (const { line, endLine } of frame) {
    for (let at = line - 1; at < Math.min(count, endLine); at += 1) if (owners[at] === SKIPPED) owners[at] = FRAME;
  }
  return owners;
}

const shorten = (line: string): string => {
  const plain = line.slice(0, MOST_CHARACTERS).replaceAll('\t', '  ').trimEnd();
  return line.length > MOST_CHARACTERS ? `${plain}…` : plain;
};

/** Linear in the text. `papers` are those of this text, by line; `left` the lines that are part of none. */
export function reviewLines(text: string, papers: readonly Paper[], left: LeftOut, first: number): ReviewedLines {
  const all = text.split('\n');
  if (all.at(-1) === '') all.pop();
  const owners = ownersOf(all.length, papers, left, first);
  let skipped = 0;
  all.forEach((line, i) => {
    if (owners[i] === SKIPPED && /\S/.test(line)) skipped += 1;
  });
  const lines = all.slice(0, MOST_LINES).map(shorten);
  return { lines, owners: owners.slice(0, lines.length), total: all.length, skipped };
}
