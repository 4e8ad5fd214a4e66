import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/read/decode.ts';
import { guessUtf16 } from '../../../src/core/read/utf16.ts';

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
      order === 'be' ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  );
const units = (length: number, unitAt: (i: number) => number): Uint8Array =>
  new Uint8Array(Uint16Array.from({ length }, (_, i) => unitAt(i)).buffer);

describe('UTF-16 without a mark', () => {
  it.each([
    ['Chinese', '深度学习综述\n张三，李四\n期刊 2020年，第一卷\n知识图谱的构建与应用研究\n王五、赵六\n'],
    ['a Chinese table', '题名,作者,年份\n一种深度学习综述,张三;李四,2020\n知识图谱研究,王五,2021\n'],
    ['Japanese', '論文タイトル\n深層学習に関する研究\n山田太郎、鈴木花子 2020\n'],
    ['Russian', 'Глубокое обучение: обзор\nИ. И. Иванов, П. П. Петров\n2020\n'],
    ['Chinese with rare characters', '𠮷野家的研究综述与展望分析\n张三、李四、王五 2020\n'],
  ])('is read in %s', (_, text) => {
    for (const order of ['le', 'be'] as const) {
      expect(decodeText(utf16(text, order), 'f')).toEqual({ text, issues: [] });
      expect(decodeText(utf16(text.repeat(4000), order), 'f').text?.length).toBe(text.length * 4000);
    }
  });

  it('is not seen in other text, also with a zero in it', () => {
    for (const text of [
      'A list of papers on tea\nAnn Lee, Bo Chen\n',
      '深度学习综述\n张三，李四 2020\n知识图谱',
      'Šárka Žižková, Éva Ñandú, Ölaf Ünsal',
    ]) {
      for (const written of [text, text.replace(' ', '\u0000'), `${text}\u0000`, `\u0000${text}`]) {
        expect(guessUtf16(new TextEncoder().encode(written))).toBeNull();
      }
    }
  });

  it.each([
    ['small numbers', units(4000, (i) => i % 500)],
    ['a wave', units(4000, (i) => 32_768 + Math.round(20_000 * Math.sin(i / 20)))],
    ['floats', new Uint8Array(Float32Array.from({ length: 2000 }, (_, i) => i / 7).buffer)],
    ['coordinates', units(400, (i) => (i % 2 === 0 ? 0x4e00 + i : 1 + (i % 9)))],
    ['a table of offsets', units(4000, (i) => 0x4e00 + ((i * 37) % 0x5000))],
  ])('is not seen in %s', (_, bytes) => {
    expect(guessUtf16(bytes)).toBeNull();
  });

  it('is not seen in random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 600 }), (bytes) => {
        expect(guessUtf16(bytes)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
