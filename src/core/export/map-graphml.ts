/**
 * The map as GraphML (graphml.graphdrawing.org). Places, sizes and colours are attributes, under the names that Gephi, igraph
 * and others know: x, y, size, r, g, b. y grows upwards, as these programs draw it.
 */
import { channelsOf } from '../draw/palette.ts';
import type { Analysis } from '../model/analysis.ts';
import {
  EDGE_ATTRIBUTES,
  LABEL,
  markAttributes,
  NODE_ATTRIBUTES,
  plainAttributes,
  type Attribute,
  type AttributeType,
  type EdgeAttribute,
  type NodeAttribute,
  WEIGHT,
} from './map-attributes.ts';
import type { MapTable } from './map-table.ts';
import { xmlText } from './xml.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

const CHANNELS = ['r', 'g', 'b'].map((id, channel): NodeAttribute => ({
  id,
  title: id,
  type: 'integer',
  read: ({ colour }) => channelsOf(colour)?.[channel] ?? 0,
}));

const GRAPHML_NODE_ATTRIBUTES: readonly NodeAttribute[] = [
  LABEL,
  ...markAttributes(-1),
  ...CHANNELS,
  ...NODE_ATTRIBUTES,
];

const GRAPHML_EDGE_ATTRIBUTES: readonly EdgeAttribute[] = [WEIGHT, ...EDGE_ATTRIBUTES];

/** Keys are ids of the whole file, so those of edges have a prefix. */
const PREFIXES = { node: '', edge: 'edge-' } as const;

function declare<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[]): string {
  return attributes
    .map(
      ({ id, type }) => `<key id="${PREFIXES[of]}${id}" for="${of}" attr.name="${id}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');
}

function data<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[], row: Row, analysis: Analysis): string {
  return plainAttributes(attributes, row, analysis)
    .map(({ id, value }) => `<data key="${PREFIXES[of]}${id}">${xmlText(String(value))}</data>`)
    .join('');
}

export function* writeGraphml({ analysis, nodes, edges }: MapTable): Generator<string> {
  yield HEAD + declare('node', GRAPHML_NODE_ATTRIBUTES) + declare('edge', GRAPHML_EDGE_ATTRIBUTES);
  yield '<graph id="map" edgedefault="undirected">\n';
  for (const node of nodes) {
    yield `<node id="${xmlText(node.key)}">${data('node', GRAPHML_NODE_ATTRIBUTES, node, analysis)}</node>\n`;
  }
  for (const edge of edges()) {
    const ends = `source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"`;
    yield `<edge ${ends}>${data('edge', GRAPHML_EDGE_ATTRIBUTES, edge, analysis)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
