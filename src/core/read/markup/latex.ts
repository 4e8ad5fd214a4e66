/**
 * LaTeX text to plain characters, in one pass: accents in all spellings, letters, signs, quotes, escaped signs, commands of
 * fonts and links, braces that group. What stands between dollar signs (or `\(` and `\)`) is math and is kept as written.
 * Braces without a partner and commands that are not known stay. Cost: linear. It runs no macros, environments or tables.
 */
import {
  ACCENT_MARKS,
  ARGUMENT_SKIPPED,
  CONTROL_SIGNS,
  DROPPED,
  LETTERS,
  SPACES,
  SYMBOLS,
  VERBATIM,
} from './latex-symbols.ts';

const SPECIAL = /[\\{}$`']/g;
const MATH = /\$\$[^$]{1,2000}\$\$|\$(?:[^$\\]|\\[^]){1,400}\$/y;
const NAME = /[A-Za-z]+\*?/y;
const SPACE = /\s/;
const LETTER = /\p{L}/u;
const ACCENT_SIGNS = '`\'^~=."';
const LONGEST_ARGUMENT = 2000;
const LONGEST_MATH = 400;
const MOST_MARKS = 4;

/** A letter with its marks, read at one place. */
interface Accented {
  readonly text: string;
  readonly end: number;
  /** Braces that were opened and stand open behind the letter. */
  readonly open: number;
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < at + 8 && end < text.length && SPACE.test(text.charAt(end))) end += 1;
  return end;
}

/** The end of the group that opens at `at`, or -1 where it is not closed soon. */
function groupEnd(text: string, at: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + LONGEST_ARGUMENT);
  for (let end = at; end < limit; end += 1) {
    const sign = text.charAt(end);
    if (sign === '\\') end += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return end;
    }
  }
  return -1;
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

