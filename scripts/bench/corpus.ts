/** The papers that benchmarks run on: the first of the corpus among the outside data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newDocument } from '../../src/core/model/document.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { readSource } from '../../src/core/read/read-source.ts';

export const corpusFile = (data: string): string => join(data, 'corpora/papers-70k.jsonl.gz');

/** The first `most` lines of the corpus. */
export function corpusText(data: string, most = Infinity): string {
  const text = gunzipSync(readFileSync(corpusFile(data))).toString();
  return most === Infinity ? text : text.split('\n').slice(0, most).join('\n');
}

/** A document of the first `most` papers. */
export const corpusDocument = (data: string, most: number) =>
  newDocument([{ file: 'papers.jsonl', text: corpusText(data, most) }]);

export function corpusPapers(data: string, most = Infinity): readonly Paper[] {
  return readSource({ file: 'papers.jsonl', text: corpusText(data, most) }).papers;
}
