/**
 * The map as VOSviewer JSON (app.vosviewer.com/docs/file-types/json-file-type), for VOSviewer and VOSviewer Online. Only nodes
 * with a place are items, since VOSviewer lays out all items of a file or none. The groups that colour the map are its
 * clusters, numbered from 1 without gaps, as the colours in the file are told by number. y grows upwards there.
 */
import type { Analysis } from '../model/analysis.ts';
import { remember } from '../remember.ts';
import { nodeAttributes, plainAttributes, type NodeAttribute } from './map-attributes.ts';
import type { MapEdge, MapGroup, MapNode, MapTable, MapMark } from './map-table.ts';
import { networkItem } from './map-vosviewer-items.ts';
import { jsonArray } from './pieces.ts';

type PlacedNode = MapNode & { readonly mark: MapMark };

interface Strength {
  links: number;
  total: number;
}

/** VOSviewer takes clusters 1 to 1000. */
const MAX_CLUSTERS = 1000;

const KIND_WORDS = { author: 'Person', paper: 'Paper', topic: 'Topic', item: 'Item' } as const;
const CLUSTER_WORDS = {
  themes: { cluster: 'Theme', clusters: 'Themes' },
  circles: { cluster: 'Circle', clusters: 'Circles' },
} as const;

/** Attributes by which VOSviewer can colour. */
const SCORES = ['meanYear', 'firstYear', 'lastYear', 'themeStability', 'circleStability'] as const;
/** Attributes that are said of an item when it is pointed at. */
const DESCRIBED = ['authors', 'papers', 'year', 'themeName', 'circleName'] as const;

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Words in braces are names of fields to VOSviewer Online.
  '{': '(',
  '}': ')',
};
const htmlText = (text: string): string => text.replace(/[&<>"{}]/g, (character) => HTML_ESCAPES[character] ?? '');

type Titles = ReadonlyMap<string, string>;
type Values = Readonly<Record<string, string | number | boolean>>;

/** Those of the attributes that there is a value of, by their titles. */
function titled(
  ids: readonly string[],
  values: Values,
  titles: Titles,
): [title: string, value: string | number | boolean][] {
  return ids.flatMap((id) => {
    const value = values[id];
    return value === undefined ? [] : [[titles.get(id) ?? id, value]];
  });
}

function describe({ kind, label }: MapNode, values: Values, titles: Titles): string {
  const rows = titled(DESCRIBED, values, titles).map(([title, value]) => `${title}: ${String(value)}`);
  return [`<b>${KIND_WORDS[kind]}</b>`, ...[label, ...rows].map(htmlText)].join('<br>');
}

/** The attributes' names in words; remembered, since every item asks. */
const titlesOf = remember(
  (attributes: readonly NodeAttribute[]): Titles => new Map(attributes.map(({ id, title }) => [id, title])),
);

function itemOf(node: PlacedNode, cluster: number | undefined, strength: Strength, analysis: Analysis): unknown {
  const { key, label, kind, mark } = node;
  if (kind === 'item') return networkItem(node, mark, cluster, analysis);
  const attributes = nodeAttributes(analysis);
  const titles = titlesOf(attributes);
  const values: Values = Object.fromEntries(
    plainAttributes(attributes, node, analysis).map(({ id, value }) => [id, value]),
  );
  const { link } = values;
  return {
    id: key,
    label,
    description: describe(node, values, titles),
    ...(link === undefined ? {} : { url: link }),
    x: mark.x,
    y: -mark.y,
    ...(cluster === undefined ? {} : { cluster }),
    weights: {
      Papers: kind === 'paper' ? 1 : (values['papers'] ?? 0),
      Links: strength.links,
      'Total link strength': strength.total,
    },
    scores: Object.fromEntries(titled(SCORES, values, titles)),
    ...values,
    size: mark.size,
  };
}

/** The cluster numbers of the groups that have a placed node; a finished map keeps those it gave. */
function numberClusters(
  { network }: Analysis,
  groups: readonly MapGroup[],
  nodes: readonly PlacedNode[],
): Map<number, number> {
  const given = network?.clusterNumbers;
  if (given) return new Map(given.map((number, group) => [group, number]));
  const present = new Set(nodes.map(({ group }) => group));
  const numbers = new Map<number, number>();
  groups.forEach((_, g) => {
    if (present.has(g) && numbers.size < MAX_CLUSTERS) numbers.set(g, numbers.size + 1);
  });
  return numbers;
}

function measureStrengths(nodes: readonly PlacedNode[], edges: Iterable<MapEdge>): Map<string, Strength> {
  const strengths = new Map<string, Strength>(nodes.map(({ key }) => [key, { links: 0, total: 0 }]));
  for (const { source, target, weight } of edges) {
    const ends = [strengths.get(source), strengths.get(target)];
    for (const end of ends) {
      if (!end || ends.includes(undefined)) continue;
      end.links += 1;
      end.total += weight;
    }
  }
  return strengths;
}

function* linkItems(edges: Iterable<MapEdge>, placed: ReadonlyMap<string, unknown>): Generator {
  for (const { source, target, weight, kind, isInferred, note } of edges) {
    if (!placed.has(source) || !placed.has(target)) continue;
    const description = kind === 'link' ? note : isInferred ? `${kind}, inferred` : kind;
    yield { source_id: source, target_id: target, strength: weight, ...(description === null ? {} : { description }) };
  }
}

export function* writeVosviewer(table: MapTable): Generator<string> {
  const { analysis, nodes, groups, partition } = table;
  const placed = nodes.filter((node): node is PlacedNode => node.mark !== null);
  const numbers = numberClusters(analysis, groups, placed);
  const strengths = measureStrengths(placed, table.edges());
  function* items(): Generator {
    for (const node of placed) {
      const strength = strengths.get(node.key) ?? { links: 0, total: 0 };
      yield itemOf(node, numbers.get(node.group), strength, analysis);
    }
  }
  const clusters = [...numbers].map(([group, cluster]) => ({
    cluster,
    label: groups[group]?.name ?? '',
    color: groups[group]?.colour ?? '',
  }));
  yield '{\n"network": {\n"items": ';
  yield* jsonArray(items());
  yield ',\n"links": ';
  yield* jsonArray(linkItems(table.edges(), strengths));
  yield ',\n"clusters": ';
  yield* jsonArray(clusters.map(({ cluster, label }) => ({ cluster, label })));
  const config = {
    ...(analysis.network === null ? { terminology: CLUSTER_WORDS[partition.of] } : {}),
    color_schemes: { cluster_colors: clusters.map(({ cluster, color }) => ({ cluster, color })) },
  };
  const title = analysis.network?.title ?? analysis.sources.map(({ file }) => file).join(', ');
  const info = { title, description: 'A map made by Coterie' };
  yield `\n},\n"config": ${JSON.stringify(config)},\n"info": ${JSON.stringify(info)}\n}\n`;
}
