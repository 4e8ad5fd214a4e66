/**
 * Co-authorship projected from the incidence table by sparse row products with a dense accumulator.
 * Counting: full (each shared paper adds 1) or fractional, 1/(n-1) for a paper of n authors (Newman 2001, PNAS 98:404;
 * Perianes-Rodriguez, Waltman & van Eck 2016, arXiv:1607.02452). Where a paper's list is cut, n is a lower bound and
 * fractional weights would overstate ties, so such papers count fully. Cost: sum of n_p^2 over papers under the cap.
 */
import type { Csr, EdgeColumns } from '../model/columns.ts';
import { rowOf } from './csr.ts';

export interface CoauthorshipOptions {
  readonly counting: 'full' | 'fractional';
  /** Papers with more authors than this are not expanded into pairs. */
  readonly authorCap: number;
  /** Whether a paper's author list is cut. */
  readonly isTruncated: (paper: number) => boolean;
}

export interface Coauthorship {
  readonly edges: EdgeColumns;
  /** Papers over the cap. */
  readonly notExpanded: number;
}

export const DEFAULT_AUTHOR_CAP = 50;

function paperWeights(paperAuthors: Csr, options: CoauthorshipOptions): { weights: Float64Array; notExpanded: number } {
  const papers = paperAuthors.offsets.length - 1;
  const weights = new Float64Array(papers);
  let notExpanded = 0;
  for (let p = 0; p < papers; p += 1) {
    const n = rowOf(paperAuthors, p).length;
    if (n > options.authorCap) notExpanded += 1;
    else if (n > 1) weights[p] = options.counting === 'fractional' && !options.isTruncated(p) ? 1 / (n - 1) : 1;
  }
  return { weights, notExpanded };
}

/** Ties between authors, each pair once. */
export function projectCoauthorship(paperAuthors: Csr, authorPapers: Csr, options: CoauthorshipOptions): Coauthorship {
  const authors = authorPapers.offsets.length - 1;
  const { weights, notExpanded } = paperWeights(paperAuthors, options);
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const sums = new Float64Array(authors);
  for (let a = 0; a < authors; a += 1) {
    const touched: number[] = [];
    for (const paper of rowOf(authorPapers, a)) {
      const w = weights[paper] ?? 0;
      if (w === 0) continue;
      for (const b of rowOf(paperAuthors, paper)) {
        if (b <= a) continue;
        if (sums[b] === 0) touched.push(b);
        sums[b] = (sums[b] ?? 0) + w;
      }
    }
    touched.sort((x, y) => x - y);
    for (const b of touched) {
      source.push(a);
      target.push(b);
      weight.push(sums[b] ?? 0);
      sums[b] = 0;
    }
  }
  const edges = { source: Int32Array.from(source), target: Int32Array.from(target), weight: Float64Array.from(weight) };
  return { edges, notExpanded };
}
