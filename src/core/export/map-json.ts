/** The map as JSON: nodes with places and groups, edges, groups, and the options it was made with. A node or edge a line. */
import type { Analysis } from '../model/analysis.ts';
import type { Partition } from '../model/partition.ts';
import { EDGE_ATTRIBUTES, LABEL, markAttributes, NODE_ATTRIBUTES, WEIGHT, type Attribute } from './map-attributes.ts';
import type { MapEdge, MapNode, MapTable } from './map-table.ts';
import { jsonArray } from './pieces.ts';

/** Attributes that have another name in this format. */
const JSON_NAMES: Readonly<Record<string, string>> = { sourceId: 'id' };

/** Attributes under the names of this format. */
const named = <Row>(attributes: readonly Attribute<Row>[]) =>
  attributes.map(({ id, read }) => ({ name: JSON_NAMES[id] ?? id, read }));

const JSON_NODE_ATTRIBUTES = named([LABEL, ...markAttributes(1), ...NODE_ATTRIBUTES]);
const JSON_EDGE_ATTRIBUTES = named([WEIGHT, ...EDGE_ATTRIBUTES]);

function nodeRecord(node: MapNode, analysis: Analysis): Record<string, unknown> {
  const record: Record<string, unknown> = { key: node.key };
  for (const { name, read } of JSON_NODE_ATTRIBUTES) record[name] = read(node, analysis);
  return record;
}

function edgeRecord(edge: MapEdge, analysis: Analysis): Record<string, unknown> {
  const { source, target } = edge;
  const record: Record<string, unknown> = { source, target };
  for (const { name, read } of JSON_EDGE_ATTRIBUTES) record[name] = read(edge, analysis);
  return record;
}

function groupRecords({ analysis, partition, groups }: MapTable, of: Partition): Record<string, unknown>[] {
  return of.groups.map((group, g) => ({
    id: group.id,
    of: of.of,
    name: group.name,
    colour: of === partition ? (groups[g]?.colour ?? null) : null,
    papers: group.papers.length,
    authors: group.authors.length,
    topics: group.topics.length,
    terms: group.terms.map(({ label, inside, outside }) => ({ label, inside, outside })),
    people: group.people.map(({ author, here, all }) => ({ name: analysis.authors[author]?.name ?? '', here, all })),
    stability: group.stability,
  }));
}

function* mapEach<T>(items: Iterable<T>, record: (item: T) => unknown): Generator {
  for (const item of items) yield record(item);
}

/** The map file, ending in a line feed. */
export function* writeMapJson(table: MapTable): Generator<string> {
  const { analysis, settings, nodes } = table;
  const groups = [...groupRecords(table, analysis.themes), ...groupRecords(table, analysis.circles)];
  yield '{\n"format": "coterie-map",\n"version": 1,\n"nodes": ';
  yield* jsonArray(mapEach(nodes, (node) => nodeRecord(node, analysis)));
  yield ',\n"edges": ';
  yield* jsonArray(mapEach(table.edges(), (edge) => edgeRecord(edge, analysis)));
  yield ',\n"groups": ';
  yield* jsonArray(groups);
  yield `,\n"document": ${JSON.stringify({ sources: analysis.sources, settings })}\n}\n`;
}
