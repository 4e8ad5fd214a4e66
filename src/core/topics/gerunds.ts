/**
 * Tells gerunds used as nouns (token pruning, routing protocols) from participles that govern an object (compressing the
 * cache, for pruning experts) by how the corpus uses each -ing word. One count a word; the thesaurus counts as usage.
 */
import type { Streams, Words } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

const DETERMINER =
  /^(?:the|an?|its|their|our|his|her|this|that|these|those|each|every|all|both|any|some|such|multiple|different|various|new|novel|it|them|how|what|which|on|from|to|upon)$/;
const GOVERNOR =
  /^(?:by|for|of|in|without|when|while|to|from|via|through|after|before|and|or|thus|thereby|towards?|on|with|than|as|not)$/;

export interface GerundUsage {
  /** Counts the -ing words of a paper. */
  readonly observe: (streams: Streams, paper: number) => void;
  /** Counts a phrase of the thesaurus: every -ing word in it is a noun. */
  readonly observePhrase: (tokens: readonly number[]) => void;
  /** True where an -ing word begins compounds as a noun does. */
  readonly isNoun: (token: number) => boolean;
}

function isNominal(wordClass: number): boolean {
  return wordClass === WordClass.noun || wordClass === WordClass.adjective;
}

/** Usage counts over the words of `vocabulary`. */
export function createGerundUsage(vocabulary: Vocabulary): GerundUsage {
  const balance = new Map<string, number>();
  const count = (token: number, weight: number): void => {
    const key = vocabulary.folded(token);
    balance.set(key, (balance.get(key) ?? 0) + weight);
  };
  /** What an -ing word between the words of two cells (-1: none that a phrase could hold) tells of its use: whole numbers, so that the order of papers does not matter. */
  const weigh = (before: number, after: number, { tokens, classes }: Words): number => {
    const isAfterNominal = before >= 0 && isNominal(classes[before] ?? 0);
    const isBeforeNominal = after >= 0 && isNominal(classes[after] ?? 0);
    if (after >= 0 && DETERMINER.test(vocabulary.folded(tokens[after] ?? 0))) return isAfterNominal ? 0 : -15;
    if (isAfterNominal) return isBeforeNominal ? 5 : 10;
    if (after < 0) return before >= 0 ? 5 : 0;
    if (!isBeforeNominal) return 3;
    if (before < 0) return -7;
    const word = vocabulary.folded(tokens[before] ?? 0);
    if (/^(?:the|an?|this|these|our|each|such)$/.test(word)) return 10;
    return GOVERNOR.test(word) ? -5 : 0;
  };
  return {
    observe: ({ offsets, words, breaks, vocabulary: known }, paper) => {
      const end = offsets[paper + 1] ?? 0;
      for (let at = offsets[paper] ?? 0; at < end; at += 1) {
        const word = words[at] ?? 0;
        if (known.classes[word] !== WordClass.gerund) continue;
        const before = breaks[at] === 1 ? -1 : (words[at - 1] ?? -1);
        const after = at + 1 === end || breaks[at + 1] === 1 ? -1 : (words[at + 1] ?? -1);
        count(known.tokens[word] ?? 0, weigh(before, after, known));
      }
    },
    observePhrase: (tokens) => {
      for (const token of tokens) if (vocabulary.wordClass(token) === WordClass.gerund) count(token, 20);
    },
    isNoun: (token) => (balance.get(vocabulary.folded(token)) ?? 0) > 0,
  };
}
