/**
 * How words are written when no sentence or title begins: by the corpus's running text. Acronyms and names keep their
 * capitals (FPGA, Gaussian), everything else is lower case. Words among capitalised neighbours (terms being defined) count a
 * quarter.
 */
import { splitHyphens } from '../text/tokens.ts';
import type { Cell } from './stream.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';

const AMONG_CAPITALS = 0.25;
/** A word whose first letters are capitals to explain a name: UNIfied, TRansformer. */
const EMPHASIS = /^\p{Lu}{2,4}\p{Ll}{3,}$/u;

export interface Casing {
  /** Counts the words of a paper's running text. */
  readonly observe: (cells: readonly Cell[]) => void;
  /** A token as a label writes it: as running text does, else in lower case unless it is an acronym. */
  readonly write: (token: number) => string;
  /** A word of the thesaurus (lower case) as the corpus writes it: bert as BERT. */
  readonly recase: (word: string) => string;
}

/** Case counts over the words of `vocabulary`. */
export function createCasing(vocabulary: Vocabulary): Casing {
  const weights: number[] = [];
  let forms: Map<string, Map<string, number>> | null = null;
  const isCapital = (cell: Cell | undefined): boolean =>
    cell !== undefined && (vocabulary.shape(cell.token) & Shape.capitalized) !== 0;
  const observe = (cells: readonly Cell[]): void => {
    forms = null;
    for (let i = 1; i < cells.length; i += 1) {
      const cell = cells[i];
      if (!cell || cell.isBreak || cell.sentence < 0) continue;
      const after = cells[i + 1];
      const isAmong = isCapital(cell) && (isCapital(cells[i - 1]) || (after?.isBreak === false && isCapital(after)));
      weights[cell.token] = (weights[cell.token] ?? 0) + (isAmong ? AMONG_CAPITALS : 1);
    }
  };
  /** The way running text writes a word given in lower case, or null where it does not. */
  const usual = (key: string): string | null => {
    forms ??= gatherForms(weights, vocabulary);
    const written = forms.get(key);
    if (!written) return null;
    const lower = written.get(key) ?? 0;
    let best = key;
    let weight = 0;
    for (const [text, count] of written) {
      if (text === key || count <= weight) continue;
      best = text;
      weight = count;
    }
    return weight >= 1 && weight > 1.5 * lower ? best : key;
  };
  return {
    observe,
    write: (token) => {
      const text = vocabulary.text(token);
      const shape = vocabulary.shape(token);
      if ((shape & Shape.upper) === 0) return text;
      const key = text.toLowerCase();
      if (splitHyphens(text).every((part) => EMPHASIS.test(part))) return key;
      return usual(key) ?? ((shape & Shape.acronym) === 0 ? key : text);
    },
    recase: (word) => {
      const known = usual(word);
      const isName = known !== null && /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}/u.test(known) && !known.includes('-');
      return isName ? known : word;
    },
  };
}

/** Written forms with their weights by lower case, in order of first sight. */
function gatherForms(weights: readonly number[], vocabulary: Vocabulary): Map<string, Map<string, number>> {
  const forms = new Map<string, Map<string, number>>();
  for (const [token, weight] of weights.entries()) {
    if (!weight) continue;
    const text = vocabulary.text(token);
    const key = text.toLowerCase();
    const written = forms.get(key) ?? new Map<string, number>();
    forms.set(key, written);
    written.set(text, weight);
  }
  return forms;
}
