/**
 * Pairs of records that the person told to be one paper or two, among records as they are read now. Being one paper goes
 * on from pair to pair; where that meets "two papers", the later decision holds. Cost: linear in the records, and in the
 * decisions times those that keep apart.
 */
import type { Decision, RecordRef } from '../model/document.ts';
import type { Paper } from '../model/paper.ts';
import { standingDecisions } from '../read/review/divisions.ts';
import { placesOf } from './decide.ts';
import type { DecidedPairs } from './deduplicate.ts';

type PairDecision = Extract<Decision, { readonly kind: 'join-records' | 'keep-apart' }>;
type Pair = readonly [number, number];

const isOnPair = (decision: Decision): decision is PairDecision =>
  decision.kind === 'join-records' || decision.kind === 'keep-apart';

/** Records that are one paper, each under the first of them. */
class OnePaper {
  private readonly parents = new Map<number, number>();

  firstOf(record: number): number {
    let at = record;
    for (let next = this.parents.get(at); next !== undefined; next = this.parents.get(at)) at = next;
    return at;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.firstOf(a), this.firstOf(b)].sort((x, y) => x - y);
    if (first !== undefined && second !== undefined && first !== second) this.parents.set(second, first);
  }

  /** Whether `a` and `b` would become one paper by joining `pair`. */
  wouldMeet([a, b]: Pair, pair: Pair): boolean {
    const [one, other] = [this.firstOf(a), this.firstOf(b)];
    const [c, d] = [this.firstOf(pair[0]), this.firstOf(pair[1])];
    return (one === c && other === d) || (one === d && other === c);
  }

  /** Every record that is not the first of its paper, with the first. */
  pairs(): Pair[] {
    return [...this.parents.keys()].sort((a, b) => a - b).map((record) => [this.firstOf(record), record]);
  }
}

/** The decided pairs among records with these references, the earlier record of each first. */
export function decidedPairs(
  refs: () => readonly RecordRef[],
  papers: readonly Paper[],
  decisions: readonly Decision[],
): DecidedPairs {
  const onPairs = standingDecisions(decisions).filter(isOnPair);
  if (onPairs.length === 0) return { together: [], apart: [] };
  const find = placesOf(papers, refs());
  const together = new OnePaper();
  const apart = new Map<string, Pair>();
  for (const { kind, records } of onPairs.reverse()) {
    const [a, b] = records.map(find).sort((x, y) => x - y);
    if (a === undefined || b === undefined || a < 0 || a === b) continue;
    if (kind === 'join-records') {
      if (![...apart.values()].some((pair) => together.wouldMeet(pair, [a, b]))) together.join(a, b);
    } else if (together.firstOf(a) !== together.firstOf(b)) apart.set(`${a} ${b}`, [a, b]);
  }
  return { together: together.pairs(), apart: [...apart.values()] };
}
