/**
 * A network while it is read: items, what is said of them, and links between them, from which a map is made. All readers of
 * networks gather here, so that they treat ids, repeated links, numbers out of bounds and clusters alike. Cost: linear in
 * items, values and links.
 */
import type { IssueLog } from '../read/issue-log.ts';
import { findClusters } from './network-clusters.ts';
import {
  Columns,
  noteValue,
  useOf,
  type Column,
  type ColumnKind,
  type ColumnUse,
  type Value,
} from './network-columns.ts';
import { takeKnown } from './network-known.ts';
import { LinkDraft } from './network-links.ts';
import type { NetworkItem, NetworkMap } from './network-map.ts';
import { isNumber, isStrength } from './network-values.ts';

const MOST_ITEMS = 1_000_000;

export interface ItemDraft {
  readonly id: string;
  label: string;
  description: string | null;
  url: string | null;
  place: { readonly x: number; readonly y: number } | null;
  cluster: number | null;
  /** `#rrggbb` */
  colour: string | null;
  readonly values: Map<Column, Value>;
}

/** What a file says of a cluster. */
export interface ClusterNote {
  label: string;
  colour: string | null;
}

/** A link as a file tells it. */
export interface LinkNote {
  /** Ids of items. */
  readonly source: string;
  readonly target: string;
  /** Null where what is given is no number from 0 on. */
  readonly strength: number | null;
  readonly description: string | null;
  readonly line: number;
}

export class NetworkDraft {
  readonly items: ItemDraft[] = [];
  readonly columns = new Columns();
  readonly links = new LinkDraft();
  /** Clusters that the file names or colours, by number. */
  readonly clusterNotes = new Map<number, ClusterNote>();
  title: string | null = null;
  readonly #indexOf = new Map<string, number>();
  #leftOut = 0;
  #linkCount = 0;

  /** A new item, or null where it was left out: it has no id, one that another has, or there are too many. */
  addItem(id: string, number: number, log: IssueLog, line = 0): ItemDraft | null {
    if (id === '') {
      log.add('no-id', 'warning', `Item ${number} has neither id nor label and was left out.`, line);
      return null;
    }
    if (this.#indexOf.has(id)) {
      const message = `Item ${number} has the id '${id}' of an earlier item and was left out.`;
      log.add('same-id', 'warning', message, line);
      return null;
    }
    if (this.items.length >= MOST_ITEMS) {
      this.#leftOut += 1;
      return null;
    }
    const item: ItemDraft = {
      id,
      label: '',
      description: null,
      url: null,
      place: null,
      cluster: null,
      colour: null,
      values: new Map(),
    };
    this.#indexOf.set(id, this.items.length);
    this.items.push(item);
    return item;
  }

  /** The index of an item, or -1. */
  indexOf(id: string): number {
    return this.#indexOf.get(id) ?? -1;
  }

  /** Lets an item be found by another name too, where nothing has that name. */
  addAlias(name: string, index: number): void {
    if (!this.#indexOf.has(name)) this.#indexOf.set(name, index);
  }

  /** Keeps a value of an item, in place of an earlier one; a number too large to draw by is kept as it is written. */
  setValue(item: ItemDraft, name: string, value: Value, kind: ColumnKind = 'auto'): void {
    const column = this.columns.column(name, kind);
    if (!column) return;
    const isTooLarge = typeof value === 'number' && !isNumber(value);
    item.values.set(column, isTooLarge ? String(value) : value);
    if (!isTooLarge) noteValue(column, value);
  }

  /** Places an item; says so where there is a place but not one that can be drawn. */
  setPlace(item: ItemDraft, x: number | null, y: number | null, log: IssueLog, line = 0): void {
    if (isNumber(x) && isNumber(y)) item.place = { x: x + 0, y: y + 0 };
    else {
      const message = `The item '${item.id}' has a place that is not two numbers within bounds; it has none now.`;
      log.add('no-place', 'warning', message, line);
    }
  }

  hasValue(item: ItemDraft, name: string, kind: ColumnKind = 'auto'): boolean {
    const column = this.columns.column(name, kind);
    return column !== null && item.values.has(column);
  }

  /** Adds a link between items that are there; says why it does not where it cannot. */
  addLink({ source, target, strength, description, line }: LinkNote, log: IssueLog): void {
    this.#linkCount += 1;
    const [from, to] = [this.indexOf(source), this.indexOf(target)];
    if (from === -1 || to === -1) {
      const end = from === -1 ? source : target;
      const what = end === '' ? 'has an end that is not named' : `has the end '${end}', which is no item,`;
      log.add('no-end', 'warning', `Link ${this.#linkCount} ${what} and was left out.`, line);
    } else if (!isStrength(strength)) {
      const message = `Link ${this.#linkCount} has a strength that is not a number from 0 on and was left out.`;
      log.add('no-strength', 'warning', message, line);
    } else this.links.add(from, to, strength, description, line);
  }

  finish(log: IssueLog): NetworkMap {
    const used = takeKnown(this.items, this.columns.list(), log);
    const { clusters, columns } = findClusters(this, log);
    for (const column of columns) used.add(column);
    const uses = new Map(
      this.columns.list().flatMap((column) => (used.has(column) ? [] : [[column, useOf(column)] as const])),
    );
    const items = this.items.map((item) => finishItem(item, uses));
    if (items.length === 0) log.add('no-items', 'warning', 'The network has no items.');
    this.#sayBounds(log);
    return { title: this.title, items, links: this.links.finish(items.length, log), clusters };
  }

  #sayBounds(log: IssueLog): void {
    if (this.#leftOut > 0) {
      const message = `The network has more than ${MOST_ITEMS} items; ${this.#leftOut} after the first ${MOST_ITEMS}, and their links, were left out. Give a smaller part of it.`;
      log.add('too-many-items', 'warning', message);
    }
    const { surplus } = this.columns;
    if (surplus.size === 0) return;
    const [first = ''] = surplus;
    const message = `The items have more attributes than are kept; '${first}' and later ones were left out.`;
    log.add('too-many-attributes', 'warning', message);
  }
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

function finishItem(item: ItemDraft, uses: ReadonlyMap<Column, ColumnUse>): NetworkItem {
  const figures = { weight: new Map<string, number>(), score: new Map<string, number>() };
  const fields = new Map<string, Value>();
  for (const [column, value] of item.values) {
    const use = uses.get(column);
    if (use === undefined) continue;
    if (use !== 'field' && typeof value === 'number') figures[use].set(column.name, value);
    else fields.set(column.name, value);
  }
  const kept = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> => (map.size === 0 ? NONE : map);
  const { id, label, description, url, place, cluster } = item;
  return {
    id,
    label: label.trim() === '' ? id : label,
    description,
    url,
    place,
    cluster,
    weights: kept(figures.weight),
    scores: kept(figures.score),
    fields: kept(fields),
  };
}
