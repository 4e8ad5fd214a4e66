import { describe, expect, it } from 'vitest';
import { decideAuthorStyle, splitAuthors } from '../../../../src/core/read/table/author-cells.ts';
import { readTable } from '../../../../src/core/read/table/table-reader.ts';

/** The people of the first cells in a column of all of them. */
function people(cells: readonly string[], column: readonly string[] = cells): string[][] {
  const style = decideAuthorStyle(column);
  return cells.map((cell) => splitAuthors(cell, style).map(({ name }) => name));
}

describe('cells of a column that list people in their own ways', () => {
  it.each([
    ['Ann Lee; Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee & Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee, Carl Weiss, Dana Xu', ['Ann Lee', 'Carl Weiss', 'Dana Xu']],
    ['Ann Lee, Carl Weiss and Dana Xu', ['Ann Lee', 'Carl Weiss', 'Dana Xu']],
    ['Ann Lee, Carl Weiss', ['Ann Lee', 'Carl Weiss']],
    ['Ann Lee / Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Müller, H. / Schäfer, J.', ['H. Müller', 'J. Schäfer']],
    ['von Neumann, Eva', ['Eva von Neumann']],
    ['van der Berg, Jan Willem', ['Jan Willem van der Berg']],
    ['King, Martin, Jr.', ['Martin King Jr.']],
    ['Lee, Ann and Chen, Bo', ['Ann Lee', 'Bo Chen']],
    ['Lee, A., Chen, B.', ['A. Lee', 'B. Chen']],
    ['Eva Weiss', ['Eva Weiss']],
  ])('%j', (cell, expected) => {
    for (const others of [
      ['Ann Lee; Bo Chen', 'Dana Xu; Eva Weiss; Carl Ek'],
      ['Ann Lee and Bo Chen', 'Di Ek & Ed Fox'],
    ]) {
      expect(people([cell], [...others, ...others, cell])).toEqual([expected]);
    }
  });

  it('are one name in two parts where the names of the column have commas', () => {
    const column = ['Lee, Ann; Chen, Bo', 'Xu, Dana; Weiss, Eva', 'García Márquez, Gabriel José'];
    expect(people(column.slice(2), column)).toEqual([['Gabriel José García Márquez']]);
  });

  it('may be one name among lists between commas', () => {
    const column = [
      'Ann Lee, Bo Chen, Cy Diaz',
      'Dana Xu, Eva Weiss',
      'von Neumann, Eva',
      'Weiss, Carl',
      'Di Ek; Ed Fox',
    ];
    expect(people(column.slice(2), column)).toEqual([['Eva von Neumann'], ['Carl Weiss'], ['Di Ek', 'Ed Fox']]);
  });

  it('are read so in a table, and as the export has them in an export', () => {
    const table = 'Title,Authors,Year\nA,Ann Lee; Bo Chen,2020\nB,Ann Lee & Bo Chen,2021\nC,Ann Lee / Bo Chen,2022\n';
    expect(readTable(table, 't', {}).papers.map(({ authors }) => authors.length)).toEqual([2, 2, 2]);
    const lens = 'Lens ID,Title,Author/s\n1,A,Ann Lee; Bo Chen\n2,B,Institute of Tea & Milk\n';
    expect(readTable(lens, 't', {}).papers[1]?.authors).toMatchObject([{ name: 'Institute of Tea & Milk' }]);
  });
});
