import { describe, expect, it } from 'vitest';
import { pubmedTextReader } from '../../../src/core/read/pubmed-text.ts';

const TEXT = `1. J Tea Res. 2015 May 28;521(7553):436-44. doi: 10.1000/tea.39.

Deep brewing for
small kettles.

Olsen M(1), van der Meer P(2)(3), Rosa Lopez AR(1)(2).

Author information:
(1)Institute of Tea, Oslo.
(2)Milk Lab,
Utrecht.
(3)Kettle House, Bern.

Leaves are read by layered kettles that learn. We show that they work.

Copyright © 2015 Tea Press.

DOI: 10.1000/tea.39
PMID: 26017442

2. Leaves Today. 2016;12(3):88-97.

Do stable leaves exist?

Zhang W, Dubois JP, et al.

PMID: 26017443 [Indexed for MEDLINE]
`;

describe('text from PubMed', () => {
  const { papers, blocks, strays } = pubmedTextReader.read(`Search results\n\n${TEXT}`, 'pubmed.txt', {});

  it('gives a record a block', () => {
    expect(blocks).toBe(2);
    expect(papers).toMatchObject([
      {
        title: 'Deep brewing for small kettles',
        authors: [
          { name: 'Olsen M', affiliations: ['Institute of Tea, Oslo.'] },
          { name: 'van der Meer P', affiliations: ['Milk Lab, Utrecht.', 'Kettle House, Bern.'] },
          { name: 'Rosa Lopez AR', affiliations: ['Institute of Tea, Oslo.', 'Milk Lab, Utrecht.'] },
        ],
        venue: 'J Tea Res',
        date: '2015-05-28',
        doi: '10.1000/tea.39',
        ids: { pmid: '26017442' },
        abstract: 'Leaves are read by layered kettles that learn. We show that they work.',
        source: { line: 3 },
      },
      {
        title: 'Do stable leaves exist?',
        authors: [{ name: 'Zhang W' }, { name: 'Dubois JP' }],
        authorsTruncated: true,
        venue: 'Leaves Today',
        year: 2016,
        abstract: null,
        ids: { pmid: '26017443' },
      },
    ]);
    expect(strays).toEqual([{ line: 1, endLine: 2 }]);
  });

  it('is told by its citations and ids', () => {
    expect(pubmedTextReader.detect(TEXT)).toBeGreaterThan(0.9);
    expect(pubmedTextReader.detect('1. Tea for Two. Mira Olsen. 2015.\n2. Milk. Piet Meer. 2016.')).toBe(0);
    expect(pubmedTextReader.detect('PMID: 1\nnothing')).toBe(0);
  });
});
