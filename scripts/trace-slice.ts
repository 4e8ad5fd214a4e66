/**
 * Papers of a corpus whose people write together much: few nodes with many edges. Shrinks the corpus by rounds; each keeps
 * the papers whose authors have most papers among those of the round before.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface CorpusPaper {
  readonly line: string;
  readonly title: string;
  readonly names: readonly string[];
  /** Names or, where given, their ids. */
  readonly people: readonly string[];
}

interface CorpusLine {
  readonly title: string;
  readonly authors: readonly { readonly name: string; readonly id?: string }[];
}

const ROUNDS = 8;
/** Papers beyond these make an author count no more. */
const MOST_COUNTED = 20;

export function readCorpus(file: string): CorpusPaper[] {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean);
  return lines.map((line) => {
    const { title, authors } = JSON.parse(line) as CorpusLine;
    return {
      line,
      title,
      names: authors.map(({ name }) => name),
      people: authors.map(({ id, name }) => id ?? name),
    };
  });
}

function papersOfEach(papers: readonly CorpusPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { people } of papers) for (const name of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** As many papers as fill `length` characters, as one copies them from a page: title, names, and a line between. */
export function listing(corpus: readonly CorpusPaper[], length: number): string {
  const parts: string[] = [];
  let left = length;
  for (const { title, names } of corpus) {
    if (left <= 0) break;
    const part = `${title}\n${names.join(', ')}\n\n`;
    parts.push(part);
    left -= part.length;
  }
  return parts.join('');
}

/** About `size` papers, as JSON Lines. */
export function denseSlice(corpus: readonly CorpusPaper[], size: number): string {
  let kept = corpus;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const counts = papersOfEach(kept);
    const scored = kept.map((paper) => ({
      paper,
      score: paper.people.reduce((sum, name) => sum + Math.min(MOST_COUNTED, counts.get(name) ?? 0), 0),
    }));
    scored.sort((a, b) => b.score - a.score);
    const share = size / corpus.length;
    kept = scored.slice(0, Math.round(corpus.length * share ** (round / ROUNDS))).map(({ paper }) => paper);
  }
  return kept.map(({ line }) => line).join('\n');
}
