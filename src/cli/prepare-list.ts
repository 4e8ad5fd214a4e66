/** The first map of a bundled list as files of the page, beside the list: `NAME.analysis.json` and a scene for each aspect. */
import { readFileSync } from 'node:fs';
import { toTypedJson } from '../core/export/typed-json.ts';
import { newDocument } from '../core/model/document.ts';
import { ASPECTS } from '../core/model/scene.ts';
import { createPipeline } from '../core/pipeline.ts';
import type { ListEntry } from './lists.ts';
import { loadResources, PROJECT_ROOT } from './resources.ts';

/** File names and texts. */
export function prepareList({ id, files }: ListEntry): Map<string, string> {
  const sources = files.map(({ name, path }) => ({
    file: name,
    bytes: new Uint8Array(readFileSync(new URL(`data/${path}`, PROJECT_ROOT))),
  }));
  const document = newDocument(sources);
  const pipeline = createPipeline(loadResources());
  const analysis = pipeline.run(document);
  const made = new Map([[`${id}.analysis.json`, toTypedJson(analysis)]]);
  for (const aspect of ASPECTS) {
    const request = { lens: 'everything', colourBy: 'themes', sizeBy: 'papers', aspect } as const;
    made.set(`${id}.${aspect}.json`, toTypedJson(pipeline.scene(analysis, request, document.settings.seed)));
  }
  return made;
}
