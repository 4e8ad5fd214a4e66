import { describe, expect, it } from 'vitest';
import { makeNodeKey } from '../../../src/core/model/ids.ts';
import { selectionPlace } from '../../../src/core/view/selection-place.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis(SIX_PAPERS);
const ada = makeNodeKey('author', 'ada berg');
const bo = makeNodeKey('author', 'bo chen');

describe('selectionPlace', () => {
  it('names each kind of selection', () => {
    const words = [
      { kind: 'node', key: ada },
      { kind: 'group', id: 'theme-low-bit' },
      { kind: 'edge', source: ada, target: bo },
      { kind: 'nodes', keys: [ada, bo] },
    ] as const;
    expect(
      words.map((selection) => selectionPlace(analysis, selection)).map((place) => [place?.kind, place?.label]),
    ).toEqual([
      ['Person', 'Ada Berg'],
      ['Theme', 'Low-bit'],
      ['Tie', 'Ada Berg and Bo Chen'],
      ['Several', '2 nodes'],
    ]);
  });

  it('is null for what the list does not have', () => {
    const nobody = makeNodeKey('author', 'nobody');
    expect(selectionPlace(analysis, { kind: 'node', key: nobody })).toBeNull();
    expect(selectionPlace(analysis, { kind: 'edge', source: ada, target: nobody })).toBeNull();
    expect(selectionPlace(analysis, { kind: 'group', id: 'gone' })).toBeNull();
  });
});
