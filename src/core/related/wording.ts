/**
 * Names for shared wording: the noun phrases that carry most of a text cosine, as they are written in the text.
 */
import { compareText } from '../text/fold.ts';
import { isNounPhrase } from './noun-phrases.ts';
import type { SparseVector } from './sparse.ts';
import { type PlacedTerm, placeTerms } from './terms.ts';

const MAX_NAMED = 3;
/** Later words are named only while they carry this much of the strongest. */
const MIN_OF_STRONGEST = 0.35;
/** What a phrase counts against a word of the same strength: it says more. */
const PHRASE_FACTOR = 1.5;
/** So many of the strongest terms are looked up in the texts. */
const MAX_TRIED = 24;
const NOTHING_TO_NAME = 'similar wording';

/** What each term adds to the dot product of two vectors, by term number. */
function contributions(a: SparseVector, b: SparseVector): Map<number, number> {
  const shared = new Map<number, number>();
  const weightIn = new Map<number, number>();
  b.entries.forEach((term, i) => weightIn.set(term, b.weights[i] ?? 0));
  a.entries.forEach((term, i) => {
    const other = weightIn.get(term);
    if (other !== undefined) shared.set(term, (a.weights[i] ?? 0) * other);
  });
  return shared;
}

interface Candidate {
  readonly words: readonly string[];
  readonly strength: number;
}

/** Shared terms, strongest first; a phrase counts with its words. */
function rankTerms(shared: ReadonlyMap<number, number>, termOf: (term: number) => string): Candidate[] {
  const strengths = new Map<string, number>();
  for (const [term, value] of shared) strengths.set(termOf(term), value);
  const candidates = [...strengths].map(([term, value]) => {
    const words = term.split(' ');
    const ofWords = words.length === 1 ? 0 : words.reduce((sum, word) => sum + (strengths.get(word) ?? 0), 0);
    return { words, strength: (value + ofWords) * (words.length === 1 ? 1 : PHRASE_FACTOR) };
  });
  return candidates.sort((a, b) => b.strength - a.strength || compareText(a.words.join(' '), b.words.join(' ')));
}

const HYPHEN = /[-‐‑]/;

/** Whether a stretch of text begins or ends inside a hyphenated word. */
function cutsWord(text: string, start: number, end: number): boolean {
  return HYPHEN.test(text.charAt(start - 1)) || HYPHEN.test(text.charAt(end));
}

/** Empty where the words are only part of a hyphenated word. */
function writtenAs(text: string, places: readonly PlacedTerm[], at: number, length: number): string {
  const first = places[at];
  const last = places[at + length - 1];
  return first && last && !cutsWord(text, first.start, last.end) ? text.slice(first.start, last.end) : '';
}

/** A text with the places of its content words, which are found when they are first looked at. */
export class PlacedText {
  readonly text: string;
  #places: readonly PlacedTerm[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get places(): readonly PlacedTerm[] {
    this.#places ??= placeTerms(this.text);
    return this.#places;
  }
}

/** The text as `nameWording` takes it. */
export function placeText(text: string): PlacedText {
  return new PlacedText(text);
}

const STARTS_LOWER = /^\p{Ll}/u;

/** Whether a capital at `start` is the word's own: inside a sentence of a text that is not in title case. */
function isOwnCapital({ text, places }: PlacedText, start: number): boolean {
  if (!/[\p{L}\p{N},]\s$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
  const lower = places.filter((place) => STARTS_LOWER.test(text.charAt(place.start))).length;
  return 2 * lower > places.length;
}

/** How folded words in a row are written in the texts, never as part of a hyphenated word, preferably as in running text; empty where they do not occur. */
export function surfaceOf(words: readonly string[], texts: readonly PlacedText[]): string {
  let fallback = '';
  let proper = '';
  for (const placed of texts) {
    const { text, places } = placed;
    for (let at = 0; at + words.length <= places.length; at += 1) {
      const isHere = words.every((word, i) => {
        const place = places[at + i];
        return place !== undefined && place.term === word && (i === 0 || place.follows);
      });
      if (!isHere) continue;
      const written = writtenAs(text, places, at, words.length);
      if (written === '') continue;
      if (!/^\p{Lu}\p{Ll}/u.test(written)) return written;
      if (fallback === '') fallback = written;
      if (proper === '' && isOwnCapital(placed, places[at]?.start ?? 0)) proper = written;
    }
  }
  if (proper !== '') return proper;
  return fallback.replace(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}*(?!\p{L}))/gu, (letter) => letter.toLowerCase());
}

/**
 * Up to three shared noun phrases, comma-separated, as written in `texts` (running text first, titles last). Words of
 * which all are `known` already (named by a shared topic) are not named again.
 */
export function nameWording(
  a: SparseVector,
  b: SparseVector,
  termOf: (term: number) => string,
  texts: readonly PlacedText[],
  known: ReadonlySet<string>,
): string {
  const used = new Set<string>();
  const named: string[] = [];
  let strongest = 0;
  for (const { words, strength } of rankTerms(contributions(a, b), termOf).slice(0, MAX_TRIED)) {
    if (named.length === MAX_NAMED || strength < MIN_OF_STRONGEST * strongest) break;
    if (words.every((word) => known.has(word)) || words.some((word) => used.has(word))) continue;
    const written = surfaceOf(words, texts);
    if (written === '' || !isNounPhrase(written)) continue;
    strongest = Math.max(strongest, strength);
    for (const word of words) used.add(word);
    named.push(written);
  }
  return named.length > 0 ? named.join(', ') : NOTHING_TO_NAME;
}
