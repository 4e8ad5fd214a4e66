/**
 * What the person has decided about phrases of a corpus, as roles in its dictionary that can be taken back: labels that are
 * hidden are banned, tags given to papers become phrases where they are none. Nothing else of a corpus depends on them, so that
 * a change concerns only the papers that have one of the phrases.
 */
import type { Paper } from '../model/paper.ts';
import type { TextIndex } from './corpus-index.ts';
import { LONGEST_UNITS, Role } from './dictionary.ts';
import type { TopicEdits } from './edits.ts';
import { nodesOf, readStandIns } from './own-names.ts';
import type { TopicLists } from './resources.ts';
import { meantBy } from './written-out.ts';

export type TagEdits = Pick<TopicEdits, 'added' | 'removed'>;
type ByPaper = ReadonlyMap<number, readonly number[]>;

export interface OwnMarks {
  /** Canonical nodes of the tags that the person has given to papers and taken from them, by paper that has any. */
  readonly given: ByPaper;
  readonly taken: ByPaper;
  /** By marked node, its roles without the mark and with it. */
  readonly roles: ReadonlyMap<number, readonly [before: number, after: number]>;
}

export const NO_MARKS: OwnMarks = { given: new Map(), taken: new Map(), roles: new Map() };

type Texts = Pick<TextIndex, 'vocabulary' | 'acronyms' | 'dictionary'>;

/** The phrases that papers are given or lose, as nodes; made where there are none. */
function nodesByPaper(papers: readonly Paper[], phrases: TagEdits['added'], texts: Texts): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (phrases.size === 0) return found;
  const { dictionary } = texts;
  for (const [index, { id }] of papers.entries()) {
    const own = phrases.get(id);
    if (own === undefined) continue;
    const units = own.map((phrase) => meantBy(phrase, index, texts));
    const fitting = units.filter(({ length }) => length > 0 && length <= LONGEST_UNITS);
    found.set(
      index,
      fitting.map((each) => dictionary.canonical(dictionary.phrases.internAll(each))),
    );
  }
  return found;
}

/** With the phrases that others stand for: a tag is taken by the name that it goes by. */
function withReplaced(taken: ReadonlyMap<number, number[]>, lists: TopicLists, texts: Texts): ByPaper {
  if (taken.size === 0) return taken;
  const { standIns } = readStandIns(lists, texts);
  const replacedBy = (node: number): number[] => [...standIns].flatMap(([from, to]) => (to === node ? from : []));
  return new Map([...taken].map(([paper, nodes]) => [paper, nodes.flatMap((node) => [node, ...replacedBy(node)])]));
}

/** Marks what `lists` and `edits` say in the dictionary of `texts`, which has no such marks. */
export function markPhrases(papers: readonly Paper[], texts: Texts, lists: TopicLists, edits: TagEdits): OwnMarks {
  const { dictionary } = texts;
  const before = new Map<number, number>();
  const mark = (node: number, role: number): void => {
    if (!before.has(node)) before.set(node, dictionary.role(node));
    dictionary.mark(node, role);
  };
  const given = nodesByPaper(papers, edits.added, texts);
  for (const nodes of given.values())
    for (const node of nodes) if (dictionary.role(node) === 0) mark(node, Role.candidate);
  for (const label of lists.banned) {
    const variants = nodesOf(label, texts).flatMap((node) => (node === 0 ? [] : dictionary.variantsOf(node)));
    for (const node of variants) mark(node, Role.banned);
  }
  const taken = withReplaced(nodesByPaper(papers, edits.removed, texts), lists, texts);
  return { given, taken, roles: new Map([...before].map(([node, role]) => [node, [role, dictionary.role(node)]])) };
}

/** Takes marks back. */
export function unmarkPhrases({ roles }: OwnMarks, { dictionary }: Texts): void {
  for (const [node, [before]] of roles) dictionary.restore(node, before);
}

/** The nodes that one of two sets of marks gives other roles than the other does. */
export function changedNodes(one: OwnMarks, other: OwnMarks): Set<number> {
  const changed = new Set<number>();
  const after = ({ roles }: OwnMarks, node: number, plain: number): number => roles.get(node)?.[1] ?? plain;
  for (const [node, [plain]] of [...one.roles, ...other.roles])
    if (after(one, node, plain) !== after(other, node, plain)) changed.add(node);
  return changed;
}
