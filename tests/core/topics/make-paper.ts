import { readFileSync } from 'node:fs';
import type { PaperId } from '../../../src/core/model/ids.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { TopicEdits } from '../../../src/core/topics/edits.ts';
import { parseTopicLists, parseTopicResources, type TopicResources } from '../../../src/core/topics/resources.ts';

/** A paper with only what topics read. */
export function makePaper(title: string, abstract: string | null = null, keywords: readonly string[] = []): Paper {
  return {
    id: `p${title}` as PaperId,
    sourceId: null,
    title,
    authors: [],
    authorsTruncated: false,
    organisations: [],
    date: null,
    year: null,
    venue: null,
    category: null,
    score: null,
    abstract,
    keywords,
    doi: null,
    confidence: 1,
    source: { file: 'test', line: 1, endLine: 1 },
  };
}

const data = (name: string): string => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');

/** What the ranker brings. */
export const learnt = { ranker: data('topic-ranker.json'), phraseCounts: data('phrase-counts.txt') };

/** The lists that Coterie brings. */
export const bundledResources = parseTopicResources({
  thesaurus: data('thesaurus.tsv'),
  boilerplate: data('boilerplate.txt'),
  ...learnt,
});

export const SMALL = {
  thesaurus: [
    'label\treplace by\tkind\tbroader',
    'neural architecture search\tneural architecture search\t\t',
    'nas\tneural architecture search',
    'vision-language models\tvision-language models',
    'language models\tlanguage models',
    'quantization\tquantization\t\tmodel compression',
    'model compression\tmodel compression',
    'bert\tbert\tmethod\tlanguage models',
    'state-of-the-art\t',
  ].join('\n'),
  boilerplate: '# phrases\nproposed method\n# words\nmethod\nresult\n# edge words\nnovel\nefficient\n',
};

/** A few entries for tests that must not depend on the bundled lists. */
export const smallResources = parseTopicResources({ ...SMALL, ...learnt });

/** The same with what a person has changed. */
export function editedResources(edits: Pick<TopicEdits, 'rows' | 'boilerplate'>): TopicResources {
  return { ...smallResources, ...parseTopicLists(SMALL.thesaurus, SMALL.boilerplate, edits) };
}
