import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/core/model/filter.ts';
import { makeNodeKey } from '../../../src/core/model/ids.ts';
import { applyFilter } from '../../../src/core/view/filter.ts';
import { isSelectionHidden } from '../../../src/core/view/hidden-selection.ts';
import type { Selection } from '../../../src/core/view/selected-papers.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis(SIX_PAPERS);
const person = (name: string) => makeNodeKey('author', name.toLowerCase());
const node = (name: string): Selection => ({ kind: 'node', key: person(name) });
function isHidden(selection: Selection, patch: Partial<Filter>): boolean {
  const filter = { ...NO_FILTER, ...patch };
  return isSelectionHidden(analysis, applyFilter(analysis, filter), filter, selection);
}

describe('isSelectionHidden', () => {
  const lowBit = { themes: ['theme-low-bit'] };

  it('is said of nodes that the filter takes out, by papers or by kind', () => {
    expect(isHidden(node('Ada Berg'), lowBit)).toBe(true);
    expect(isHidden(node('Gus Holt'), lowBit)).toBe(false);
    expect(isHidden(node('Gus Holt'), { hiddenKinds: ['author'] })).toBe(true);
    expect(isHidden(node('Nobody'), lowBit)).toBe(false);
  });

  it('is said of several where none is left, and of a tie where an end is gone', () => {
    const keys = [person('Ada Berg'), person('Gus Holt')] as const;
    expect(isHidden({ kind: 'nodes', keys }, lowBit)).toBe(false);
    expect(isHidden({ kind: 'nodes', keys: [person('Ada Berg'), person('Bo Chen')] }, lowBit)).toBe(true);
    expect(isHidden({ kind: 'edge', source: keys[0], target: keys[1] }, lowBit)).toBe(true);
  });

  it('is said of a group of which nothing is left', () => {
    expect(isHidden({ kind: 'group', id: 'theme-diffusion' }, lowBit)).toBe(true);
    expect(isHidden({ kind: 'group', id: 'theme-low-bit' }, lowBit)).toBe(false);
    expect(isHidden({ kind: 'group', id: 'theme-none' }, lowBit)).toBe(false);
  });
});
