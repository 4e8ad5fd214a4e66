/** A figure as a standalone SVG document: no scripts, no references to anything outside. */
import { fontCss } from '../draw/fonts.ts';
import type { Figure, Layer, PathShape, Shape, TextShape } from './shapes.ts';

export interface SvgOptions {
  /** `@font-face` rules with data URIs. */
  readonly fontFaces?: string;
  /** `mm` for print: programs agree on millimetres, not on pixels. */
  readonly unit?: 'px' | 'mm';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML allows it: marked characters as entities, characters that XML forbids as U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

type Attributes = Readonly<Record<string, string | number | null>>;

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? value : escapeXml(value ?? '')}"`)
    .join('');
}

/** The attributes of a shape's paint, and of a text's font: what neighbours may share. */
function styleOf(shape: Shape, figure: Figure): Attributes {
  const isStroked = shape.stroke !== null;
  const common = {
    fill: shape.fill ?? 'none',
    stroke: shape.stroke,
    'stroke-width': isStroked ? shape.strokeWidth : null,
    'stroke-dasharray': isStroked ? (shape.dash?.join(' ') ?? null) : null,
    'fill-opacity': shape.fill !== null && shape.opacity < 1 ? shape.opacity : null,
    'stroke-opacity': isStroked && shape.opacity < 1 ? shape.opacity : null,
  };
  return shape.kind === 'text' ? { ...common, ...fontAttributes(shape, figure) } : common;
}

function fontAttributes({ font, anchor, stroke }: TextShape, { families }: Figure): Attributes {
  return {
    'font-family': families[font.family],
    'font-size': font.size,
    'font-weight': font.weight === 400 ? null : font.weight,
    'font-style': font.isItalic ? 'italic' : null,
    'text-anchor': anchor === 'middle' ? 'middle' : null,
    'stroke-linejoin': stroke === null ? null : 'round',
  };
}

const POINTS = { M: 1, L: 1, Q: 2, C: 3, Z: 0 } as const;

/** The path data of a path. */
export function pathData({ ops, at }: Pick<PathShape, 'ops' | 'at'>): string {
  let next = 0;
  return ops
    .map((op) => {
      const numbers = at.slice(next, next + 2 * POINTS[op]);
      next += numbers.length;
      return op + numbers.join(' ');
    })
    .join('');
}

/** The path data of a diamond. */
export function diamondData(x: number, y: number, reach: number): string {
  const point = (dx: number, dy: number): string =>
    `${Math.round((x + dx) * 100) / 100} ${Math.round((y + dy) * 100) / 100}`;
  return `M${point(0, -reach)}L${point(reach, 0)}L${point(0, reach)}L${point(-reach, 0)}Z`;
}

function elementText(shape: Shape): string {
  switch (shape.kind) {
    case 'path':
      return `<path d="${pathData(shape)}"/>`;
    case 'diamond':
      return `<path d="${diamondData(shape.x, shape.y, shape.reach)}"/>`;
    case 'circle':
      return `<circle${attributesText({ cx: shape.x, cy: shape.y, r: shape.radius })}/>`;
    case 'rect': {
      const { x, y, width, height, corner } = shape;
      return `<rect${attributesText({ x, y, width, height, rx: corner === 0 ? null : corner })}/>`;
    }
    case 'text':
    default:
      return `<text${attributesText({ x: shape.x, y: shape.y })}>${escapeXml(shape.text)}</text>`;
  }
}

/** Shapes in order; neighbours of one style stand in one group. */
function shapesText(shapes: readonly Shape[], figure: Figure): string {
  const runs: { style: string; elements: string[] }[] = [];
  for (const shape of shapes) {
    const style = attributesText(styleOf(shape, figure));
    const run = runs.at(-1);
    if (run?.style === style) run.elements.push(elementText(shape));
    else runs.push({ style, elements: [elementText(shape)] });
  }
  return runs.map(({ style, elements }) => `<g${style}>${elements.join('')}</g>`).join('\n');
}

function layerText({ name, clip, shapes }: Layer, figure: Figure): string {
  const cut = clip === null ? '' : ' clip-path="url(#drawing)"';
  return `<g id="${name}"${cut}>\n${shapesText(shapes, figure)}\n</g>`;
}

function definitions({ layers }: Figure, fontFaces: string): string {
  const clip = layers.find((layer) => layer.clip !== null)?.clip ?? null;
  const { x, y, width, height } = clip ?? { x: 0, y: 0, width: 0, height: 0 };
  const path =
    clip === null ? '' : `<clipPath id="drawing"><rect${attributesText({ x, y, width, height })}/></clipPath>`;
  const style = fontFaces === '' ? '' : `<style>${escapeXml(fontFaces)}</style>`;
  return path + style === '' ? '' : `<defs>${path}${style}</defs>\n`;
}

const MILLIMETRES_A_PIXEL = 25.4 / 96;

function lengthText(pixels: number, unit: 'px' | 'mm'): string {
  return unit === 'px' ? String(pixels) : `${Math.round(pixels * MILLIMETRES_A_PIXEL * 100) / 100}mm`;
}

/** The document, at the figure's size. */
export function toSvg(figure: Figure, { fontFaces = '', unit = 'px' }: SvgOptions = {}): string {
  const { width, height, title, description, layers } = figure;
  const size = attributesText({ width: lengthText(width, unit), height: lengthText(height, unit) });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="0 0 ${width} ${height}"`,
    ' role="img" fill-rule="evenodd">\n',
    title === '' ? '' : `<title>${escapeXml(title)}</title>\n`,
    description === '' ? '' : `<desc>${escapeXml(description)}</desc>\n`,
    definitions(figure, fontFaces),
    layers.map((layer) => layerText(layer, figure)).join('\n'),
    '\n</svg>\n',
  ].join('');
}

/** Every font of a figure with the text set in it, by its CSS shorthand. */
export function textByFont({ layers, families }: Figure): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const shape of layers.flatMap((layer) => layer.shapes)) {
    if (shape.kind !== 'text') continue;
    const font = fontCss(shape.font, families);
    texts.set(font, (texts.get(font) ?? '') + shape.text);
  }
  return texts;
}
