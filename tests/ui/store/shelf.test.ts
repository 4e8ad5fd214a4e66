import { describe, expect, it } from 'vitest';
import { readKept } from '../../../src/app/store/shelf.ts';
import { newDocument, type Decision } from '../../../src/core/model/document.ts';
import type { AuthorId, PaperId } from '../../../src/core/model/ids.ts';

const record = { file: 'a.bib', line: 3, id: 'p1' as PaperId };
const author = 'a1' as AuthorId;
const DECISIONS: Readonly<Record<Decision['kind'], Decision>> = {
  'correct-record': { kind: 'correct-record', record, fields: { title: 'Tea', year: null } },
  'skip-record': { kind: 'skip-record', record: { ...record, nth: 2 } },
  'split-record': {
    kind: 'split-record',
    record,
    blocks: [
      { line: 3, endLine: 4, opening: 'Tea' },
      { line: 5, endLine: 9, opening: 'Milk' },
    ],
  },
  'join-lines': {
    kind: 'join-lines',
    records: [record, { ...record, line: 9 }],
    blocks: [{ line: 3, endLine: 12, opening: 'Tea' }],
  },
  'map-columns': {
    kind: 'map-columns',
    file: 'sheet.csv',
    mapping: {
      title: [0],
      authors: ['Who', 2],
      authorSeparator: ';',
      isFamilyFirst: true,
      delimiter: '\t',
      headerLine: 1,
    },
  },
  'join-records': { kind: 'join-records', records: [record, { ...record, line: 9 }] },
  'keep-apart': { kind: 'keep-apart', records: [record, { ...record, line: 9 }] },
  'add-owner': { kind: 'add-owner', author },
  'refuse-owner': { kind: 'refuse-owner', author },
  'edit-thesaurus': {
    kind: 'edit-thesaurus',
    rows: [{ label: 'tea', replaceBy: 'drinks', kind: 'topic', broader: null }],
  },
  'add-boilerplate': { kind: 'add-boilerplate', phrase: 'tea' },
  'add-tag': { kind: 'add-tag', paper: 'p1' as PaperId, phrase: 'tea' },
  'remove-tag': { kind: 'remove-tag', paper: 'p1' as PaperId, phrase: 'tea' },
};

const kept = (decisions: readonly unknown[]) => ({
  id: 'd',
  name: 'My list',
  document: { ...newDocument([{ file: 'a.bib', text: '@misc{a}' }]), decisions },
  history: { past: [], future: [] },
});

describe('a document that was kept', () => {
  it.each(Object.entries(DECISIONS))('comes back with the decision %s', (_, decision) => {
    expect(readKept(structuredClone(kept([decision]))).document.decisions).toEqual([decision]);
  });

  it.each([
    ['an unknown decision', { kind: 'fly', record }],
    ['a pair of one', { kind: 'keep-apart', records: [record] }],
    ['columns that are none', { kind: 'map-columns', file: 'a', mapping: { title: 'first' } }],
  ])('is refused with %s', (_, decision) => {
    expect(() => readKept(kept([decision]))).toThrow('damaged or of another version');
  });
});
