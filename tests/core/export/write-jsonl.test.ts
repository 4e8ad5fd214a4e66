import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJsonl } from '../../../src/core/export/write-jsonl.ts';
import { readSource } from '../../../src/core/read/read-source.ts';
import { contentOf, somePapers } from './records-fixture.ts';

const read = (text: string) => readSource({ file: 'f', text });

describe('JSON Lines of papers', () => {
  it('read back to the same papers', () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const { papers: again, issues } = read(writeJsonl(papers));
        expect(again.map(contentOf)).toEqual(papers.map(contentOf));
        expect(issues.filter(({ code }) => !code.startsWith('no-'))).toEqual([]);
      }),
    );
  });

  it('are one line a paper, without fields that say nothing', () => {
    const { papers } = read('{"title":"Tea","authors":["A. Roy"],"year":2020,"score":0,"id":"x"}');
    expect(writeJsonl(papers)).toBe(
      '{"id":"x","title":"Tea","authors":[{"name":"A. Roy"}],"date":"2020","year":2020,"score":0}\n',
    );
    expect(writeJsonl([])).toBe('');
    const filed = '{"title":"Tea","subjects":["Tea Houses","Agriculture"]}\n';
    expect(writeJsonl(read(filed).papers)).toBe(filed);
  });
});
