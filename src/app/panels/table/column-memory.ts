/** Which columns the person chose, kept in this browser. */
import * as v from 'valibot';
import type { TableKind } from '../../../core/view/table-cells.ts';

const KEY = 'coterie.table-columns';

/** Ids of the columns shown, by table; a table that is left out has those that are on by default. */
export type ColumnChoices = Readonly<Partial<Record<TableKind, readonly string[]>>>;

const idsSchema = v.optional(v.array(v.string()));
const choicesSchema = v.object({
  papers: idsSchema,
  people: idsSchema,
  topics: idsSchema,
  items: idsSchema,
  groups: idsSchema,
});

/** The choices kept; none where there are none, or what is there is no such choice. */
export function rememberedColumns(): ColumnChoices {
  try {
    const read = v.safeParse(choicesSchema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return read.success ? (read.output as ColumnChoices) : {};
  } catch {
    return {}; // storage may be forbidden, or hold something else
  }
}

export function rememberColumns(choices: ColumnChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}
