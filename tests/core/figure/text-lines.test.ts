import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, halve } from '../../../src/core/figure/text-lines.ts';

const measure = (text: string): number => text.length;

describe('breakLines', () => {
  it('fills lines, and says where it had to stop', () => {
    expect(breakLines('one two three four', 9, 3, measure)).toEqual(['one two', 'three', 'four']);
    expect(breakLines('one two three four', 9, 2, measure)).toEqual(['one two', 'three fo…']);
    expect(breakLines('Donaudampfschifffahrt', 9, 2, measure)).toEqual(['Donaudam…']);
    expect(breakLines('  ', 9, 2, measure)).toEqual([]);
  });

  it('never has more or wider lines than allowed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 5 }), (text, width, most) => {
        const lines = breakLines(text, width, most, measure);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(Math.max(0, ...lines.map(measure))).toBeLessThanOrEqual(width);
        const whole = text.split(/\s+/).filter(Boolean).join(' ');
        expect(lines.join(' ') === whole || lines.some((line) => line.endsWith('…'))).toBe(true);
      }),
    );
  });
});

describe('halve', () => {
  it('breaks where the lines are most even', () => {
    expect(halve('Neural architecture search', measure)).toEqual(['Neural', 'architecture search']);
    expect(halve('Large language models', measure)).toEqual(['Large language', 'models']);
    expect(halve('Decoding', measure)).toEqual(['Decoding']);
  });
});
