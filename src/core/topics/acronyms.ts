/**
 * What each acronym of a corpus stands for. A paper's own definition comes first, then the sense most papers define (70 %
 * and more, the thesaurus counting as some papers), else the acronym stays as it is. Long forms may hold acronyms: FT-NAS
 * is fault-tolerant NAS is fault-tolerant neural architecture search.
 */
import { compareText } from '../text/fold.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { AcronymDefinition } from './acronym-definitions.ts';
import type { ThesaurusConcept } from './resources.ts';
import { Shape, type Vocabulary } from './vocabulary.ts';

export interface AcronymTable {
  /** Units of the long form of a token in a paper (-1: in the corpus at large), or null where it has none. */
  readonly expand: (token: number, paper: number) => readonly number[] | null;
  /** The same as words: token ids of the long form, nested acronyms written out. */
  readonly longForm: (token: number, paper: number) => readonly number[] | null;
  /** True where the token, or a part of it, has a sense in the paper that is not the corpus's. */
  readonly isOwn: (token: number, paper: number) => boolean;
  /** True where a token has a sense in the corpus at large. */
  readonly isKnown: (token: number) => boolean;
}

interface Sense {
  papers: number;
  readonly long: readonly number[];
}

const THESAURUS_WEIGHT = 3;
const MAJORITY = 0.7;
const NESTING = 3;
const NO_SENSES: ReadonlyMap<string, readonly number[]> = new Map();
/** Share of the shorter long form's words that make two wordings one sense. */
const SAME_SENSE = 0.5;
/** Acronyms of so few letters need two papers that agree before others are read in their sense. */
const RISKY_LENGTH = 3;

/** True where a one-word variant is made of letters of the label in order, beginning with its first: dnn, ptq, vit. */
export function isAcronymOf(variant: string, label: string): boolean {
  if (/\s/.test(variant) || !/[\s-]/.test(label) || variant.length > 8) return false;
  const words = label.split(/[\s-]/);
  const initials = words.map((word) => word[0] ?? '').join('');
  const letters = variant.replace(/[^a-z0-9]/g, '');
  if (letters.length < 2 || letters[0] !== initials[0]) return false;
  const joined = words.join('');
  let at = 0;
  let begun = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, begun);
    if (next >= 0) begun = next + 1;
    at = joined.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return begun >= Math.min(2, letters.length) && (begun === initials.length || letters.length <= 4);
}

function overlap(a: readonly number[], b: readonly number[]): number {
  const inB = new Set(b);
  return a.filter((unit) => inB.has(unit)).length / Math.max(1, Math.min(a.length, b.length));
}

/** Senses by acronym in order of first sight; equal long forms (by units) are one. */
class SenseTable {
  private readonly byKey = new Map<string, Map<string, Sense>>();
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  longKey(long: readonly number[]): string {
    return long.flatMap((token) => this.vocabulary.units(token)).join(' ');
  }

  add(key: string, long: readonly number[], papers: number): void {
    const senses = this.byKey.get(key) ?? new Map<string, Sense>();
    this.byKey.set(key, senses);
    const longKey = this.longKey(long);
    const sense = senses.get(longKey);
    if (sense) sense.papers += papers;
    else senses.set(longKey, { papers, long });
  }

  /** The sense of the corpus at large, or null where none has the majority. */
  majority(key: string): Sense | null {
    const senses = this.byKey.get(key);
    if (!senses) return null;
    const ranked = [...senses].sort(([a, x], [b, y]) => y.papers - x.papers || compareText(a, b));
    const total = ranked.reduce((sum, [, sense]) => sum + sense.papers, 0);
    const best = ranked[0]?.[1];
    if (!best || best.papers < MAJORITY * total || STOP_WORDS.has(key)) return null;
    return best.papers > 1 || key.length > RISKY_LENGTH ? best : null;
  }
}

/** Long forms by acronym key: the corpus's, the thesaurus's, each paper's own where it differs. */
class SenseLookup {
  private readonly table: SenseTable;
  private readonly vocabulary: Vocabulary;
  private readonly curated = new Map<string, readonly number[]>();
  private readonly majorities = new Map<string, readonly number[] | null>();
  private readonly own: ReadonlyMap<string, readonly number[]>[];

