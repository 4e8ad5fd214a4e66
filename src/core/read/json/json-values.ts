/**
 * Cuts JSON text into the values that are records, without parsing it: the items of a root array, of an array of
 * records where root objects are known to have one, or the root values themselves. Works on broken and cut files: each piece is parsed on its
 * own later. Cost: one pass over the text.
 */

export interface JsonPieces {
  readonly pieces: readonly JsonPiece[];
  /** Lines of a list with something between its records that is none. */
  readonly strayLines: readonly number[];
  /** Lines with something outside of any JSON. */
  readonly outerLines: readonly number[];
}

/** Text of one record, [start, end), with the line it begins on. `isCut` where the text ends inside it. */
export interface JsonPiece {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly isCut: boolean;
}

/** Where the records of a root object are: the keys that lead to the list. */
const LIST_PATHS: ReadonlySet<string> = new Set([
  'records',
  'papers',
  'items',
  'results',
  'data',
  'works',
  'publications',
  'recommendedPapers',
  'message.items',
  'result.hits.hit',
  'response.docs',
  'hits.hits',
  'group',
  'works.group',
  'activities-summary.works.group',
]);
const DEEPEST_LIST = 3;
const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const COMMA = 44;
const COLON = 58;
const BRACE = 123;
const BRACKET = 91;
/** Characters between reports. */
const PART = 1 << 20;

const isOpening = (unit: number): boolean => unit === BRACE || unit === BRACKET;
const isClosing = (unit: number): boolean => unit === 125 || unit === 93;

class Scanner {
  private readonly pieces: JsonPiece[] = [];
  private readonly strayLines: number[] = [];
  private readonly outerLines: number[] = [];
  private readonly text: string;
  private line = 1;
  private depth = 0;
  /** Depth at which records open; -1 while unknown. */
  private recordDepth = -1;
  private rootStart = 0;
  private rootLine = 1;
  private start = -1;
  private startLine = 1;
  /** By depth, the last short string there: before an opening bracket it is its key. */
  private readonly keys: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  run(onPart: (done: number) => void): JsonPieces {
    const { text } = this;
    let reported = 0;
    for (let i = 0; i < text.length; i += 1) {
      if (i - reported >= PART) {
        reported = i;
        onPart(i);
      }
      const unit = text.charCodeAt(i);
      if (unit === NEWLINE) this.line += 1;
      else if (isOpening(unit)) this.open(i, unit);
      else if (isClosing(unit)) this.close(i + 1);
      else {
        if (unit > 32 && unit !== COMMA) this.checkStray();
        if (unit === QUOTE) i = this.skipString(i);
      }
    }
    if (this.depth > 0) this.finish();
    return { pieces: this.pieces, strayLines: this.strayLines, outerLines: this.outerLines };
  }

  private checkStray(): void {
    if (this.depth !== 0 && this.depth !== this.recordDepth) return;
    const lines = this.depth === 0 ? this.outerLines : this.strayLines;
    if (lines.at(-1) !== this.line) lines.push(this.line);
  }

  private skipString(from: number): number {
    const { text } = this;
    const startLine = this.line;
    let i = from + 1;
    for (; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit === BACKSLASH) i += 1;
      else if (unit === QUOTE) break;
      else if (unit === NEWLINE) this.line += 1;
    }
    if (this.recordDepth === -1 && this.depth <= DEEPEST_LIST && i - from < 40 && this.line === startLine) {
      this.keys[this.depth] = text.slice(from + 1, i);
    }
    return i;
  }

  private open(i: number, unit: number): void {
    if (this.depth === 0) {
      this.rootStart = i;
      this.rootLine = this.line;
      this.recordDepth = unit === BRACKET ? 1 : -1;
    } else if (this.recordDepth === -1 && unit === BRACKET && this.isRecordList()) {
      this.recordDepth = this.depth + 1;
    } else if (this.depth === this.recordDepth && unit === BRACE) {
      this.start = i;
      this.startLine = this.line;
    }
    this.depth += 1;
    if (this.recordDepth === -1 && this.depth <= DEEPEST_LIST) this.keys[this.depth] = '';
  }

  private isRecordList(): boolean {
    return this.depth <= DEEPEST_LIST && LIST_PATHS.has(this.keys.slice(1, this.depth + 1).join('.'));
  }

  private close(end: number): void {
    if (this.depth === 0) return;
    this.depth -= 1;
    if (this.depth === this.recordDepth && this.start >= 0) this.add(this.start, end, this.startLine, false);
    else if (this.depth === 0 && this.recordDepth === -1) this.add(this.rootStart, end, this.rootLine, false);
    if (this.recordDepth > 1 && this.depth === this.recordDepth - 1) this.recordDepth = this.foundInRoot() ? -2 : -1;
  }

  /** An array under a record-list key without objects is a field of a single record. */
  private foundInRoot(): boolean {
    return (this.pieces.at(-1)?.start ?? -1) > this.rootStart;
  }

  private finish(): void {
    if (this.start >= 0) this.add(this.start, this.text.length, this.startLine, true);
    else if (this.recordDepth === -1) this.add(this.rootStart, this.text.length, this.rootLine, true);
  }

  private add(start: number, end: number, line: number, isCut: boolean): void {
    this.pieces.push({ start, end, line, endLine: this.line, isCut });
    this.start = -1;
  }
}

/** The records of JSON text in order. `onPart` hears now and then how many characters are done, and may throw to stop. */
export function jsonPieces(text: string, onPart: (done: number) => void = () => undefined): JsonPieces {
  return new Scanner(text).run(onPart);
}

/** The end of the string that opens at `from`, or of its line where it is not closed there. */
function stringEnd(text: string, from: number): number {
  let i = from + 1;
  for (; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE || unit === NEWLINE) break;
    if (unit === BACKSLASH) i += 1;
  }
  return i;
}

/** Whether an object on a line of its own is followed by the next without a comma. */
function isAlone(text: string, at: number): boolean {
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found;
  return text.slice(at, end).trimEnd().endsWith('}') && text.slice(end).trimStart().startsWith('{');
}

/**
 * Whether the records that open lines are items of a list within an object, as in `{"results":[` over a record a line:
 * told by the first line that opens with one. A line of JSON Lines that is cut is no such object. Cost: linear up to there.
 */
export function listsByLine(text: string): boolean {
  const open: number[] = [];
  let last = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit <= 32) continue;
    const isRecord = unit === BRACE && last !== 0 && last !== COLON && text.charCodeAt(i - 1) === NEWLINE;
    if (isRecord) {
      const isItem = open.length > 1 && open.at(-1) === BRACKET && (last === BRACKET || last === COMMA);
      return isItem && !isAlone(text, i);
    }
    last = unit;
    if (isOpening(unit)) open.push(unit);
    else if (isClosing(unit)) open.pop();
    else if (unit === QUOTE) i = stringEnd(text, i);
  }
  return false;
}
