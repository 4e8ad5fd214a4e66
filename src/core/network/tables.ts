/** A map as read, made into tables. Linear in items and links, but for the sorting of links. */
import { buildCsr } from '../graph/csr.ts';
import type { NetworkItem, NetworkLink, NetworkMap } from '../interchange/network-map.ts';
import type { Csr, EdgeColumns } from '../model/columns.ts';
import type { Item, ItemColumn, Network } from '../model/network.ts';

/** Weights that say how much there is of an item: the first that a map has is what marks are sized by. */
const AMOUNTS = [
  /^documents$/i,
  /^(?:papers|publications|articles)$/i,
  /^occurrences?$/i,
  /^(?:frequency|count)$/i,
  /^size$/i,
];
/** Weights that are counted here too; left out where a map says the same. */
const COUNTED = { links: /^links$/i, strength: /^total link strength$/i } as const;
/** Figures in files are rounded. */
const ROUNDED = 0.01;

const WEB = /^https?:\/\//i;

function itemOf({ id, label, description, url, fields }: NetworkItem): Item {
  return { id, label, description, url: url !== null && WEB.test(url) ? url : null, fields: [...fields] };
}

/** The figures of items under their names, in the order these are met; those that are the same for all are left out. */
function columnsOf(items: readonly NetworkItem[], figures: 'weights' | 'scores'): ItemColumn[] {
  const columns = new Map<string, Float64Array>();
  items.forEach((item, i) => {
    for (const [name, value] of item[figures]) {
      const values = columns.get(name) ?? new Float64Array(items.length).fill(NaN);
      columns.set(name, values);
      values[i] = value;
    }
  });
  return [...columns]
    .map(([name, values]) => ({ name, values }))
    .filter(({ values }) => items.length < 2 || differs(values));
}

function differs(values: Float64Array): boolean {
  return values.some((value) => !Object.is(value, values[0]));
}

/** Links in order, each pair once; strengths of a pair that is there again are summed. */
function tabulateLinks(
  links: readonly NetworkLink[],
  items: number,
): { links: EdgeColumns; notes: Map<number, string> } {
  const isIn = (end: number): boolean => Number.isInteger(end) && end >= 0 && end < items;
  const kept = links
    .filter(({ source, target }) => source !== target && isIn(source) && isIn(target))
    .map(({ source, target, strength, description }) => ({
      a: Math.min(source, target),
      b: Math.max(source, target),
      strength: strength > 0 && strength < Infinity ? strength : 0,
      description,
    }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const notes = new Map<number, string>();
  for (const { a, b, strength, description } of kept) {
    const last = source.length - 1;
    const isSame = source[last] === a && target[last] === b;
    const at = isSame ? last : last + 1;
    if (!isSame) {
      source.push(a);
      target.push(b);
    }
    weight[at] = (isSame ? (weight[at] ?? 0) : 0) + strength;
    if (description !== null && description !== '' && !notes.has(at)) notes.set(at, description);
  }
  const columns = {
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: Float64Array.from(weight),
  };
  return { links: columns, notes };
}

function neighboursOf({ source, target, weight }: EdgeColumns, items: number): Csr {
  const rows = Array.from({ length: items }, (): [number, number][] => []);
  source.forEach((a, link) => {
    const b = target[link] ?? 0;
    rows[a]?.push([b, weight[link] ?? 0]);
    rows[b]?.push([a, weight[link] ?? 0]);
  });
  return buildCsr(rows);
}

/** Whether a weight is what is counted here anyway. */
function isCounted({ name, values }: ItemColumn, { offsets, weights }: Csr): boolean {
  const [isLinks, isStrength] = [COUNTED.links.test(name), COUNTED.strength.test(name)];
  if (!isLinks && !isStrength) return false;
  return values.every((value, item) => {
    const [from, to] = [offsets[item] ?? 0, offsets[item + 1] ?? 0];
    const counted = isLinks ? to - from : weights.subarray(from, to).reduce((sum, weight) => sum + weight, 0);
    return Number.isNaN(value) || Math.abs(value - counted) <= ROUNDED * Math.max(1, counted);
  });
}

/** Weights with the one that marks are sized by at the front, if there is such a one. */
function rankWeights(weights: readonly ItemColumn[], hasLinks: boolean): Pick<Network, 'weights' | 'isSizedByWeight'> {
  const amount = AMOUNTS.flatMap((pattern) => weights.find(({ name }) => pattern.test(name)) ?? [])[0];
  const first = amount ?? (hasLinks ? undefined : weights[0]);
  if (first === undefined) return { weights, isSizedByWeight: false };
  return { weights: [first, ...weights.filter((weight) => weight !== first)], isSizedByWeight: true };
}

/** The tables of a map; its clusters are told apart. */
export function tabulateNetwork({ title, items, links }: NetworkMap): Omit<Network, 'clusterNumbers'> {
  const { links: columns, notes } = tabulateLinks(links, items.length);
  const neighbours = neighboursOf(columns, items.length);
  const weights = columnsOf(items, 'weights').filter((weight) => !isCounted(weight, neighbours));
  return {
    title,
    items: items.map(itemOf),
    links: columns,
    linkNotes: notes,
    neighbours,
    ...rankWeights(weights, columns.source.length > 0),
    scores: columnsOf(items, 'scores'),
    x: Float64Array.from(items, ({ place }) => place?.x ?? NaN),
    y: Float64Array.from(items, ({ place }) => place?.y ?? NaN),
  };
}
