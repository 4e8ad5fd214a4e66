/** Mixing of opaque colours, so that what is faded hides the lines below it as on the map. */

function channels(colour: string): readonly number[] | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (digits === undefined) return null;
  const pairs = digits.length === 3 ? Array.from(digits, (digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.map((pair) => parseInt(pair, 16));
}

/** `colour` at `share` (0..1) over `ground`, both `#rrggbb` or `#rgb`; any other notation comes back as it is. */
export function mix(colour: string, ground: string, share: number): string {
  const above = channels(colour);
  const below = channels(ground);
  if (above === null || below === null || share >= 1) return colour;
  const mixed = above.map((value, i) => Math.round(value * share + (below[i] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
