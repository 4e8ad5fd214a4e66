import { describe, expect, it } from 'vitest';
import { readEdgeLines } from '../../../src/core/interchange/edge-lines.ts';

function links(text: string): unknown[] {
  const { names, source, target, weight } = readEdgeLines(text);
  return source.map((from, i) => [names[from], names[target[i] ?? -1], weight[i]]);
}

const TWO = [
  ['a', 'b', 2],
  ['b', 'c', 1],
];

describe('readEdgeLines', () => {
  it.each([
    ['tabs', 'a\tb\t2\nb\tc'],
    ['commas', 'a,b,2\nb , c'],
    ['semicolons', 'a;b;2\nb;c;'],
    ['blanks', 'a  b 2\n  b c '],
    ['comments and blank lines', '# u v w\n% also\n// and this\n\na b 2\nb c'],
    ['names of columns', 'Source,Target,Weight\na,b,2\nb,c,1'],
    ['names of columns in another order', 'weight;target;source\n2;b;a\n1;c;b'],
    ['names of columns of Gephi', 'Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,,2\nb,c,Undirected,1,,1'],
    ['another first line', 'who,whom,times\na,b,2\nb,c,1'],
    ['quotation marks', '"a","b",2\n"b","c",1'],
    ['what NetworkX writes', "a b {'weight': 2}\nb c {}"],
  ])('reads links apart by %s', (_, text) => {
    expect(links(text)).toEqual(TWO);
  });

  it('keeps separators and marks within quotation marks', () => {
    expect(links('"Moor, Ada","Li ""Bo"" Bo"\n"Li ""Bo"" Bo",Cy')).toEqual([
      ['Moor, Ada', 'Li "Bo" Bo', 1],
      ['Li "Bo" Bo', 'Cy', 1],
    ]);
    expect(links('"Ada Moor" "Bo Li" 3\n"Bo Li" Cy')).toEqual([
      ['Ada Moor', 'Bo Li', 3],
      ['Bo Li', 'Cy', 1],
    ]);
  });

  it('names the lines that are no link', () => {
    const { badLines, lines } = readEdgeLines('a\tb\t1\na\na\tb\tmany\na\tb\t-1\na\tb\t1\tmore\nb\tc\t1e300\nb\tc');
    expect(badLines).toEqual([2, 3, 4, 5, 6]);
    expect(lines).toEqual([1, 7]);
  });

  it('knows directions and what links are called', () => {
    const { isDirected, descriptions } = readEdgeLines('Source,Target,Type,Kind\na,b,Directed,cites\nb,c,Undirected,');
    expect(isDirected).toBe(true);
    expect([...descriptions]).toEqual([[0, 'cites']]);
  });

  it('takes names that look like names of columns for names where they are', () => {
    expect(links('n1\tn2\nn2\tn3')).toHaveLength(2);
    expect(links('u v\nv w')).toHaveLength(2);
  });
});
