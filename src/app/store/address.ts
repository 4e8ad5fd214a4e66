/**
 * The view in the address: `#list=…&lens=people&by=circles&at=author:…&camera=x,y,zoom`. Only what differs from the first view
 * is written; unknown and malformed parts are passed over.
 */
import { LENSES, NODE_KINDS } from '../../core/model/columns.ts';
import { DEFAULT_NODE_LIMIT, NO_FILTER, PAPER_FLAGS, type Filter } from '../../core/model/filter.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import { GRAINS, type PartitionOf } from '../../core/model/partition.ts';
import { SIZES, type SizeBy } from '../../core/model/scene.ts';
import { scoreName, scorePaint, weightName, weightSize } from '../../core/view/look-names.ts';
import {
  FIRST_VIEW,
  lensColour,
  PAINTS,
  TABLES,
  type Camera,
  type Navigation,
  type Paint,
  type Selection,
} from './navigation.ts';

export interface Address {
  /** The bundled list to open, or null. */
  readonly list: string | null;
  /** The document of one's own to open, or null. */
  readonly document: string | null;
  readonly navigation: Navigation;
}

/** Values of a list are divided by this; names may hold commas. */
const DIVIDER = '|';
const MOST_NODES = 100_000;

function oneOf<T extends string>(text: string | null, values: readonly T[], fallback: T): T {
  return values.find((value) => value === text) ?? fallback;
}

/** A list as one text: dividers within its parts are escaped. */
function joined(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[%|]/g, encodeURIComponent)).join(DIVIDER);
}

function unescaped(part: string): string {
  return part.replaceAll('%7C', DIVIDER).replaceAll('%25', '%');
}

function listOf(text: string | null): string[] {
  return (text ?? '')
    .split(DIVIDER)
    .filter((part) => part !== '')
    .map(unescaped);
}

function wholeNumber(text: string | null, least: number, most: number, fallback: number): number {
  const value = Number(text ?? NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}

function isNodeKey(text: string): text is NodeKey {
  return /^(author|paper|topic|item):./.test(text);
}

function nodeKeys(text: string | null): NodeKey[] {
  return listOf(text).filter(isNodeKey);
}

function readSelection(params: URLSearchParams): Selection | null {
  const key = params.get('at') ?? '';
  if (isNodeKey(key)) return { kind: 'node', key };
  const [source, target] = nodeKeys(params.get('tie'));
  if (source && target) return { kind: 'edge', source, target };
  const keys = nodeKeys(params.get('nodes'));
  if (keys.length > 0) return { kind: 'nodes', keys };
  const id = params.get('group');
  return id ? { kind: 'group', id } : null;
}

function readCamera(text: string | null): Camera | null {
  const [x, y, zoom, ...rest] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || zoom === undefined || rest.length > 0) return null;
  return Number.isFinite(x) && Number.isFinite(y) && zoom >= 0.001 && zoom <= 100 ? { x, y, zoom } : null;
}

function readYears(text: string | null): Filter['years'] {
  const match = /^(-?\d{1,4})\.\.(-?\d{1,4})$/.exec(text ?? '');
  if (!match) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from <= to ? [from, to] : [to, from];
}

function readFilter(params: URLSearchParams): Filter {
  const among = <T extends string>(name: string, values: readonly T[]): T[] => {
    const given = listOf(params.get(name));
    return values.filter((value) => given.includes(value));
  };
  return {
    hiddenKinds: among('without', NODE_KINDS),
    themes: listOf(params.get('themes')),
    circles: listOf(params.get('circles')),
    years: readYears(params.get('years')),
    hasUndated: params.get('undated') !== 'no',
    categories: listOf(params.get('categories')),
    organisations: listOf(params.get('organisations')),
    flags: among('flags', PAPER_FLAGS),
    minPapers: wholeNumber(params.get('papers'), 1, MOST_NODES, 1),
    minOccurrences: wholeNumber(params.get('occurrences'), 1, MOST_NODES, 1),
    minLinks: wholeNumber(params.get('links'), 0, MOST_NODES, 0),
    isLargestOnly: params.get('largest') === 'yes',
  };
}

function readPaint(text: string | null): Paint {
  const score = scoreName(text ?? '');
  return score ? scorePaint(score) : oneOf(text, PAINTS, 'groups');
}

