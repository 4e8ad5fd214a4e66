/**
 * The clusters of a network: those that its format numbers; else an attribute whose name says cluster, by preference one
 * that the colours follow; else items of one of few colours. Numbers from 1 to 1000 stay; other values are numbered by size.
 * Cost: linear, and sorting the clusters.
 */
import { compareText } from '../text/fold.ts';
import { countOf, type IssueLog } from '../read/issue-log.ts';
import type { Column, Value } from './network-columns.ts';
import type { ItemDraft, NetworkDraft } from './network-draft.ts';
import type { NetworkCluster } from './network-map.ts';
import { MOST_CLUSTERS, plainName } from './network-values.ts';

export interface ClustersFound {
  /** Ascending. */
  readonly clusters: readonly NetworkCluster[];
  /** The attributes that tell of them. */
  readonly columns: readonly Column[];
}

/** What surely names clusters, then what may name something else; in order of preference. */
const SURE = ['cluster', 'clusterid', 'modularityclass', 'community', 'communityid', 'leiden', 'louvain'];
const LIKELY = ['clusters', 'communities', 'group', 'groupid', 'partition', 'module', 'theme', 'circle', 'class'];
const RANKS: ReadonlyMap<string, number> = new Map([...SURE, ...LIKELY].map((name, rank) => [name, rank]));
const rankOf = (name: string): number =>
  RANKS.get(plainName(name)) ?? (/^(?:leiden|louvain)/.test(plainName(name)) ? SURE.length - 1 : Infinity);

const MOST_COLOURS = 40;
/** So many values are clusters however few items there are. */
const FEW = 12;

const textOf = (value: Value | undefined): string => (value === undefined ? '' : String(value).trim());

/** The values of a column and how many items have each. */
function countValues(items: readonly ItemDraft[], valueOf: (item: ItemDraft) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = valueOf(item);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Whether items with one value have one colour, and there are several colours. */
function followsColours(items: readonly ItemDraft[], valueOf: (item: ItemDraft) => string): boolean {
  const colours = new Map<string, string>();
  for (const item of items) {
    const value = valueOf(item);
    if (value === '' || item.colour === null) continue;
    if ((colours.get(value) ?? item.colour) !== item.colour) return false;
    colours.set(value, item.colour);
  }
  return new Set(colours.values()).size > 1;
}

interface Candidate {
  readonly column: Column;
  readonly rank: number;
  readonly counts: ReadonlyMap<string, number>;
}

function candidateOf(items: readonly ItemDraft[], column: Column): Candidate | null {
  const rank = rankOf(column.name);
  if (column.kind !== 'auto' || rank === Infinity) return null;
  const counts = countValues(items, ({ values }) => textOf(values.get(column)));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isNumbered = !column.isNumeric || [...counts.keys()].every((value) => Number.isInteger(Number(value)));
  const isFew = counts.size <= Math.max(FEW, all / 2);
  if (counts.size === 0 || !isNumbered) return null;
  return rank < SURE.length || (isFew && counts.size <= MOST_CLUSTERS) ? { column, rank, counts } : null;
}

function chooseColumn({ items, columns }: NetworkDraft): Candidate | null {
  const candidates = columns
    .list()
    .flatMap((column) => candidateOf(items, column) ?? [])
    .sort((a, b) => a.rank - b.rank || compareText(a.column.name, b.column.name));
  if (candidates.length < 2) return candidates[0] ?? null;
  const followed = candidates.find(({ column }) => followsColours(items, ({ values }) => textOf(values.get(column))));
  return followed ?? candidates[0] ?? null;
}

/** Numbers as they are where they can be clusters, raised by one where they begin at 0; else by size, then by text. */
function numberValues(counts: ReadonlyMap<string, number>): Map<string, number> {
  const numbers = [...counts.keys()].map((value) => (/^\d{1,4}$/.test(value) ? Number(value) : -1));
  const [least, most] = numbers.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Infinity, -1]);
  const shift = least === 0 ? 1 : 0;
  const isPlain = new Set(numbers).size === counts.size && least >= 0 && most + shift <= MOST_CLUSTERS;
  if (isPlain) return new Map([...counts.keys()].map((value) => [value, Number(value) + shift]));
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return new Map(ranked.slice(0, MOST_CLUSTERS).map(([value], i) => [value, i + 1]));
}

