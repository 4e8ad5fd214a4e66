/** The map as JSON: nodes with places and groups, edges, groups, and the options it was made with. A node or edge a line. */
import type { Analysis } from '../model/analysis.ts';
import type { Partition } from '../model/partition.ts';
import {
  edgeAttributes,
  LABEL,
  markAttributes,
  nodeAttributes,
  WEIGHT,
  type Attribute,
  type AttributeValue,
} from './map-attributes.ts';
import type { MapNode, MapTable } from './map-table.ts';
import { jsonArrayOf } from './pieces.ts';

/** Attributes that have another name in this format. */
const JSON_NAMES: Readonly<Record<string, string>> = { sourceId: 'id' };

/** The text of a value, as JSON.stringify writes it. */
function jsonText(value: AttributeValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  return typeof value === 'boolean' ? `${value}` : JSON.stringify(value);
}

/** A function that writes the attributes that a row has, under the names of this format, each after a comma. */
function attributeWriter<Row>(attributes: readonly Attribute<Row>[]): (row: Row, analysis: Analysis) => string {
  const named = attributes.map(({ id, read }) => ({ head: `,${JSON.stringify(JSON_NAMES[id] ?? id)}:`, read }));
  return (row, analysis) => {
    let text = '';
    for (const { head, read } of named) {
      const value = read(row, analysis);
      if (value !== undefined) text += head + jsonText(value);
    }
    return text;
  };
}

function groupRecords({ analysis, partition, groups }: MapTable, of: Partition): Record<string, unknown>[] {
  const colourOf = (g: number): string | null => (of === partition ? (groups[g]?.colour ?? null) : null);
  if (analysis.network !== null) {
    return of.groups.map(({ id, name, items, stability }, g) => ({
      id,
      of: 'clusters',
      name,
      colour: colourOf(g),
      items: items.length,
      ...(of.runs === 0 ? {} : { stability }),
    }));
  }
  return of.groups.map((group, g) => ({
    id: group.id,
    of: of.of,
    name: group.name,
    colour: colourOf(g),
    papers: group.papers.length,
    authors: group.authors.length,
    topics: group.topics.length,
    terms: group.terms.map(({ label, inside, outside }) => ({ label, inside, outside })),
    people: group.people.map(({ author, here, all }) => ({ name: analysis.authors[author]?.name ?? '', here, all })),
    stability: group.stability,
  }));
}

/** Where the fields of a paper come from that are not from its `source` alone; nothing for other nodes. */
function originsText({ kind, ref }: MapNode, { papers }: Analysis): string {
  const origins = kind === 'paper' ? papers[ref]?.fieldSources : undefined;
  return origins === undefined ? '' : `,"fieldSources":${JSON.stringify(origins)}`;
}

function* nodeTexts({ analysis, nodes }: MapTable): Generator<string> {
  const write = attributeWriter([LABEL, ...markAttributes(1), ...nodeAttributes(analysis)]);
  for (const node of nodes) {
    yield `{"key":${JSON.stringify(node.key)}${write(node, analysis)}${originsText(node, analysis)}}`;
  }
}

function* edgeTexts({ analysis, edges }: MapTable): Generator<string> {
  const write = attributeWriter([WEIGHT, ...edgeAttributes(analysis)]);
  for (const edge of edges()) {
    const ends = `"source":${JSON.stringify(edge.source)},"target":${JSON.stringify(edge.target)}`;
    yield `{${ends}${write(edge, analysis)}}`;
  }
}

function* groupTexts(table: MapTable): Generator<string> {
  const { themes, circles } = table.analysis;
  for (const of of [themes, circles]) for (const record of groupRecords(table, of)) yield JSON.stringify(record);
}

/** The map file, ending in a line feed. */
export function* writeMapJson(table: MapTable): Generator<string> {
  const { analysis, settings } = table;
  yield '{\n"format": "coterie-map",\n"version": 1,\n"nodes": ';
  yield* jsonArrayOf(nodeTexts(table));
  yield ',\n"edges": ';
  yield* jsonArrayOf(edgeTexts(table));
  yield ',\n"groups": ';
  yield* jsonArrayOf(groupTexts(table));
  yield `,\n"document": ${JSON.stringify({ sources: analysis.sources, settings })}\n}\n`;
}
