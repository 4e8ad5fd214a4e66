/** The lines of a paste, cleaned, with what their place and first characters say. */

export interface ListingLine {
  /** From 1. */
  readonly number: number;
  /** Trimmed, with plain spaces, without bullets and list numbers. */
  readonly text: string;
  readonly isAfterBlank: boolean;
  /** True where a bullet or a list number stood before the text. */
  readonly isItem: boolean;
}

/** A line this long is no part of any entry: thousands of authors fit in. */
export const LONGEST_LINE = 200_000;

export interface ListingLines {
  readonly lines: readonly ListingLine[];
  /** Numbers of lines that were set aside for their length. */
  readonly tooLong: readonly number[];
  /** Numbers of lines that hold a bullet or a list number and nothing else. */
  readonly bare: readonly number[];
}

const UNUSUAL = /[^ -~]/;
const BULLET = /^(?:[-*•‣▪◦–—]\s+|\[\d{1,5}\]\s*)/;
const NUMBER = /^(\d{1,5})(?:[.)]\s+|\t\s*)(?=\S)/;

function cleanLine(line: string): string {
  if (!UNUSUAL.test(line)) return line.trim();
  return line
    .replace(/(?:(?!\t)[\p{Cc}\u00ad\u200b\u200e\u200f\u2060\ufeff])+/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .trim();
}

/** Whether "12." at the start of lines counts entries: two and more, ascending. */
function hasNumbering(lines: readonly string[]): boolean {
  let last = -1;
  let ascending = 0;
  let seen = 0;
  for (const line of lines) {
    const match = line.length > 3 ? NUMBER.exec(line.slice(0, 12)) : null;
    if (!match) continue;
    seen += 1;
    if (Number(match[1]) === last + 1 || last < 0) ascending += 1;
    last = Number(match[1]);
  }
  return seen >= 2 && ascending >= seen * 0.8;
}

/** The lines of `text` that are not blank. */
export function splitLines(text: string): ListingLines {
  const lines: ListingLine[] = [];
  const tooLong: number[] = [];
  const raw = text.split('\n').map((line) => (line.length > LONGEST_LINE ? line : cleanLine(line)));
  const numbered = hasNumbering(raw);
  let isAfterBlank = true;
  raw.forEach((line, i) => {
    if (line.length > LONGEST_LINE) tooLong.push(i + 1);
    else if (line !== '') {
      const bare = line.replace(BULLET, '');
      const body = numbered ? bare.replace(NUMBER, '') : bare;
      lines.push({ number: i + 1, text: body, isAfterBlank, isItem: body.length < line.length });
    }
    isAfterBlank = line === '';
  });
  const isEmpty = ({ text }: ListingLine): boolean => text === '';
  const bare = lines.filter(isEmpty).map((line) => line.number);
  return { lines: lines.filter((line) => !isEmpty(line)), tooLong, bare };
}
