/** What stands around the drawing: the title above, the legend and the caption below. */
import type { Font } from '../draw/fonts.ts';
import type { NodeKind } from '../model/ids.ts';
import type { LegendEntry } from '../view/legend.ts';
import { mix } from './colour.ts';
import { arc, badgeAt, plainMark } from './marks.ts';
import type { FigureOptions } from './options.ts';
import { filled, stroked, type Shape, type TextShape } from './shapes.ts';
import { breakLines } from './text-lines.ts';

/** Shapes of a block and the height it takes. */
export interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

export interface NamedGroup {
  readonly slot: number;
  readonly label: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const TITLE_FONT: Font = { family: 'literature', size: 18, weight: 600, isItalic: false };
const TEXT_FONT: Font = { family: 'tool', size: 12, weight: 400, isItalic: false };
const GROUP_FONT: Font = { family: 'literature', size: 12.5, weight: 500, isItalic: false };
const TITLE_LINE = 23;
const TEXT_LINE = 17;
const LEGEND_LINE = 19;
const TITLE_LINES = 2;
const CAPTION_LINES = 4;
const SIGN_WIDTH = 14;
const SIGN_GAP = 6;
const ENTRY_GAP = 16;
const EMPTY: Block = { shapes: [], height: 0 };

function lines(
  text: string,
  place: Place,
  options: FigureOptions,
  look: { font: Font; line: number; most: number; colour: string },
): Block {
  const { font, line, most, colour } = look;
  const texts = breakLines(text, place.width, most, (part) => options.measure(part, font));
  const shapes = texts.map((part, i) => textAt(part, place.x, place.y + (i + 0.5) * line, font, colour));
  return { shapes, height: texts.length * line };
}

export function titleBlock(place: Place, options: FigureOptions): Block {
  const look = { font: TITLE_FONT, line: TITLE_LINE, most: TITLE_LINES, colour: options.palette.ink };
  return lines(options.title, place, options, look);
}

export function captionBlock(place: Place, options: FigureOptions): Block {
  const look = { font: TEXT_FONT, line: TEXT_LINE, most: CAPTION_LINES, colour: options.palette.inkSoft };
  return lines(options.caption, place, options, look);
}

/** A sign about (x, y), 14 px wide at most; none where the words say all. */
function signShapes({ sign, slot }: LegendEntry, x: number, y: number, options: FigureOptions): Shape[] {
  const { palette } = options;
  const { inkSoft, sheet } = palette;
  const ink = slot < 0 ? inkSoft : (palette.fill[slot] ?? inkSoft);
  const rim = slot < 0 ? inkSoft : (palette.rim[slot] ?? inkSoft);
  const mark = (kind: NodeKind, fill: string, line: string, radius = 5, dx = 0, isHollow = false): Shape[] => {
    const look = { x: x + dx, y, radius, tint: (colour: string) => colour };
    return plainMark(kind, look, { fill, rim: line, sheet }, { isInferred: false, isHollow });
  };
  switch (sign) {
    case 'author':
    case 'paper':
    case 'item':
      return mark(sign, ink, rim);
    case 'topic':
      return mark(sign, palette.surface, rim, 5, 0, true);
    case 'size':
      return [...mark('author', inkSoft, inkSoft, 2.2, -5.5), ...mark('author', inkSoft, inkSoft, 4, 3)];
    case 'apart':
      return mark('author', palette.fill[0] ?? inkSoft, palette.rim[0] ?? inkSoft);
    case 'uncertain':
      return mark('author', mix(inkSoft, sheet, 0.4), mix(inkSoft, sheet, 0.4));
    case 'ring':
      return ringSign(x, y, palette);
    case 'swatch':
      return [swatch(slot, x, y, options)];
    case 'line':
      return [{ kind: 'path', ops: ['M', 'L'], at: [x - 7, y, x + 7, y], ...stroked(inkSoft, 1.2) }];
    case 'inferred':
      return [{ kind: 'path', ops: ['M', 'L'], at: [x - 7, y, x + 7, y], ...stroked(inkSoft, 1.6, 1, [3.4, 2]) }];
    case 'cut':
      return badgeAt(x, y, { ...filled(palette.surface), stroke: inkSoft, strokeWidth: 1 }, inkSoft);
    case 'colour':
    case 'left-out':
    default:
      return [];
  }
}

function ringSign(x: number, y: number, { inkSoft, sheet }: FigureOptions['palette']): Shape[] {
  const pale = mix(inkSoft, sheet, 0.5);
  return [
    { kind: 'path', ...arc(x, y, 4.8, 0.02, 0.58), ...stroked(inkSoft, 2.2) },
    { kind: 'path', ...arc(x, y, 4.8, 0.62, 0.98), ...stroked(pale, 2.2) },
    { kind: 'circle', x, y, radius: 2.4, ...filled(inkSoft) },
  ];
}

interface Entry {
  readonly label: string;
  readonly font: Font;
  /** Starts a line of its own. */
  readonly isHead: boolean;
  readonly sign: (x: number, y: number) => readonly Shape[];
}

function swatch(slot: number, x: number, y: number, { palette }: FigureOptions): Shape {
  const paint = {
    ...filled(palette.fill[slot] ?? palette.ink),
    stroke: palette.rim[slot] ?? palette.ink,
    strokeWidth: 1,
  };
  return { kind: 'rect', x: x - 7, y: y - 4.5, width: 14, height: 9, corner: 4.5, ...paint };
}

function groupEntry(group: NamedGroup, options: FigureOptions): Entry {
  const sign = (x: number, y: number): Shape[] => [swatch(group.slot, x, y, options)];
  return { label: group.label, font: GROUP_FONT, isHead: false, sign };
}

function legendEntry(entry: LegendEntry, options: FigureOptions): Entry {
  const sign = (x: number, y: number): Shape[] => signShapes(entry, x, y, options);
  return { label: entry.label, font: TEXT_FONT, isHead: entry.sign === 'colour', sign };
}

/** Entries side by side, as many a line as fit. */
function flow(entries: readonly Entry[], place: Place, options: FigureOptions): Block {
  const shapes: Shape[] = [];
  let x = place.x;
  let line = 0;
  for (const { label, font, isHead, sign } of entries) {
    const indent = sign(0, 0).length === 0 ? 0 : SIGN_WIDTH + SIGN_GAP;
    const text = breakLines(label, place.width - indent, 1, (part) => options.measure(part, font))[0] ?? '';
    const width = indent + options.measure(text, font);
    if (x > place.x && (isHead || x + width > place.x + place.width)) {
      x = place.x;
      line += 1;
    }
    const y = place.y + (line + 0.5) * LEGEND_LINE;
    shapes.push(...sign(x + SIGN_WIDTH / 2, y), textAt(text, x + indent, y, font, options.palette.inkSoft));
    x += width + ENTRY_GAP;
  }
  return entries.length === 0 ? EMPTY : { shapes, height: (line + 1) * LEGEND_LINE };
}

function textAt(text: string, x: number, middle: number, font: Font, colour: string): TextShape {
  return { kind: 'text', x, y: middle + font.size * 0.35, text, font, anchor: 'start', ...filled(colour) };
}

/** The groups by name where they are not named in the drawing, then the signs and colours. */
export function legendBlock(place: Place, options: FigureOptions, groups: readonly NamedGroup[]): Block {
  const entries = groups.map((group) => groupEntry(group, options));
  const named = flow(entries, place, options);
  const below = { ...place, y: place.y + named.height };
  const signs = flow(
    options.legend.map((entry) => legendEntry(entry, options)),
    below,
    options,
  );
  return { shapes: [...named.shapes, ...signs.shapes], height: named.height + signs.height };
}
