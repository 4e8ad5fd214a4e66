import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../src/core/model/document.ts';
import { columnsOf } from '../../../../src/core/read/review/review-columns.ts';
import { withRole } from '../../../../src/core/read/review/with-role.ts';
import { reviewSources } from '../../../../src/core/read/review/review.ts';

const TABLE = `Name of work,Who,When,Remark
"A note on stable clusters of garden graphs","Wei Zhang; Jean Dubois",2025,tea
"Communities that overlap and how to tell them","Sara Ahmed",2022,milk
"Kettles as networks of small rooms","Tom Berg; Li Wei",2020,tea`;
const roles = (...given: Parameters<typeof columnsOf>) => columnsOf(...given)?.columns.map(({ role }) => role);

describe('the columns of a table under review', () => {
  it('are shown with their cells and what they are taken for', () => {
    const columns = columnsOf(TABLE, undefined);
    expect(columns?.columns.map(({ name, role }) => [name, role])).toEqual([
      ['Name of work', 'title'],
      ['Who', 'authors'],
      ['When', 'year'],
      ['Remark', null],
    ]);
    expect(columns?.columns[3]?.samples).toEqual(['tea', 'milk']);
    expect(columns?.isDecided).toBe(false);
  });

  it('are none in other formats', () => {
    const texts = ['@misc{a, title = {Tea}}', '', 'Tea HousesMira Olsen et al.', '{"title":"Tea"}'];
    const { sources } = reviewSources(
      texts.map((text, i) => ({ file: `${i}`, text })),
      [],
      { existing: [] },
    );
    expect(sources.map(({ columns }) => columns)).toEqual([null, null, null, null]);
  });

  it('take a role from one another', () => {
    const mapping = columnsOf(TABLE, undefined)?.mapping ?? {};
    const changed = withRole(mapping, 3, 'Remark', 'keywords');
    expect(roles(TABLE, changed)).toEqual(['title', 'authors', 'year', 'keywords']);
    expect(roles(TABLE, withRole(changed, 2, 'When', null))).toEqual(['title', 'authors', null, 'keywords']);
    expect(roles(TABLE, withRole(changed, 0, 'Name of work', 'venue'))).toEqual([
      'venue',
      'authors',
      'year',
      'keywords',
    ]);
  });

  it('are read as a decision says', () => {
    const source = { file: 'sheet.csv', text: TABLE };
    const read = (decisions: readonly Decision[]) => reviewSources([source], decisions, { existing: [] });
    const mapping = withRole(columnsOf(TABLE, undefined)?.mapping ?? {}, 3, 'Remark', 'keywords');
    const decided = read([{ kind: 'map-columns', file: 'sheet.csv', mapping }]);
    expect(decided.records.map(({ paper }) => paper.keywords)).toEqual([['tea'], ['milk'], ['tea']]);
    expect(decided.records.map(({ paper }) => paper.confidence)).toEqual([1, 1, 1]);
    expect(decided.sources[0]?.columns?.isDecided).toBe(true);
    const taken = read([
      { kind: 'map-columns', file: 'sheet.csv', mapping },
      { kind: 'map-columns', file: 'sheet.csv', mapping: null },
    ]);
    expect(taken.records.map(({ paper }) => paper.keywords)).toEqual([[], [], []]);
    expect(taken.records.map(({ status }) => status)).toEqual(['check', 'check', 'check']);
  });
});
