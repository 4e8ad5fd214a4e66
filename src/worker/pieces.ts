/** Long lists in pieces: taken in at once, those of a large analysis or review would hold the page's thread for too long. */
import type { Analysis } from '../core/model/analysis.ts';
import type { Network } from '../core/model/network.ts';
import type { Partition } from '../core/model/partition.ts';

/** Takes the next items. */
export type Take<P> = (piece: P) => void | Promise<void>;

/** What a change of grain changes. */
export type Groups = Pick<Analysis, 'themes' | 'circles'>;

/** Of groups: the lists that grow with the papers, or a piece of each. */
export interface GroupLists {
  readonly themeGroups: Partition['groups'];
  readonly themeSupport: Partition['support'];
  readonly circleGroups: Partition['groups'];
  readonly circleSupport: Partition['support'];
}

export interface AnalysisLists extends GroupLists, Pick<Analysis, 'papers' | 'authors' | 'topics' | 'paperTopics'> {
  readonly items: Network['items'];
}

/** How a whole is taken apart into the lists that grow with its papers, and put together again. */
interface Plan<T, L> {
  readonly listsOf: (whole: T) => L;
  /** `rest` with these lists in their places. */
  readonly fill: (rest: T, lists: L) => T;
  readonly names: readonly (keyof L)[];
}

function fillGroups({ themes, circles }: Groups, lists: GroupLists): Groups {
  return {
    themes: { ...themes, groups: lists.themeGroups, support: lists.themeSupport },
    circles: { ...circles, groups: lists.circleGroups, support: lists.circleSupport },
  };
}

export const OF_GROUPS: Plan<Groups, GroupLists> = {
  listsOf: ({ themes, circles }) => ({
    themeGroups: themes.groups,
    themeSupport: themes.support,
    circleGroups: circles.groups,
    circleSupport: circles.support,
  }),
  fill: fillGroups,
  names: ['themeGroups', 'themeSupport', 'circleGroups', 'circleSupport'],
};

export const OF_ANALYSIS: Plan<Analysis, AnalysisLists> = {
  listsOf: (analysis) => {
    const { papers, authors, topics, paperTopics, network } = analysis;
    return { ...OF_GROUPS.listsOf(analysis), papers, authors, topics, paperTopics, items: network?.items ?? [] };
  },
  fill: (rest, { papers, authors, topics, paperTopics, items, ...groups }) => ({
    ...rest,
    ...fillGroups(rest, groups),
    papers,
    authors,
    topics,
    paperTopics,
    network: rest.network && { ...rest.network, items },
  }),
  names: ['papers', 'authors', 'topics', 'paperTopics', 'items', ...OF_GROUPS.names],
};

/** Items of each list in a piece. */
const PIECE = 200;

/** Sends a list of `length` items piece by piece. */
export async function sendPieces<P>(
  length: number,
  slice: (from: number, to: number) => P,
  take: Take<P>,
): Promise<void> {
  for (let from = 0; from < length; from += PIECE) await take(slice(from, from + PIECE));
}

function mapLists<L extends Readonly<Record<keyof L, readonly unknown[]>>>(
  names: readonly (keyof L)[],
  list: (name: keyof L) => readonly unknown[],
): L {
  return Object.fromEntries(names.map((name) => [name, list(name)])) as L;
}

/** Sends the lists of a whole piece by piece, and gives what is left of it. */
export async function sendLists<T, L extends Readonly<Record<keyof L, readonly unknown[]>>>(
  whole: T,
  { listsOf, fill, names }: Plan<T, L>,
  take: Take<L>,
): Promise<T> {
  const lists = listsOf(whole);
  const longest = Math.max(...names.map((name) => lists[name].length));
  await sendPieces(longest, (from, to) => mapLists<L>(names, (name) => lists[name].slice(from, to)), take);
  return fill(
    whole,
    mapLists<L>(names, () => []),
  );
}

/** Joins the pieces again: `take` each, then `join` with the rest. */
export function joinLists<T, L extends Readonly<Record<keyof L, readonly unknown[]>>>({
  fill,
  names,
}: Plan<T, L>): { readonly take: Take<L>; readonly join: (rest: T) => T } {
  const pieces: L[] = [];
  return {
    take: (piece) => {
      pieces.push(piece);
    },
    join: (rest) =>
      fill(
        rest,
        mapLists<L>(names, (name) => pieces.flatMap((piece) => piece[name])),
      ),
  };
}
