import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseTable } from '../../../src/core/topics/phrase-table.ts';

describe('PhraseTable', () => {
  it('gives equal sequences one node and others another, through growth', () => {
    const sequences = fc.array(fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 5 }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(sequences, (all) => {
        const table = new PhraseTable();
        const nodes = new Map(all.map((sequence) => [sequence.join(' '), table.internAll(sequence)]));
        expect(new Set(nodes.values()).size).toBe(nodes.size);
        for (const sequence of all) {
          const node = nodes.get(sequence.join(' ')) ?? 0;
          expect(table.internAll(sequence)).toBe(node);
          expect(table.sequence(node)).toEqual(sequence);
        }
      }),
    );
  });

  it('finds only what was added, also after rehashing', () => {
    const table = new PhraseTable();
    for (let word = 0; word < 40_000; word += 1) table.intern(0, word);
    expect(table.size).toBe(40_001);
    expect(table.find(0, 39_999)).toBe(table.intern(0, 39_999));
    expect(table.find(0, 40_000)).toBe(0);
    expect(table.find(1, 1)).toBe(0);
  });

  it('tells which phrases hold which in a row', () => {
    const row = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(row, row, (outer, inner) => {
        const table = new PhraseTable();
        const nodes = [table.internAll(outer), table.internAll(inner)] as const;
        expect(table.length(nodes[0])).toBe(outer.length);
        expect(table.contains(...nodes)).toBe(`,${outer.join(',')},`.includes(`,${inner.join(',')},`));
      }),
    );
  });
});
