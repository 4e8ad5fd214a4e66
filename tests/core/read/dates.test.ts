import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/core/read/dates.ts';

describe('parseDate', () => {
  it.each([
    ['Jul 17, 2023', '2023-07-17'],
    ['July 17 2023', '2023-07-17'],
    ['17 Jul 2023', '2023-07-17'],
    ['17th of July, 2023', '2023-07-17'],
    ['Mon, 17 Jul 2023', '2023-07-17'],
    ['2023-07-17', '2023-07-17'],
    ['2023/7/17', '2023-07-17'],
    ['2023-07-17T10:00:00Z', '2023-07-17'],
    ['17.07.2023', '2023-07-17'],
    ['7/17/2023', '2023-07-17'],
    ['5/6/2023', '2023'],
    ['2023年7月17日', '2023-07-17'],
    ['Sept. 2021', '2021-09'],
    ['2021-09', '2021-09'],
    ['09/2021', '2021-09'],
    ['7.2023', '2023-07'],
    ['(2021)', '2021'],
    ['Feb 30, 2021', '2021-02'],
    ['2021-13', '2021'],
    ['20200501', '2020-05-01'],
    ['20191200', '2019-12'],
    ['20190000', '2019'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toEqual({ date, year: Number(date.slice(0, 4)) });
  });

  it.each([
    '',
    '12',
    '20201301',
    '20200532',
    '20200015',
    '30200501',
    '202005011',
    '33.5',
    'Mira 2021',
    'May. 2021 issue',
    '3021',
    'Jul 17',
  ])('%s is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('keeps ISO dates of the calendar', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(parseDate(iso)?.date).toBe(iso);
      }),
    );
  });
});
