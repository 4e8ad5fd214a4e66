import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos, exp, log, pow, roundThousandth, sin } from '../../../src/core/math/math.ts';

const close = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));
};

describe('math', () => {
  it('agrees with the engine to the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        close(log(x), Math.log(x));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 12);
        close(sin(x), Math.sin(x));
        close(cos(x), Math.cos(x));
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (x, y) => {
          expect(pow(x, y) / x ** y).toBeCloseTo(1, 11);
        },
      ),
    );
  });

  it('holds at the edges', () => {
    expect([log(0), log(-1), log(1), log(Infinity)]).toEqual([-Infinity, NaN, 0, Infinity]);
    expect([exp(0), exp(1000), exp(-1000), exp(NaN)]).toEqual([1, Infinity, 0, NaN]);
    expect([pow(0, 0), pow(0, 2), pow(1, 99)]).toEqual([1, 0, 1]);
    expect(Object.is(roundThousandth(-0.0001), 0)).toBe(true);
    expect(roundThousandth(1.23456)).toBe(1.235);
  });

  it('gives these very bits, in every engine', () => {
    const bits = (x: number): string => new BigUint64Array(new Float64Array([x]).buffer)[0]?.toString(16) ?? '';
    expect([log(3), exp(0.7), sin(2), cos(2), pow(5, 0.3)].map(bits)).toMatchInlineSnapshot(`
      [
        "3ff193ea7aad030b",
        "40001c2a61268987",
        "3fed18f6ead1b446",
        "bfdaa22657537205",
        "3ff9ee359c8d7925",
      ]
    `);
  });
});
