/** Maps to write: small analyses, laid out on a grid. */
import fc from 'fast-check';
import type { MapFormatId } from '../../../src/core/export/map-format.ts';
import type { MapSource } from '../../../src/core/export/map-table.ts';
import { writeMap } from '../../../src/core/export/write-map.ts';
import { buildLensGraph } from '../../../src/core/graph/lens.ts';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/model/document.ts';
import { fakeAnalysis, fakeScene, type FakePaper } from '../../support/fake-analysis.ts';

/** The Everything lens; only the first `placed` nodes have a place. */
export function mapOf(analysis: Analysis = fakeAnalysis(), placed = Infinity): MapSource {
  const scene = fakeScene(analysis);
  return {
    analysis,
    settings: DEFAULT_SETTINGS,
    graph: buildLensGraph(analysis, 'everything'),
    scene: { ...scene, nodes: scene.nodes.slice(0, placed) },
  };
}

/** The files of a map as text. */
export function textsOf(source: MapSource, format: MapFormatId): string[] {
  return writeMap(source, format).map((pieces) => [...pieces].join(''));
}

export const textOf = (source: MapSource, format: MapFormatId): string => textsOf(source, format).join('');

/** Text with everything that a format gives a meaning of its own. */
const word = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    '中',
    '𝒳',
    '\uD800',
    '\uDFFF',
    '\0',
    '\u0008',
    '\t',
    '\n',
    '\r',
    '\u001F',
    '\u007F',
    '\uFFFE',
    '\uFFFF',
    '&',
    '<',
    '>',
    '"',
    "'",
    '{',
    '}',
    '=',
    ',',
    ';',
    ']]>',
    '__proto__',
  ),
  minLength: 1,
  maxLength: 6,
});
const numbered = (words: readonly string[]): string[] => words.map((text, i) => `${text}${i}`);

const paper: fc.Arbitrary<FakePaper> = fc.record(
  {
    title: word,
    authors: fc.uniqueArray(word, { maxLength: 3 }),
    topics: fc.uniqueArray(fc.constantFrom('maps', '<maps>', 'a&b'), { maxLength: 3 }),
    theme: fc.constantFrom('Maps & more', '"Circles"'),
    year: fc.option(fc.integer({ min: 1900, max: 2100 })),
    organisations: fc.array(word, { maxLength: 2 }),
    venue: fc.option(word),
    score: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    doi: fc.option(word),
    authorsTruncated: fc.boolean(),
  },
  { requiredKeys: ['title'] },
);

/** Maps of a few papers with names and titles of every sort, all different. */
export const anyMap: fc.Arbitrary<MapSource> = fc
  .tuple(fc.array(paper, { maxLength: 6 }), fc.nat({ max: 30 }))
  .map(([papers, placed]) => {
    const titles = numbered(papers.map(({ title }) => title));
    const all = papers.map((each, i) => ({
      ...each,
      title: titles[i] ?? '',
      ...(each.doi ? { doi: `${each.doi}${i}` } : {}),
    }));
    return mapOf(fakeAnalysis(all), placed);
  });
