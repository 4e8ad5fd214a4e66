/**
 * Ties between topics that stand on the same papers, weighted by association strength: how many times as often they are
 * together as they would be by chance, c_ij n / (s_i s_j), with s the papers of a topic and n those of the list (van Eck
 * & Waltman 2009, JASIST 60:1635). Of each topic the few strongest are drawn, by association times the papers together,
 * so that pairs of a single paper come after pairs of several. Cost: the sum of squared tags over papers.
 */
import type { Incidence } from '../model/analysis.ts';
import { projectCoauthorship } from './coauthorship.ts';
import { rowSize } from './csr.ts';

export interface TopicTie {
  /** Two topics, the lower number first. */
  readonly a: number;
  readonly b: number;
  /** 1: together as often as by chance. */
  readonly association: number;
}

const STRONGEST = 4;
/** Papers with more topics than this tie none. */
const TOPIC_CAP = 50;

/** Ties among the topics for which `isDrawn` is 1, ordered by both ends. */
export function tieTopics({ paperTopics, topicPapers }: Incidence, isDrawn: Uint8Array): TopicTie[] {
  const papers = paperTopics.offsets.length - 1;
  const { edges } = projectCoauthorship(paperTopics, topicPapers, {
    counting: 'full',
    authorCap: TOPIC_CAP,
    isTruncated: () => true,
  });
  const ties = Array.from(edges.source, (a, e) => {
    const b = edges.target[e] ?? 0;
    const together = edges.weight[e] ?? 0;
    const association = (together * papers) / (rowSize(topicPapers, a) * rowSize(topicPapers, b));
    return { a, b, association, rank: association * together };
  }).filter(({ a, b, association }) => association >= 1 && isDrawn[a] === 1 && isDrawn[b] === 1);
  const order = ties.map((_, t) => t).sort((x, y) => (ties[y]?.rank ?? 0) - (ties[x]?.rank ?? 0) || x - y);
  const taken = new Int32Array(isDrawn.length);
  const isKept = new Uint8Array(ties.length);
  for (const t of order) {
    const { a = 0, b = 0 } = ties[t] ?? {};
    if ((taken[a] ?? 0) >= STRONGEST && (taken[b] ?? 0) >= STRONGEST) continue;
    isKept[t] = 1;
    taken[a] = (taken[a] ?? 0) + 1;
    taken[b] = (taken[b] ?? 0) + 1;
  }
  return ties.filter((_, t) => isKept[t] === 1).map(({ a, b, association }) => ({ a, b, association }));
}
