/** How two people are connected who did not write together: the strongest of the shortest ways over shared papers. */
import { rowOf, rowSize } from '../graph/csr.ts';
import { findWays } from '../graph/paths.ts';
import type { Analysis } from '../model/analysis.ts';
import type { NodeKey } from '../model/ids.ts';
import { authorRef, findNode, paperRef, type CountedRef, type NodeRef } from './refs.ts';
import { countOf } from './words.ts';

export interface WayView {
  /** Everybody on the way, the two ends included; each but the first with the papers shared with who stands before; empty where there is none. */
  readonly people: readonly CountedRef[];
  /** The papers that make the way. */
  readonly papers: readonly NodeKey[];
  /** `2 steps apart`, or that there is no way. */
  readonly title: string;
  /** How many ways are as short; without a way, who the two are tied to. Empty where nothing is to be said. */
  readonly note: string;
  /** What cut lists may hide; empty where none is cut. */
  readonly caution: string;
}

function cautionOf({ papers }: Analysis, isConnected: boolean): string {
  const cut = papers.filter(({ authorsTruncated }) => authorsTruncated).length;
  if (cut === 0) return '';
  const lists =
    cut === papers.length ? 'The author lists are' : `${countOf(cut, 'author list')} ${cut === 1 ? 'is' : 'are'}`;
  return `${lists} cut: ${isConnected ? 'there may be a shorter way' : 'they may be connected after all'}.`;
}

const tiedTo = ({ label }: NodeRef, others: number): string =>
  others === 0 ? `${label} wrote with nobody else here` : `${label} is tied to ${countOf(others, 'other person')}`;

/** The way between two people; null where the nodes are others, or the two wrote together. */
export function describeWay(analysis: Analysis, keys: readonly NodeKey[]): WayView | null {
  const [a, b, ...others] = keys.map((key) => findNode(analysis, key));
  if (!a || !b || others.length > 0 || a.kind !== 'author' || b.kind !== 'author' || a.ref === b.ref) return null;
  const { ways, count, components } = findWays(analysis.incidence, analysis.authors, a.ref, b.ref, 1);
  if (components !== null) {
    const [ofA, ofB] = components;
    const note = `${tiedTo(a, ofA.length - 1)}; ${tiedTo(b, ofB.length - 1)}.`;
    return { people: [], papers: [], title: 'Not connected', note, caution: cautionOf(analysis, false) };
  }
  const [way = []] = ways;
  if (way.length === 1) return null;
  const papers = [...new Set(way.flatMap((step) => step.papers))];
  return {
    people: [
      { ...a, count: 0 },
      ...way.map((step) => ({ ...authorRef(analysis, step.to), count: step.papers.length })),
    ],
    papers: papers.map((paper) => paperRef(analysis, paper).key),
    title: `${countOf(way.length, 'step')} apart`,
    note:
      count === 1
        ? 'No other way is as short.'
        : `${countOf(count - 1, 'other way')} ${count === 2 ? 'is' : 'are'} as short.`,
    caution: cautionOf(analysis, true),
  };
}

/** People whom a way to may be asked for: those who never wrote with the person, named on most papers first. */
export function suggestEnds({ authors, incidence }: Analysis, ref: number, limit: number): readonly number[] {
  const { authorPapers, paperAuthors } = incidence;
  const tied = new Set([...rowOf(authorPapers, ref)].flatMap((paper) => [...rowOf(paperAuthors, paper)]));
  return [...authors.keys()]
    .filter((author) => author !== ref && !tied.has(author))
    .sort((x, y) => rowSize(authorPapers, y) - rowSize(authorPapers, x) || x - y)
    .slice(0, limit);
}
