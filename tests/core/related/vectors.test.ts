import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, invertRows, rowVector, type SparseRows } from '../../../src/core/related/sparse.ts';
import { textVectorsOf } from '../../../src/core/related/vectors.ts';
import { makePaper } from '../groups/planted.ts';
import { READING } from './lists.ts';

const paper = (title: string, abstract = '') => makePaper({ title, abstract, authors: [], topics: [] });

function termsOf(vectors: ReturnType<typeof textVectorsOf>, index: number): Map<string, number> {
  const { entries, weights } = rowVector(vectors.papers, index);
  return new Map(Array.from(entries, (entry, i) => [vectors.termOf(entry), weights[i] ?? 0]));
}

describe('textVectorsOf', () => {
  it('gives vectors of length 1', () => {
    const vectors = textVectorsOf(READING.map(makePaper));
    READING.forEach((_, i) => {
      const row = rowVector(vectors.papers, i);
      expect(dot(row, row)).toBeCloseTo(1, 5);
    });
  });

  it('weighs rare words over common ones, and titles over abstracts', () => {
    const vectors = textVectorsOf([
      paper('alpha', 'beta common'),
      paper('gamma', 'common'),
      paper('delta', 'common'),
      paper('epsilon', 'zeta'),
    ]);
    const terms = termsOf(vectors, 0);
    expect(terms.get('beta')).toBeGreaterThan(terms.get('common') ?? 1);
    expect(terms.get('alpha')).toBeGreaterThan(terms.get('beta') ?? 1);
  });

  it('has the phrases of two papers, and none of one', () => {
    const vectors = textVectorsOf([paper('graph drawing'), paper('Graph drawings and maps'), paper('large maps')]);
    expect(termsOf(vectors, 0).has('graph drawing')).toBe(true);
    expect(termsOf(vectors, 2).has('large map')).toBe(false);
  });

  it('has the weights of the formula', () => {
    const vectors = textVectorsOf([paper('x1 alpha', 'beta'), paper('beta'), paper('gamma')]);
    const alpha = (1 + Math.log(2)) * Math.log(4 / 2);
    const beta = Math.log(4 / 3);
    const length = Math.hypot(alpha, alpha, beta);
    expect(termsOf(vectors, 0).get('alpha')).toBeCloseTo(alpha / length, 5);
    expect(termsOf(vectors, 0).get('beta')).toBeCloseTo(beta / length, 5);
  });

  it('makes vectors of other texts over the words of the list', () => {
    const vectors = textVectorsOf(READING.map(makePaper));
    const { entries } = vectors.vectorOf('Unheard words, and stress majorization');
    expect(Array.from(entries, (entry) => vectors.termOf(entry))).toEqual([
      'stress',
      'majorization',
      'stress majorization',
    ]);
    expect(vectors.vectorOf('').entries).toHaveLength(0);
  });

  it('reads a list once, and takes empty ones', () => {
    const papers = READING.map(makePaper);
    expect(textVectorsOf(papers)).toBe(textVectorsOf(papers));
    expect(textVectorsOf([]).papers.entries).toHaveLength(0);
    expect(textVectorsOf([paper('')]).papers.entries).toHaveLength(0);
  });

  it('leaves out what a tenth of a long list has', () => {
    const long = Array.from({ length: 2000 }, (_, i) => paper(`word${i % 40} everywhere`, i === 0 ? 'rare' : ''));
    const terms = termsOf(textVectorsOf(long), 0);
    expect(terms.has('everywhere')).toBe(false);
    expect(terms.has('word0')).toBe(true);
  });
});

describe('invertRows', () => {
  it('is its own inverse', () => {
    const rows = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const sorted = drawn.map((row) => [...row].sort((a, b) => a - b));
        const offsets = Int32Array.from([0, ...sorted.map((_, i) => sorted.slice(0, i + 1).flat().length)]);
        const entries = Int32Array.from(sorted.flat());
        const table: SparseRows = { offsets, entries, weights: Float32Array.from(entries, (_, i) => i + 1) };
        expect(invertRows(invertRows(table, 10), drawn.length)).toEqual(table);
      }),
    );
  });
});
