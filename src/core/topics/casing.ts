/**
 * How words are written when no sentence or title begins: by the corpus's running text. Acronyms and names keep their
 * capitals (FPGA, Gaussian), everything else is lower case. Words among capitalised neighbours (terms being defined) count a
 * quarter.
 */
import { splitHyphens } from '../text/tokens.ts';
import type { Streams } from './stream.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';

const AMONG_CAPITALS = 0.25;
/** A word whose first letters are capitals to explain a name: UNIfied, TRansformer. */
const EMPHASIS = /^\p{Lu}{2,4}\p{Ll}{3,}$/u;

export interface Casing {
  /** A token as a label writes it: as running text does, else in lower case unless it is an acronym. */
  readonly write: (token: number) => string;
  /** A word of the thesaurus (lower case) as the corpus writes it: bert as BERT. */
  readonly recase: (word: string) => string;
}

/** Case counts over the words of a corpus. */
export class SpellingCounts {
  private readonly streams: Streams;
  private readonly vocabulary: Vocabulary;
  /** By token, how often running text has it. */
  private readonly weights: Float64Array;

  constructor(streams: Streams, vocabulary: Vocabulary) {
    this.streams = streams;
    this.vocabulary = vocabulary;
    this.weights = new Float64Array(vocabulary.size());
  }

  /** Counts the words of a paper's running text. */
  observe(paper: number): void {
    const { offsets, words, breaks, sentences, vocabulary } = this.streams;
    const end = offsets[paper + 1] ?? 0;
    for (let at = (offsets[paper] ?? 0) + 1; at < end; at += 1) {
      if (breaks[at] === 1 || (sentences[at] ?? 0) < 0) continue;
      const token = vocabulary.tokens[words[at] ?? 0] ?? 0;
      this.weights[token] = (this.weights[token] ?? 0) + (this.isAmongCapitals(at, end) ? AMONG_CAPITALS : 1);
    }
  }

  finish(): Casing {
    return makeCasing(this.weights, this.vocabulary);
  }

  private isAmongCapitals(cell: number, end: number): boolean {
    if (!this.isCapital(cell)) return false;
    if (this.isCapital(cell - 1)) return true;
    return cell + 1 < end && this.streams.breaks[cell + 1] !== 1 && this.isCapital(cell + 1);
  }

  private isCapital(cell: number): boolean {
    const { words, vocabulary } = this.streams;
    return (this.vocabulary.shape(vocabulary.tokens[words[cell] ?? 0] ?? 0) & Shape.capitalized) !== 0;
  }
}

function makeCasing(weights: Float64Array, vocabulary: Vocabulary): Casing {
  const raised = findRaised(weights, vocabulary);
  const written = new Map<number, string>();
  const weightOf = (token: number): number => weights[token] ?? 0;
  /** The way running text writes a word given in lower case, or null where it does not. */
  const usual = (key: string): string | null => {
    const forms = raised.get(key) ?? [];
    const lower = weightOf(vocabulary.find(key));
    if (forms.length === 0 && lower === 0) return null;
    let best = key;
    let weight = 0;
    for (const form of forms) {
      if (weightOf(form) <= weight) continue;
      best = vocabulary.text(form);
      weight = weightOf(form);
    }
    return weight >= 1 && weight > 1.5 * lower ? best : key;
  };
  const writeNew = (token: number): string => {
    const text = vocabulary.text(token);
    const shape = vocabulary.shape(token);
    if ((shape & Shape.upper) === 0) return text;
    const key = text.toLowerCase();
    if (splitHyphens(text).every((part) => EMPHASIS.test(part))) return key;
    return usual(key) ?? ((shape & Shape.acronym) === 0 ? key : text);
  };
  return {
    write: (token) => {
      const known = written.get(token) ?? writeNew(token);
      written.set(token, known);
      return known;
    },
    recase: (word) => {
      const known = usual(word);
      const isName = known !== null && /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}/u.test(known) && !known.includes('-');
      return isName ? known : word;
    },
  };
}

/** Tokens that are not in lower case, by their lower case, in order of first sight. */
function findRaised(weights: Float64Array, vocabulary: Vocabulary): Map<string, number[]> {
  const raised = new Map<string, number[]>();
  for (let token = 0; token < weights.length; token += 1) {
    if (weights[token] === 0) continue;
    const text = vocabulary.text(token);
    const key = text.toLowerCase();
    if (key === text) continue;
    const known = raised.get(key);
    if (known) known.push(token);
    else raised.set(key, [token]);
  }
  return raised;
}
