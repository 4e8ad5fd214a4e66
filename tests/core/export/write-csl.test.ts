import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsl } from '../../../src/core/export/write-csl.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { readSource } from '../../../src/core/read/read-source.ts';
import { contentOf, somePapers } from './records-fixture.ts';

const read = (text: string) => readSource({ file: 'f', text });
const itemsOf = (papers: readonly Paper[]) => JSON.parse(writeCsl(papers)) as Record<string, unknown>[];

describe('CSL-JSON of papers', () => {
  it('reads back to the same papers, each with an id of its own', () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const { papers: again, format } = read(writeCsl(papers));
        expect(format).toBe('CSL-JSON');
        const ids = itemsOf(papers).map(({ id }) => id);
        expect(new Set(ids).size).toBe(papers.length);
        expect(again.map(contentOf)).toEqual(papers.map((paper, i) => ({ ...contentOf(paper), sourceId: ids[i] })));
      }),
    );
  });

  it.each([
    ['Jan van der Berg Jr', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr' }],
    ['Mira K. Olsen', { family: 'Olsen', given: 'Mira K.' }],
    ['The Tea Collaboration', { literal: 'The Tea Collaboration' }],
    ['Plato', { literal: 'Plato' }],
    ['王伟', { literal: '王伟' }],
    ['Olsen MK', { literal: 'Olsen MK' }],
  ])('divides the name %s', (name, parts) => {
    const { papers } = read(JSON.stringify([{ title: 'T', authors: [name] }]));
    expect(itemsOf(papers)[0]?.['author']).toEqual([parts]);
  });

  it('gives items that share an id one each', () => {
    const { papers } = read(
      JSON.stringify(['a', 'a-2', 'a', 'a'].map((id) => ({ id, title: 'T', authors: ['A. Roy'] }))),
    );
    expect(itemsOf(papers).map(({ id }) => id)).toEqual(['a', 'a-2', 'a-3', 'a-4']);
  });
});
