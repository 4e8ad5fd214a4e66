/** What the inspector says of a link of a finished map, or of two items without one. Linear in the links of both. */
import type { Analysis } from '../model/analysis.ts';
import type { NodeKey } from '../model/ids.ts';
import type { Network } from '../model/network.ts';
import { neighboursOf, type LinkedRef } from './describe-item.ts';
import { htmlText } from './html-text.ts';
import { findNode, type NodeRef } from './refs.ts';
import { countOf, decimal, figure } from './words.ts';

export interface LinkView {
  readonly ends: readonly [NodeRef, NodeRef];
  /** `Strength 3: the strongest of the 5 links of A, number 2 of the 7 of B.` */
  readonly summary: string;
  /** What the file says of the link, or ''. */
  readonly note: string;
  /** Items linked to both, with the strength of the weaker link; strongest first. */
  readonly shared: readonly LinkedRef[];
}

/** `the strongest of the 5 links of A`, `the only link of A`. */
function rankWords(links: readonly LinkedRef[], strength: number, { label }: NodeRef): string {
  if (links.length === 1) return `the only link of ${label}`;
  const rank = links.filter((link) => link.strength > strength).length + 1;
  const place = rank === 1 ? 'the strongest' : `number ${figure(rank)}`;
  return `${place} of the ${countOf(links.length, 'link')} of ${label}`;
}

function noteOf({ links, linkNotes }: Network, a: NodeRef, b: NodeRef): string {
  const [low, high] = [Math.min(a.ref, b.ref), Math.max(a.ref, b.ref)];
  for (const [link, note] of linkNotes)
    if (links.source[link] === low && links.target[link] === high) return htmlText(note);
  return '';
}

/** What ties two items; null where one of them is not in the map, or both are the same. */
export function describeLink(analysis: Analysis, source: NodeKey, target: NodeKey): LinkView | null {
  const { network } = analysis;
  const [a, b] = [findNode(analysis, source), findNode(analysis, target)];
  if (network === null || a === null || b === null || a.key === b.key) return null;
  const [ofA, ofB] = [neighboursOf(analysis, network, a.ref), neighboursOf(analysis, network, b.ref)];
  const strength = ofA.find(({ ref }) => ref === b.ref)?.strength;
  const strengths = new Map(ofB.map((link) => [link.ref, link.strength]));
  const shared = ofA
    .filter(({ ref }) => strengths.has(ref))
    .map((link) => ({ ...link, strength: Math.min(link.strength, strengths.get(link.ref) ?? 0) }))
    .sort((x, y) => y.strength - x.strength || x.ref - y.ref);
  const summary =
    strength === undefined
      ? 'They are not linked.'
      : `Strength ${decimal(strength)}: ${rankWords(ofA, strength, a)}, ${rankWords(ofB, strength, b)}.`;
  return { ends: [a, b], summary, note: noteOf(network, a, b), shared };
}
