import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipBlobs } from '../../src/app/ui/zip-blobs.ts';

it('holds every file under its name, the same bytes at any time', async () => {
  const zip = async (): Promise<Uint8Array> =>
    new Uint8Array(
      await (await zipBlobs(['a.csv', 'ä.csv'], [new Blob(['one']), new Blob(['zwei', 'ö'])])).arrayBuffer(),
    );
  const first = await zip();
  expect(await zip()).toEqual(first);
  const files = Object.entries(unzipSync(first)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(files).toEqual([
    ['a.csv', 'one'],
    ['ä.csv', 'zweiö'],
  ]);
});
