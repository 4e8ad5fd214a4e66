/** Phrases of lists and keywords as tokens, and as word units with their acronyms written out. */
import { tokenize } from '../text/tokens.ts';
import type { AcronymTable } from './acronyms.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Meanings {
  readonly vocabulary: Vocabulary;
  readonly acronyms: AcronymTable;
}

/** Token ids of a phrase of the resources or of a keyword. */
export function tokensOf(phrase: string, vocabulary: Vocabulary): number[] {
  return tokenize(phrase)
    .filter((token) => token.isWord)
    .map((token) => vocabulary.add(token.text, true));
}

/** Units of a phrase in lower case with the acronyms in it written out. */
export function writtenOut(phrase: string, vocabulary: Vocabulary, acronyms: AcronymTable): number[] {
  return tokensOf(phrase, vocabulary).flatMap((token) =>
    vocabulary.parts(token).flatMap((part) => {
      const text = vocabulary.text(part);
      const upper = text.length <= 6 ? vocabulary.add(text.toUpperCase(), true) : part;
      return acronyms.expand(upper, -1) ?? vocabulary.units(part);
    }),
  );
}

/** Units of a phrase as a paper means it. */
export function meantBy(phrase: string, paper: number, { vocabulary, acronyms }: Meanings): number[] {
  return tokensOf(phrase, vocabulary).flatMap((token) => acronyms.expand(token, paper) ?? vocabulary.units(token));
}
