import { describe, expect, it } from 'vitest';
import { isPageNoise, loneDoi, parseOpener, withoutKind } from '../../../../src/core/read/listing/page-lines.ts';

describe('lines around entries', () => {
  it.each([
    'Showing 1-4 of 4 results',
    'About 1,230 results (0.05 sec)',
    '[PDF] tea.example.org',
    'Save Cite Cited by 3',
    'Save Cite Cited by 1823 Related articles All 73 versions',
    'Cited by 12',
  ])('%s is noise', (text) => {
    expect(isPageNoise(text)).toBe(true);
  });

  it.each(['Results on 4 kitchens', 'Showing robots how to brew', '[PDF] Tea Houses', 'Cite your tea'])(
    '%s is none',
    (text) => {
      expect(isPageNoise(text)).toBe(false);
    },
  );

  it('takes kinds off', () => {
    expect(withoutKind('[PDF][PDF] Tea Houses')).toBe('Tea Houses');
    expect(withoutKind('[Tea] Houses')).toBe('[Tea] Houses');
  });

  it('reads identifiers that open an entry', () => {
    expect(parseOpener('arXiv:2401.00001 [pdf, html, other]', true)).toEqual({
      category: null,
      doi: null,
      arxiv: '2401.00001',
    });
    expect(parseOpener('3.arXiv:2403.05555 [pdf]  stat.ML cs.LG doi 10.1000/Tea', false)).toEqual({
      category: 'stat.ML',
      doi: '10.1000/tea',
      arxiv: '2403.05555',
    });
    expect(parseOpener('arXiv:2401.00001', false)).toBeNull();
    expect(parseOpener('arXiv:2401.00001 is a paper on tea, kettles, and more', true)).toBeNull();
  });

  it('reads lone identifiers', () => {
    expect(loneDoi('https://doi.org/10.1000/tea')).toBe('10.1000/tea');
    expect(loneDoi('see 10.1000/tea')).toBeNull();
  });
});
