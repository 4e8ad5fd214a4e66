/** What readers of networks hold values to: numbers that can be drawn and summed, colours, names of columns. */

/** Places, weights, scores and strengths are at most this large, either way. */
export const LARGEST = 1e12;
/** VOSviewer takes clusters 1 to 1000; so does every map here. */
export const MOST_CLUSTERS = 1000;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/i;

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LARGEST;
export const isStrength = (value: unknown): value is number => isNumber(value) && value >= 0;
export const isCluster = (value: unknown): value is number =>
  isNumber(value) && Number.isInteger(value) && value >= 1 && value <= MOST_CLUSTERS;

/** Whether a text is a number, however large. */
export const isNumberText = (text: string): boolean => text.length <= 400 && NUMBER.test(text.trim());

/** The number that a text is, or null where it is none within bounds. */
export function parseNumber(text: string): number | null {
  if (!isNumberText(text)) return null;
  const value = Number(text.trim());
  return isNumber(value) ? value + 0 : null;
}

/** `modularity_class`, `Modularity Class` and `modularityClass` are one name. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const channel = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** `#rrggbb` of channels in 0..255, null where one is not. */
export function colourOf(red: number | null, green: number | null, blue: number | null): string | null {
  const channels = [red, green, blue];
  const isColour = channels.every((value) => value !== null && value >= 0 && value <= 255);
  return isColour ? `#${channels.map((value) => channel(value ?? 0)).join('')}` : null;
}

/** `#rrggbb` of `#rgb`, `#rrggbb` or `#rrggbbaa`, null for anything else. */
export function hexColour(text: string): string | null {
  const digits = /^#([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits.slice(0, 6)}`;
}
