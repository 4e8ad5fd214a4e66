/** A map's files as blobs, each put together from its chunks. */
import { mapFormat, type MapFormatId } from '../core/export/map-format.ts';
import type { MapSource } from '../core/export/map-table.ts';
import { writeMap } from '../core/export/write-map.ts';

export function mapBlobs(source: MapSource, format: MapFormatId): Blob[] {
  const { mediaType } = mapFormat(format);
  return writeMap(source, format).map((chunks) => new Blob([...chunks], { type: mediaType }));
}
