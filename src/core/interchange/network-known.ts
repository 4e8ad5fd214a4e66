/** Attributes of items that have a meaning whatever the format: places, colours, descriptions and addresses. Cost: linear. */
import { countOf, type IssueLog } from '../read/issue-log.ts';
import type { Column, Value } from './network-columns.ts';
import type { ItemDraft } from './network-draft.ts';
import { colourOf, hexColour, plainName } from './network-values.ts';

type Take = (item: ItemDraft, values: readonly (Value | undefined)[]) => boolean;

interface Known {
  /** Sets of columns by their plain names, all of which are needed; the first set that is there counts. */
  readonly names: readonly (readonly string[])[];
  /** Whether no item has it already. */
  readonly isMissing: (items: readonly ItemDraft[]) => boolean;
  /** False where the values cannot be used. */
  readonly take: Take;
}

const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value.trim() : '');

function takePlace(item: ItemDraft, [x, y]: readonly (Value | undefined)[]): boolean {
  if (typeof x !== 'number' || typeof y !== 'number') return false;
  item.place = { x, y };
  return true;
}

function takeColour(item: ItemDraft, values: readonly (Value | undefined)[]): boolean {
  const [red, green, blue] = values;
  item.colour = values.length === 1 ? hexColour(textOf(red)) : colourOf(numberOf(red), numberOf(green), numberOf(blue));
  return item.colour !== null;
}

function takeUrl(item: ItemDraft, [value]: readonly (Value | undefined)[]): boolean {
  const text = textOf(value);
  if (!/^https?:\/\/\S+$/i.test(text)) return false;
  item.url = text;
  return true;
}

function takeDescription(item: ItemDraft, [value]: readonly (Value | undefined)[]): boolean {
  item.description = textOf(value) === '' ? null : textOf(value);
  return item.description !== null;
}

function takeLabel(item: ItemDraft, [value]: readonly (Value | undefined)[]): boolean {
  item.label = value === undefined ? '' : String(value);
  return item.label !== '';
}

const KNOWN: readonly Known[] = [
  {
    names: [['label'], ['name'], ['nodelabel'], ['title']],
    isMissing: (items) => items.every(({ id, label }) => label.trim() === '' || label === id),
    take: takeLabel,
  },
  { names: [['x', 'y']], isMissing: (items) => items.every(({ place }) => place === null), take: takePlace },
  {
    names: [['r', 'g', 'b'], ['colour'], ['color'], ['nodecolor']],
    isMissing: (items) => items.every(({ colour }) => colour === null),
    take: takeColour,
  },
  { names: [['url'], ['link'], ['uri']], isMissing: (items) => items.every(({ url }) => url === null), take: takeUrl },
  {
    names: [['description']],
    isMissing: (items) => items.every(({ description }) => description === null),
    take: takeDescription,
  },
];

/** Gives items what their columns say by known names; returns the columns that this used up. */
export function takeKnown(items: readonly ItemDraft[], columns: readonly Column[], log: IssueLog): Set<Column> {
  const byName = new Map(
    columns.filter(({ kind }) => kind === 'auto').map((column) => [plainName(column.name), column]),
  );
  const used = new Set<Column>();
  for (const { names, isMissing, take } of KNOWN) {
    if (!isMissing(items)) continue;
    for (const set of names) {
      const found = set.flatMap((name) => byName.get(name) ?? []);
      if (found.length < set.length) continue;
      const taken = items.filter((item) =>
        take(
          item,
          found.map((column) => item.values.get(column)),
        ),
      );
      if (taken.length === 0) continue;
      found.forEach((column) => used.add(column));
      if (take === takePlace) sayUnplaced(items, found, log);
      break;
    }
  }
  return used;
}

function sayUnplaced(items: readonly ItemDraft[], columns: readonly Column[], log: IssueLog): void {
  const faulty = items.filter(({ place, values }) => place === null && columns.some((column) => values.has(column)));
  if (faulty.length === 0) return;
  const message = `${countOf(faulty.length, 'item')}, the first '${faulty[0]?.id}', had a place that is not two numbers within bounds, and no place is kept of them.`;
  log.add('no-place', 'warning', message);
}
