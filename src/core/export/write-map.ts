/** Writes a map in any of its formats. */
import { writeEdgesCsv, writeNodesCsv } from './map-csv.ts';
import type { MapFormatId } from './map-format.ts';
import { writeGexf } from './map-gexf.ts';
import { writeGraphml } from './map-graphml.ts';
import { writeMapJson } from './map-json.ts';
import { mapTable, type MapSource, type MapTable } from './map-table.ts';
import { writeVosviewer } from './map-vosviewer.ts';
import { inChunks } from './pieces.ts';

type WriteTable = (table: MapTable) => Generator<string>;

/** One writer a file, in the order of the format's tables. */
const WRITERS: Readonly<Record<MapFormatId, readonly WriteTable[]>> = {
  json: [writeMapJson],
  gexf: [writeGexf],
  graphml: [writeGraphml],
  csv: [writeNodesCsv, writeEdgesCsv],
  vosviewer: [writeVosviewer],
};

/** The files of a map, each in chunks that are made as they are asked for; as many as the format has tables, or one. */
export function writeMap(source: MapSource, format: MapFormatId): Generator<string>[] {
  const table = mapTable(source);
  return WRITERS[format].map((write) => inChunks(write(table)));
}