  constructor(
    definitions: readonly (readonly AcronymDefinition[])[],
    concepts: readonly ThesaurusConcept[],
    tokensOf: (phrase: string) => number[],
    vocabulary: Vocabulary,
  ) {
    this.table = new SenseTable(vocabulary);
    this.vocabulary = vocabulary;
    for (const { label, variants } of concepts) {
      for (const variant of variants) {
        if (variant === label || !isAcronymOf(variant, label)) continue;
        const key = vocabulary.folded(tokensOf(variant)[0] ?? 0);
        this.curated.set(key, tokensOf(label));
        this.table.add(key, tokensOf(label), THESAURUS_WEIGHT);
      }
    }
    for (const paper of definitions) {
      for (const { short, long } of paper) this.table.add(vocabulary.folded(short), long, 1);
    }
    this.own = definitions.map((paper) => (paper.length === 0 ? NO_SENSES : this.ownSenses(paper)));
  }

  isOwn(token: number, paper: number): boolean {
    const own = this.own[paper];
    if (!own || own.size === 0) return false;
    if (own.has(this.vocabulary.folded(token))) return true;
    if ((this.vocabulary.shape(token) & Shape.hyphenated) === 0) return false;
    return this.vocabulary.parts(token).some((part) => own.has(this.vocabulary.folded(part)));
  }

  /** The long form of a token in a paper, as tokens, or null. */
  find(token: number, paper: number): readonly number[] | null {
    if ((this.vocabulary.shape(token) & Shape.acronym) === 0) return null;
    const key = this.vocabulary.folded(token);
    return this.own[paper]?.get(key) ?? this.majority(key);
  }

  private majority(key: string): readonly number[] | null {
    const known = this.majorities.get(key);
    if (known !== undefined) return known;
    const found = this.table.majority(key)?.long ?? null;
    this.majorities.set(key, found);
    return found;
  }

  /** A paper's senses that are not the corpus's; a wording near the known sense is that sense. */
  private ownSenses(definitions: readonly AcronymDefinition[]): Map<string, readonly number[]> {
    const senses = new Map<string, readonly number[]>();
    const units = (long: readonly number[]): number[] => long.flatMap((token) => this.vocabulary.units(token));
    for (const { short, long } of definitions) {
      const key = this.vocabulary.folded(short);
      const majority = this.majority(key);
      const known = this.curated.get(key) ?? majority;
      const sense = known !== null && overlap(units(known), units(long)) >= SAME_SENSE ? known : long;
      const isCommon = majority !== null && this.table.longKey(sense) === this.table.longKey(majority);
      if (!senses.has(key) && !isCommon) senses.set(key, sense);
    }
    return senses;
  }
}

/** Joins the definitions of all papers and the acronyms of the thesaurus. `definitions[i]` are those of paper i. */
export function buildAcronymTable(
  definitions: readonly (readonly AcronymDefinition[])[],
  concepts: readonly ThesaurusConcept[],
  tokensOf: (phrase: string) => number[],
  vocabulary: Vocabulary,
): AcronymTable {
  const lookup = new SenseLookup(definitions, concepts, tokensOf, vocabulary);
  const writeOut = (long: readonly number[], paper: number, depth: number): number[] =>
    long.flatMap((token) => {
      const nested = depth < NESTING ? lookup.find(token, paper) : null;
      if (nested) return writeOut(nested, paper, depth + 1);
      const parts = vocabulary.parts(token);
      const holdsAcronym =
        depth < NESTING && parts.length > 1 && parts.some((part) => lookup.find(part, paper) !== null);
      return holdsAcronym ? writeOut(parts, paper, depth + 1) : [token];
    });
  const longForm = (token: number, paper: number): readonly number[] | null => {
    const long = lookup.find(token, paper);
    return long ? writeOut(long, paper, 0) : null;
  };
  return {
    longForm,
    expand: (token, paper) => longForm(token, paper)?.flatMap((part) => vocabulary.units(part)) ?? null,
    isOwn: (token, paper) => lookup.isOwn(token, paper),
    isKnown: (token) => lookup.find(token, -1) !== null,
  };
}
