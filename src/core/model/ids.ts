/**
 * Identifiers: branded strings, all made here. They depend on content only, so that the same list gives the same ids.
 */
import type { PaperIds } from './paper.ts';
import { foldText, titleKey } from '../text/fold.ts';

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type PaperId = Branded<'PaperId'>;
export type AuthorId = Branded<'AuthorId'>;
export type TopicId = Branded<'TopicId'>;
export type NodeKey = Branded<'NodeKey'>;

/** `item`: of a finished map, whatever it stands for there. */
export type NodeKind = 'author' | 'paper' | 'topic' | 'item';

/** 53-bit hash of a string (cyrb53 by bryc, public domain) in base 36. */
export function hashText(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36).padStart(11, '0');
}

/** The id of a paper: from its DOI, from another id where it has no title, else from folded title, year and first author's last word. */
export function makePaperId(paper: {
  doi: string | null;
  title: string;
  year: number | null;
  authors: readonly { name: string }[];
  ids?: PaperIds;
}): PaperId {
  const id = paper.ids?.arxiv ?? paper.ids?.pmid ?? paper.ids?.openalex;
  if (!paper.doi && paper.title === '' && id) return `p${hashText(`id:${id}`)}` as PaperId;
  if (paper.doi) return `p${hashText(`doi:${paper.doi.toLowerCase()}`)}` as PaperId;
  const first =
    foldText(paper.authors[0]?.name ?? '')
      .split(/[\s,]+/)
      .at(-1) ?? '';
  return `p${hashText(`${titleKey(paper.title)}|${paper.year ?? ''}|${first}`)}` as PaperId;
}

/** The id of a person: the smallest key among the mentions that resolve to it. */
export function makeAuthorId(mentionKey: string): AuthorId {
  return mentionKey as AuthorId;
}

/** The id of a topic: its canonical key. */
export function makeTopicId(canonicalKey: string): TopicId {
  return canonicalKey as TopicId;
}

/** The key of a node in graphs and files; the prefix keeps names such as `__proto__` harmless. */
export function makeNodeKey(kind: NodeKind, id: string): NodeKey {
  return `${kind}:${id}` as NodeKey;
}
