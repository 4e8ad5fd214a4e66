import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUNDLED_LISTS } from '../../src/cli/lists.ts';
import { prepareList } from '../../src/cli/prepare-list.ts';
import { loadResources } from '../../src/cli/resources.ts';
import { fromTypedJson } from '../../src/core/export/typed-json.ts';
import { newDocument } from '../../src/core/model/document.ts';
import { createPipeline } from '../../src/core/pipeline.ts';

const prepared = BUNDLED_LISTS.filter(({ isPrepared }) => isPrepared);

describe('prepareList', () => {
  it.each(prepared.map((list) => [list.id, list] as const))('holds what is computed for %s', (id, list) => {
    const files = prepareList(list);
    const bytes = new Uint8Array(readFileSync(new URL(`../../data/${list.files[0]?.path ?? ''}`, import.meta.url)));
    const document = newDocument([{ file: list.files[0]?.name ?? '', bytes }]);
    const pipeline = createPipeline(loadResources());
    const analysis = pipeline.run(document);
    const scene = pipeline.scene(analysis, { lens: 'everything', colourBy: 'themes', aspect: 'tall' }, 1);
    expect([...files.keys()]).toEqual([`${id}.analysis.json`, `${id}.wide.json`, `${id}.tall.json`]);
    expect(fromTypedJson(files.get(`${id}.analysis.json`) ?? '')).toEqual(analysis);
    expect(fromTypedJson(files.get(`${id}.tall.json`) ?? '')).toEqual(scene);
  });
});
