/**
 * Chooses the tags of each paper from its ranked phrases: first those other papers share, then a few of its own, two to
 * six in all: rather two that are sure than more. Names of methods, datasets and metrics count only where papers share them. A phrase gives way to a longer
 * one that holds it in nearly all its papers. Linear in the phrases kept (at most 16 a paper).
 */
import { compareText } from '../text/fold.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { isRedundant, withoutCompleted, withoutConfined, withoutNested, type Neighbours } from './overlap.ts';
import { OWN_AT, SHARED_AT, type Least } from './salience.ts';
import type { ChosenTag, TagCandidate } from './tag-candidates.ts';

export interface TagLimits {
  readonly maxTags: number;
  readonly minTags: number;
}

/** Least salience where a paper has few tags: of topics on our list, and of others. */
const FILL_LISTED_AT: Least = { title: 0.04, body: 0.1 };
const FILL_AT: Least = { title: 0.08, body: 0.12 };
const SUPPORT_AT = 0.05;
const OWN_TAGS = 2;
const SUBSUMED = 0.8;
/** A phrase in more than this share of a larger corpus says little, unless it is in the title. */
const COMMON = 0.25;

/** Papers in which each phrase is salient. */
function countSupport(candidates: readonly (readonly TagCandidate[])[]): Map<number, number> {
  const support = new Map<number, number>();
  for (const own of candidates) {
    for (const candidate of own) {
      if (candidate.salience < SUPPORT_AT) continue;
      support.set(candidate.node, (support.get(candidate.node) ?? 0) + 1);
    }
  }
  return support;
}

interface Choice extends Neighbours {
  readonly papers: number;
  readonly limits: TagLimits;
}

/** True for the name of a method, dataset or metric that is no topic of the list. */
function isNameOnly(candidate: TagCandidate, support: number): boolean {
  const { kind, inTitle, isKeyword } = candidate;
  if (kind === 'topic' || kind === 'hardware') return false;
  return support < 2 || (kind === 'metric' && !inTitle && !isKeyword);
}

function chooseTags(candidates: readonly TagCandidate[], choice: Choice): TagCandidate[] {
  const { support, limits, papers } = choice;
  const chosen = candidates.filter(({ isGiven }) => isGiven);
  let own = 0;
  const supportOf = (candidate: TagCandidate): number => support.get(candidate.node) ?? 0;
  const take = (test: (candidate: TagCandidate) => boolean, limit: number): void => {
    for (const candidate of candidates) {
      if (chosen.length >= limit) return;
      if (chosen.includes(candidate) || !test(candidate) || isRedundant(candidate, chosen, choice)) continue;
      chosen.push(candidate);
      if (supportOf(candidate) < 2) own += 1;
    }
  };
  const isCommon = (candidate: TagCandidate): boolean => papers >= 20 && supportOf(candidate) > COMMON * papers;
  const isTopic = (candidate: TagCandidate): boolean => !isNameOnly(candidate, supportOf(candidate));
  const isSalient = ({ inTitle, isKeyword, salience }: TagCandidate, { title, body }: Least): boolean =>
    salience >= (inTitle || isKeyword ? title : body);
  take((candidate) => {
    const weight = isCommon(candidate) && !candidate.inTitle ? 0.5 : 1;
    const salience = candidate.salience * weight;
    return isTopic(candidate) && supportOf(candidate) >= 2 && isSalient({ ...candidate, salience }, SHARED_AT);
  }, limits.maxTags);
  take((candidate) => {
    const allowed = candidate.isCurated ? OWN_TAGS + 1 : OWN_TAGS;
    return own < allowed && isTopic(candidate) && isSalient(candidate, OWN_AT);
  }, limits.maxTags);
  take(
    (candidate) => isTopic(candidate) && candidate.isCurated && isSalient(candidate, FILL_LISTED_AT),
    limits.minTags,
  );
  take((candidate) => isTopic(candidate) && isSalient(candidate, FILL_AT), limits.minTags);
  take(isTopic, Math.min(2, limits.maxTags));
  take(() => true, Math.min(2, limits.maxTags));
  const apart = withoutConfined(chosen, choice);
  const kept = apart.length >= Math.min(2, chosen.length) ? apart : chosen;
  return kept.sort((a, b) => b.salience - a.salience);
}

const textOf = (node: number, { dictionary, vocabulary }: CorpusIndex): string =>
  dictionary.phrases
    .sequence(node)
    .map((unit) => vocabulary.unitText(unit))
    .join(' ');

/** Phrases that nearly always go with a longer one that holds them, among the chosen. */
function findSubsumed(chosen: readonly (readonly TagCandidate[])[], index: CorpusIndex): Map<number, number> {
  const papersOf = new Map<number, number>();
  const together = new Map<number, Map<number, number>>();
  const { phrases } = index.dictionary;
  for (const tags of chosen) {
    for (const { node } of tags) {
      papersOf.set(node, (papersOf.get(node) ?? 0) + 1);
      for (const other of tags) {
        if (other.node === node || !phrases.contains(other.node, node)) continue;
        const counts = together.get(node) ?? new Map<number, number>();
        together.set(node, counts);
        counts.set(other.node, (counts.get(other.node) ?? 0) + 1);
      }
    }
  }
  const subsumed = new Map<number, number>();
  for (const [node, counts] of together) {
    const papers = papersOf.get(node) ?? 0;
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || compareText(textOf(a[0], index), textOf(b[0], index)));
    if (best && papers > 1 && best[1] >= SUBSUMED * papers) subsumed.set(node, best[0]);
  }
  return subsumed;
}

/** The tags of every paper, most salient first, and the salience of each. */
export function selectTags(
  candidates: readonly (readonly TagCandidate[])[],
  index: CorpusIndex,
  limits: TagLimits,
): ChosenTag[][] {
  const choice: Choice = { index, support: countSupport(candidates), papers: candidates.length, limits };
  const chosen = candidates.map((own) => chooseTags(withoutCompleted(withoutNested(own, choice), choice), choice));
  const subsumed = findSubsumed(chosen, index);
  return chosen.map((tags) => {
    const kept = tags.filter(({ node, isGiven }) => {
      const longer = subsumed.get(node);
      return isGiven || longer === undefined || !tags.some((tag) => tag.node === longer);
    });
    const left = kept.length >= Math.min(2, tags.length) ? kept : tags;
    return left.map((candidate) => ({ candidate, score: candidate.salience }));
  });
}
