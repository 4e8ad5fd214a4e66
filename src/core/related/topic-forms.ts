/**
 * Finds topics by their written forms: the folded words of a form, in a row. Linear in the text: a row of words is
 * followed only while it begins a form. Words are folded once each, rows are steps in a trie of word numbers.
 */
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/inflect.ts';
import { TokenScanner, tokenize } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import { PhraseTable } from '../topics/phrase-table.ts';

/** Folded words of a text, hyphenated words as their parts, marks left out. */
export function foldedWords(text: string): string[] {
  return tokenize(text).flatMap((token) => (token.isWord ? foldWord(token.text).split('-') : []));
}

/** Texts as numbers of folded words; -1 for words that no form has. */
class FoldedReader {
  private readonly folded = new WordTable();
  private readonly written = new WordTable();
  /** By written word, the numbers of its folded parts. */
  private readonly parts: (readonly number[])[] = [];
  private readonly scanner = new TokenScanner();

  /** Takes in the words of a form. */
  add(form: string): number[] {
    return foldedWords(form).map((word) => this.folded.add(word));
  }

  /** The words of a text, written into `numbers`. */
  read(text: string, numbers: number[]): void {
    const { scanner } = this;
    numbers.length = 0;
    scanner.read(text);
    while (scanner.next()) {
      if (!scanner.isWord) continue;
      for (const number of this.partsAt(text)) numbers.push(number);
    }
  }

  /** The parts of the word that the scanner is at. */
  private partsAt(text: string): readonly number[] {
    const word = this.written.add(text, this.scanner.start, this.scanner.end);
    const known = this.parts[word];
    if (known) return known;
    const made = foldWord(this.written.texts[word] ?? '')
      .split('-')
      .map((part) => this.folded.find(part));
    this.parts.push(made);
    return made;
  }
}

/** Forms as rows of word numbers, and the topics of each row. */
class FormTable {
  private readonly rows = new PhraseTable();
  private readonly topics: (readonly number[] | undefined)[] = [];

  add(words: readonly number[], topic: number): void {
    if (words.length === 0) return;
    const row = this.rows.internAll(words);
    const known = this.topics[row] ?? [];
    while (this.topics.length < row) this.topics.push(undefined);
    if (!known.includes(topic)) this.topics[row] = [...known, topic];
  }

  /** Adds to `found` the topics of the rows that begin at words[start]. */
  findAt(words: readonly number[], start: number, found: Set<number>): void {
    let row = 0;
    for (let at = start; at < words.length; at += 1) {
      row = this.rows.find(row, words[at] ?? -1);
      if (row === 0) return;
      for (const topic of this.topics[row] ?? []) found.add(topic);
    }
  }
}

/** A function that gives the topics (indices ascending) whose label or other form stands in a text. */
export function createTopicFinder(topics: readonly Topic[]): (text: string) => number[] {
  const reader = new FoldedReader();
  const forms = new FormTable();
  topics.forEach((topic, index) => {
    for (const written of new Set([topic.label, ...topic.forms])) forms.add(reader.add(written), index);
  });
  const words: number[] = [];
  return (text) => {
    const found = new Set<number>();
    reader.read(text, words);
    for (let start = 0; start < words.length; start += 1) {
      if ((words[start] ?? -1) >= 0) forms.findAt(words, start, found);
    }
    return [...found].sort((a, b) => a - b);
  };
}
