import { describe, expect, it } from 'vitest';
import { addedLabel, namedApart, onItsOwn, withSources } from '../../../src/app/store/documents.ts';
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

  it('lets divisions of lines follow too', () => {
    const { record } = skip('a');
    const blocks = [{ line: 1, endLine: 2, opening: 'Tea' }];
    const divisions = (file: string) => [
      { kind: 'split-record' as const, record: { ...record, file }, blocks },
      {
        kind: 'join-lines' as const,
        records: [
          { ...record, file },
          { ...record, file },
        ] as const,
        blocks,
      },
    ];
    const { decisions } = withSources(withSources(newDocument([]), [text('a')], []), [text('a')], divisions('a'));
    expect(decisions).toEqual(divisions('a 2'));
  });

  it('names two files of one name in one go apart', () => {
    const { sources } = withSources(newDocument([]), [text('a'), text('a'), text('a')], []);
    expect(sources.map(({ file }) => file)).toEqual(['a', 'a 2', 'a 3']);
  });
});

describe('what was brought in', () => {
  const came = [text('list.txt'), text('list.txt'), text('b.bib')];

  it('is named apart from each other and from the list that it may join', () => {
    const named = namedApart(came, new Set(['list.txt', 'b.bib']));
    expect(named.map(({ file }) => file)).toEqual(['list 2.txt', 'list 3.txt', 'b 2.bib']);
    expect(namedApart([text('a')], new Set())[0]).toEqual(text('a'));
  });

  it('has its own names back on a map of its own, without what was decided of the other list', () => {
    const sources = namedApart(came, new Set(['list.txt']));
    const pair = (a: string, b: string) => ({
      kind: 'keep-apart' as const,
      records: [skip(a).record, skip(b).record] as const,
    });
    const decisions = [skip('list 2.txt'), pair('list.txt', 'list 2.txt'), pair('list 3.txt', 'b.bib')];
    const own = onItsOwn({ sources, decisions }, came);
    expect(own.sources.map(({ file }) => file)).toEqual(['list.txt', 'list 2.txt', 'b.bib']);
    expect(own.decisions).toEqual([skip('list.txt'), pair('list 2.txt', 'b.bib')]);
  });
});

describe('addedLabel', () => {
  it('says how many papers came from where', () => {
    const accepted = { name: 'Pasted list', sources: [], decisions: [], to: 'add' as const };
    expect(addedLabel(accepted, 12)).toBe('Added 12 papers from Pasted list');
    expect(addedLabel(accepted, 0)).toBe('Added Pasted list');
  });
});
