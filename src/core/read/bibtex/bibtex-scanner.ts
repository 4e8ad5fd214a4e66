/**
 * Finds the blocks of BibTeX and BibLaTeX text: entries in braces or parentheses, with key or without, and what is part of
 * the format but no record (`@string`, `@comment`, `@preamble`, lines that begin with %). A broken entry never takes the
 * next one with it. Cost: linear in the text.
 */
import { readBody, type BibFlaw } from './bibtex-entry.ts';
import { Abbreviations, matchingBrace, readValue } from './bibtex-value.ts';
import type { LineSpan } from '../reader.ts';

export interface BibEntry extends LineSpan {
  /** In lower case: `article`. */
  readonly type: string;
  /** Blank where it has none. */
  readonly key: string;
  /** Raw values by name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly flaw: BibFlaw | null;
}

export interface BibScan {
  readonly entries: readonly BibEntry[];
  /** Lines that hold something outside of blocks. */
  readonly strays: readonly LineSpan[];
  /** Lines of comments, abbreviations and preambles: part of the format, of no record. */
  readonly frame: readonly LineSpan[];
  /** Lines that an entry shares with other text, which cannot be given to another reader. */
  readonly shared: readonly number[];
  /** Abbreviations that are used and not defined, with the line of the first entry that uses one. */
  readonly unknown: ReadonlyMap<string, number>;
}

