/**
 * What the person has said of topics, by phrases of a corpus: which stand for others, and what kind and broader topic they
 * have. Nothing of it is known while phrases are found and ranked: a new name, kind or broader topic changes no tag.
 */
import type { TopicKind } from '../model/topic.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { LONGEST_UNITS } from './dictionary.ts';
import type { Saying, TopicLists } from './resources.ts';
import { writtenOut } from './written-out.ts';

/** A broader topic as the person called it. */
export interface SaidBroader {
  readonly node: number;
  readonly label: string;
}

export interface OwnNames {
  /** By phrase, the one that stands for it in tags, and the labels of those that do. */
  readonly standIns: ReadonlyMap<number, number>;
  readonly labels: ReadonlyMap<number, string>;
  readonly kinds: ReadonlyMap<number, TopicKind>;
  /** By phrase, what is broader; null where the person said that nothing is. */
  readonly broader: ReadonlyMap<number, SaidBroader | null>;
}

type Names = Pick<OwnNames, 'standIns' | 'labels'>;
type Texts = Pick<CorpusIndex, 'vocabulary' | 'acronyms' | 'dictionary'>;

/** The phrases of a label: with its acronyms written out, and as it stands; canonical nodes, added to the trie without a role. */
export function nodesOf(
  label: string,
  { vocabulary, acronyms, dictionary }: Texts,
): [expanded: number, asItStands: number] {
  const nodeOf = (units: readonly number[]): number =>
    units.length === 0 || units.length > LONGEST_UNITS ? 0 : dictionary.canonical(dictionary.phrases.internAll(units));
  return [nodeOf(writtenOut(label, vocabulary, acronyms)), nodeOf(vocabulary.phraseUnits(label))];
}

/** Which phrases stand for others. */
export function readStandIns({ replaced }: Pick<TopicLists, 'replaced'>, texts: Texts): Names {
  const standIns = new Map<number, number>();
  const labels = new Map<number, string>();
  for (const { label, by } of replaced) {
    const [, to] = nodesOf(by, texts);
    if (to === 0) continue;
    labels.set(to, by);
    for (const from of nodesOf(label, texts)) if (from !== 0 && from !== to) standIns.set(from, to);
  }
  return { standIns, labels };
}

/** Null where a saying says that nothing is broader, undefined where it says nothing of it. */
function readBroader({ broader }: Saying, { standIns, labels }: Names, texts: Texts): SaidBroader | null | undefined {
  if (broader === null || broader === '') return broader === '' ? null : undefined;
  const [expanded, asItStands] = nodesOf(broader, texts);
  const isKnown = labels.has(asItStands) || texts.dictionary.role(asItStands) !== 0;
  const node = isKnown ? asItStands : expanded;
  return node === 0 ? undefined : { node: standIns.get(node) ?? node, label: broader };
}

/** What `lists` say of topics. */
export function readOwnNames(lists: Pick<TopicLists, 'replaced' | 'said'>, texts: Texts): OwnNames {
  const names = readStandIns(lists, texts);
  const kinds = new Map<number, TopicKind>();
  const broader = new Map<number, SaidBroader | null>();
  // What a label says as it stands holds against what one with acronyms says.
  for (const way of [0, 1] as const) {
    for (const saying of lists.said) {
      const own = nodesOf(saying.label, texts)[way];
      const node = names.standIns.get(own) ?? own;
      const above = readBroader(saying, names, texts);
      if (saying.kind !== null) kinds.set(node, saying.kind);
      if (above !== undefined) broader.set(node, above);
    }
  }
  return { ...names, kinds, broader };
}
