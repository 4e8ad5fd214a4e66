/** Files in one, as a zip. They are stored as they are: to compress large ones would hold the page's thread. */
import { Zip, ZipPassThrough } from 'fflate';

/** The same bytes at any time. */
const ZIP_DATE = '1980-01-01T00:00:00';

/** A zip of the blobs under their names; there are as many of both. */
export async function zipBlobs(names: readonly string[], blobs: readonly Blob[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part.slice());
  });
  for (const [i, blob] of blobs.entries()) {
    const entry = new ZipPassThrough(names[i] ?? `${i + 1}`);
    entry.mtime = ZIP_DATE;
    archive.add(entry);
    entry.push(new Uint8Array(await blob.arrayBuffer()), true);
  }
  archive.end();
  return new Blob(parts, { type: 'application/zip' });
}
