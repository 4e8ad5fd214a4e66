import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../src/core/figure/figure.ts';
import { escapeXml, textByFont, toSvg } from '../../../src/core/figure/svg.ts';
import { optionsWith, smallScene } from './figure-fixture.ts';

const TEXT = String.raw`(?:[^<>&]|&(?:amp|lt|gt|quot);)*`;
const ATTRIBUTE = String.raw`\s[\w:-]+="(?:[^<>&"]|&(?:amp|lt|gt|quot);)*"`;
const PIECE = new RegExp(String.raw`<(/?)([\w:]+)((?:${ATTRIBUTE})*)\s*(/?)>(${TEXT})`, 'y');

/** Names of the elements of a document without comments or sections; null where it is not well formed. */
function elementsOf(document: string): string[] | null {
  PIECE.lastIndex = document.indexOf('?>') + 3;
  const open: string[] = [];
  const names: string[] = [];
  for (let found = PIECE.exec(document); found; found = PIECE.exec(document)) {
    const [, isEnd, name = '', attributes = '', isEmpty] = found;
    const keys = [...attributes.matchAll(/\s([\w:-]+)=/g)].map(([, key]) => key);
    if (new Set(keys).size < keys.length) return null;
    if (isEnd !== '') {
      if (open.pop() !== name) return null;
    } else {
      names.push(name);
      if (isEmpty === '') open.push(name);
    }
    if (PIECE.lastIndex === document.length) return open.length === 0 ? names : null;
  }
  return null;
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('toSvg', () => {
  it('writes a well-formed document with a title, a description and a group a layer', () => {
    const svg = toSvg(figureOf(smallScene(), optionsWith({ frame: { x: 0, y: 0, width: 500, height: 300 } })));
    const elements = elementsOf(svg);
    expect(elements?.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    expect(elements).toContain('clipPath');
    expect(svg).toContain('<g id="marks" clip-path="url(#drawing)">');
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(svg).not.toMatch(/<script|href|url\((?!#)/);
  });

  it('stands in millimetres for print', () => {
    const figure = figureOf(smallScene(), optionsWith({ width: (85 / 25.4) * 96, labelSize: 8 }));
    expect(toSvg(figure, { unit: 'mm' })).toContain('width="85mm"');
    expect(toSvg(figure)).toContain(`width="${figure.width}"`);
  });

  it('is well formed whatever the names are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, label) => {
        const [first, ...rest] = smallScene().nodes;
        const nodes = first ? [{ ...first, label }, ...rest] : rest;
        const svg = toSvg(figureOf(smallScene({ nodes }), optionsWith({ title })), {
          fontFaces: '@font-face{src:"<"}',
        });
        expect(elementsOf(svg)).not.toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  it('escapes text so that it reads back, but for what XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
        expect(unescape(escapeXml(text))).toBe(text);
      }),
    );
    expect(escapeXml('a\u0000b\uD800c\uFFFFd')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });
});

describe('textByFont', () => {
  it('collects the letters of each font', () => {
    const fonts = textByFont(figureOf(smallScene(), optionsWith()));
    const topics = [...fonts].filter(([font]) => font.startsWith('italic'));
    expect(topics.map(([, text]) => text.includes('sampling'))).toEqual([true]);
    expect([...fonts.keys()].some((font) => font.endsWith('Inter, sans-serif'))).toBe(true);
  });
});
