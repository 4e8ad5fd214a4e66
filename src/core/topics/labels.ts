/**
 * Names of topics and evidence for tags: every mention gives a surface form and its place; the label is the thesaurus's, or
 * the most frequent long form, or, where only acronyms are written, their long form put in.
 */
import type { Evidence } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import { isAcronymOf } from './acronyms.ts';
import type { Casing } from './casing.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { Part } from './dictionary.ts';
import { Trait } from './stream.ts';

/** Surface forms of one topic with their counts. */
export interface Forms {
  readonly long: Map<string, number>;
  /** Written-out variants of forms that hold acronyms. */
  readonly writtenOut: Map<string, number>;
  readonly acronyms: Map<string, number>;
  readonly all: Map<string, number>;
}

/** Names end without it: young people's. */
const POSSESSIVE = /(?<=\p{L}{2})['’]s$/u;

export function createForms(): Forms {
  return { long: new Map(), writtenOut: new Map(), acronyms: new Map(), all: new Map() };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Keys by count descending, then the longer, then by text. */
function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || compareText(a[0], b[0]))
    .map(([text]) => text);
}

/** Ways to write a name, the most frequent first, none in the possessive. */
export function namesOf(counts: ReadonlyMap<string, number>): string[] {
  return [...new Set(byFrequency(counts).map((text) => text.replace(POSSESSIVE, '')))];
}

/** The most frequent short form whose letters stand in the label in order, or null. */
export function acronymOf(label: string, acronyms: ReadonlyMap<string, number>): string | null {
  return byFrequency(acronyms).find((short) => isAcronymOf(short.toLowerCase(), label.toLowerCase())) ?? null;
}

/** Reads mentions: cells [from, to] of the streams that a phrase takes, and the parts of them (see Part). */
export interface MentionReader {
  /** Place of a mention in its field. */
  readonly locate: (from: number, to: number, part: number) => Evidence;
  /** Adds the surface of a mention in a paper to a topic's forms. */
  readonly collect: (paper: number, from: number, to: number, part: number, forms: Forms) => void;
}

/** Reads mentions of the papers of `index`. */
export function createMentionReader(index: CorpusIndex, casing: Casing): MentionReader {
  const { vocabulary, streams, acronyms } = index;
  const { tokens, tailOffsets, stemLengths, traits } = streams.vocabulary;
  const wordAt = (cell: number): number => streams.words[cell] ?? 0;
  const tokenAt = (cell: number): number => tokens[wordAt(cell)] ?? 0;
  const locate = (from: number, to: number, part: number): Evidence => {
    const skipped = (part & Part.tail) === 0 ? 0 : (tailOffsets[wordAt(from)] ?? 0);
    const whole = vocabulary.text(tokenAt(to)).length;
    const length = (part & Part.stem) === 0 ? whole : (stemLengths[wordAt(to)] ?? 0);
    return {
      field: (streams.sentences[from] ?? 0) < 0 ? 'title' : 'abstract',
      start: (streams.starts[from] ?? 0) + skipped,
      end: (streams.starts[to] ?? 0) + length,
    };
  };
  const longText = (token: number, paper: number): string => {
    const long = acronyms.longForm(token, paper);
    if (long) return long.map((part) => casing.write(part)).join(' ');
    const parts = vocabulary.parts(token);
    const holdsAcronym = parts.length > 1 && parts.some((part) => acronyms.longForm(part, paper) !== null);
    return holdsAcronym ? parts.map((part) => longText(part, paper)).join(' ') : casing.write(token);
  };
  const surfaceOf = (from: number, to: number, part: number): string => {
    let surface = '';
    for (let cell = from; cell <= to; cell += 1) {
      const start = cell === from && (part & Part.tail) !== 0 ? tailOffsets[wordAt(cell)] : 0;
      const end = cell === to && (part & Part.stem) !== 0 ? stemLengths[wordAt(cell)] : undefined;
      const text = casing.write(tokenAt(cell)).slice(start, end);
      surface = cell === from ? text : `${surface} ${text}`;
    }
    return surface;
  };
  const isExpanded = (from: number, to: number): boolean => {
    for (let cell = from; cell <= to; cell += 1) if (((traits[wordAt(cell)] ?? 0) & Trait.expanded) !== 0) return true;
    return false;
  };
  const collect = (paper: number, from: number, to: number, part: number, forms: Forms): void => {
    if ((part & Part.split) !== 0) return;
    const surface = surfaceOf(from, to, part);
    count(forms.all, surface);
    if (!isExpanded(from, to)) {
      count(forms.long, surface);
      return;
    }
    if (part !== 0) return;
    if (from === to) count(forms.acronyms, vocabulary.text(tokenAt(from)).replace(/(?<=[\p{Lu}\d])['’]?s$/u, ''));
    let writtenOut = '';
    for (let cell = from; cell <= to; cell += 1) {
      const text = longText(tokenAt(cell), paper);
      writtenOut = cell === from ? text : `${writtenOut} ${text}`;
    }
    count(forms.writtenOut, writtenOut);
  };
  return { locate, collect };
}
