/**
 * The map as GraphML (graphml.graphdrawing.org). Places, sizes and colours are attributes, under the names that Gephi, igraph
 * and others know: x, y, size, r, g, b. y grows upwards, as these programs draw it.
 */
import { channelsOf } from '../draw/palette.ts';
import type { Analysis } from '../model/analysis.ts';
import {
  edgeAttributes,
  LABEL,
  markAttributes,
  nodeAttributes,
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

const ofNodes = (analysis: Analysis): readonly NodeAttribute[] => [
  LABEL,
  ...markAttributes(-1),
  ...CHANNELS,
  ...nodeAttributes(analysis),
];

const ofEdges = (analysis: Analysis): readonly EdgeAttribute[] => [WEIGHT, ...edgeAttributes(analysis)];

/** Keys are ids of the whole file, so those of edges have a prefix. */
const PREFIXES = { node: '', edge: 'edge-' } as const;

function declare<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[]): string {
  return attributes
    .map(
      ({ id, type }) =>
        `<key id="${PREFIXES[of]}${xmlText(id)}" for="${of}" attr.name="${xmlText(id)}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');
}

function data<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[], row: Row, analysis: Analysis): string {
  return plainAttributes(attributes, row, analysis)
    .map(({ id, value }) => `<data key="${PREFIXES[of]}${xmlText(id)}">${xmlText(String(value))}</data>`)
    .join('');
}

export function* writeGraphml({ analysis, nodes, edges }: MapTable): Generator<string> {
  const [nodeData, edgeData] = [ofNodes(analysis), ofEdges(analysis)];
  yield HEAD + declare('node', nodeData) + declare('edge', edgeData);
  yield '<graph id="map" edgedefault="undirected">\n';
  for (const node of nodes) {
    yield `<node id="${xmlText(node.key)}">${data('node', nodeData, node, analysis)}</node>\n`;
  }
  for (const edge of edges()) {
    const ends = `source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"`;
    yield `<edge ${ends}>${data('edge', edgeData, edge, analysis)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
