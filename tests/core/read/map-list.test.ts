import { describe, expect, it } from 'vitest';
import { isNetwork } from '../../../src/core/interchange/read-network.ts';
import { MAP_NOTES } from '../../../src/core/read/map-list.ts';
import { analyseMap } from '../../support/networks.ts';

describe('the list of formats of finished maps', () => {
  it.each(MAP_NOTES.map((note) => [note.label, note] as const))('has a sample of %s that is read', (_, { sample }) => {
    expect(isNetwork(sample)).toBe(true);
    const { network, issues } = analyseMap([{ file: 'sample', text: sample }]);
    expect(network.items.length).toBeGreaterThan(1);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
