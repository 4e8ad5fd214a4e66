import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themeColours } from '../../../scripts/colour-tokens.ts';
import { slotColour } from '../../../src/core/export/colours.ts';

it('are those of the light theme', () => {
  const light = themeColours().find(({ theme }) => theme === 'light');
  expect(light?.groups.map((_, i) => slotColour(i + 1))).toEqual(light?.groups);
  const css = readFileSync(new URL('../../../src/app/styles/tokens.css', import.meta.url), 'utf8');
  const grey = /--g-none:\s*(#[0-9a-f]{6})/.exec(css)?.[1];
  for (const slot of [0, 13, -1]) expect(slotColour(slot)).toBe(grey);
});
