/** The texts in `data/` that the pipeline needs, read from beside the program. */
import { readFileSync } from 'node:fs';
import type { PipelineResources } from '../core/pipeline.ts';
import { readSource } from '../core/read/read-source.ts';

export const PROJECT_ROOT = new URL('../../', import.meta.url);

export function loadResources(): PipelineResources {
  const read = (file: string): string => readFileSync(new URL(`data/${file}`, PROJECT_ROOT), 'utf8');
  return {
    readSource,
    thesaurus: read('thesaurus.tsv'),
    boilerplate: read('boilerplate.txt'),
    ranker: read('topic-ranker.json'),
    phraseCounts: read('phrase-counts.txt'),
  };
}
