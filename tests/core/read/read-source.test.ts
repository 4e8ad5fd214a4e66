import { gzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../../src/core/model/progress.ts';
import type { ReadResult } from '../../../src/core/read/reader.ts';
import { readSource } from '../../../src/core/read/read-source.ts';
import { chooseReader } from '../../../src/core/read/registry.ts';

const read = (text: string): ReadResult => readSource({ file: 'f', text });
const codes = (result: ReadResult): string[] => result.issues.map((issue) => issue.code);

describe('readSource', () => {
  it('finds the format by content', () => {
    expect(chooseReader('{"title":"T"}\n{"title":"U"}')?.id).toBe('json');
    expect(chooseReader(' [\n {"title": "T"}\n]')?.id).toBe('json');
    expect(chooseReader('[1] M. Olsen, "Tea," 2020\n[2] P. Meer, "Milk," 2021')?.id).toBe('listing');
    expect(chooseReader('{Tea} and MilkMira Olsen et al.')?.id).toBe('listing');
  });

  it('says what is wrong with input that holds nothing', () => {
    for (const text of ['', ' \n\t\n', '\u0000', '\ufeff']) expect(codes(read(text)).at(-1)).toBe('empty-input');
    expect(codes(readSource({ file: 'f', bytes: new Uint8Array(0) }))).toEqual(['empty-input']);
    expect(codes(readSource({ file: 'f', bytes: Uint8Array.from({ length: 90 }, (_, i) => i % 7) }))).toEqual([
      'binary-input',
    ]);
    expect(codes(read('\u0001\u0002\u0000\u0003'.repeat(20)))).toEqual(['binary-input']);
    expect(codes(read('Dear Mira, thank you for the tea. It was warm.'))).toEqual(['no-records']);
    expect(codes(read('tea milk sugar '.repeat(700_000)))).toEqual(['line-too-long', 'no-records']);
  });

  it('drops NUL characters with a warning', () => {
    const result = read('Garden Graphs for Tea Hou\u0000sesMira Olsen, Piet Meer et al.\n');
    expect(codes(result)).toContain('nul-characters');
    expect(result.papers[0]?.title).toBe('Garden Graphs for Tea Houses');
  });

  it('reports progress and stops when told to', () => {
    const steps: string[] = [];
    readSource(
      { file: 'f', text: 'Garden GraphsMira Olsen, Piet Meer et al.' },
      { progress: (step) => void steps.push(step) },
    );
    expect(steps.length).toBeGreaterThan(1);
    const cancel = (): never => {
      throw new CancelledError();
    };
    expect(() => readSource({ file: 'f', text: 'x' }, { progress: cancel })).toThrow(CancelledError);
  });

  it('never throws, and accounts for every line', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '7.6CVJul 17, 2023',
        'Tea Houses of the NorthMira Olsen, Piet Meer et al.',
        'Mira Olsen, Piet Meer',
        '- ',
        '[2]',
        '',
        'Title: Tea',
        'Authors:',
      ),
      fc.constantFrom(
        'We study tea houses. They are warm, and the results are good on three sets of houses.',
        '{"title":',
        '"',
        '[PDF]',
        '· a, b',
        '2020.',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const { papers, issues } = read(text);
        const clean = text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n');
        const covered = (line: number): boolean =>
          issues.some((issue) => issue.severity === 'error' && issue.line === 0) ||
          [...papers.map((paper) => paper.source), ...issues].some((span) => span.line <= line && line <= span.endLine);
        const lost = clean.split('\n').filter((line, i) => /[\p{L}\p{N}]/u.test(line) && !covered(i + 1));
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readSource({ file: 'f', bytes }).issues.length + 1).toBeGreaterThan(0);
      }),
    );
  });

  describe('of long JSON Lines in a file', () => {
    const lines = Array.from({ length: 6000 }, (_, i) =>
      i === 700
        ? '{"title": "Broken'
        : JSON.stringify({
            title: `Gärten für Tee № ${i}`,
            authors: [`Mira Olsen${i}`],
            year: 2020,
            abstract: 'x'.repeat(90),
          }),
    );
    const text = lines.join('\r\n');
    const bytes = new TextEncoder().encode(text);

    it('gives what reading the whole text gives, packed or not', () => {
      const whole = readSource({ file: 'f', text });
      expect(whole.papers).toHaveLength(5999);
      expect(readSource({ file: 'f', bytes })).toEqual(whole);
      expect(readSource({ file: 'f', bytes: gzipSync(bytes) })).toEqual(whole);
    });

    it('begins again where the text turns out not to be UTF-8', () => {
      const late = bytes.slice();
      late[bytes.length - 30] = 0xe4;
      const { papers, issues } = readSource({ file: 'f', bytes: late });
      expect(issues.map((issue) => issue.code)).toContain('not-utf8');
      expect(papers).toHaveLength(5999);
      expect(papers[0]?.title).toBe('GÃ¤rten fÃ¼r Tee â„– 0');
    });

    it('reports progress often and stops when told to', () => {
      let reports = 0;
      const stopAt = (limit: number) => () => {
        reports += 1;
        if (reports > limit) throw new CancelledError();
      };
      readSource({ file: 'f', bytes }, { progress: stopAt(Infinity) });
      expect(reports).toBeGreaterThan(5);
      reports = 0;
      expect(() => readSource({ file: 'f', bytes }, { progress: stopAt(4) })).toThrow(CancelledError);
    });
  });
});
