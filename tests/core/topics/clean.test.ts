import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNonProse } from '../../../src/core/topics/clean.ts';

const shown = (text: string): string => maskNonProse(text).replace(/\s+/g, ' ').trim();

describe('maskNonProse', () => {
  it('takes out markup, addresses, mathematics and notices', () => {
    expect(shown('a \\emph{model schedule} for $8\\times7$B, see https://x.org/a?b.')).toBe(
      'a model schedule for ¤ B, see .',
    );
    expect(shown('It works. Code is available at github.com/a/b. It is fast.')).toBe('It works. . It is fast.');
    expect(shown('<img src=x onerror=alert(1)>')).toBe('');
    expect(shown('We win. © 2020 Some Press. All rights reserved.')).toBe('We win.');
    expect(shown('We win. ALL RIGHTS RESERVED. SEE HTTPS://X.ORG/A OR WWW.X.ORG')).toBe('We win. SEE OR');
  });

  it('keeps the length and the offsets of what stays', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '$', '\\', '{', '}', '<', '>', '.', 'code', ':') }),
        (text) => {
          const masked = maskNonProse(text);
          expect(masked.length).toBe(text.length);
          const changed = masked.split('').filter((unit, i) => unit !== ' ' && unit !== '¤' && unit !== text[i]);
          expect(changed).toEqual([]);
        },
      ),
    );
  });
});
