import { describe, expect, it } from 'vitest';
import { readVosviewerMap } from '../../../src/core/interchange/read-vosviewer-map.ts';

function read(text: string, links: string | null = null) {
  const network = links === null ? null : { file: 'network.txt', text: links };
  const { map, issues } = readVosviewerMap({ file: 'map.txt', text }, network);
  return { items: map?.items ?? [], links: map?.links ?? [], clusters: map?.clusters ?? [], issues };
}

const HEAD = 'id\tlabel\tsublabel\tdescription\turl\tx\ty\tcluster\tweight<Documents>\tscore<Avg. year>\ttown';
const ROW = '7\t"moor, a"\tAda\t<b>Ada</b>\thttps://example.org\t0.5\t-1.25\t3\t4\t2012.5\tMainz';

describe('readVosviewerMap', () => {
  it('reads every column', () => {
    const { items, clusters, issues } = read(`${HEAD}\n${ROW}\n`);
    expect(items).toEqual([
      {
        id: '7',
        label: 'moor, a',
        description: '<b>Ada</b>',
        url: 'https://example.org',
        place: { x: 0.5, y: -1.25 },
        cluster: 3,
        weights: new Map([['Documents', 4]]),
        scores: new Map([['Avg. year', 2012.5]]),
        fields: new Map([
          ['sublabel', 'Ada'],
          ['town', 'Mainz'],
        ]),
      },
    ]);
    expect(clusters).toEqual([{ cluster: 3, label: '', colour: null }]);
    expect(issues).toEqual([]);
  });

  it('reads commas, columns in any order and case, and blank lines', () => {
    const { items } = read('\nY,X,Label,Weight<Links>\n\n1,2,"Moor, Ada",5\n\n');
    expect(items).toMatchObject([
      { id: 'Moor, Ada', label: 'Moor, Ada', place: { x: 2, y: 1 }, weights: new Map([['Links', 5]]) },
    ]);
  });

  it('ties links by ids, by labels or, where there are no ids, by the number of the row', () => {
    const links = (map: string, network: string): number[][] =>
      read(map, network).links.map(({ source, target, strength }) => [source, target, strength]);
    expect(links('id\tlabel\n9\ta\n4\tb', '4\t9\t2')).toEqual([[1, 0, 2]]);
    expect(links('label\na\nb', 'a\tb')).toEqual([[0, 1, 1]]);
    expect(links('label\na\nb', '1\t2\t3')).toEqual([[0, 1, 3]]);
  });

  it.each([
    ['an id twice', `${ROW}\n${ROW}`, 1, 'same-id'],
    ['neither id nor label', '\t\t\t\t\t1\t2\t1\t1\t1\t', 0, 'no-id'],
    ['half a place', '7\ta\t\t\t\t1\t\t1\t1\t1\t', 1, 'no-place'],
    ['a cluster of 0', '7\ta\t\t\t\t1\t1\t0\t1\t1\t', 1, 'no-cluster'],
    ['a negative weight', '7\ta\t\t\t\t1\t1\t1\t-1\t1\t', 1, 'no-weight'],
    ['a score in words', '7\ta\t\t\t\t1\t1\t1\t1\tnew\t', 1, 'no-score'],
    ['a cell too many', `${ROW}\tmore`, 1, 'long-line'],
    ['an open quotation mark', '7\t"moor, a\t\t\t\t1\t1\t1\t1\t1\t', 1, 'open-quote'],
  ])('keeps what can be used of a row with %s', (_, rows, kept, code) => {
    const { items, issues } = read(`${HEAD}\n${rows}`);
    expect(items).toHaveLength(kept);
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(issues.find((issue) => issue.code === code)).toMatchObject({ file: 'map.txt', severity: 'warning' });
  });

  it('names the lines of the network file that are no link', () => {
    const { links, issues } = read('id\tlabel\n1\ta\n2\tb', '1\t2\t1\n1\t2\tmany\n1\t1\t1\n');
    expect(links).toHaveLength(1);
    expect(issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['self-link', 'map.txt', 3],
      ['no-link', 'network.txt', 2],
    ]);
  });
});
