/** The attributes of a network's items while it is read: by name, with what kind of values they hold. */

export type Value = string | number | boolean;
/** What an attribute was said to be; `auto` where its values decide. */
export type ColumnUse = 'weight' | 'score' | 'field';
export type ColumnKind = ColumnUse | 'auto';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  isNumeric: boolean;
  min: number;
}

/** Years, means and shares say how an item is, not how much of it there is. */
const OF_SCORES = /(?:^|[^a-z])(?:years?|avg|average|mean|score|stability|confidence|probability)(?![a-z])/;
const words = (name: string): string => name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();

/** Whether marks can be sized by a column, coloured by it, or neither. */
export function useOf({ name, kind, isNumeric, min }: Column): ColumnUse {
  if (kind !== 'auto') return kind;
  if (!isNumeric) return 'field';
  return min >= 0 && !OF_SCORES.test(words(name)) ? 'weight' : 'score';
}

/** Attributes kept of a file; what asks each item for each stays linear so. */
const MOST_COLUMNS = 200;

export class Columns {
  /** Names that came when there were too many. */
  readonly surplus = new Set<string>();
  readonly #byName = new Map<string, Column>();

  /** The column of a name, made where there is none; null where there are too many. */
  column(name: string, kind: ColumnKind): Column | null {
    const key = `${kind}:${name}`;
    const known = this.#byName.get(key);
    if (known) return known;
    if (this.#byName.size >= MOST_COLUMNS) {
      if (this.surplus.size < MOST_COLUMNS) this.surplus.add(name);
      return null;
    }
    const made: Column = { name, kind, isNumeric: true, min: Infinity };
    this.#byName.set(key, made);
    return made;
  }

  list(): readonly Column[] {
    return [...this.#byName.values()];
  }
}

/** Takes account of a value of a column. */
export function noteValue(column: Column, value: Value): void {
  if (typeof value === 'number') column.min = Math.min(column.min, value);
  else column.isNumeric = false;
}