const BLOCK = /@[ \t]{0,20}([A-Za-z][\w-]{0,40})\s{0,20}([{(])/g;
const NO_BLOCK_AFTER = /[\p{L}\p{N}_.\\@]/u;
const KEYLESS = /\s{0,50}(?=[A-Za-z][\w:.+-]{0,60}\s{0,20}=\s{0,20}["{\w])/y;
const KEYED = /\s{0,50}([^\n,{}="@]{0,300}),(?=[\s,]*(?:%|[^\s=,{}()"#%@]{1,100}\s{0,20}[={"]|[})]))/y;
const NO_COMMA = /\s{0,50}([^\s,{}="@]{1,300})[ \t]{0,20}\n\s{0,50}(?=[A-Za-z][\w:.+-]{0,60}\s{0,20}=)/y;
const KEY_ALONE = /\s{0,50}([^\s,{}="@()]{1,300})\s{0,20}(?=\})/y;
/** What may stand on a line beside blocks and says nothing: closing signs, the fences of Markdown. */
const NOTHING = /^[\s}),;]*$|^\s*(?:`{3,}|~{3,})[ \t]{0,20}\w{0,20}[ \t]{0,20}$/;
/** Comments, and what tools write of themselves above the entries. */
const PASSED_OVER =
  /^\s*(?:%|@comment\b|\/\/|[-=*_~#]{3,}\s*$|(?:this (?:bibtex|file|bibliography).{0,60}|automatically )?(?:generated|created|exported) (?:by|with|using|from) \S.{0,120}$|encoding: {0,4}[\w.-]{2,20}\s*$|any changes to this file will be lost\b|bibtex export options can be\b)/i;
/** Comments without end that are searched for one. */
const MOST_OPEN_COMMENTS = 20;

/** Lines of offsets that ascend. */
class LineCursor {
  line = 1;
  start = 0;
  private next: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.next = text.indexOf('\n');
  }

  /** Moves to the line of `offset`. */
  seek(offset: number): number {
    while (this.next >= 0 && this.next < offset) {
      this.start = this.next + 1;
      this.next = this.text.indexOf('\n', this.start);
      this.line += 1;
    }
    return this.line;
  }

  end(): number {
    return this.next < 0 ? this.text.length : this.next;
  }
}

interface Head {
  readonly key: string;
  readonly end: number;
}

function matchHead(pattern: RegExp, text: string, at: number): Head | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { key: (match[1] ?? '').trim(), end: at + match[0].length };
}

/** Adds lines at the end of ascending spans. */
function addSpan(spans: { line: number; endLine: number }[], line: number, endLine: number): void {
  const last = spans.at(-1);
  if (last && last.endLine >= line - 1) last.endLine = Math.max(last.endLine, endLine);
  else spans.push({ line, endLine });
}

class Scanner {
  readonly entries: BibEntry[] = [];
  readonly strays: { line: number; endLine: number }[] = [];
  readonly frame: { line: number; endLine: number }[] = [];
  readonly shared: number[] = [];
  readonly unknown = new Map<string, number>();
  private readonly abbreviations = new Abbreviations();
  private readonly text: string;
  private readonly cursor: LineCursor;
  private openComments = 0;
  /** End of the last block. */
  private done = 0;

  constructor(text: string) {
    this.text = text;
    this.cursor = new LineCursor(text);
  }

  scan(report: (done: number) => void): void {
    const { text, cursor } = this;
    BLOCK.lastIndex = 0;
    for (let match = BLOCK.exec(text); match; match = BLOCK.exec(text)) {
      const { index } = match;
      cursor.seek(index);
      const after = BLOCK.lastIndex;
      const beginning = text.slice(cursor.start, Math.min(index, cursor.start + 100)).trimStart();
      let end = -1;
      if (beginning.startsWith('%')) BLOCK.lastIndex = cursor.end();
      else if (index === this.done || !NO_BLOCK_AFTER.test(text.charAt(index - 1))) {
        end = this.block(match[1] ?? '', match[2] ?? '', index, after);
      }
      if (end < 0) continue;
      BLOCK.lastIndex = end;
      if (this.entries.length % 200 === 0) report(end);
    }
    this.gap(text.length);
  }

  /** Reads the block whose `@` stands at `at` and whose body begins at `from`: its end, or -1 where it is none. */
  private block(word: string, opener: string, at: number, from: number): number {
    const type = word.toLowerCase();
    if (type === 'comment' || type === 'preamble') return this.passOver(opener, at, from);
    if (type === 'string') return this.define(at, from);
    const head = this.head(opener, at, from);
    if (!head) return -1;
    this.gap(at);
    const line = this.cursor.seek(at);
    const { fields, end, flaw } = readBody(this.text, head.end, opener === '{' ? '}' : ')', this.abbreviations);
    this.done = end;
    for (const name of this.abbreviations.unknown) {
      if (!this.unknown.has(name)) this.unknown.set(name, line);
    }
    this.abbreviations.unknown.clear();
    this.entries.push({ type, key: head.key, fields, flaw, line, endLine: this.cursor.seek(this.lastSign(end)) });
    return end;
  }

  private head(opener: string, at: number, from: number): Head | null {
    const { text } = this;
    const head =
      matchHead(KEYLESS, text, from) ?? matchHead(KEYED, text, from) ?? matchHead(NO_COMMA, text, from) ?? null;
    if (head || opener === '(' || text.slice(this.cursor.start, at).trim() !== '') return head;
    return matchHead(KEY_ALONE, text, from);
  }

  /** The last place before `end` that is not white space. */
  private lastSign(end: number): number {
    let at = end;
    while (at > 0 && this.text.charCodeAt(at - 1) <= 32) at -= 1;
    return at;
  }

  private define(at: number, from: number): number {
    const name = /\s{0,50}([^\s=,{}()"#%@]{1,100})\s{0,20}=/y;
    name.lastIndex = from;
    const match = name.exec(this.text);
    if (!match) return -1;
    this.gap(at);
    const value = readValue(this.text, from + match[0].length, this.abbreviations);
    if (value.isClosed) this.abbreviations.define(match[1] ?? '', value.value);
    const close = /\s{0,50},?\s{0,50}[})]/y;
    close.lastIndex = value.end;
    return this.aside(at, value.end + (close.exec(this.text)?.[0].length ?? 0));
  }

  private passOver(opener: string, at: number, from: number): number {
    this.gap(at);
    let end = -1;
    if (opener === '{' && this.openComments < MOST_OPEN_COMMENTS) {
      end = matchingBrace(this.text, from - 1) + 1;
      if (end === 0) this.openComments += 1;
    }
    this.cursor.seek(at);
    return this.aside(at, end > 0 ? end : this.cursor.end());
  }

  /** Goes past a block that is no entry. */
  private aside(at: number, end: number): number {
    const line = this.cursor.seek(at);
    this.done = end;
    addSpan(this.frame, line, this.cursor.seek(this.lastSign(end)));
    return end;
  }

  /** Notes what stands between the last block and `end`, line by line. */
  private gap(end: number): void {
    const { text } = this;
    let at = this.done;
    let number = this.lineOf(at);
    while (at < end) {
      const next = text.indexOf('\n', at);
      const lineEnd = next < 0 || next > end ? end : next;
      const isWhole = (at === 0 || text.charAt(at - 1) === '\n') && (lineEnd === text.length || lineEnd === next);
      this.outside(text.slice(at, lineEnd), number, isWhole);
      at = lineEnd + 1;
      number += 1;
    }
  }

  private gapLine = 1;
  private gapOffset = 0;

  /** As the cursor, for gaps, whose beginnings ascend too. */
  private lineOf(offset: number): number {
    for (let next = this.text.indexOf('\n', this.gapOffset); next >= 0 && next < offset;) {
      this.gapLine += 1;
      this.gapOffset = next + 1;
      next = this.text.indexOf('\n', this.gapOffset);
    }
    return this.gapLine;
  }

  private outside(piece: string, line: number, isWhole: boolean): void {
    if (NOTHING.test(piece) || PASSED_OVER.test(piece)) {
      if (isWhole && /\S/.test(piece)) addSpan(this.frame, line, line);
    } else if (isWhole) addSpan(this.strays, line, line);
    else this.shared.push(line);
  }
}

/** The blocks of `text`; `report` is called now and then with how far the scan has come. */
export function scanBibtex(text: string, report: (done: number) => void = () => undefined): BibScan {
  const scanner = new Scanner(text);
  scanner.scan(report);
  return scanner;
}
