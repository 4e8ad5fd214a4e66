import { describe, expect, it } from 'vitest';
import { joinDuplicates } from '../../../src/core/corpus/deduplicate.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { paperWith, type PaperParts } from '../../support/papers.ts';

let line = 0;
function paper(fields: Omit<PaperParts, 'authors'> & { names?: readonly string[] } = {}): Paper {
  const { names = ['Mira Olsen'], ...rest } = fields;
  line += 1;
  return paperWith({
    title: 'Garden Graphs for Tea',
    source: { file: 'f', line, endLine: line },
    ...rest,
    authors: names,
  });
}
const joined = (...papers: Paper[]): number => joinDuplicates(papers).joins.length;

describe('joinDuplicates', () => {
  it('joins by DOI, whatever the title', () => {
    expect(
      joined(paper({ doi: '10.1/a', title: 'Tea' }), paper({ doi: '10.1/A', title: 'Other', names: ['X Y'] })),
    ).toBe(1);
  });

  it('joins by title, year and a shared family name', () => {
    expect(
      joined(
        paper({ year: 2020 }),
        paper({ title: 'garden graphs for téa!', year: 2021, names: ['P. Meer', 'Olsen, M.'] }),
      ),
    ).toBe(1);
    expect(joined(paper({ year: 2020 }), paper({ year: null }))).toBe(1);
    expect(joined(paper(), paper({ names: [] }))).toBe(1);
    expect(joined(paper({ names: [] }), paper())).toBe(1);
  });

  it('keeps different papers apart', () => {
    expect(joined(paper({ year: 2020 }), paper({ year: 2022 }))).toBe(0);
    expect(joined(paper(), paper({ names: ['Ana Rosa'] }))).toBe(0);
    expect(joined(paper({ title: '' }), paper({ title: '' }))).toBe(0);
    expect(
      joined(paper({ title: 'Introduction' }), paper({ title: 'Introduction', names: ['Mira Olsen', 'P. Meer'] })),
    ).toBe(0);
    expect(joined(paper({ title: '__proto__ x y' }), paper({ title: 'constructor x y' }))).toBe(0);
  });

  it('keeps the first and fills what it lacks', () => {
    const first = paper({
      names: ['Mira Olsen', 'Piet Meer'],
      authorsTruncated: true,
      year: 2020,
      date: '2020',
      venue: 'Tea',
    });
    const second = paper({
      names: ['Mira Olsen', 'Piet Meer', 'Ana Rosa'],
      year: 2020,
      date: '2020-05-01',
      venue: 'Milk',
      abstract: 'Gardens.',
      keywords: ['tea'],
      doi: '10.1/a',
    });
    const { papers, joins, issues } = joinDuplicates([first, second]);
    expect(joins).toEqual([{ record: 1, first: 0, by: 'title' }]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      id: first.id,
      authorsTruncated: false,
      date: '2020-05-01',
      venue: 'Tea',
      abstract: 'Gardens.',
      keywords: ['tea'],
      doi: '10.1/a',
      source: first.source,
    });
    expect(papers[0]?.authors).toHaveLength(3);
    expect(issues).toMatchObject([{ code: 'duplicate-joined', severity: 'info', line: second.source.line }]);
  });

  it('finds a third record by what the second brought', () => {
    const records = [
      paper(),
      paper({ doi: '10.1/a' }),
      paper({ title: 'Renamed', doi: '10.1/a', names: ['Ana Rosa'] }),
    ];
    expect(joined(...records)).toBe(2);
  });

  it('makes ids unique', () => {
    const same = [paper({ title: '', names: [] }), paper({ title: '', names: [] }), paper({ title: '', names: [] })];
    const { papers } = joinDuplicates(same);
    expect(papers.map((item) => item.id)).toEqual([same[0]?.id, `${same[0]?.id}-2`, `${same[0]?.id}-3`]);
  });

  it('changes nothing where nothing is double', () => {
    const papers = [paper(), paper({ title: 'Tea and Time in Kitchens' })];
    expect(joinDuplicates(papers)).toEqual({ papers, joins: [], places: [0, 1], issues: [] });
    expect(joinDuplicates([])).toEqual({ papers: [], joins: [], places: [], issues: [] });
  });
});
