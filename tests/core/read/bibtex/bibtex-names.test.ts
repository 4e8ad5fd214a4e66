import { describe, expect, it } from 'vitest';
import { readBibtexNames } from '../../../../src/core/read/bibtex/bibtex-names.ts';
import { plainText } from '../../../../src/core/read/markup/plain-text.ts';

const names = (value: string) => readBibtexNames(value).authors.map(({ name }) => plainText(name));

describe('readBibtexNames', () => {
  it.each([
    ['Jan van der Berg', ['Jan van der Berg']],
    ['van der Berg, Jan', ['Jan van der Berg']],
    ['van der Berg, Jr., Jan', ['Jan van der Berg Jr.']],
    ['Berg, Jan, III', ['Jan Berg III']],
    ['Berg, Jr.', ['Berg Jr.']],
    ['{van der Berg}, Jan', ['Jan van der Berg']],
    ['Berg, Ann AND Doe, Jo\n  and\tEva Poe', ['Ann Berg', 'Jo Doe', 'Eva Poe']],
    ['J.~K. Sand and Anders Brand', ['J. K. Sand', 'Anders Brand']],
    ['{\\"O}stlund, Bj{\\"o}rn and L{\\\'e}a \\O stby', ['Björn Östlund', 'Léa Østby']],
    ['{Tea and Milk, Inc.} and {{Council of Tea}}', ['Tea and Milk, Inc.', 'Council of Tea']],
    [
      'family=Berg, given=Jan, prefix=van der, suffix=Jr and given={Eva, M.}, family="Poe"',
      ['Jan van der Berg Jr', 'Eva, M. Poe'],
    ],
    ['{Berg, Ann and Doe, Jo}', ['Ann Berg', 'Jo Doe']],
    ['Ann Berg, Jo Doe, Eva Poe', ['Ann Berg', 'Jo Doe', 'Eva Poe']],
    ['Ann Berg, Jo Doe, and Eva Poe', ['Ann Berg', 'Jo Doe', 'Eva Poe']],
    ['Berg, A., Doe, J., Poe, E.', ['A. Berg', 'J. Doe', 'E. Poe']],
    ['Berg, Ann, Doe, Jo', ['Ann Berg', 'Jo Doe']],
    ['Berg, Ann; M&uuml;ller, Jo', ['Ann Berg', 'Jo M&uuml;ller']],
    ['Berg, Ann, and Doe, Jo', ['Ann Berg', 'Jo Doe']],
    ['García Márquez, Gabriel José and Vargas Llosa, Mario', ['Gabriel José García Márquez', 'Mario Vargas Llosa']],
    ['van der Berg, Jan Willem and Ann Lee', ['Jan Willem van der Berg', 'Ann Lee']],
    ['Berg Roe, Jan W. and Ann Lee', ['Jan W. Berg Roe', 'Ann Lee']],
    ['Berg Roe, Jan Willem and {Council of Tea}', ['Jan Willem Berg Roe', 'Council of Tea']],
    ['王伟 and 李, 明', ['王伟', '明 李']],
    [' and Ann Berg and and ', ['Ann Berg']],
    ['', []],
  ])('%s', (value, expected) => {
    expect(names(value)).toEqual(expected);
    expect(readBibtexNames(value).isCut).toBe(false);
  });

  it('takes commas between whole names for those of an English list, and says so', () => {
    expect(names('Jane Doe, John Smith and Ann Lee')).toEqual(['Jane Doe', 'John Smith', 'Ann Lee']);
    expect(readBibtexNames('Jane Doe, John Smith and Ann Lee').unsure).toBe('Jane Doe, John Smith');
    expect(readBibtexNames('Doe, Jane and Ann Lee').unsure).toBeNull();
  });

  it('knows that others are no name', () => {
    expect(readBibtexNames('Berg, Ann and others')).toEqual({
      authors: [{ name: 'Ann Berg' }],
      isCut: true,
      unsure: null,
    });
    expect(readBibtexNames('Berg, Ann and et al.').isCut).toBe(true);
  });
});
