/** The map as a file, as the command line writes it: the lens on screen, all of it, whatever is filtered. */
import { fileNames, type MapFormat } from '../../core/export/map-format.ts';
import { app, engine } from '../store/store.ts';
import { saveBlob } from '../ui/save-blob.ts';
import { zipBlobs } from '../ui/zip-blobs.ts';
import { fileName } from './table/copy-table.ts';

/** Has the worker make the file and saves it; several tables come as a zip. Rejects where the worker is stopped. */
export async function downloadMap(format: MapFormat): Promise<void> {
  const { lens, list } = app.getState();
  const files = await engine.mapFile(format.id, lens);
  const name = fileName(list?.name ?? '', 'map', format.ending.slice(1));
  const [only] = files;
  if (files.length === 1 && only) saveBlob(only, name);
  else saveBlob(await zipBlobs(fileNames(name, format), files), `${name}.zip`);
}