/** The mark of the accent command at a backslash; letters are one only before a brace, a space or another command. */
function markAt(text: string, at: number): string | null {
  const sign = text.charAt(at + 1);
  if (ACCENT_SIGNS.includes(sign) && sign !== '') return sign;
  return ACCENT_MARKS.has(sign) && /[\s{\\]/.test(text.charAt(at + 2)) ? sign : null;
}

/** The letter at `at`, plain or as a command, without the dot where it is to carry a mark. */
function letterAt(text: string, at: number): { letter: string; end: number } | null {
  if (text.charAt(at) === '\\') {
    const name = nameAt(text, at + 1);
    const letter = name === 'i' || name === 'j' ? name : LETTERS.get(name);
    return letter === undefined ? null : { letter, end: skipSpace(text, at + 1 + name.length) };
  }
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return LETTER.test(letter) ? { letter, end: at + letter.length } : null;
}

/** Closes the braces that stand open where they close at once. */
function closeBraces(text: string, at: number, open: number): { end: number; open: number } {
  let end = at;
  let left = open;
  while (left > 0) {
    const next = skipSpace(text, end);
    if (text.charAt(next) !== '}') break;
    end = next + 1;
    left -= 1;
  }
  return { end, open: left };
}

/** Whether a mark may stand on a letter without braces: a backslash before a quote can come from other notations. */
function isWrittenBare(mark: string, letter: string, accented: string): boolean {
  if (mark === '"') return /[aeiouywx]/i.test(letter);
  return accented.length === letter.length || !ACCENT_SIGNS.includes(mark);
}

/** The accented letter at a backslash, or null where none is written there. */
function readAccent(text: string, from: number): Accented | null {
  const marks: string[] = [];
  let at = from;
  let open = 0;
  while (marks.length < MOST_MARKS && text.charAt(at) === '\\') {
    const mark = markAt(text, at);
    if (mark === null) break;
    marks.push(mark);
    at = skipSpace(text, at + 2);
    for (; open < MOST_MARKS && text.charAt(at) === '{'; open += 1) at = skipSpace(text, at + 1);
  }
  if (marks.length === 0) return null;
  const base = letterAt(text, at);
  if (!base) {
    const alone = ACCENT_MARKS.get(marks[0] ?? '')?.[1] ?? '';
    const closed = closeBraces(text, at, open);
    return open > 0 && marks.length === 1 && closed.open === 0 ? { text: alone, ...closed } : null;
  }
  const combined = marks.toReversed().map((mark) => ACCENT_MARKS.get(mark)?.[0] ?? '');
  const accented = `${base.letter}${combined.join('')}`.normalize('NFC');
  if (open === 0 && !isWrittenBare(marks[0] ?? '', base.letter, accented)) return null;
  return { text: accented, ...closeBraces(text, base.end, open) };
}

class Decoder {
  private readonly out: string[] = [];
  /** Places in `out` of braces that stand open, with what is printed where they close. */
  private readonly open: { at: number; close: string }[] = [];
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  decode(): string {
    const { text } = this;
    while (this.at < text.length) {
      SPECIAL.lastIndex = this.at;
      const next = SPECIAL.exec(text)?.index ?? text.length;
      if (next > this.at) this.out.push(text.slice(this.at, next));
      this.at = next;
      if (next < text.length) this.special(text.charAt(next));
    }
    return this.out.join('');
  }

  private emit(printed: string, end: number): void {
    this.out.push(printed);
    this.at = end;
  }

  private special(sign: string): void {
    if (sign === '\\') this.command();
    else if (sign === '{') this.openGroup('', this.at + 1);
    else if (sign === '}') this.closeGroup();
    else if (sign === '$') this.math();
    else if (this.text.charAt(this.at + 1) === sign) this.emit(sign === '`' ? '“' : '”', this.at + 2);
    else this.emit(sign, this.at + 1);
  }

  private openGroup(close: string, end: number): void {
    this.open.push({ at: this.out.length, close });
    this.emit('{', end);
  }

  private closeGroup(): void {
    const group = this.open.pop();
    if (group) this.out[group.at] = '';
    this.emit(group ? group.close : '}', this.at + 1);
  }

  private math(): void {
    MATH.lastIndex = this.at;
    const math = MATH.exec(this.text)?.[0] ?? '$';
    this.emit(math, this.at + math.length);
  }

  private command(): void {
    const { text, at } = this;
    const accent = readAccent(text, at);
    if (accent) {
      this.emit(accent.text, accent.end);
      for (let i = 0; i < accent.open; i += 1) this.openDropped();
      return;
    }
    const sign = text.charAt(at + 1);
    if (sign === '(' || sign === '[') this.bracketMath(sign === '(' ? '\\)' : '\\]');
    else if (/[A-Za-z]/.test(sign)) this.named(nameAt(text, at + 1));
    else this.emit(CONTROL_SIGNS.get(sign) ?? `\\${sign}`, at + 1 + sign.length);
  }

  /** A brace that was passed over already: only its partner is to go. */
  private openDropped(): void {
    this.open.push({ at: this.out.length, close: '' });
    this.out.push('');
  }

  private bracketMath(close: string): void {
    const from = this.at + 2;
    const length = this.text.slice(from, from + LONGEST_MATH).indexOf(close);
    if (length <= 0) this.emit(this.text.slice(this.at, from), from);
    else this.emit(`$${this.text.slice(from, from + length)}$`, from + length + 2);
  }

  private named(written: string): void {
    const { text } = this;
    const name = written.replace('*', '');
    const end = this.at + 1 + written.length;
    const letter = LETTERS.get(name);
    const isGroup = text.charAt(end) === '{';
    if (letter !== undefined) this.emit(letter, this.afterName(end, true));
    else if (SPACES.has(name)) this.emit(' ', this.afterName(end, true));
    else if (SYMBOLS.has(name)) this.emit(SYMBOLS.get(name) ?? '', this.afterName(end, false));
    else if (VERBATIM.has(name) && isGroup) this.verbatim(end);
    else if (ARGUMENT_SKIPPED.has(name) && isGroup) this.skipArgument(end);
    else if (name === 'frac' && isGroup) this.openGroup('/', end + 1);
    else if (DROPPED.has(name)) this.at = skipSpace(text, end);
    // The command of a user: its argument is text in most cases.
    else if (isGroup && name.length > 1) this.at = end;
    else this.emit(`\\${written}`, end);
  }

  /** The end of a command's name with the empty braces, or the space, that end it. */
  private afterName(end: number, isSpaceDropped: boolean): number {
    if (this.text.startsWith('{}', end)) return end + 2;
    return isSpaceDropped ? skipSpace(this.text, end) : end;
  }

  private verbatim(at: number): void {
    const end = groupEnd(this.text, at);
    if (end < 0) this.at = at;
    else this.emit(this.text.slice(at + 1, end).replace(/\\([_%#&~$])(?:\{\})?/g, '$1'), end + 1);
  }

  private skipArgument(at: number): void {
    const end = groupEnd(this.text, at);
    this.at = end < 0 ? at : end + 1;
  }
}

/** `text` with LaTeX commands, accents, quotes and braces made plain. */
export function decodeLatex(text: string): string {
  return new Decoder(text).decode();
}
