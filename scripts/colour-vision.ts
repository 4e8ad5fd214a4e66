/**
 * How far apart two colours look, to all eyes. Simulation: Machado, Oliveira & Fernandes, IEEE TVCG 15 (2009), severity 1, in
 * linear RGB. Difference: CIEDE2000 as in Sharma, Wu & Dalal, Color Research and Application 30 (2005).
 */
export type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const IDENTITY: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const DEUTERANOPIA: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
const PROTANOPIA: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const TRITANOPIA: Matrix = [
  [1.255528, -0.076749, -0.178779],
  [-0.078411, 0.930809, 0.147602],
  [0.004733, 0.691367, 0.3039],
];
/** Ways of seeing colours; the last three are complete colour blindness of a kind. */
export const VISIONS = [
  { name: 'normal', matrix: IDENTITY },
  { name: 'deuteranopia', matrix: DEUTERANOPIA },
  { name: 'protanopia', matrix: PROTANOPIA },
  { name: 'tritanopia', matrix: TRITANOPIA },
] as const;

function times(matrix: Matrix, v: Triple): Triple {
  const row = (r: Triple): number => r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function linearRgb(hex: string): Triple {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

function lab(rgb: Triple): Triple {
  const clipped: Triple = [clip(rgb[0]), clip(rgb[1]), clip(rgb[2])];
  const [x, y, z] = times(TO_XYZ, clipped);
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * (24389 / 27) + 16) / 116);
  const fx = f(x / 0.95047);
  const fy = f(y);
  const fz = f(z / 1.08883);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function clip(c: number): number {
  return Math.max(0, Math.min(1, c));
}

function hue(b: number, a: number): number {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

const sinDegrees = (x: number): number => Math.sin((x * Math.PI) / 180);
const cosDegrees = (x: number): number => Math.cos((x * Math.PI) / 180);

/** The CIEDE2000 difference of two colours in CIELAB. */
export function ciede2000(first: Triple, second: Triple): number {
  const meanC = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const a1 = first[1] * (1 + g);
  const a2 = second[1] * (1 + g);
  const c1 = Math.hypot(a1, first[2]);
  const c2 = Math.hypot(a2, second[2]);
  const h1 = hue(first[2], a1);
  const h2 = hue(second[2], a2);
  const isGrey = c1 * c2 === 0;
  const between = Math.abs(h1 - h2);
  const turn = between <= 180 ? h2 - h1 : h2 <= h1 ? h2 - h1 + 360 : h2 - h1 - 360;
  const deltaH = isGrey ? 0 : 2 * Math.sqrt(c1 * c2) * sinDegrees(turn / 2);
  const meanH = isGrey ? h1 + h2 : between <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const l = (first[0] + second[0]) / 2;
  const c = (c1 + c2) / 2;
  const t =
    1 -
    0.17 * cosDegrees(meanH - 30) +
    0.24 * cosDegrees(2 * meanH) +
    0.32 * cosDegrees(3 * meanH + 6) -
    0.2 * cosDegrees(4 * meanH - 63);
  const lightness = (second[0] - first[0]) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const turned = deltaH / (1 + 0.015 * c * t);
  const rotation = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sinDegrees(60 * Math.exp(-(((meanH - 275) / 25) ** 2)));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + turned ** 2 - rotation * chroma * turned);
}

export interface Closest {
  readonly vision: string;
  readonly difference: number;
  /** Indices of the two that look most alike. */
  readonly pair: readonly [number, number];
}

/** For each way of seeing, the two colours (`#rrggbb`) that look most alike. */
export function closestPairs(colours: readonly string[]): Closest[] {
  return VISIONS.map(({ name, matrix }) => {
    const seen = colours.map((colour) => lab(times(matrix, linearRgb(colour))));
    let closest: Closest = { vision: name, difference: Infinity, pair: [0, 0] };
    seen.forEach((a, i) => {
      seen.slice(0, i).forEach((b, j) => {
        const difference = ciede2000(a, b);
        if (difference < closest.difference) closest = { vision: name, difference, pair: [j, i] };
      });
    });
    return closest;
  });
}

/** The smallest difference of each two colours over all ways of seeing. */
export function leastDifferences(colours: readonly string[]): number[][] {
  const seen = VISIONS.map(({ matrix }) => colours.map((colour) => lab(times(matrix, linearRgb(colour)))));
  return colours.map((_, i) =>
    colours.map((_, j) => Math.min(...seen.map((labs) => ciede2000(labs[i] ?? [0, 0, 0], labs[j] ?? [0, 0, 0])))),
  );
}
