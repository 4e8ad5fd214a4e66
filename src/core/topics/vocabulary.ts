/**
 * The words of a corpus as integers. A token as written (case and all) has an id; its word units, folded parts of the
 * hyphenated word, have ids of their own. A closed compound whose hyphenated form also occurs (pretraining, pre-training) is
 * read as the parts, so that all spellings of a compound give one sequence of units.
 */
import { compareText } from '../text/fold.ts';
import { foldWord } from '../text/inflect.ts';
import { splitHyphens, tokenize } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import { classifyWord, WordClass } from './word-classes.ts';

/** Longer runs of letters (scripts without spaces, sequences of bases, noise) are treated as marks. */
const LONGEST_WORD = 64;
/** Closed words of so few letters are not read as compounds. */
const SHORTEST_COMPOUND = 4;

/** How a token looks, as bits: of words, then of marks. `shortForm`: an acronym of two letters and more. */
export const Shape = {
  upper: 1,
  acronym: 2,
  digit: 4,
  capitalized: 8,
  hyphenated: 16,
  shortForm: 32,
  opening: 64,
  closing: 128,
  sentenceEnd: 256,
  colon: 512,
} as const;

export interface Vocabulary {
  /** Id of a token as written, text[start, end), added where new. */
  readonly add: (text: string, isWord: boolean, start?: number, end?: number) => number;
  /** Counts a token once more, as `add` of its text does. */
  readonly addAgain: (token: number) => void;
  /** Id of a token as written, -1 where there is none. */
  readonly find: (text: string) => number;
  readonly text: (token: number) => string;
  readonly wordClass: (token: number) => WordClass;
  readonly shape: (token: number) => number;
  /** Token ids of the hyphenated parts of a token, the token itself where it has none. */
  readonly parts: (token: number) => readonly number[];
  /** Unit ids of a token; fixed by the first call, so all text is added before. */
  readonly units: (token: number) => readonly number[];
  /** Folded whole token, hyphens kept: the key of acronyms and of stop lists. */
  readonly folded: (token: number) => string;
  readonly unitText: (unit: number) => string;
  /** Unit sequence of any phrase. */
  readonly phraseUnits: (phrase: string) => number[];
  readonly unitCount: () => number;
  /** Number of tokens. */
  readonly size: () => number;
}

/** Two capitals or more, or a capital among digits: NAS, LLMs, ViT, T5; not longer than twelve letters. */
const ACRONYM = /^(?=.{2,12}$)(?=.*\p{Lu})(?:.*\p{Lu}.*\p{Lu}|.*\p{Lu}.*\d|.*\d.*\p{Lu}).*$/u;

function shapeOf(text: string): number {
  let shape = 0;
  if (/\p{Lu}/u.test(text)) shape |= Shape.upper;
  if (/^\p{Lu}/u.test(text)) shape |= Shape.capitalized;
  if (/\p{N}/u.test(text)) shape |= Shape.digit;
  if (/[-‐‑–]/.test(text)) shape |= Shape.hyphenated;
  if (ACRONYM.test(text) && !isTitleCasedCompound(text)) shape |= Shape.acronym;
  if ((shape & Shape.acronym) !== 0 && /\p{L}.*\p{L}/u.test(text)) shape |= Shape.shortForm;
  return shape;
}

function shapeOfMark(text: string): number {
  if (/^[([]$/.test(text)) return Shape.opening;
  if (/^[)\]]$/.test(text)) return Shape.closing;
  if (/^[.!?。！？]$/.test(text)) return Shape.sentenceEnd;
  return /^[:—–]$/.test(text) ? Shape.colon : 0;
}

/** `Long-Context`, `Mixture-of-Experts`: capitals only where parts begin, and parts that are words. */
function isTitleCasedCompound(text: string): boolean {
  const parts = splitHyphens(text);
  return (
    parts.length > 1 &&
    parts.every((part) => /^(?:\p{Lu}?\p{Ll}+|\d+|\p{Lu})$/u.test(part)) &&
    parts.some((part) => /^\p{Lu}?\p{Ll}{2,}$/u.test(part))
  );
}

/** The closed spelling of a compound is read as its parts where so many hyphenated ones stand against it: not learning, for a learn-ing broken at a line's end. */
const CLOSED_PER_HYPHENATED = 20;

/** Compounds by their closed spelling, from how often each word was read; of several hyphenated spellings the most frequent. */
function findCompounds(counts: ReadonlyMap<string, number>): Map<string, readonly string[]> {
  const best = new Map<string, string>();
  for (const [key, count] of counts) {
    if (!key.includes('-') || /\d/.test(key)) continue;
    const closed = key.replaceAll('-', '');
    if (count * CLOSED_PER_HYPHENATED < (counts.get(closed) ?? 0)) continue;
    const other = best.get(closed);
    const others = other === undefined ? 0 : (counts.get(other) ?? 0);
    if (other === undefined || count > others || (count === others && compareText(key, other) < 0))
      best.set(closed, key);
  }
  return new Map([...best].map(([closed, key]) => [closed, key.split('-')]));
}

