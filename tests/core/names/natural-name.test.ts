import { expect, it } from 'vitest';
import { joinName, naturalName } from '../../../src/core/names/natural-name.ts';

it.each([
  ['Ning, Xuefei', 'Xuefei Ning'],
  ['van der Berg, Jan', 'Jan van der Berg'],
  ['Berg, Jr., Jan', 'Jan Berg Jr.'],
  ['Berg, Jan, III', 'Jan Berg III'],
  ['King, Jr.', 'King Jr.'],
  ['Rao, V', 'V Rao'],
  ['Hooper, SR', 'SR Hooper'],
  ['Xuefei  Ning', 'Xuefei Ning'],
  [' Plato, ', 'Plato'],
  ['Smith JA', 'Smith JA'],
  ['Centre for Maps, Charts, Globes', 'Centre for Maps, Charts, Globes'],
  ['', ''],
])('%s in natural order', (written, natural) => {
  expect(naturalName(written)).toBe(natural);
});

it('joins parts and leaves out those that are not given', () => {
  expect(joinName({ given: 'Jan', particle: ' van  der', family: 'Berg', suffix: null })).toBe('Jan van der Berg');
  expect(joinName({})).toBe('');
});
