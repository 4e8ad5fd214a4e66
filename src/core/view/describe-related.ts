/** Related papers in the inspector's terms: a score from 0 to 100, its parts by kind, and the reasons in words. */
import type { Analysis } from '../model/analysis.ts';
import type { NodeKey } from '../model/ids.ts';
import type { Reason, ReasonKind, RelatedPaper } from '../model/related.ts';
import { authorRef, paperRef, topicRef, type NodeRef } from './refs.ts';

export const REASON_KINDS: readonly ReasonKind[] = ['people', 'topics', 'wording'];
const MOST_REASONS = 3;

export interface RelatedReason {
  readonly kind: ReasonKind;
  readonly label: string;
  /** The person or topic; null for wording. */
  readonly node: NodeRef | null;
}

export interface RelatedView extends NodeRef {
  readonly year: number | null;
  /** 0..100, rounded. */
  readonly score: number;
  /** Parts of the score by kind, as lengths of a full bar of 1; what is nothing is left out. */
  readonly parts: readonly { readonly kind: ReasonKind; readonly length: number }[];
  /** People, then topics, then wording; the strongest three of each. */
  readonly reasons: readonly RelatedReason[];
}

function reasonView(analysis: Analysis, { kind, label, ref }: Reason): RelatedReason {
  if (kind === 'wording' || ref < 0) return { kind, label, node: null };
  return { kind, label, node: kind === 'people' ? authorRef(analysis, ref) : topicRef(analysis, ref) };
}

const nearestOf = (items: readonly RelatedPaper[]): number =>
  items.reduce((most, { score }) => Math.max(most, score), 0) || 1;

/** Related papers as shown, in the order given; a bar is full at the score `full`, of which the nearest paper's is the default. */
export function describeRelated(
  analysis: Analysis,
  items: readonly RelatedPaper[],
  full = nearestOf(items),
): RelatedView[] {
  return items.map(({ paper, score, reasons }) => {
    const ofKind = (kind: ReasonKind): Reason[] => reasons.filter((reason) => reason.kind === kind);
    const shareOf = (kind: ReasonKind): number => ofKind(kind).reduce((sum, reason) => sum + reason.share, 0);
    return {
      ...paperRef(analysis, paper),
      year: analysis.papers[paper]?.year ?? null,
      score: Math.round(score * 100),
      parts: REASON_KINDS.map((kind) => ({ kind, length: (shareOf(kind) * score) / full })).filter(
        (part) => part.length > 0,
      ),
      reasons: REASON_KINDS.flatMap((kind) => ofKind(kind).slice(0, MOST_REASONS)).map((reason) =>
        reasonView(analysis, reason),
      ),
    };
  });
}

/** What reasons of one kind mean, to be lit elsewhere: people and topics by key, topics by index, and phrases of the text. */
export interface Pointed {
  readonly keys: ReadonlySet<NodeKey>;
  readonly topics: ReadonlySet<number>;
  readonly phrases: readonly string[];
}

/** The people, topics or phrases that the reasons of one kind name in some related papers. */
export function pointedBy(views: readonly RelatedView[], kind: ReasonKind): Pointed {
  const reasons = views.flatMap((view) => view.reasons).filter((reason) => reason.kind === kind);
  const nodes = reasons.flatMap(({ node }) => (node === null ? [] : [node]));
  const labels = reasons.filter(({ node }) => node === null).map(({ label }) => label);
  return {
    keys: new Set(nodes.map(({ key }) => key)),
    topics: new Set(nodes.filter((node) => node.kind === 'topic').map(({ ref }) => ref)),
    phrases: [...new Set(labels.flatMap((label) => label.split(', ')))],
  };
}
