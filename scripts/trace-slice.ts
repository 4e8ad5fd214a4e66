/**
 * Papers of a corpus whose people write together much: few nodes with many edges. Shrinks the corpus by rounds; each keeps
 * the papers whose authors have most papers among those of the round before.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface CorpusPaper {
  readonly line: string;
  readonly names: readonly string[];
}

const ROUNDS = 8;
/** Papers beyond these make an author count no more. */
const MOST_COUNTED = 20;

export function readCorpus(file: string): CorpusPaper[] {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean);
  return lines.map((line) => {
    const { authors } = JSON.parse(line) as { authors: readonly { readonly name: string; readonly id?: string }[] };
    return { line, names: authors.map(({ id, name }) => id ?? name) };
  });
}

function papersOfEach(papers: readonly CorpusPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of papers) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** About `size` papers, as JSON Lines. */
export function denseSlice(corpus: readonly CorpusPaper[], size: number): string {
  let kept = corpus;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const counts = papersOfEach(kept);
    const scored = kept.map((paper) => ({
      paper,
      score: paper.names.reduce((sum, name) => sum + Math.min(MOST_COUNTED, counts.get(name) ?? 0), 0),
    }));
    scored.sort((a, b) => b.score - a.score);
    const share = size / corpus.length;
    kept = scored.slice(0, Math.round(corpus.length * share ** (round / ROUNDS))).map(({ paper }) => paper);
  }
  return kept.map(({ line }) => line).join('\n');
}
