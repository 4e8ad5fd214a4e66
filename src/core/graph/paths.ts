/**
 * Ways between two people over the papers they wrote with others. A way is as short as can be, counted in steps from co-author
 * to co-author (Newman 2001, Phys. Rev. E 64:016132); among equally short ones that with the stronger ties comes first, a tie
 * of n shared papers costing 1/n. Every paper joins its authors here, however many they are: what is asked is whether there
 * is a way at all.
 */
import type { Incidence } from '../model/analysis.ts';
import type { Author } from '../model/author.ts';
import { compareText } from '../text/fold.ts';
import { rowOf } from './csr.ts';

type AuthorTables = Pick<Incidence, 'authorPapers' | 'paperAuthors'>;

/** Two co-authors, by their indices, with the papers they share, in the list's order. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly papers: readonly number[];
}

export type Way = readonly Step[];

export interface Ways {
  /** The shortest ways, strongest first, as many as were asked for; empty where there is none. */
  readonly ways: readonly Way[];
  /** How many ways are as short. */
  readonly count: number;
  /** Everybody who can be reached from the one, and from the other, each in the order of the authors; null where there is a way. */
  readonly components: readonly [readonly number[], readonly number[]] | null;
}

/** A share of 1/n in whole numbers, so that sums are the same in every order. */
const costOf = (shared: number): number => Math.round(1_000_000 / shared);
const UNREACHED = -1;

/** Steps from `start` to everybody, up to those to `goal`; -1 where there is no way. Linear in the tables. */
function measureSteps(
  { authorPapers, paperAuthors }: AuthorTables,
  start: number,
  goal: number | null,
): { readonly steps: Int32Array; readonly reached: readonly number[] } {
  const steps = new Int32Array(authorPapers.offsets.length - 1).fill(UNREACHED);
  const isRead = new Uint8Array(paperAuthors.offsets.length - 1);
  const reached = [start];
  steps[start] = 0;
  for (const author of reached) {
    if (author === goal) break;
    for (const paper of rowOf(authorPapers, author)) {
      if (isRead[paper] === 1) continue;
      isRead[paper] = 1;
      for (const other of rowOf(paperAuthors, paper)) {
        if (steps[other] !== UNREACHED) continue;
        steps[other] = (steps[author] ?? 0) + 1;
        reached.push(other);
      }
    }
  }
  return { steps, reached };
}

/** Those one step nearer to the start than `author` who wrote with them, each with how many papers they share. */
function nearerCoauthors({ authorPapers, paperAuthors }: AuthorTables, steps: Int32Array, author: number) {
  const shared = new Map<number, number>();
  const before = (steps[author] ?? 0) - 1;
  for (const paper of rowOf(authorPapers, author))
    for (const other of rowOf(paperAuthors, paper))
      if (steps[other] === before) shared.set(other, (shared.get(other) ?? 0) + 1);
  return shared;
}

/** The best ways to somebody so far, and how many there are. */
interface Found {
  readonly best: readonly { readonly cost: number; readonly through: readonly number[] }[];
  readonly count: number;
}

function sharedPapers({ authorPapers }: AuthorTables, a: number, b: number): number[] {
  const others = new Set(rowOf(authorPapers, b));
  return [...rowOf(authorPapers, a)].filter((paper) => others.has(paper));
}

/**
 * The `limit` strongest of the shortest ways from one person to another, ties broken by the ids of whom they lead through.
 * Cost: linear in the tables, and for those on shortest ways in the authors of their papers.
 */
export function findWays(
  tables: AuthorTables,
  authors: readonly Pick<Author, 'id'>[],
  from: number,
  to: number,
  limit: number,
): Ways {
  const { steps, reached } = measureSteps(tables, from, to);
  if (steps[to] === UNREACHED) {
    const inOrder = (all: readonly number[]): number[] => all.toSorted((a, b) => a - b);
    return { ways: [], count: 0, components: [inOrder(reached), inOrder(measureSteps(tables, to, null).reached)] };
  }
  const compareWays = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((author, i) => author !== b[i]);
    return at < 0 ? 0 : compareText(authors[a[at] ?? 0]?.id ?? '', authors[b[at] ?? 0]?.id ?? '');
  };
  const known = new Map<number, Found>([[from, { best: [{ cost: 0, through: [from] }], count: 1 }]]);
  // Back from the goal, level by level, to those who lie on shortest ways; then forth over them.
  const levels: Map<number, Map<number, number>>[] = [];
  for (let ahead = new Set([to]); !ahead.has(from);) {
    const level = new Map([...ahead].map((author) => [author, nearerCoauthors(tables, steps, author)]));
    levels.push(level);
    ahead = new Set([...level.values()].flatMap((nearer) => [...nearer.keys()]));
  }
  for (const level of levels.toReversed()) {
    for (const [author, nearer] of level) {
      const ways = [...nearer].flatMap(([other, shared]) =>
        (known.get(other)?.best ?? []).map(({ cost, through }) => ({
          cost: cost + costOf(shared),
          through: [...through, author],
        })),
      );
      ways.sort((a, b) => a.cost - b.cost || compareWays(a.through, b.through));
      const count = [...nearer.keys()].reduce((sum, other) => sum + (known.get(other)?.count ?? 0), 0);
      known.set(author, { best: ways.slice(0, limit), count });
    }
  }
  const { best, count } = known.get(to) ?? { best: [], count: 0 };
  const ways = best.map(({ through }) =>
    through.slice(1).map((author, at): Step => {
      const before = through[at] ?? from;
      return { from: before, to: author, papers: sharedPapers(tables, before, author) };
    }),
  );
  return { ways, count, components: null };
}
