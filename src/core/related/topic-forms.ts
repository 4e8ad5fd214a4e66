/**
 * Finds topics by their written forms: the folded words of a form, in a row. Linear in the text: a row of words is
 * followed only while it begins a form.
 */
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/inflect.ts';
import { tokenize } from '../text/tokens.ts';

/** Folded words of a text, hyphenated words as their parts, marks left out. */
export function foldedWords(text: string): string[] {
  return tokenize(text).flatMap((token) => (token.isWord ? foldWord(token.text).split('-') : []));
}

/** Topics by form; what only begins a longer form has an empty list. */
type Forms = ReadonlyMap<string, readonly number[]>;

function readForms(topics: readonly Topic[]): Forms {
  const forms = new Map<string, number[]>();
  topics.forEach((topic, index) => {
    for (const written of new Set([topic.label, ...topic.forms])) {
      const words = foldedWords(written);
      words.forEach((_, i) => {
        const beginning = words.slice(0, i + 1).join(' ');
        const known = forms.get(beginning) ?? [];
        if (known.length === 0) forms.set(beginning, known);
        if (i === words.length - 1 && !known.includes(index)) known.push(index);
      });
    }
  });
  return forms;
}

/** A function that gives the topics (indices ascending) whose label or other form stands in a text. */
export function createTopicFinder(topics: readonly Topic[]): (text: string) => number[] {
  const forms = readForms(topics);
  const folded = new Map<string, readonly string[]>();
  const partsOf = (written: string): readonly string[] => {
    let parts = folded.get(written);
    if (!parts) {
      parts = foldWord(written).split('-');
      folded.set(written, parts);
    }
    return parts;
  };
  return (text) => {
    const words = tokenize(text).flatMap((token) => (token.isWord ? partsOf(token.text) : []));
    const found = new Set<number>();
    for (let start = 0; start < words.length; start += 1) {
      let row = words[start] ?? '';
      for (let end = start + 1; ; end += 1) {
        const here = forms.get(row);
        if (!here) break;
        for (const topic of here) found.add(topic);
        if (end === words.length) break;
        row = `${row} ${words[end] ?? ''}`;
      }
    }
    return [...found].sort((a, b) => a - b);
  };
}
