/**
 * One BibTeX entry: its key and fields. An entry whose brace or quote is not closed ends before the line on which the next
 * begins; its fields are then told by the lines they begin on. Cost: linear in the entry.
 */
import { Abbreviations, isEntryLine, readValue, skipBlank } from './bibtex-value.ts';

export type BibFlaw = 'unclosed' | 'unread-part';

export interface BibBody {
  /** By name in lower case; of two with one name the first that is not blank. */
  readonly fields: Map<string, string>;
  readonly end: number;
  readonly flaw: BibFlaw | null;
}

const FIELD = /([^\s=,{}()"#%@]{1,100})\s{0,50}(?:=|(?=[{"]))/y;
const MORE_FIELDS = /\s{0,200},\s{0,200}[A-Za-z][\w:.-]{0,60}\s{0,20}=\s{0,20}["{\w]/y;
const SWALLOWED = /\n[ \t]*[A-Za-z][\w-]{0,40}[ \t]{0,40}=[ \t]{0,40}["{\d]/;
const BEGUN_FIELD = /(?:^|[\n,])[ \t]*([A-Za-z][\w-]{0,40})[ \t]{0,40}=[ \t]{0,40}(?=["{\w])/g;

function addField(fields: Map<string, string>, name: string, value: string): void {
  const key = name.toLowerCase();
  const held = fields.get(key);
  if (held === undefined || held.trim() === '') fields.set(key, value);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** What can be told of a value that is not closed. */
function repairValue(chunk: string, abbreviations: Abbreviations): string {
  const read = readValue(chunk, 0, abbreviations);
  if (read.isClosed && /^[\s,})]*$/.test(chunk.slice(read.end))) return read.value;
  let value = chunk.trim().replace(/^["{]/, '');
  let end = value.length;
  while (end > 0 && /[\s,]/.test(value.charAt(end - 1))) end -= 1;
  value = value.slice(0, end);
  let surplus = count(value, '}') - count(value, '{');
  for (; surplus > 0 && value.endsWith('}'); surplus -= 1) value = value.slice(0, -1).trimEnd();
  if (chunk.trimStart().startsWith('"') && value.endsWith('"')) value = value.slice(0, -1);
  return surplus < 0 ? value.replace(/[{}]/g, '') : value;
}

/** Adds the fields that begin in [from, to), each running to the next. */
function salvage(
  text: string,
  [from, to]: readonly [number, number],
  fields: Map<string, string>,
  abbreviations: Abbreviations,
): void {
  const region = text.slice(from, to);
  const begun = [...region.matchAll(BEGUN_FIELD)];
  begun.forEach((match, i) => {
    const chunk = region.slice(match.index + match[0].length, begun[i + 1]?.index ?? region.length);
    addField(fields, match[1] ?? '', repairValue(chunk, abbreviations));
  });
}

/** Passes over what is no field: to the next comma or line end, or to the sign that closes the entry. */
function skipUnread(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[,\n})]/.test(text.charAt(end))) end += 1;
  return Math.max(end, at + 1);
}

function skipBetween(text: string, at: number): number {
  let end = skipBlank(text, at);
  for (;;) {
    const sign = text.charAt(end);
    if (sign === '%') {
      const line = text.indexOf('\n', end);
      end = line < 0 ? text.length : line;
    } else if (sign !== ',') return end;
    else end += 1;
    end = skipBlank(text, end);
  }
}

/** Reads the fields of one entry. */
class BodyReader {
  readonly fields = new Map<string, string>();
  private flaw: BibFlaw | null = null;
  private readonly text: string;
  private readonly from: number;
  private readonly close: string;
  private readonly abbreviations: Abbreviations;

  constructor(text: string, from: number, close: string, abbreviations: Abbreviations) {
    this.text = text;
    this.from = from;
    this.close = close;
    this.abbreviations = abbreviations;
  }

  read(): BibBody {
    const { text } = this;
    let at = this.from;
    for (;;) {
      at = skipBetween(text, at);
      const sign = text.charAt(at);
      if (sign === '' || (sign === '@' && this.isNextEntry(at))) return this.unclosed(at, at);
      if (sign === this.close) {
        MORE_FIELDS.lastIndex = at + 1;
        if (!MORE_FIELDS.test(text)) return { fields: this.fields, end: at + 1, flaw: this.flaw };
        at += 1;
        continue;
      }
      FIELD.lastIndex = at;
      const name = FIELD.exec(text);
      if (!name) {
        this.flaw = 'unread-part';
        at = skipUnread(text, at);
        continue;
      }
      const value = readValue(text, at + name[0].length, this.abbreviations);
      if (!value.isClosed) {
        const isLast = value.end >= text.length || isEntryLine(text, value.end + 1);
        if (isLast) return this.unclosed(at, value.end);
        salvage(text, [at, value.end], this.fields, this.abbreviations);
        this.flaw = 'unclosed';
      } else addField(this.fields, name[1] ?? '', value.value);
      at = value.end;
    }
  }

  private isNextEntry(at: number): boolean {
    let line = at;
    while (line > 0 && at - line < 40 && /[ \t]/.test(this.text.charAt(line - 1))) line -= 1;
    return (line === 0 || this.text.charAt(line - 1) === '\n') && isEntryLine(this.text, line);
  }

  /** The entry that ends at `end` unclosed, its fields before `read` read. */
  private unclosed(read: number, end: number): BibBody {
    const { text, abbreviations } = this;
    const isSound = ![...this.fields.values()].some((value) => SWALLOWED.test(value));
    if (!isSound) this.fields.clear();
    salvage(text, [isSound ? read : this.from, end], this.fields, abbreviations);
    return { fields: this.fields, end, flaw: 'unclosed' };
  }
}

/** The fields of the entry whose fields begin at `from` and that `close` ends. */
export function readBody(text: string, from: number, close: string, abbreviations: Abbreviations): BibBody {
  return new BodyReader(text, from, close, abbreviations).read();
}
