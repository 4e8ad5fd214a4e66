/**
 * The map as two tables, of nodes and of edges, with the headings that Gephi expects (Id, Label, Source, Target, Type, Weight).
 * y grows downwards, as in the map file.
 */
import type { Analysis } from '../model/analysis.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import {
  edgeAttributes,
  LABEL,
  markAttributes,
  nodeAttributes,
  plainValue,
  WEIGHT,
  type Attribute,
  type EdgeAttribute,
  type NodeAttribute,
} from './map-attributes.ts';
import type { MapTable } from './map-table.ts';

const nodeColumns = (analysis: Analysis): readonly NodeAttribute[] => [
  { id: 'Id', title: 'Id', type: 'string', read: ({ key }) => key },
  { ...LABEL, id: 'Label' },
  ...markAttributes(1),
  ...nodeAttributes(analysis),
];

const edgeColumns = (analysis: Analysis): readonly EdgeAttribute[] => [
  { id: 'Source', title: 'Source', type: 'string', read: ({ source }) => source },
  { id: 'Target', title: 'Target', type: 'string', read: ({ target }) => target },
  { id: 'Type', title: 'Type', type: 'string', read: () => 'Undirected' },
  { ...WEIGHT, id: 'Weight' },
  ...edgeAttributes(analysis),
];

function* writeRows<Row>(columns: readonly Attribute<Row>[], rows: Iterable<Row>, analysis: Analysis) {
  yield BYTE_ORDER_MARK + csvRecord(columns.map(({ id }) => id));
  for (const row of rows) yield csvRecord(columns.map(({ read }) => String(plainValue(read(row, analysis)) ?? '')));
}

export function writeNodesCsv({ analysis, nodes }: MapTable): Generator<string> {
  return writeRows(nodeColumns(analysis), nodes, analysis);
}

export function writeEdgesCsv({ analysis, edges }: MapTable): Generator<string> {
  return writeRows(edgeColumns(analysis), edges(), analysis);
}
