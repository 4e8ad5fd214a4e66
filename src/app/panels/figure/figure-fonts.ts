/** The fonts of a figure: measured on a canvas, loaded before they are painted, and embedded in an SVG. */
import { fontCss, type Families, type Font } from '../../../core/draw/fonts.ts';
import { textByFont } from '../../../core/figure/svg.ts';
import type { Figure } from '../../../core/figure/shapes.ts';

const MAX_WIDTHS = 20_000;
const FALLBACK_WIDTH = 0.55;
const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null | undefined;

/** Measures text set in the page's fonts; about right where there is no canvas. */
export function measureWith(families: Families): (text: string, font: Font) => number {
  ruler ??= document.createElement('canvas').getContext('2d');
  return (text, font) => {
    const css = fontCss(font, families);
    const key = `${css}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size > MAX_WIDTHS) widths.clear();
    if (ruler) ruler.font = css;
    const width = ruler?.measureText(text).width ?? text.length * font.size * FALLBACK_WIDTH;
    widths.set(key, width);
    return width;
  };
}

/** Loads the fonts that a figure's text needs; true where some came in, so that widths measured before are void. */
export async function loadFonts(figure: Figure): Promise<boolean> {
  if (!('fonts' in document)) return false;
  const missing = [...textByFont(figure)].filter(([font, text]) => !document.fonts.check(font, text));
  if (missing.length === 0) return false;
  await Promise.allSettled(missing.map(([font, text]) => document.fonts.load(font, text)));
  widths.clear();
  return missing.some(([font, text]) => document.fonts.check(font, text));
}

interface Face {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly ranges: string;
  readonly address: string;
}

function isReadable(sheet: CSSStyleSheet): boolean {
  return sheet.href === null || new URL(sheet.href).origin === location.origin;
}

/** The font faces that the page declares, with the files they come from. */
function declaredFaces(): Face[] {
  const sheets = [...document.styleSheets].filter(isReadable);
  return sheets.flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule): Face[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string): string => rule.style.getPropertyValue(name).trim();
      const address = /url\(\s*["']?([^"')]+)/.exec(value('src'))?.[1];
      if (address === undefined) return [];
      return [
        {
          family: value('font-family').replace(/["']/g, ''),
          style: value('font-style') || 'normal',
          weight: value('font-weight') || 'normal',
          ranges: value('unicode-range'),
          address: new URL(address, sheet.href ?? document.baseURI).href,
        },
      ];
    }),
  );
}

/** Whether a face with these unicode ranges has letters for a text. */
export function coversAny(ranges: string, text: string): boolean {
  if (ranges === '') return text !== '';
  const spans = ranges.split(',').flatMap((range): [number, number][] => {
    const [, from = '', to] = /^\s*U\+([0-9A-F?]+)(?:-([0-9A-F]+))?\s*$/i.exec(range) ?? [];
    if (from === '') return [];
    return [[parseInt(from.replaceAll('?', '0'), 16), parseInt(to ?? from.replaceAll('?', 'F'), 16)]];
  });
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  return codes.some((code) => spans.some(([first, last]) => code >= first && code <= last));
}

function neededFaces(figure: Figure): Face[] {
  const texts = [...textByFont(figure)];
  return declaredFaces().filter((face) =>
    texts.some(
      ([font, text]) =>
        font.includes(face.family) &&
        font.startsWith('italic') === (face.style === 'italic') &&
        coversAny(face.ranges, text),
    ),
  );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

async function faceRule({ family, style, weight, ranges, address }: Face): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) return '';
  const data = base64(new Uint8Array(await response.arrayBuffer()));
  const range = ranges === '' ? '' : `unicode-range:${ranges};`;
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};${range}src:url(data:font/woff2;base64,${data}) format('woff2');}`;
}

/** `@font-face` rules with the files of the fonts that a figure's text needs; what cannot be had is left out. */
export async function embeddedFaces(figure: Figure): Promise<string> {
  const rules = await Promise.allSettled(neededFaces(figure).map(faceRule));
  return rules.map((rule) => (rule.status === 'fulfilled' ? rule.value : '')).join('');
}
