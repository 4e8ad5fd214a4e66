import { describe, expect, it } from 'vitest';
import type { Decision, RecordFields } from '../../../../src/core/model/document.ts';
import type { PaperId } from '../../../../src/core/model/ids.ts';
import { readSource } from '../../../../src/core/read/read-source.ts';
import { taughtBy } from '../../../../src/core/read/review/taught.ts';

const correct = (line: number, fields: Partial<RecordFields>, file = 'list'): Decision => ({
  kind: 'correct-record',
  record: { file, line, id: 'p' as PaperId },
  fields,
});

const PASTE = [
  'Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.',
  'Clocks without Handsbell hooks, Mira Olsen',
  'Night Trains in the RainPiet Meer, Ana Sol',
  'Evenings in the Harbourbell hooks, Ana Sol et al.',
  'A Study of MapsAna Sol, Mira Olsen',
].join('\n');

function read(decisions: readonly Decision[]): Map<string, string> {
  const { papers } = readSource({ file: 'list', text: PASTE }, { taught: taughtBy(decisions, 'list') });
  return new Map(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name).join('; ')]));
}

describe('taughtBy', () => {
  it('gathers names and titles of the corrections of one file, later ones holding', () => {
    const decisions = [
      correct(2, { title: 'Old', authors: ['Ada  Berg'] }),
      correct(2, { title: 'New' }),
      correct(3, { authors: ['Bo Chen'] }, 'other'),
    ];
    expect(taughtBy(decisions, 'list')).toMatchObject({ names: ['Ada Berg'], titles: ['New'] });
    expect(taughtBy(decisions, 'nowhere')).toBeUndefined();
  });

  it('has one key for what teaches the same, and learns nothing from years or from what is skipped', () => {
    const a = taughtBy([correct(1, { authors: ['A B', 'C D'] })], 'list');
    const b = taughtBy([correct(2, { authors: ['C D'] }), correct(1, { authors: ['A B'] })], 'list');
    expect(a?.key).toBe(b?.key);
    expect(taughtBy([correct(1, { authors: ['A B'] })], 'list')?.key).not.toBe(a?.key);
    expect(taughtBy([correct(1, { year: 2020 })], 'list')).toBeUndefined();
    const skip: Decision = { kind: 'skip-record', record: { file: 'list', line: 1, id: 'p' as PaperId } };
    expect(taughtBy([correct(1, { title: 'A' }), skip], 'list')).toBeUndefined();
  });
});

describe('reading what was taught', () => {
  it('does not know a name written small that is glued to a title', () => {
    expect(read([]).get('Evenings in the Harbour')).toBeUndefined();
  });

  it('reads another record with a name that was corrected in one', () => {
    const taught = read([correct(2, { title: 'Clocks without Hands', authors: ['bell hooks', 'Mira Olsen'] })]);
    expect(taught.get('Clocks without Hands')).toBe('bell hooks; Mira Olsen');
    expect(taught.get('Evenings in the Harbour')).toBe('bell hooks; Ana Sol');
    expect(taught.get('Night Trains in the Rain')).toBe('Piet Meer; Ana Sol');
  });

  it('does not let a lone word become a name everywhere', () => {
    const taught = read([correct(1, { authors: ['Rain'] })]);
    expect(taught.get('Night Trains in the Rain')).toBe(read([]).get('Night Trains in the Rain'));
  });

  it('knows a corrected title on its own line', () => {
    const text =
      'Ada Berg, Bo Chen\nMira Olsen, Piet Meer\n\nRivers and Bridges\nAda Berg, Piet Meer\n\nSlow Clocks\nMira Olsen';
    const taught = taughtBy([correct(1, { title: 'Ada Berg, Bo Chen', authors: ['Mira Olsen', 'Piet Meer'] })], 'x');
    expect(taught).toBeUndefined();
    const known = taughtBy([correct(1, { title: 'Ada Berg, Bo Chen' }, 'x')], 'x');
    const { papers } = readSource({ file: 'x', text }, { taught: known });
    expect(papers[0]).toMatchObject({ title: 'Ada Berg, Bo Chen' });
    expect(papers).toHaveLength(3);
  });
});
