/**
 * Cuts JSON text into the values that are records, without parsing it: the items of a root array, of an array of
 * records in a root object, or the root values themselves. Works on broken and cut files: each piece is parsed on its
 * own later. Cost: one pass over the text.
 */

export interface JsonPieces {
  readonly pieces: readonly JsonPiece[];
  /** Lines with something between the records that is none. */
  readonly strayLines: readonly number[];
}

/** Text of one record, [start, end), with the line it begins on. `isCut` where the text ends inside it. */
export interface JsonPiece {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly isCut: boolean;
}

const LIST_KEYS: ReadonlySet<string> = new Set([
  'records',
  'papers',
  'items',
  'results',
  'data',
  'works',
  'publications',
]);
const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const COMMA = 44;
/** Characters between reports. */
const PART = 1 << 20;

const isOpening = (unit: number): boolean => unit === 123 || unit === 91;
const isClosing = (unit: number): boolean => unit === 125 || unit === 93;

class Scanner {
  private readonly pieces: JsonPiece[] = [];
  private readonly strayLines: number[] = [];
  private readonly text: string;
  private line = 1;
  private depth = 0;
  /** Depth at which records open; -1 while unknown. */
  private recordDepth = -1;
  private rootStart = 0;
  private rootLine = 1;
  private start = -1;
  private startLine = 1;
  private key = '';

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
        if (unit > 32 && unit !== COMMA && (this.depth === 0 || this.depth === this.recordDepth)) this.addStray();
        if (unit === QUOTE) i = this.skipString(i);
      }
    }
    if (this.depth > 0) this.finish();
    return { pieces: this.pieces, strayLines: this.strayLines };
  }

  private addStray(): void {
    if (this.strayLines.at(-1) !== this.line) this.strayLines.push(this.line);
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
    if (this.depth === 1 && i - from < 40 && this.line === startLine) this.key = text.slice(from + 1, i);
    return i;
  }

  private open(i: number, unit: number): void {
    if (this.depth === 0) {
      this.rootStart = i;
      this.rootLine = this.line;
      this.recordDepth = unit === 91 ? 1 : -1;
      this.key = '';
    } else if (this.recordDepth === -1 && this.depth === 1 && unit === 91 && LIST_KEYS.has(this.key)) {
      this.recordDepth = 2;
    } else if (this.depth === this.recordDepth && unit === 123) {
      this.start = i;
      this.startLine = this.line;
    }
    this.depth += 1;
  }

  private close(end: number): void {
    if (this.depth === 0) return;
    this.depth -= 1;
    if (this.depth === this.recordDepth && this.start >= 0) this.add(this.start, end, this.startLine, false);
    else if (this.depth === 0 && this.recordDepth === -1) this.add(this.rootStart, end, this.rootLine, false);
    if (this.depth === 1 && this.recordDepth === 2) this.recordDepth = this.foundInRoot() ? -2 : -1;
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
