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
import type { Mention } from './phrase-items.ts';
import type { Cell } from './stream.ts';

/** Surface forms of one topic with their counts. */
export interface Forms {
  readonly long: Map<string, number>;
  /** Written-out variants of forms that hold acronyms. */
  readonly writtenOut: Map<string, number>;
  readonly acronyms: Map<string, number>;
  readonly all: Map<string, number>;
}

export function createForms(): Forms {
  return { long: new Map(), writtenOut: new Map(), acronyms: new Map(), all: new Map() };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Keys by count descending, then the longer, then by text. */
export function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || compareText(a[0], b[0]))
    .map(([text]) => text);
}

/** The most frequent short form whose letters stand in the label in order, or null. */
export function acronymOf(label: string, acronyms: ReadonlyMap<string, number>): string | null {
  return byFrequency(acronyms).find((short) => isAcronymOf(short.toLowerCase(), label.toLowerCase())) ?? null;
}

export interface MentionReader {
  /** Place of a mention in its field. */
  readonly locate: (paper: number, cells: readonly Cell[], mention: Mention) => Evidence;
  /** Adds the surface of a mention to a topic's forms. */
  readonly collect: (paper: number, cells: readonly Cell[], mention: Mention, forms: Forms) => void;
}

/** Reads mentions of the papers of `index`. */
export function createMentionReader(index: CorpusIndex, casing: Casing): MentionReader {
  const { vocabulary, documents, acronyms } = index;
  const locate = (paper: number, cells: readonly Cell[], { from, to, part }: Mention): Evidence => {
    const starts = documents[paper]?.starts;
    const first = cells[from];
    const last = cells[to];
    if (!starts || !first || !last) return { field: 'abstract', start: 0, end: 0 };
    const skipped = (part & Part.tail) === 0 ? 0 : first.word.tailOffset;
    const length = (part & Part.stem) === 0 ? vocabulary.text(last.token).length : last.word.stemLength;
    return {
      field: first.sentence < 0 ? 'title' : 'abstract',
      start: (starts[first.at] ?? 0) + skipped,
      end: (starts[last.at] ?? 0) + length,
    };
  };
  const longText = (token: number, paper: number): string => {
    const long = acronyms.longForm(token, paper);
    if (long) return long.map((part) => casing.write(part)).join(' ');
    const parts = vocabulary.parts(token);
    const holdsAcronym = parts.length > 1 && parts.some((part) => acronyms.longForm(part, paper) !== null);
    return holdsAcronym ? parts.map((part) => longText(part, paper)).join(' ') : casing.write(token);
  };
  const wordText = ({ token, word }: Cell, part: number, isFirst: boolean, isLast: boolean): string => {
    const from = isFirst && (part & Part.tail) !== 0 ? word.tailOffset : 0;
    const to = isLast && (part & Part.stem) !== 0 ? word.stemLength : undefined;
    return casing.write(token).slice(from, to);
  };
  const collect = (paper: number, cells: readonly Cell[], { from, to, part }: Mention, forms: Forms): void => {
    if ((part & Part.split) !== 0) return;
    const words = cells.slice(from, to + 1);
    const surface = words.map((cell, at) => wordText(cell, part, at === 0, at === words.length - 1)).join(' ');
    count(forms.all, surface);
    if (!words.some(({ word }) => word.isExpanded)) {
      count(forms.long, surface);
      return;
    }
    const [only] = words;
    if (only && words.length === 1 && part === 0) {
      count(forms.acronyms, vocabulary.text(only.token).replace(/(?<=[\p{Lu}\d])['’]?s$/u, ''));
    }
    if (part === 0) count(forms.writtenOut, words.map(({ token }) => longText(token, paper)).join(' '));
  };
  return { locate, collect };
}
