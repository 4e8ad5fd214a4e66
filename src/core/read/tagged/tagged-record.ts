/** One record of a tagged-line format: its fields in order, with what readers ask of them. */

export interface TaggedField {
  readonly tag: string;
  /** The value's lines without the tag. */
  readonly lines: string[];
}

const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** The value as one text; blank where there is none. */
export const textOf = ({ lines }: TaggedField): string =>
  lines.length === 1 ? (lines[0] ?? '').trim() : joined(lines);

/** The value's lines, where indented ones go on with the line before them. */
export function entriesOf({ lines }: TaggedField): string[] {
  const entries: string[][] = [];
  for (const line of lines) {
    if (/^\s/.test(line) && entries.length > 0) entries.at(-1)?.push(line);
    else entries.push([line]);
  }
  return entries.map(joined).filter((entry) => entry !== '');
}

export class TaggedRecord {
  readonly fields: TaggedField[] = [];
  /** False where the record began without the line that the format opens one with. */
  readonly isOpened: boolean;
  readonly line: number;
  endLine: number;

  constructor(line: number, isOpened: boolean) {
    this.line = line;
    this.endLine = line;
    this.isOpened = isOpened;
  }

  /** Fields of these tags in order of appearance. */
  fieldsOf(...tags: readonly string[]): TaggedField[] {
    return this.fields.filter(({ tag }) => tags.includes(tag));
  }

  has(tag: string): boolean {
    return this.fields.some((field) => field.tag === tag);
  }

  /** Texts of these tags in order of appearance, blank ones left out. */
  texts(...tags: readonly string[]): string[] {
    return this.fieldsOf(...tags)
      .map(textOf)
      .filter((text) => text !== '');
  }

  /** The first text that is not blank, by order of the tags. */
  first(...tags: readonly string[]): string | null {
    for (const wanted of tags) {
      const field = this.fields.find((field) => field.tag === wanted && textOf(field) !== '');
      if (field) return textOf(field);
    }
    return null;
  }

  /** Every line of these fields by itself, an indented line joined to the one before it. */
  entries(...tags: readonly string[]): string[] {
    return this.fieldsOf(...tags).flatMap(entriesOf);
  }
}
