/**
 * The TF-IDF vectors of papers (text-parts) in use: what a term is called, vectors of other texts over the same terms.
 */
import type { Paper } from '../model/paper.ts';
import { IntList } from '../topics/int-list.ts';
import type { SparseVector } from './sparse.ts';
import { TermCounter } from './term-counter.ts';
import { openLexicon } from './terms.ts';
import { buildTextParts, type TextParts } from './text-parts.ts';

export interface TextVectors extends Pick<TextParts, 'papers' | 'postings'> {
  /** Folded words, then phrases as two folded words with a space: what a term is compared by. */
  termOf(term: number): string;
  /** The vector of any text, as if it were an abstract: terms of the corpus only. */
  vectorOf(text: string): SparseVector;
}

/** The term of two words in a row, or -1; phrases are sought by halves. */
function phraseTerm({ words, firstWords, secondWords }: TextParts, first: number, second: number): number {
  let low = 0;
  let high = firstWords.length;
  while (low < high) {
    const at = (low + high) >> 1;
    const here = firstWords[at] ?? 0;
    if (here < first || (here === first && (secondWords[at] ?? 0) < second)) low = at + 1;
    else high = at;
  }
  return firstWords[low] === first && secondWords[low] === second ? words.length + low : -1;
}

/** A function that gives the vector of a text over the terms of the corpus. */
function createVectorOf(parts: TextParts): TextVectors['vectorOf'] {
  const read = openLexicon(parts.words);
  const counter = new TermCounter(parts.words.length, parts.idf);
  return (text) => {
    const ids = new IntList();
    read(text, ids);
    let previous = -1;
    for (const word of ids.view()) {
      counter.add(word, 1);
      if (word >= 0 && previous >= 0) counter.add(phraseTerm(parts, previous, word), 1);
      previous = word;
    }
    return counter.take();
  };
}

function openTextVectors(parts: TextParts): TextVectors {
  const { papers, postings, words, firstWords, secondWords } = parts;
  const wordOf = (word: number | undefined): string => words[word ?? -1] ?? '';
  let vectorOf: TextVectors['vectorOf'] | null = null;
  return {
    papers,
    postings,
    termOf: (term) => {
      const phrase = term - words.length;
      return phrase < 0 ? wordOf(term) : `${wordOf(firstWords[phrase])} ${wordOf(secondWords[phrase])}`;
    },
    vectorOf: (text) => {
      vectorOf ??= createVectorOf(parts);
      return vectorOf(text);
    },
  };
}

const known = new WeakMap<readonly Paper[], TextVectors>();
const expected = new WeakMap<readonly Paper[], () => TextParts | null>();

/** Says where the parts of the vectors of these papers come from when they are first needed; null makes them here. */
export function expectTextParts(papers: readonly Paper[], take: () => TextParts | null): void {
  if (!known.has(papers)) expected.set(papers, take);
}

/** Vectors and inverted index of the papers' texts; the same list of papers is read once. */
export function textVectorsOf(papers: readonly Paper[]): TextVectors {
  let vectors = known.get(papers);
  if (!vectors) {
    vectors = openTextVectors(expected.get(papers)?.() ?? buildTextParts(papers));
    expected.delete(papers);
    known.set(papers, vectors);
  }
  return vectors;
}
