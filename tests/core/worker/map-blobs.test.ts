import { expect, it } from 'vitest';
import { MAP_FORMATS } from '../../../src/core/export/map-format.ts';
import { mapBlobs } from '../../../src/worker/map-blobs.ts';
import { mapOf, textsOf } from '../export/map-fixture.ts';

it.each(MAP_FORMATS)('has the files of $id, byte for byte', async ({ id, mediaType }) => {
  const blobs = mapBlobs(mapOf(), id);
  expect(blobs.map(({ type }) => type)).toEqual(blobs.map(() => mediaType));
  const bytes = await Promise.all(blobs.map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
  expect(bytes).toEqual(textsOf(mapOf(), id).map((text) => new TextEncoder().encode(text)));
});