/** Unit ids by token; closed compounds are read as the parts of their hyphenated spelling. */
class UnitReader {
  readonly units = new WordTable();
  private compounds: ReadonlyMap<string, readonly string[]> = new Map();
  /** By token; filled without gaps, so that the array stays a fast one. */
  private readonly known: (readonly number[] | undefined)[] = [];

  /** True until the units of a word have been asked for. */
  get isFresh(): boolean {
    return this.known.length === 0;
  }

  /** Learns compounds from how often each folded word was read. */
  learn(counts: ReadonlyMap<string, number>): void {
    this.compounds = findCompounds(counts);
  }

  read(token: number, key: string): readonly number[] {
    const known = this.known[token];
    if (known) return known;
    while (this.known.length < token) this.known.push(undefined);
    const parts = splitHyphens(key).flatMap((part) =>
      part.length > SHORTEST_COMPOUND ? (this.compounds.get(part) ?? [part]) : [part],
    );
    const made = parts.map((part) => this.units.add(part));
    this.known[token] = made;
    return made;
  }
}

function classOf(text: string): WordClass {
  return classifyWord(
    text
      .toLowerCase()
      .replace(/[‐‑–]/g, '-')
      .replace(/['’]s?$/, ''),
  );
}

/** What tokens look like, by id: taken from another vocabulary where that has the text. */
class Looks {
  readonly shapes: number[] = [];
  readonly folded: string[] = [];
  readonly classes: WordClass[] = [];
  private known: Vocabulary | null;

  constructor(known: Vocabulary | null) {
    this.known = known;
  }

  /** Describes the next token. */
  add(text: string, isWord: boolean): void {
    const { known } = this;
    const twin = known?.find(text) ?? -1;
    if (known !== null && twin >= 0) this.push(known.shape(twin), known.folded(twin), known.wordClass(twin));
    else if (isWord) this.push(shapeOf(text), foldWord(text), classOf(text));
    else this.push(shapeOfMark(text), text, WordClass.mark);
  }

  /** Lets the other vocabulary go. */
  settle(): void {
    this.known = null;
  }

  private push(shape: number, folded: string, wordClass: WordClass): void {
    this.shapes.push(shape);
    this.folded.push(folded);
    this.classes.push(wordClass);
  }
}

/** A vocabulary without words. What words look like is taken from `before` where that has them; it is let go once all text is added. */
export function createVocabulary(before: Vocabulary | null = null): Vocabulary {
  const tokens = new WordTable();
  const reader = new UnitReader();
  const looks = new Looks(before);
  const { shapes, folded, classes } = looks;
  const counts: number[] = [];
  const partTokens: (readonly number[] | undefined)[] = [];
  const learnCompounds = (): void => {
    const byKey = new Map<string, number>();
    for (const [token, key] of folded.entries()) byKey.set(key, (byKey.get(key) ?? 0) + (counts[token] ?? 0));
    reader.learn(byKey);
    looks.settle();
  };
  const add = (text: string, isWord: boolean, start = 0, end = text.length): number => {
    const token = tokens.add(text, start, end);
    if (token === shapes.length) {
      looks.add(tokens.texts[token] ?? '', isWord && end - start <= LONGEST_WORD);
      partTokens.push(undefined);
    }
    counts[token] = (counts[token] ?? 0) + 1;
    return token;
  };
  const parts = (token: number): readonly number[] => {
    const known = partTokens[token];
    if (known) return known;
    const isHyphenated = ((shapes[token] ?? 0) & Shape.hyphenated) !== 0;
    const made = isHyphenated ? splitHyphens(tokens.texts[token] ?? '').map((part) => add(part, true)) : [token];
    partTokens[token] = made;
    return made;
  };
  const unitsOf = (token: number): readonly number[] => {
    if (reader.isFresh) learnCompounds();
    return reader.read(token, folded[token] ?? '');
  };
  return {
    add,
    addAgain: (token) => {
      counts[token] = (counts[token] ?? 0) + 1;
    },
    find: (text) => tokens.find(text),
    text: (token) => tokens.texts[token] ?? '',
    wordClass: (token) => classes[token] ?? WordClass.mark,
    shape: (token) => shapes[token] ?? 0,
    parts,
    units: unitsOf,
    folded: (token) => folded[token] ?? '',
    unitText: (unit) => reader.units.texts[unit] ?? '',
    phraseUnits: (phrase) =>
      tokenize(phrase)
        .filter((token) => token.isWord)
        .flatMap((token) => unitsOf(add(token.text, true))),
    unitCount: () => reader.units.texts.length,
    size: () => shapes.length,
  };
}
