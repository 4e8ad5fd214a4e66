/** Long lists in pieces: taken in at once, those of a large analysis or review would hold the page's thread for too long. */
import type { Analysis } from '../core/model/analysis.ts';

/** The lists of an analysis that grow with its papers. */
export type Lists = Pick<Analysis, 'papers' | 'authors' | 'topics' | 'paperTopics'>;

/** Takes the next items. */
export type Take<P> = (piece: P) => void | Promise<void>;

/** Items of each list in a piece. */
const PIECE = 200;

const NO_LISTS: Lists = { papers: [], authors: [], topics: [], paperTopics: [] };

/** Sends a list of `length` items piece by piece. */
export async function sendPieces<P>(
  length: number,
  slice: (from: number, to: number) => P,
  take: Take<P>,
): Promise<void> {
  for (let from = 0; from < length; from += PIECE) await take(slice(from, from + PIECE));
}

/** Sends the lists of an analysis piece by piece, and gives what is left of it. */
export async function sendLists(analysis: Analysis, take: Take<Lists>): Promise<Analysis> {
  const { papers, authors, topics, paperTopics } = analysis;
  const longest = Math.max(papers.length, authors.length, topics.length, paperTopics.length);
  const slice = (from: number, to: number): Lists => ({
    papers: papers.slice(from, to),
    authors: authors.slice(from, to),
    topics: topics.slice(from, to),
    paperTopics: paperTopics.slice(from, to),
  });
  await sendPieces(longest, slice, take);
  return { ...analysis, ...NO_LISTS };
}

/** Joins the pieces again: `take` each, then `join` with the rest. */
export function joinLists(): { readonly take: Take<Lists>; readonly join: (rest: Analysis) => Analysis } {
  const pieces: Lists[] = [];
  return {
    take: (piece) => {
      pieces.push(piece);
    },
    join: (rest) => ({
      ...rest,
      papers: pieces.flatMap(({ papers }) => papers),
      authors: pieces.flatMap(({ authors }) => authors),
      topics: pieces.flatMap(({ topics }) => topics),
      paperTopics: pieces.flatMap(({ paperTopics }) => paperTopics),
    }),
  };
}
