/**
 * The map as GEXF 1.3 (gexf.net), with places, sizes, colours and shapes in its viz namespace. y grows upwards, as programs
 * that read GEXF draw it.
 */
import { channelsOf } from '../draw/palette.ts';
import type { Analysis } from '../model/analysis.ts';
import type { NodeKind } from '../model/ids.ts';
import { edgeAttributes, nodeAttributes, plainAttributes, type Attribute } from './map-attributes.ts';
import type { MapEdge, MapNode, MapTable } from './map-table.ts';
import { xmlText } from './xml.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Coterie</creator></meta>
<graph defaultedgetype="undirected" mode="static">
`;

const SHAPES: Readonly<Record<NodeKind, string>> = {
  author: 'disc',
  paper: 'square',
  topic: 'diamond',
  item: 'disc',
};

function declare<Row>(of: 'node' | 'edge', attributes: readonly Attribute<Row>[]): string {
  const lines = attributes.map(
    ({ id, type }) => `<attribute id="${xmlText(id)}" title="${xmlText(id)}" type="${type}"/>\n`,
  );
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`;
}

function values<Row>(attributes: readonly Attribute<Row>[], row: Row, analysis: Analysis): string {
  const elements = plainAttributes(attributes, row, analysis).map(
    ({ id, value }) => `<attvalue for="${xmlText(id)}" value="${xmlText(String(value))}"/>`,
  );
  return `<attvalues>${elements.join('')}</attvalues>`;
}

function look({ mark, colour, kind }: MapNode): string {
  const [red, green, blue] = channelsOf(colour) ?? [0, 0, 0];
  const place = mark ? `<viz:size value="${mark.size}"/><viz:position x="${mark.x}" y="${-mark.y}" z="0"/>` : '';
  return `<viz:color r="${red}" g="${green}" b="${blue}"/>${place}<viz:shape value="${SHAPES[kind]}"/>`;
}

function nodeElement(node: MapNode, analysis: Analysis): string {
  const { key, label } = node;
  const inside = values(nodeAttributes(analysis), node, analysis) + look(node);
  return `<node id="${xmlText(key)}" label="${xmlText(label)}">${inside}</node>\n`;
}

function edgeElement(edge: MapEdge, id: number, analysis: Analysis): string {
  const { source, target, weight, isInferred } = edge;
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  const shape = isInferred ? '<viz:shape value="dashed"/>' : '';
  return `<edge id="${id}" ${ends} weight="${weight}">${values(edgeAttributes(analysis), edge, analysis)}${shape}</edge>\n`;
}

export function* writeGexf({ analysis, nodes, edges }: MapTable): Generator<string> {
  yield HEAD + declare('node', nodeAttributes(analysis)) + declare('edge', edgeAttributes(analysis));
  yield '<nodes>\n';
  for (const node of nodes) yield nodeElement(node, analysis);
  yield '</nodes>\n<edges>\n';
  let id = 0;
  for (const edge of edges()) {
    yield edgeElement(edge, id, analysis);
    id += 1;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}
