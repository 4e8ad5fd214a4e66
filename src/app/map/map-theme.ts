import type { ThemeName } from './map-types.ts';

/** Colours of marks: 0 is grey, 1 to 12 are the groups', 13 to 17 the years' from early to late. */
export const COLOUR_SLOTS = 18;
const FIRST_YEAR_SLOT = 13;

/** What the map takes from the design tokens. Arrays are by slot. */
export interface MapTheme {
  readonly fill: readonly string[];
  readonly rim: readonly string[];
  readonly text: readonly string[];
  readonly ink: string;
  readonly inkSoft: string;
  readonly sheet: string;
  readonly surface: string;
  readonly edge: string;
  readonly halo: string;
  readonly edgeIn: number;
  readonly edgeTag: number;
  readonly edgeOut: number;
  readonly edgeLit: number;
  readonly edgeDim: number;
  readonly dimNode: number;
  readonly dimTitle: number;
  readonly dimHull: number;
  readonly hullFill: number;
  readonly hullCore: number;
  readonly hullLine: number;
  readonly fontTool: string;
  readonly fontLiterature: string;
}

/** Red, green, blue in 0..1 of `#rgb` or `#rrggbb`; mid grey for anything else. */
export function parseHex(colour: string): readonly [number, number, number] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour.trim());
  const full = short ? null : /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  const parts = short ?? full;
  if (!parts) return [0.5, 0.5, 0.5];
  const channel = (text: string | undefined): number => parseInt(short ? `${text}${text}` : `${text}`, 16) / 255;
  return [channel(parts[1]), channel(parts[2]), channel(parts[3])];
}

function slotName(slot: number): string {
  if (slot === 0) return 'g-none';
  return slot < FIRST_YEAR_SLOT ? `g${slot}` : `y${slot - FIRST_YEAR_SLOT + 1}`;
}

function tokensOf(style: CSSStyleDeclaration): MapTheme {
  const text = (name: string, fallback: string): string => style.getPropertyValue(name).trim() || fallback;
  const share = (name: string, fallback: number): number => {
    const value = parseFloat(style.getPropertyValue(name));
    return Number.isFinite(value) ? value : fallback;
  };
  const colours = (part: string, fallback: string): string[] =>
    Array.from({ length: COLOUR_SLOTS }, (_, slot) => text(`--${slotName(slot)}${part}`, fallback));
  return {
    fill: colours('', '#9aa1a7'),
    rim: colours('-rim', '#6b7278'),
    text: colours('-ink', '#5a6167'),
    ink: text('--ink', '#171b1f'),
    inkSoft: text('--ink-2', '#474e55'),
    sheet: text('--bg', '#f5f6f4'),
    surface: text('--surface', '#ffffff'),
    edge: text('--edge', '#171b1f'),
    halo: text('--halo', '#f5f6f4'),
    edgeIn: share('--edge-in', 0.5),
    edgeTag: share('--edge-tag', 0.3),
    edgeOut: share('--edge-out', 0.19),
    edgeLit: share('--edge-lit', 0.85),
    edgeDim: share('--edge-dim', 0.05),
    dimNode: share('--dim-node', 0.24),
    dimTitle: share('--dim-title', 0.42),
    dimHull: share('--dim-hull', 0.45),
    hullFill: share('--hull-fill', 0.085),
    hullCore: share('--hull-core', 0.06),
    hullLine: share('--hull-line', 0.3),
    fontTool: text('--font-ui', 'system-ui, sans-serif'),
    fontLiterature: text('--font-lit', 'Georgia, serif'),
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
