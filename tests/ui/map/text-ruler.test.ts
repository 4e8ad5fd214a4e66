import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextRuler } from '../../../src/app/map/text-ruler.ts';
import type { Font } from '../../../src/core/draw/fonts.ts';

const FAMILIES = { tool: 'Tool', literature: 'Literature' };
const PLAIN: Font = { family: 'tool', size: 12, weight: 400, isItalic: false };

/** A canvas whose letters are half as wide as they are high, and which keeps what it was asked. */
const asked: string[] = [];
const context = {
  font: '',
  measureText(text: string) {
    asked.push(text);
    return { width: (text.length * Number(/(\d+)px/.exec(this.font)?.[1] ?? 0)) / 2 };
  },
};

beforeEach(() => {
  asked.length = 0;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the ruler of names', () => {
  it('adds up the letters of a name, each asked for once', () => {
    const ruler = new TextRuler();
    expect(ruler.width('Ada', PLAIN, FAMILIES)).toBe(18);
    expect(ruler.width('dada', PLAIN, FAMILIES)).toBe(24);
    expect(asked).toEqual(['A', 'd', 'a']);
  });

  it('scales what it measured at the nearest whole size', () => {
    const ruler = new TextRuler();
    expect(ruler.width('Ada', { ...PLAIN, size: 20.4 }, FAMILIES)).toBeCloseTo(30.6);
    expect(ruler.width('Ada', { ...PLAIN, size: 19.6 }, FAMILIES)).toBeCloseTo(29.4);
    expect(asked).toEqual(['A', 'd', 'a']);
  });

  it('measures scripts whose letters join as they are, once', () => {
    const ruler = new TextRuler();
    ruler.width('محمد', PLAIN, FAMILIES);
    ruler.width('محمد', PLAIN, FAMILIES);
    expect(asked).toEqual(['محمد']);
  });

  it('asks again once fonts have come in', () => {
    const ruler = new TextRuler();
    ruler.width('a', PLAIN, FAMILIES);
    ruler.forget();
    ruler.width('a', PLAIN, FAMILIES);
    expect(asked).toEqual(['a', 'a']);
  });
});
