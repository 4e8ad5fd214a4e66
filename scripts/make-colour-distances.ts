/**
 * Writes src/core/view/colour-distances.ts: for every two of the twelve group fills of the light theme, the smallest
 * difference over normal vision and full deuteranopia, protanopia and tritanopia: `npx tsx scripts/make-colour-distances.ts`.
 */
import { writeFileSync } from 'node:fs';
import { themeColours } from './colour-tokens.ts';
import { leastDifferences } from './colour-vision.ts';

const [light] = themeColours();
if (!light) throw new Error('The style sheet has no light theme.');
const table = leastDifferences(light.groups)
  .map((row) => `  [${row.map((d) => Number(d.toFixed(1))).join(', ')}],`)
  .join('\n');
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