/** Puts items into clusters by a value of theirs; returns the number of each value. */
function assign(draft: NetworkDraft, counts: ReadonlyMap<string, number>, valueOf: (item: ItemDraft) => string) {
  const numbers = numberValues(counts);
  for (const item of draft.items) item.cluster = numbers.get(valueOf(item)) ?? null;
  return numbers;
}

/** The column that names the values of another (`themeName` those of `theme`), with the name of each value. */
function namesOf({ items, columns }: NetworkDraft, { column }: Candidate) {
  const stem = plainName(column.name).replace(/id$/, '');
  const wanted = new Set(['name', 'label', 'title'].map((end) => stem + end));
  const naming = columns.list().find(({ name, kind }) => kind === 'auto' && wanted.has(plainName(name)));
  if (!naming) return null;
  const names = new Map<string, string>();
  for (const { values } of items) {
    const [value, name] = [textOf(values.get(column)), textOf(values.get(naming))];
    if (value === '' || name === '') continue;
    if ((names.get(value) ?? name) !== name) return null;
    names.set(value, name);
  }
  return { naming, names };
}

function byColumn(draft: NetworkDraft, candidate: Candidate, log: IssueLog): readonly Column[] {
  const { column, counts } = candidate;
  const named = namesOf(draft, candidate);
  const numbers = assign(draft, counts, ({ values }) => textOf(values.get(column)));
  for (const [value, cluster] of numbers) {
    const label = named?.names.get(value) ?? (/^[+-]?\d+(?:\.0*)?$/.test(value) ? '' : value);
    draft.clusterNotes.set(cluster, { label, colour: null });
  }
  if (counts.size > MOST_CLUSTERS) {
    const message = `'${column.name}' has ${counts.size} values; the ${MOST_CLUSTERS} largest were taken as clusters, and other items are in none.`;
    log.add('too-many-clusters', 'warning', message);
  }
  return named ? [column, named.naming] : [column];
}

function byColour(draft: NetworkDraft, log: IssueLog): void {
  const counts = countValues(draft.items, ({ colour }) => colour ?? '');
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (counts.size < 2 || counts.size > Math.min(MOST_COLOURS, all / 2)) return;
  assign(draft, counts, ({ colour }) => colour ?? '');
  const message = `No attribute tells of clusters; the items have ${countOf(counts.size, 'colour')}, and those of one colour were taken as a cluster.`;
  log.add('clusters-by-colour', 'info', message);
}

/** The colour that most of the coloured members of each cluster have. */
function coloursOf(items: readonly ItemDraft[]): Map<number, string> {
  const counts = new Map<number, Map<string, number>>();
  for (const { cluster, colour } of items) {
    if (cluster === null || colour === null) continue;
    const own = counts.get(cluster) ?? new Map<string, number>();
    counts.set(cluster, own);
    own.set(colour, (own.get(colour) ?? 0) + 1);
  }
  const colours = new Map<number, string>();
  for (const [cluster, own] of counts) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    const [most] = [...own].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
    if (most && most[1] * 2 > all) colours.set(cluster, most[0]);
  }
  return colours;
}

/** Gives the items of `draft` their clusters where the format gave none, and every cluster its name and colour. */
export function findClusters(draft: NetworkDraft, log: IssueLog): ClustersFound {
  let columns: readonly Column[] = [];
  if (draft.items.every(({ cluster }) => cluster === null)) {
    const candidate = chooseColumn(draft);
    if (candidate) columns = byColumn(draft, candidate, log);
    else byColour(draft, log);
  }
  const { clusterNotes, items } = draft;
  const colours = coloursOf(items);
  const used = items.flatMap(({ cluster }) => cluster ?? []);
  const numbers = [...new Set([...clusterNotes.keys(), ...used])].sort((a, b) => a - b);
  const clusters = numbers.map((cluster) => {
    const note = clusterNotes.get(cluster);
    return { cluster, label: note?.label ?? '', colour: note?.colour ?? colours.get(cluster) ?? null };
  });
  return { clusters, columns };
}
