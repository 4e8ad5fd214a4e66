import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperTopic } from '../../../src/core/model/topic.ts';
import { markText, pointAt, resolveOverlaps } from '../../../src/core/view/marked-text.ts';

const tag = (topic: number, ...spans: (readonly [number, number])[]): PaperTopic => ({
  topic,
  score: 1,
  evidence: spans.map(([start, end]) => ({ field: 'abstract', start, end })),
});

describe('markText', () => {
  const text = 'Diffusion models are slow.';

  it('cuts a text at its evidence', () => {
    expect(markText(text, [tag(3, [0, 16])], 'abstract')).toEqual([
      { text: 'Diffusion models', topic: 3 },
      { text: ' are slow.', topic: -1 },
    ]);
  });

  it('lets the longest of overlapping spans win', () => {
    const pieces = markText(text, [tag(0, [0, 9]), tag(1, [0, 16]), tag(2, [10, 20])], 'abstract');
    expect(pieces.map((piece) => piece.topic)).toEqual([1, -1]);
  });

  it('reads only the field asked for, and only the part asked for', () => {
    expect(markText(text, [tag(0, [0, 9])], 'title')).toEqual([{ text, topic: -1 }]);
    expect(markText(text, [tag(0, [0, 16])], 'abstract', 10, 20)).toEqual([
      { text: 'models', topic: 0 },
      { text: ' are', topic: -1 },
    ]);
  });

  it('survives evidence outside the text', () => {
    expect(markText('ab', [tag(0, [-5, 1], [40, 50]), tag(1, [1, 99])], 'abstract')).toEqual([
      { text: 'a', topic: 0 },
      { text: 'b', topic: 1 },
    ]);
    expect(markText('', [tag(0, [0, 4])], 'abstract')).toEqual([]);
  });

  const span = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
    .map(([start, size]) => [start, start + size] as const);

  it('gives the text again, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span), (text, spans) => {
        const pieces = markText(
          text,
          spans.map((each, i) => tag(i, each)),
          'abstract',
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  it('keeps spans apart and drops one only for another that is at least as long', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const all = spans.map(([start, end], topic) => ({ start, end, topic }));
        const kept = resolveOverlaps(all);
        kept.slice(1).forEach((next, i) => expect(next.start).toBeGreaterThanOrEqual(kept[i]?.end ?? 0));
        for (const each of all) {
          const size = each.end - each.start;
          const isCovered = kept.some((k) => k.start < each.end && each.start < k.end && k.end - k.start >= size);
          expect(isCovered).toBe(true);
        }
      }),
    );
  });
});

describe('pointAt', () => {
  const pieces = [
    { text: 'Visual words and a visualiser. ', topic: -1 },
    { text: 'diffusion models', topic: 3 },
    { text: ' for visual words', topic: -1 },
  ];
  const pointed = (topics: readonly number[], phrases: readonly string[]): string[] =>
    pointAt(pieces, new Set(topics), phrases)
      .filter(({ isPointed }) => isPointed)
      .map(({ text }) => text);

  it('finds phrases as whole words in any case, and topics', () => {
    expect(pointed([3], ['visual words'])).toEqual(['Visual words', 'diffusion models', 'visual words']);
    expect(pointed([], ['visual'])).toEqual(['Visual', 'visual']);
    expect(pointed([4], ['models'])).toEqual([]);
  });

  it('keeps the text, and the pieces where nothing is pointed at', () => {
    const split = pointAt(pieces, new Set([3]), ['visual words', 'words', '']);
    expect(split.map(({ text }) => text).join('')).toBe(pieces.map(({ text }) => text).join(''));
    expect(pointAt(pieces, new Set(), [])).toBe(pieces);
  });
});
