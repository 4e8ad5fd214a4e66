import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ThesaurusRow, TopicKind } from '../../../src/core/model/topic.ts';
import { setBroader, setKind, writeThesaurus } from '../../../src/core/topics/edits.ts';
import { readThesaurus, writeRows } from '../../../src/core/topics/thesaurus.ts';

const cell = fc
  .string({ unit: fc.constantFrom('a', 'Q', '#', '"', '-', ' ', '\t', '\n', 'é', '—') })
  .map((text) => text.replace(/\s+/g, ' ').trim());
const kind = fc.constantFrom<TopicKind | null>('topic', 'method', 'dataset', 'metric', 'hardware', null);
const row: fc.Arbitrary<ThesaurusRow> = fc.record({
  label: cell.filter((text) => text !== ''),
  replaceBy: cell,
  kind,
  // A hyphen alone is no label: in the file it stands for none.
  broader: fc.oneof(
    fc.constant(null),
    cell.filter((text) => text !== '-'),
  ),
});

describe('writeRows', () => {
  it('is read as the same rows, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readThesaurus(writeRows(rows), 'own.txt')).toEqual({ rows, issues: [] });
      }),
    );
  });

  it('leaves the first two columns as VOSviewer has them', () => {
    const rows = [
      ...setBroader({ label: 'pruning', kind: 'topic' }, ''),
      ...setKind({ label: 'BERT', kind: 'topic' }, 'method'),
    ];
    expect(writeRows(rows)).toBe('label\treplace by\tkind\tbroader\npruning\tpruning\t\t-\nBERT\tBERT\tmethod\t\n');
  });
});

describe('writeThesaurus', () => {
  it('keeps of several rows on a label what the last does not say', () => {
    const topic = { label: 'pruning', kind: 'topic' } as const;
    const rows = [...setBroader(topic, 'model compression'), ...setKind(topic, 'method')];
    expect(writeThesaurus({ rows, boilerplate: [] })).toContain('\npruning\tpruning\tmethod\tmodel compression\n');
  });
});
