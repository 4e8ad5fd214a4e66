import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, LineBlock, RecordRef } from '../../../../src/core/model/document.ts';
import type { PaperId } from '../../../../src/core/model/ids.ts';
import { readSource } from '../../../../src/core/read/read-source.ts';
import {
  blocksOf,
  fittingBlocks,
  lapsedRecords,
  openingOf,
  standingDecisions,
} from '../../../../src/core/read/review/divisions.ts';
import { taughtBy } from '../../../../src/core/read/review/taught.ts';

const ref = (line: number, file = 'list'): RecordRef => ({ file, line, id: 'p1' as PaperId });
const block = (line: number, endLine: number, opening = `line ${line}`): LineBlock => ({ line, endLine, opening });
const split = (line: number, at: number, endLine: number, file = 'list'): Decision => ({
  kind: 'split-record',
  record: ref(line, file),
  blocks: [block(line, at - 1), block(at, endLine)],
});
const join = (line: number, other: number, endLine: number): Decision => ({
  kind: 'join-lines',
  records: [ref(line), ref(other)],
  blocks: [block(line, endLine)],
});
const correct = (line: number, title: string, file = 'list'): Decision => ({
  kind: 'correct-record',
  record: ref(line, file),
  fields: { title },
});

describe('blocksOf', () => {
  it('has a later division in the place of those it meets', () => {
    const decisions = [split(1, 4, 6), split(9, 10, 11), split(1, 2, 5, 'other'), join(4, 7, 8)];
    expect(blocksOf(decisions, 'list')).toEqual([block(1, 3), block(4, 8), block(9, 9), block(10, 11)]);
    expect(blocksOf(decisions, 'nowhere')).toEqual([]);
  });

  it('is again what it was before, split and joined', () => {
    expect(blocksOf([split(1, 4, 6), join(1, 4, 6)], 'list')).toEqual([block(1, 6)]);
  });
});

describe('fittingBlocks', () => {
  const lines = ['Tea', ' Milk  and honey', '', 'Rain'];

  it('keeps what stands where it stood', () => {
    const blocks = [block(1, 1, 'Tea'), block(2, 3, 'Milk and honey')];
    expect(fittingBlocks(lines, blocks)).toEqual(blocks);
  });

  it.each([
    ['other text', block(4, 4, 'Snow')],
    ['lines that are not there', block(4, 9, 'Rain')],
    ['a blank line', block(3, 4, '')],
    ['lines backwards', block(2, 1, 'Milk and honey')],
    ['half a line', block(1.5, 4, 'Tea')],
  ])('refuses %s', (_, wrong) => {
    expect(fittingBlocks(lines, [wrong])).toEqual([]);
  });
});

describe('decisions on records whose lines were divided afterwards', () => {
  const before = [correct(1, 'Old'), correct(9, 'Far'), correct(1, 'Elsewhere', 'other')];

  it('lapse, and teach nothing', () => {
    const decisions = [...before, split(1, 4, 6), correct(4, 'New')];
    expect(standingDecisions(decisions)).toEqual(decisions.slice(1));
    expect(taughtBy(decisions, 'list')?.titles).toEqual(['Far', 'New']);
    expect(lapsedRecords(decisions)).toEqual([ref(1)]);
  });

  it('are no longer missed once the record was corrected anew', () => {
    expect(lapsedRecords([...before, split(1, 4, 6), correct(1, 'Again')])).toEqual([]);
  });

  it('stay where nothing was divided', () => {
    expect(standingDecisions(before)).toBe(before);
  });

  it('are pairs too', () => {
    const pair: Decision = { kind: 'keep-apart', records: [ref(20), ref(2)] };
    expect(standingDecisions([pair, split(1, 4, 6)])).toEqual([split(1, 4, 6)]);
    expect(standingDecisions([split(1, 4, 6), pair])).toContain(pair);
  });
});

describe('lines that are one record each', () => {
  const LINES = [
    'Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.',
    'Robots water gardens in summer. We measure how much they use. The gardens stay green.',
    'Night Trains in the Rain',
    'Piet Meer, Ana Sol',
    'Mira Olsen, Piet Meer:',
    '7.6CVJul 17, 2023',
    'Journal of Tea, 2021',
    'Load more',
    '1. Slow Rivers',
    '',
    'x',
  ];

  it('are read so, whatever they hold; no line is lost', () => {
    const size = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 16 }), fc.array(size), (lines, sizes) => {
        const blocks: LineBlock[] = [];
        let line = 1;
        for (const [i, count] of sizes.entries()) {
          const endLine = Math.min(lines.length, line + count - 1);
          const opening = openingOf(lines[line - 1] ?? '');
          if (i % 2 === 0 && opening !== '' && endLine >= line) blocks.push({ line, endLine, opening });
          line += count;
        }
        const text = `${lines.join('\n')}\nA Study of MapsAna Sol, Mira Olsen et al.`;
        const { papers, fromLines, issues, format } = readSource({ file: 'list', text }, { blocks });
        if (format !== 'pasted list') return;
        expect(fromLines).toEqual(papers.map(() => true));
        for (const { line: first, endLine } of blocks) {
          const inside = papers.filter(({ source }) => source.line <= endLine && source.endLine >= first);
          expect(inside.map(({ source }) => [source.line, source.endLine <= endLine])).toEqual([[first, true]]);
        }
        expect(issues.map(({ code }) => code)).not.toContain('lost-division');
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('are said where they no longer are what they were', () => {
    const text = 'Night Trains in the Rain\nPiet Meer, Ana Sol\n\nSlow Rivers\nMira Olsen';
    const blocks = [block(1, 2, 'Day Trains'), block(4, 5, 'Slow Rivers')];
    const { papers, issues } = readSource({ file: 'list', text }, { blocks });
    expect(papers.map(({ title }) => title)).toEqual(['Night Trains in the Rain', 'Slow Rivers']);
    const lost = issues.filter(({ code }) => code === 'lost-division');
    expect(lost.map(({ message }) => message)).toEqual([expect.stringContaining('You made lines 1 to 2 one record')]);
  });

  it('are said where the input is no pasted list', () => {
    const text = '@article{a, title={Rain on Stone}, author={Berg, Ada}, year=2020}';
    const { papers, issues } = readSource({ file: 'list', text }, { blocks: [block(1, 1, openingOf(text))] });
    expect(papers).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toContain('lost-division');
  });
});
