/**
 * Tells gerunds used as nouns (token pruning, routing protocols) from participles that govern an object (compressing the
 * cache, for pruning experts) by how the corpus uses each -ing word. One count a word; the thesaurus counts as usage.
 */
import type { Cell } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

const DETERMINER =
  /^(?:the|an?|its|their|our|his|her|this|that|these|those|each|every|all|both|any|some|such|multiple|different|various|new|novel|it|them|how|what|which|on|from|to|upon)$/;
const GOVERNOR =
  /^(?:by|for|of|in|without|when|while|to|from|via|through|after|before|and|or|thus|thereby|towards?|on|with|than|as|not)$/;

export interface GerundUsage {
  /** Counts the -ing words of a paper. */
  readonly observe: (cells: readonly Cell[]) => void;
  /** Counts a phrase of the thesaurus: every -ing word in it is a noun. */
  readonly observePhrase: (tokens: readonly number[]) => void;
  /** True where an -ing word begins compounds as a noun does. */
  readonly isNoun: (token: number) => boolean;
}

function isNominal(wordClass: WordClass | undefined): boolean {
  return wordClass === WordClass.noun || wordClass === WordClass.adjective;
}

/** Usage counts over the words of `vocabulary`. */
export function createGerundUsage(vocabulary: Vocabulary): GerundUsage {
  const balance = new Map<string, number>();
  const count = (token: number, weight: number): void => {
    const key = vocabulary.folded(token);
    balance.set(key, (balance.get(key) ?? 0) + weight);
  };
  const weigh = (before: Cell | undefined, here: Cell, after: Cell | undefined): number => {
    const previous = before && !here.isBreak ? before : undefined;
    const next = after && !after.isBreak ? after : undefined;
    if (next && DETERMINER.test(vocabulary.folded(next.token))) return isNominal(previous?.word.wordClass) ? 0 : -1.5;
    if (previous && isNominal(previous.word.wordClass)) return isNominal(next?.word.wordClass) ? 0.5 : 1;
    if (!next) return previous ? 0.5 : 0;
    if (!isNominal(next.word.wordClass)) return 0.3;
    if (!previous) return -0.7;
    const word = vocabulary.folded(previous.token);
    if (/^(?:the|an?|this|these|our|each|such)$/.test(word)) return 1;
    return GOVERNOR.test(word) ? -0.5 : 0;
  };
  return {
    observe: (cells) => {
      for (let i = 0; i < cells.length; i += 1) {
        const cell = cells[i];
        if (cell?.word.wordClass === WordClass.gerund) count(cell.token, weigh(cells[i - 1], cell, cells[i + 1]));
      }
    },
    observePhrase: (tokens) => {
      for (const token of tokens) if (vocabulary.wordClass(token) === WordClass.gerund) count(token, 2);
    },
    isNoun: (token) => (balance.get(vocabulary.folded(token)) ?? 0) > 0,
  };
}
