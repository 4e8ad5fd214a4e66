/** Papers as token ids with offsets: title first, then abstract. Eight bytes a token, in two arrays for the whole corpus. */
import { TokenScanner } from '../text/tokens.ts';
import type { Paper } from '../model/paper.ts';
import { maskNonProse } from './clean.ts';
import { IntList } from './int-list.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

export interface Document {
  readonly tokens: Int32Array;
  /** UTF-16 offset of each token in its field. */
  readonly starts: Int32Array;
  /** Tokens [0, titleTokens) are the title's. */
  readonly titleTokens: number;
}

/** The documents of a corpus, read into one vocabulary. */
export class DocumentList {
  private readonly vocabulary: Vocabulary;
  private readonly scanner = new TokenScanner();
  private readonly tokens = new IntList();
  private readonly starts = new IntList();
  private readonly titleEnds = new IntList();
  private readonly ends = new IntList();
  /** By token of the list that is read again, the token here; -1 for none yet. */
  private translated = new Int32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  get length(): number {
    return this.ends.length;
  }

  /** Tokens of all documents. */
  get tokenCount(): number {
    return this.tokens.length;
  }

  /** Reads title and abstract of a paper. */
  add({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): void {
    this.addText(title);
    this.titleEnds.push(this.tokens.length);
    if (abstract !== null) this.addText(abstract);
    this.ends.push(this.tokens.length);
  }

  /** Adds again what `known` has as document `index`; all words are put in its vocabulary's place. */
  addKnown(known: DocumentList, index: number): void {
    const { tokens, starts, titleTokens } = known.at(index);
    for (const token of tokens) this.tokens.push(this.translate(token, known.vocabulary));
    for (const start of starts) this.starts.push(start);
    this.titleEnds.push(this.tokens.length - tokens.length + titleTokens);
    this.ends.push(this.tokens.length);
  }

  /** The token of the same text in this vocabulary. */
  private translate(token: number, from: Vocabulary): number {
    if (this.translated.length === 0) this.translated = new Int32Array(from.size()).fill(-1);
    const known = this.translated[token] ?? -1;
    if (known >= 0) {
      this.vocabulary.addAgain(known);
      return known;
    }
    const added = this.vocabulary.add(from.text(token), from.wordClass(token) !== WordClass.mark);
    this.translated[token] = added;
    return added;
  }

  /** The document added as number `index`; good until the next is added. */
  at(index: number): Document {
    const start = index > 0 ? this.ends.get(index - 1) : 0;
    const end = this.ends.get(index);
    const titleEnd = this.titleEnds.get(index);
    return {
      tokens: this.tokens.view(start, end),
      starts: this.starts.view(start, end),
      titleTokens: titleEnd - start,
    };
  }

  private addText(text: string): void {
    const { scanner, vocabulary } = this;
    const masked = maskNonProse(text);
    scanner.read(masked);
    while (scanner.next()) {
      this.tokens.push(vocabulary.add(masked, scanner.isWord, scanner.start, scanner.end));
      this.starts.push(scanner.start);
    }
  }
}
