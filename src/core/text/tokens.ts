/**
 * Words and marks of a text with their UTF-16 offsets. One pass over the characters, linear time. Hyphenated words stay
 * one token (`vision-language`); `splitHyphens` gives the parts where both are wanted. English conventions: text in
 * scripts without spaces gives long tokens.
 *
 * A word: letters, marks and digits, joined inside by hyphens, tight en dashes, apostrophes or underscores, by a point or
 * comma between digits (3.5, 70,000), by points between single letters (i.e), by & between capitals (R&D); `C++`, `C#`
 * and `A*` keep their ends. Every other character but white space and stray marks is a token by itself.
 */
import { Char, classOfCode } from './characters.ts';

export interface Token {
  /** The characters as written: text.slice(start, end). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for words and numbers, false for a mark of punctuation or a symbol. */
  readonly isWord: boolean;
}

const ALNUM = Char.letter | Char.digit;
const INSIDE = ALNUM | Char.mark;
const AMPERSAND = 0x26;
const POINT = 0x2e;
const COMMA = 0x2c;
const PLUS = 0x2b;
const HASH = 0x23;
const STAR = 0x2a;

/** UTF-16 codes of a character of class `found`. */
const widthOf = (found: number): number => ((found & Char.pair) === 0 ? 1 : 2);

/** Steps through the tokens of a text without making objects: after a `next` that is true, the fields tell of the token. */
export class TokenScanner {
  start = 0;
  end = 0;
  isWord = false;
  private text = '';
  private at = 0;
  /** Classes of the last character passed and of the one before it. */
  private last = 0;
  private lastButOne = 0;

  /** Begins a text. */
  read(text: string): void {
    this.text = text;
    this.at = 0;
    this.last = 0;
    this.lastButOne = 0;
  }

  /** Goes to the next token; false at the end of the text. */
  next(): boolean {
    while (this.at < this.text.length) {
      const start = this.at;
      const found = this.classAt(start);
      this.pass(found);
      if ((found & (Char.space | Char.mark)) !== 0) continue;
      this.start = start;
      this.isWord = (found & ALNUM) !== 0;
      if (this.isWord) this.finishWord();
      this.end = this.at;
      return true;
    }
    return false;
  }

  /** Bits of the character at `at`, 0 beyond the end. */
  private classAt(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) return classOfCode(this.text.codePointAt(at) ?? code);
    return code >= 0 ? classOfCode(code) : 0;
  }

  /** Steps over the character here, of class `found`. */
  private pass(found: number): void {
    this.at += widthOf(found);
    this.lastButOne = this.last;
    this.last = found;
  }

  private finishWord(): void {
    while (this.at < this.text.length) {
      const found = this.classAt(this.at);
      if ((found & INSIDE) === 0 && !this.joins(found)) break;
      this.pass(found);
    }
    this.finishEnding();
  }

  /** True where the mark here, of class `found`, joins what stands before and after it into one word. */
  private joins(found: number): boolean {
    const after = this.at + 1;
    if ((found & Char.joiner) !== 0) return (this.classAt(after) & ALNUM) !== 0;
    const code = this.text.charCodeAt(this.at);
    if (code === AMPERSAND) return (this.last & Char.upper) !== 0 && (this.classAt(after) & Char.upper) !== 0;
    if (code !== POINT && code !== COMMA) return false;
    if ((this.last & Char.digit) !== 0 && (this.classAt(after) & Char.digit) !== 0) return true;
    const isInitial = (this.last & Char.letter) !== 0 && (this.lastButOne & Char.letter) === 0;
    return code === POINT && isInitial && this.isSingleLetter(after);
  }

  private isSingleLetter(at: number): boolean {
    const found = this.classAt(at);
    return (found & Char.letter) !== 0 && (this.classAt(at + widthOf(found)) & Char.letter) === 0;
  }

  /** The ends of C++, C# and A*. */
  private finishEnding(): void {
    const code = this.text.charCodeAt(this.at);
    if (code !== PLUS && code !== HASH && code !== STAR) return;
    const next = this.text.charCodeAt(this.at + 1);
    const before = this.text.charCodeAt(this.at - 1);
    const isAfterCapital = before >= 0x41 && before <= 0x5a;
    if (code === PLUS ? next !== PLUS : !isAfterCapital || (code === STAR && next === STAR)) return;
    this.pass(0);
    if (code === PLUS) this.pass(0);
  }
}

/** Tokens of `text` in order. Every token is non-empty, tokens do not overlap, only white space and stray marks are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const scanner = new TokenScanner();
  scanner.read(text);
  while (scanner.next()) {
    const { start, end, isWord } = scanner;
    tokens.push({ text: text.slice(start, end), start, end, isWord });
  }
  return tokens;
}

/** The parts of a hyphenated word, at least one: `vision-language` gives vision and language. */
export function splitHyphens(word: string): string[] {
  return word.split(/[-‐‑–]/).filter((part) => part !== '');
}
