import type { Families } from '../../core/draw/fonts.ts';
import { channelsOf, COLOUR_SLOTS, type Palette } from '../../core/draw/palette.ts';
import { YEAR_SLOT } from '../../core/view/slots.ts';
import type { ThemeName } from './map-types.ts';

/** What the map takes from the design tokens. */
export interface MapTheme extends Palette {
  readonly families: Families;
}

/** Red, green, blue in 0..1 of `#rgb` or `#rrggbb`; mid grey for anything else. */
export function parseHex(colour: string): readonly [number, number, number] {
  const channels = channelsOf(colour);
  return channels === null ? [0.5, 0.5, 0.5] : [channels[0] / 255, channels[1] / 255, channels[2] / 255];
}

function slotName(slot: number): string {
  if (slot === 0) return 'g-none';
  return slot < YEAR_SLOT ? `g${slot}` : `y${slot - YEAR_SLOT + 1}`;
}

function tokensOf(style: CSSStyleDeclaration): MapTheme {
  const text = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const share = (name: string): number => parseFloat(text(name)) || 0;
  const colours = (part: string): string[] =>
    Array.from({ length: COLOUR_SLOTS }, (_, slot) => text(slotName(slot) + part));
  return {
    fill: colours(''),
    rim: colours('-rim'),
    text: colours('-ink'),
    ink: text('ink'),
    inkSoft: text('ink-2'),
    sheet: text('bg'),
    surface: text('surface'),
    edge: text('edge'),
    halo: text('halo'),
    edgeIn: share('edge-in'),
    edgeTag: share('edge-tag'),
    edgeOut: share('edge-out'),
    edgeLit: share('edge-lit'),
    edgeDim: share('edge-dim'),
    dimNode: share('dim-node'),
    dimTitle: share('dim-title'),
    dimHull: share('dim-hull'),
    hullFill: share('hull-fill'),
    hullCore: share('hull-core'),
    hullLine: share('hull-line'),
    families: { tool: text('font-ui'), literature: text('font-lit') },
  };
}

/** The tokens of a theme; read from a probe where the page shows, or is about to show, another one. */
export function readTheme(container: HTMLElement, theme: ThemeName): MapTheme {
  const root = container.ownerDocument.documentElement;
  if (root.dataset['theme'] === theme) return tokensOf(getComputedStyle(root));
  const probe = container.ownerDocument.createElement('span');
  probe.dataset['theme'] = theme;
  probe.hidden = true;
  root.append(probe);
  const tokens = tokensOf(getComputedStyle(probe));
  probe.remove();
  return tokens;
}

/** The theme that the page shows: the one set on its root, else the one the system asks for. */
export function shownTheme(container: HTMLElement): ThemeName {
  const set = container.ownerDocument.documentElement.dataset['theme'];
  if (set === 'dark' || set === 'light') return set;
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