function readSize(text: string | null): SizeBy {
  const weight = weightName(text ?? '');
  return weight ? weightSize(weight) : oneOf(text, SIZES, 'papers');
}

/** Reads an address; anything missing or malformed falls back to the first view. */
export function readAddress(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const lens = oneOf(params.get('lens'), LENSES, 'everything');
  const by = params.get('by');
  const chosen: PartitionOf | null = by === 'circles' || by === 'themes' ? by : null;
  return {
    list: params.get('list'),
    document: params.get('doc'),
    navigation: {
      lens,
      colourBy: chosen ?? lensColour(lens),
      isColourChosen: chosen !== null,
      grain: oneOf(params.get('grain'), GRAINS, 'medium'),
      paint: readPaint(params.get('colour')),
      sizeBy: readSize(params.get('size')),
      filter: readFilter(params),
      nodeLimit: wholeNumber(params.get('limit'), 1, MOST_NODES, DEFAULT_NODE_LIMIT),
      screen: params.get('view') === 'table' ? 'table' : 'map',
      table: oneOf(params.get('table'), TABLES, 'papers'),
      selection: readSelection(params),
      camera: readCamera(params.get('camera')),
    },
  };
}

type Pair = readonly [name: string, value: string | number];

function filterPairs(filter: Filter): Pair[] {
  const lists: readonly [string, readonly string[]][] = [
    ['without', filter.hiddenKinds],
    ['themes', filter.themes],
    ['circles', filter.circles],
    ['categories', filter.categories],
    ['organisations', filter.organisations],
    ['flags', filter.flags],
  ];
  const pairs: Pair[] = lists.filter(([, list]) => list.length > 0).map(([name, list]) => [name, joined(list)]);
  if (filter.years) pairs.push(['years', filter.years.join('..')]);
  if (!filter.hasUndated) pairs.push(['undated', 'no']);
  if (filter.minPapers !== NO_FILTER.minPapers) pairs.push(['papers', filter.minPapers]);
  if (filter.minOccurrences !== NO_FILTER.minOccurrences) pairs.push(['occurrences', filter.minOccurrences]);
  if (filter.minLinks !== NO_FILTER.minLinks) pairs.push(['links', filter.minLinks]);
  if (filter.isLargestOnly) pairs.push(['largest', 'yes']);
  return pairs;
}

function selectionPairs(selection: Selection | null): Pair[] {
  if (selection === null) return [];
  if (selection.kind === 'node') return [['at', selection.key]];
  if (selection.kind === 'group') return [['group', selection.id]];
  if (selection.kind === 'edge') return [['tie', joined([selection.source, selection.target])]];
  return [['nodes', joined(selection.keys)]];
}

/** The value as an address has it; half a surrogate pair, which an address cannot hold, becomes U+FFFD. */
/** With so many decimals; no zero is negative. */
function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

function encoded(value: string | number): string {
  return encodeURIComponent(String(value).replace(/\p{Cs}/gu, '\ufffd'));
}

/** Writes what differs from the first view, in a fixed order. */
export function writeAddress({ list, document, navigation }: Address): string {
  const { lens, colourBy, isColourChosen, camera } = navigation;
  const params: Pair[] = [];
  if (document) params.push(['doc', document]);
  else if (list) params.push(['list', list]);
  // A finished map has one lens, and its items as the first table: the document says so.
  if (lens !== FIRST_VIEW.lens && lens !== 'network') params.push(['lens', lens]);
  if (isColourChosen) params.push(['by', colourBy]);
  if (navigation.grain !== FIRST_VIEW.grain) params.push(['grain', navigation.grain]);
  if (navigation.paint !== FIRST_VIEW.paint) params.push(['colour', navigation.paint]);
  if (navigation.sizeBy !== FIRST_VIEW.sizeBy) params.push(['size', navigation.sizeBy]);
  params.push(...filterPairs(navigation.filter));
  if (navigation.nodeLimit !== FIRST_VIEW.nodeLimit) params.push(['limit', navigation.nodeLimit]);
  if (navigation.screen !== FIRST_VIEW.screen) params.push(['view', navigation.screen]);
  if (navigation.table !== FIRST_VIEW.table && navigation.table !== 'items') params.push(['table', navigation.table]);
  params.push(...selectionPairs(navigation.selection));
  if (camera) params.push(['camera', [fixed(camera.x, 1), fixed(camera.y, 1), fixed(camera.zoom, 3)].join(',')]);
  return params.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
}
