import { describe, expect, it } from 'vitest';
import { readMixed } from '../../../src/core/read/mixed.ts';
import { RecordCollector } from '../../../src/core/read/record-draft.ts';
import type { LineSpan, Reader } from '../../../src/core/read/reader.ts';

/** A reader of lines that begin with a mark: `# Title by Name`; the other lines are strays. */
function markReader(mark: string, title = (text: string): string => text): Reader {
  return {
    id: mark,
    label: `lines with ${mark}`,
    detect: (text) => (text.split('\n').some((line) => line.startsWith(mark)) ? 0.9 : 0),
    read: (text, file) => {
      const collector = new RecordCollector(file);
      const strays: LineSpan[] = [];
      text.split('\n').forEach((line, i) => {
        const [name = '', author = ''] = line.slice(mark.length).split(' by ');
        if (line.startsWith(mark)) {
          collector.add({ title: title(name), authors: author === '' ? [] : [{ name: author }] }, i + 1, i + 1);
        } else if (line.trim() !== '') strays.push({ line: i + 1, endLine: i + 1 });
      });
      return collector.finish(`lines with ${mark}`, strays);
    },
  };
}

const [hash, star] = [markReader('#'), markReader('*')];
const read = (...lines: readonly string[]) =>
  readMixed(lines.join('\n'), 'paste', {}, { reader: hash, readers: [hash, star] });

describe('text in several formats', () => {
  it('is read by each reader in its lines, in order', () => {
    const { format, papers, blocks, issues } = read('#A by X Y', '', '*B by X Z', 'noise', 'more', '#C by Z Z');
    expect(format).toBe('lines with #, lines with *');
    expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
      ['A', 1],
      ['B', 3],
      ['C', 6],
    ]);
    expect(blocks).toBe(3);
    expect(issues.filter(({ code }) => code === 'unused-lines')).toMatchObject([{ line: 4, endLine: 5 }]);
  });

  it('leaves lines alone where what they would give is doubtful', () => {
    const { format, papers, issues } = read('#A by X Y', '*B', '*C');
    expect([format, papers.length]).toEqual(['lines with #', 1]);
    expect(issues.filter(({ code }) => code === 'unused-lines')).toMatchObject([{ line: 2, endLine: 3 }]);
  });

  it('says nothing where every line is read', () => {
    expect(read('#A by X Y', '', '#B by X Y').issues.filter(({ code }) => code === 'unused-lines')).toEqual([]);
  });
});

describe('many lines that one reader leaves', () => {
  it('are told from those that another takes, one by one', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => [`#A ${i} by X Y`, `*B ${i} by X Z`, 'noise', '']).flat();
    const { papers, issues } = read(...lines);
    expect(papers).toHaveLength(40_000);
    const unused = issues.filter(({ code }) => code === 'unused-lines');
    expect(unused[0]).toMatchObject({ line: 3, endLine: 3 });
    expect(unused[1]).toMatchObject({ line: 7, endLine: 7 });
    expect(unused.at(-1)?.message).toContain('19800 more');
  });
});
