/**
 * Values of BibTeX fields: `{...}`, `"..."`, numbers and abbreviations, joined by `#`. Braces count as BibTeX counts them,
 * whether a backslash stands before them or not. A value that runs into a line on which the next entry begins is not
 * closed. Cost: linear in what is passed over.
 */

/** A value and where it ends; `isClosed` is false where the text's end, the next entry or the next field came first. */
export interface BibValue {
  readonly value: string;
  readonly end: number;
  readonly isClosed: boolean;
}

/** What abbreviations stand for, by name in lower case; names that nothing stands for are gathered. */
export class Abbreviations {
  readonly unknown = new Set<string>();
  private readonly texts = new Map<string, string>(
    'January February March April May June July August September October November December'
      .split(' ')
      .map((month) => [month.slice(0, 3).toLowerCase(), month]),
  );

  define(name: string, text: string): void {
    this.texts.set(name.toLowerCase(), text);
  }

  /** The text of an abbreviation; numbers and names that are not known stand for themselves. */
  resolve(name: string): string {
    const text = this.texts.get(name.toLowerCase());
    if (text === undefined && !/^[\d.-]+$/.test(name)) this.unknown.add(name);
    return text ?? name;
  }
}

const ENTRY_LINE =
  /[ \t]{0,40}@[ \t]{0,4}(?:(?:string|comment|preamble)\s{0,10}[{(]|[a-z][\w-]{0,40}\s{0,10}[{(]\s{0,20}[^\n,{}="@]{0,200}(?:\n\s{0,20})?[,=])/iy;
const BARE = /[^\s,{}()"#=%@]+/y;
const REST_OF_LINE = /[^\n,{}()"#]*/y;
const AFTER_QUOTE = /\s*(?:[,#})]|$|[A-Za-z][\w:.-]{0,60}\s*=)/y;

const FIELD_LINE = /[ \t]{0,40}[A-Za-z][\w-]{0,40}[ \t]{0,40}=[ \t]{0,40}"/y;

const NEWLINE = 10;
const QUOTE = 34;
const OPEN = 123;
const CLOSE = 125;

/** Whether an entry begins on the line that begins at `at`. */
export function isEntryLine(text: string, at: number): boolean {
  ENTRY_LINE.lastIndex = at;
  return ENTRY_LINE.test(text);
}

function isFieldLine(text: string, at: number): boolean {
  FIELD_LINE.lastIndex = at;
  return FIELD_LINE.test(text);
}

/** The first place from `at` that is not white space. */
export function skipBlank(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code <= 32 || code === 160; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** The brace that closes the one at `at`, or where `isEnd` holds of a line end before it; -1 where neither is. */
function braceEnd(text: string, at: number, isEnd: (lineEnd: number) => boolean): number {
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return end;
    } else if (code === NEWLINE && isEnd(end)) return end;
  }
  return -1;
}

/** The place of the brace that closes the one at `at`; where none does, that of the line end before the next entry, or the text's end. */
function closingBrace(text: string, at: number): number {
  const end = braceEnd(text, at, (lineEnd) => isEntryLine(text, lineEnd + 1));
  return end < 0 ? text.length : end;
}

/** As `closingBrace`, for quotes. One inside the value is told from the last by what follows; a line that begins a field ends it. */
function closingQuote(text: string, at: number): number {
  let depth = 0;
  for (let end = at + 1; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    else if (code === NEWLINE && (isEntryLine(text, end + 1) || (depth <= 0 && isFieldLine(text, end + 1)))) return end;
    else if (code === QUOTE && depth <= 0) {
      AFTER_QUOTE.lastIndex = end + 1;
      if (AFTER_QUOTE.test(text)) return end;
    }
  }
  return text.length;
}

/** The brace that closes the one at `at` wherever it stands, or -1. */
export function matchingBrace(text: string, at: number): number {
  return braceEnd(text, at, () => false);
}

/** A number or abbreviation, or words to the end of the line that want their braces. */
function readBare(text: string, at: number, abbreviations: Abbreviations): BibValue | null {
  BARE.lastIndex = at;
  const name = BARE.exec(text)?.[0];
  if (name === undefined) return null;
  REST_OF_LINE.lastIndex = at + name.length;
  const rest = REST_OF_LINE.exec(text)?.[0] ?? '';
  if (rest.trim() === '' || rest.includes('=')) {
    return { value: abbreviations.resolve(name), end: at + name.length, isClosed: true };
  }
  return { value: `${name}${rest}`.trim(), end: at + name.length + rest.length, isClosed: true };
}

function readPart(text: string, at: number, abbreviations: Abbreviations): BibValue | null {
  const code = text.charCodeAt(at);
  if (code !== OPEN && code !== QUOTE) return readBare(text, at, abbreviations);
  const close = code === OPEN ? closingBrace(text, at) : closingQuote(text, at);
  const isClosed = text.charCodeAt(close) === (code === OPEN ? CLOSE : QUOTE);
  return { value: text.slice(at + 1, close), end: isClosed ? close + 1 : close, isClosed };
}

/** The value that begins at `at`, white space passed over. */
export function readValue(text: string, at: number, abbreviations: Abbreviations): BibValue {
  const parts: string[] = [];
  let from = skipBlank(text, at);
  for (;;) {
    const part = readPart(text, from, abbreviations);
    if (!part) break;
    parts.push(part.value);
    if (!part.isClosed) return { value: parts.join(''), end: part.end, isClosed: false };
    from = part.end;
    const next = skipBlank(text, from);
    if (text.charAt(next) !== '#') break;
    from = skipBlank(text, next + 1);
  }
  return { value: parts.length === 1 ? (parts[0] ?? '') : parts.join(''), end: from, isClosed: true };
}
