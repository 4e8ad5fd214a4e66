import { describe, expect, it } from 'vitest';
import { addedLabel, withSources } from '../../../src/app/store/documents.ts';
import { newDocument } from '../../../src/core/model/document.ts';
import type { PaperId } from '../../../src/core/model/ids.ts';

const text = (file: string) => ({ file, text: file });
const skip = (file: string) => ({
  kind: 'skip-record' as const,
  record: { file, line: 1, id: 'p1' as PaperId },
});

describe('withSources', () => {
  it('gives inputs of a taken name another one, and decisions follow', () => {
    const first = withSources(newDocument([]), [text('list.txt'), text('pasted text')], [skip('list.txt')]);
    const second = withSources(first, [text('list.txt'), text('pasted text')], [skip('pasted text')]);
    expect(second.sources.map(({ file }) => file)).toEqual(['list.txt', 'pasted text', 'list 2.txt', 'pasted text 2']);
    expect(second.decisions).toEqual([skip('list.txt'), skip('pasted text 2')]);
    expect(second.sources[0]).toBe(first.sources[0]);
  });

  it('lets decisions on pairs and columns follow too', () => {
    const pair = (a: string, b: string) => ({
      kind: 'keep-apart' as const,
      records: [skip(a).record, skip(b).record] as const,
    });
    const columns = (file: string) => ({ kind: 'map-columns' as const, file, mapping: { title: [0] } });
    const first = withSources(newDocument([]), [text('a.csv')], []);
    const { decisions } = withSources(
      first,
      [text('a.csv'), text('b.bib')],
      [pair('b.bib', 'a.csv'), columns('a.csv')],
    );
    expect(decisions).toEqual([pair('b.bib', 'a 2.csv'), columns('a 2.csv')]);
  });

  it('names two files of one name in one go apart', () => {
    const { sources } = withSources(newDocument([]), [text('a'), text('a'), text('a')], []);
    expect(sources.map(({ file }) => file)).toEqual(['a', 'a 2', 'a 3']);
  });
});

describe('addedLabel', () => {
  it('says how many papers came from where', () => {
    const accepted = { name: 'Pasted list', sources: [], decisions: [], to: 'add' as const };
    expect(addedLabel(accepted, 12)).toBe('Added 12 papers from Pasted list');
    expect(addedLabel(accepted, 0)).toBe('Added Pasted list');
  });
});
