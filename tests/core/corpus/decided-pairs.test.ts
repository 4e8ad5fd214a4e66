import { describe, expect, it } from 'vitest';
import { refsOf } from '../../../src/core/corpus/decide.ts';
import { decidedPairs } from '../../../src/core/corpus/decided-pairs.ts';
import type { Decision } from '../../../src/core/model/document.ts';
import { paperWith } from '../../support/papers.ts';

const papers = ['Tea', 'Milk', 'Rain', 'Snow'].map((title, i) =>
  paperWith({ title, source: { file: 'a.bib', line: i + 1, endLine: i + 1 } }),
);
const refs = refsOf(papers);
function pair(kind: 'join-records' | 'keep-apart', a: number, b: number): Decision {
  const [one, other] = [refs[a], refs[b]];
  if (!one || !other) throw new Error('no such record');
  return { kind, records: [one, other] };
}
const join = (a: number, b: number): Decision => pair('join-records', a, b);
const part = (a: number, b: number): Decision => pair('keep-apart', a, b);
const decided = (...decisions: readonly Decision[]) => decidedPairs(() => refs, papers, decisions);

describe('decidedPairs', () => {
  it('makes one paper of records that are joined one after the other', () => {
    expect(decided(join(0, 3), join(3, 1)).together).toEqual([
      [0, 1],
      [0, 3],
    ]);
    expect(decided(join(2, 3), join(1, 2), join(0, 1)).together.map(([first]) => first)).toEqual([0, 0, 0]);
  });

  it('lets the later decision hold, also through a third record', () => {
    expect(decided(join(0, 1), part(1, 0))).toEqual({ together: [], apart: [[0, 1]] });
    expect(decided(part(0, 1), join(1, 0))).toEqual({ together: [[0, 1]], apart: [] });
    const third = decided(join(0, 2), join(1, 2), part(0, 2));
    expect(third).toEqual({ together: [[1, 2]], apart: [[0, 2]] });
  });

  it('passes over records that are gone, and a record with itself', () => {
    const gone: Decision = {
      kind: 'join-records',
      records: refs.slice(0, 2).map((ref) => ({ ...ref, file: 'b', id: papers[3]?.id ?? ref.id })) as never,
    };
    expect(decided(gone, join(2, 2))).toEqual({ together: [], apart: [] });
  });
});
