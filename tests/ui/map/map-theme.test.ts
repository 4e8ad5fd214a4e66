import { describe, expect, it } from 'vitest';
import { parseHex } from '../../../src/app/map/map-theme.ts';

describe('parseHex', () => {
  it('reads both lengths and answers grey to anything else', () => {
    expect(parseHex('#fff')).toEqual([1, 1, 1]);
    expect(parseHex(' #0061b1 ')[2]).toBeCloseTo(177 / 255);
    expect(parseHex('rebeccapurple')).toEqual([0.5, 0.5, 0.5]);
  });
});
