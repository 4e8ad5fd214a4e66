/** The colours of the design tokens. */
import { readFileSync } from 'node:fs';

export interface ThemeColours {
  readonly theme: 'light' | 'dark';
  /** Fills of the twelve groups. */
  readonly groups: readonly string[];
  /** Fills of the five steps of the year ramp, oldest first. */
  readonly years: readonly string[];
}

function pick(css: string, name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const colour = new RegExp(`--${name}${i + 1}:\\s*(#[0-9a-f]{6})`, 'i').exec(css)?.[1];
    if (!colour) throw new Error(`No colour --${name}${i + 1} in the style sheet.`);
    return colour;
  });
}

/** The colours of both themes of `src/app/styles/tokens.css`. */
export function themeColours(): ThemeColours[] {
  const css = readFileSync(new URL('../src/app/styles/tokens.css', import.meta.url), 'utf8');
  const dark = css.slice(css.indexOf("[data-theme='dark']"));
  return [
    { theme: 'light', groups: pick(css, 'g', 12), years: pick(css, 'y', 5) },
    { theme: 'dark', groups: pick(dark, 'g', 12), years: pick(dark, 'y', 5) },
  ];
}
