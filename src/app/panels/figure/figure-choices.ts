/** What can be chosen about a figure, and the sizes that follow: pure. */
import type { Lens } from '../../../core/model/columns.ts';

export type FigureSize = 'column' | 'page' | 'slide' | 'custom';
export type FigureBackground = 'white' | 'dark' | 'transparent';

export interface FigureChoices {
  readonly title: string;
  readonly what: 'whole' | 'view';
  readonly size: FigureSize;
  /** Pixels, for a custom size. */
  readonly customWidth: number;
  /** Dots an inch, for sizes in millimetres. */
  readonly dotsPerInch: number;
  /** Pixels of the picture a pixel, for sizes in pixels. */
  readonly sharpness: number;
  readonly background: FigureBackground;
  readonly hasLegend: boolean;
  readonly groupNames: 'map' | 'legend' | 'none';
  readonly labels: 'many' | 'few';
  /** What is selected is lit, and the rest fades. */
  readonly isLit: boolean;
}

export const FIRST_CHOICES: Omit<FigureChoices, 'title'> = {
  what: 'whole',
  size: 'page',
  customWidth: 1280,
  dotsPerInch: 300,
  sharpness: 2,
  background: 'white',
  hasLegend: true,
  groupNames: 'map',
  labels: 'many',
  isLit: false,
};

export const SIZES: readonly { readonly value: FigureSize; readonly label: string }[] = [
  { value: 'column', label: 'One column, 85 mm' },
  { value: 'page', label: 'Two columns, 175 mm' },
  { value: 'slide', label: 'Slide, 1920 pixels' },
  { value: 'custom', label: 'Width in pixels' },
];

export const RESOLUTIONS: readonly number[] = [150, 300, 600];
export const SHARPNESSES: readonly number[] = [1, 2, 3, 4];
export const CUSTOM_WIDTH = { least: 320, most: 8000 } as const;

const PIXELS_AN_INCH = 96;
const MILLIMETRES_AN_INCH = 25.4;
const WIDTH_MM = { column: 85, page: 175 } as const;
const SLIDE_WIDTH = 1920;
/** Six points, the least that journals print. */
const PRINT_LABEL = 8;
/** On a screen the smallest text is 12 pixels for every 1280 of width. */
const LABEL_SHARE = 12 / 1280;
const MOST_LABEL = 40;
/** Browsers refuse larger canvases. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;

export interface FigureMeasure {
  /** Pixels, 96 to the inch. */
  readonly width: number;
  readonly labelSize: number;
  readonly unit: 'mm' | 'px';
  /** Pixels of the picture a pixel of the figure. */
  readonly scale: number;
  readonly dotsPerInch: number;
}

export function isPrint(size: FigureSize): size is 'column' | 'page' {
  return size === 'column' || size === 'page';
}

/** A width that was typed in, within what can be drawn. */
export function boundedWidth(width: number): number {
  if (!Number.isFinite(width)) return FIRST_CHOICES.customWidth;
  return Math.round(Math.max(CUSTOM_WIDTH.least, Math.min(CUSTOM_WIDTH.most, width)));
}

export function measureOf({ size, customWidth, dotsPerInch, sharpness }: FigureChoices): FigureMeasure {
  if (isPrint(size)) {
    const width = (WIDTH_MM[size] / MILLIMETRES_AN_INCH) * PIXELS_AN_INCH;
    return { width, labelSize: PRINT_LABEL, unit: 'mm', scale: dotsPerInch / PIXELS_AN_INCH, dotsPerInch };
  }
  const width = size === 'slide' ? SLIDE_WIDTH : boundedWidth(customWidth);
  const labelSize = Math.max(PRINT_LABEL, Math.min(MOST_LABEL, width * LABEL_SHARE));
  return { width, labelSize, unit: 'px', scale: sharpness, dotsPerInch: sharpness * PIXELS_AN_INCH };
}

interface Sides {
  readonly width: number;
  readonly height: number;
}

/** The sides of the picture in pixels. */
export function pictureSides({ width, height }: Sides, scale: number): Sides {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether a browser can make a picture of these sides. */
export function isDrawable({ width, height }: Sides): boolean {
  return Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS;
}

/** `175 × 117 mm, 2067 × 1388 pixels`. */
export function sizeWords(figure: Sides, { unit, scale }: Pick<FigureMeasure, 'unit' | 'scale'>): string {
  const { width, height } = pictureSides(figure, scale);
  const pixels = `${width} × ${height} pixels`;
  if (unit === 'px') return pixels;
  const millimetres = (side: number): number => Math.round((side / PIXELS_AN_INCH) * MILLIMETRES_AN_INCH);
  return `${millimetres(figure.width)} × ${millimetres(figure.height)} mm, ${pixels}`;
}

/** `reading-list-everything`: letters and digits of the list's name, and the lens. */
export function fileStem(list: string, lens: Lens): string {
  const words = list
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...words, lens].join('-').slice(-80);
}
