/**
 * Writes src/core/view/colour-distances.ts: for every two of the twelve group fills (--g1 ... --g12 of the light theme in
 * a CSS file), the smallest CIEDE2000 difference over normal vision and full deuteranopia, protanopia and tritanopia.
 * Simulation: Machado, Oliveira & Fernandes, IEEE TVCG 15 (2009), severity 1, in linear RGB. Difference: Sharma, Wu &
 * Dalal, Color Research and Application 30 (2005).
 *
 *     npx tsx scripts/make-colour-distances.ts path/to/tokens.css
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Triple = readonly [number, number, number];
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
const VISIONS: readonly Matrix[] = [IDENTITY, DEUTERANOPIA, PROTANOPIA, TRITANOPIA];

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
function ciede2000(first: Triple, second: Triple): number {
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

function readFills(css: string): string[] {
  return Array.from({ length: 12 }, (_, i) => {
    const fill = new RegExp(`--g${i + 1}:\\s*(#[0-9a-f]{6})`, 'i').exec(css)?.[1];
    if (!fill) throw new Error(`no fill --g${i + 1} in the style sheet`);
    return fill;
  });
}

const path = process.argv[2];
if (!path) throw new Error('usage: npx tsx scripts/make-colour-distances.ts path/to/tokens.css');
const fills = readFills(readFileSync(path, 'utf8')).map(linearRgb);
const seen = VISIONS.map((vision) => fills.map((fill) => lab(times(vision, fill))));
const rows = fills.map((_, i) =>
  fills.map((_, j) => Math.min(...seen.map((labs) => ciede2000(labs[i] ?? [0, 0, 0], labs[j] ?? [0, 0, 0])))),
);
const smallest = seen.map((labs) =>
  Math.min(...labs.flatMap((a, i) => labs.slice(0, i).map((b) => ciede2000(a, b)))).toFixed(1),
);
console.log(`smallest difference: normal, deuteranopia, protanopia, tritanopia: ${smallest.join(', ')}`);
const table = rows.map((row) => `  [${row.map((d) => Number(d.toFixed(1))).join(', ')}],`).join('\n');
writeFileSync(
  new URL('../src/core/view/colour-distances.ts', import.meta.url),
  `/**
 * CIEDE2000 differences of the twelve group fills of the light theme, the smallest over normal vision, deuteranopia,
 * protanopia and tritanopia; row and column i hold colour i + 1. Made by scripts/make-colour-distances.ts.
 */
export const COLOUR_DISTANCES: readonly (readonly number[])[] = [
${table}
];
`,
);
