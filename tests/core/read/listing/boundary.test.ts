import { describe, expect, it } from 'vitest';
import { NameLexicon } from '../../../../src/core/names/name-lexicon.ts';
import { BodyWords } from '../../../../src/core/read/listing/body-words.ts';
import type { Boundary } from '../../../../src/core/read/listing/boundary.ts';
import { findBoundary, NO_BONUS } from '../../../../src/core/read/listing/boundary.ts';

function find(text: string, abstract: string | null = null): Boundary | null {
  const body = abstract === null ? null : new BodyWords(abstract);
  return findBoundary(text, { lexicon: new NameLexicon(), body, bonus: NO_BONUS });
}

describe('findBoundary', () => {
  it.each([
    ['Watering Gardens with RobotsMira Olsen, Piet Meer', 'Watering Gardens with Robots', 'Mira Olsen', 'glued'],
    ['Towards Better Garden GNNXiu Wang, Piet Meer', 'Towards Better Garden GNN', 'Xiu Wang', 'glued'],
    ['Tea at Length 256KXiu Wang, Piet Meer', 'Tea at Length 256K', 'Xiu Wang', 'glued'],
    ['Is Tea Better "Cold"?M. Olsen, P. Meer', 'Is Tea Better "Cold"?', 'M. Olsen', 'glued'],
    [
      'Gardens, Houses, and Robot CleaningMira Olsen, Piet Meer',
      'Gardens, Houses, and Robot Cleaning',
      'Mira Olsen',
      'glued',
    ],
    ['Tea House DetectionPiet van der Meer, Yann LeRoux', 'Tea House Detection', 'Piet van der Meer', 'glued'],
    ["Tea House DetectionSean O'Hara, Yann LeRoux", 'Tea House Detection', "Sean O'Hara", 'glued'],
    ['Tea House DetectionJ.-P. Arnaud, A. B. Sol', 'Tea House Detection', 'J.-P. Arnaud', 'glued'],
    ['Tea House Detection - Mira Olsen', 'Tea House Detection', 'Mira Olsen', 'mark'],
    ['Tea House Detection\tMira Olsen, Piet Meer', 'Tea House Detection', 'Mira Olsen', 'mark'],
    ['Tea House Detection Mira Olsen, Piet Meer', 'Tea House Detection', 'Mira Olsen', 'space'],
    ['Tea House Detection. Mira A. Olsen, Piet Meer', 'Tea House Detection', 'Mira A. Olsen', 'stop'],
    ['基于图的花园规划王小明, 李雷', '基于图的花园规划', '王小明', 'glued'],
  ])('%s', (text, title, first, separator) => {
    const boundary = find(text);
    expect(boundary).toMatchObject({ title, separator });
    expect(boundary?.names[0]).toBe(first);
  });

  it('finds thousands of names', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `Mira ${'ABCDEFGHIJ'.charAt(i % 10)}. Olsen`);
    expect(find(`A Very Large Garden${names.join(', ')}`)?.names).toEqual(names);
  });

  it('lets the abstract decide', () => {
    const text = 'On Plotting Garden Verity Mira Olsen, Piet Meer';
    expect(find(text, 'verity is what we plot in a garden')?.title).toBe('On Plotting Garden Verity');
    expect(find(text, 'what we plot in a garden')?.margin).toBeLessThan(
      find(text, 'verity is what we plot')?.margin ?? 0,
    );
  });

  it('gives null where nothing can be a name', () => {
    for (const text of ['', 'tea', 'we drink tea in 3D', '12 34', '....', 'a'.repeat(5000)])
      expect(find(text)).toBeNull();
  });
});
