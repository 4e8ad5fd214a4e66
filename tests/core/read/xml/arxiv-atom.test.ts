import { describe, expect, it } from 'vitest';
import { arxivAtomReader } from '../../../../src/core/read/xml/arxiv-atom.ts';

const feed = (...entries: readonly string[]): string =>
  `<?xml version='1.0'?>\n<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">\n<title>Query: a&amp;b</title>\n${entries.join('\n')}\n</feed>\n`;
const read = (...entries: readonly string[]) => arxivAtomReader.read(feed(...entries), 'f', {});

describe('the Atom feed of arXiv', () => {
  it('is read', () => {
    const { papers, issues } = read(`<entry><id>http://arxiv.org/abs/math.AG/0601001v2</id><title>On
  $x &lt; y$</title><updated>2007-01-02T00:00:00Z</updated><published>2006-01-02T14:57:58Z</published>
<summary>  First line
  second.</summary><category term="math.NT"/><arxiv:primary_category term="math.AG"/><arxiv:doi>10.1000/X</arxiv:doi>
<arxiv:journal_ref>Acta 1 (2006)</arxiv:journal_ref>
<author><name>Ann Li</name><arxiv:affiliation>Town</arxiv:affiliation></author><author><name>The Group</name></author></entry>`);
    expect(papers[0]).toMatchObject({
      title: 'On $x < y$',
      authors: [
        { name: 'Ann Li', affiliations: ['Town'] },
        { name: 'The Group', affiliations: [] },
      ],
      date: '2006-01-02',
      venue: 'Acta 1 (2006)',
      abstract: 'First line second.',
      category: 'math.AG',
      doi: '10.1000/x',
      ids: { arxiv: 'math.ag/0601001' },
      source: { line: 4, endLine: 9 },
    });
    expect(issues).toEqual([]);
  });

  it('may hold an error or nothing, and says so', () => {
    const error = '<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry>';
    const { papers, issues, blocks } = read(error);
    expect([papers.length, blocks, issues[0]?.code]).toEqual([0, 1, 'arxiv-error']);
    expect(issues[0]?.message).toContain('bad id');
    expect(arxivAtomReader.detect(feed())).toBe(0.97);
    expect(read().issues.map(({ code }) => code)).toEqual(['no-records']);
  });

  it('is told from other feeds', () => {
    expect(
      arxivAtomReader.detect('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>News</title></entry></feed>'),
    ).toBe(0);
    expect(arxivAtomReader.detect('arXiv:2101.00001 http://arxiv.org/abs/2101.00001')).toBe(0);
  });
});
