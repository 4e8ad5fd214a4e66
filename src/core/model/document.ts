/** The state of the work: what was brought in and the options. Everything else is computed from it. */

/** One input: its bytes as they came (gzip included), or text that was pasted. */
export type SourceInput =
  { readonly file: string; readonly bytes: Uint8Array } | { readonly file: string; readonly text: string };

export interface Settings {
  /** Seed of every random choice. */
  readonly seed: number;
  /** Resolution of themes and circles; null lets stability choose it. */
  readonly resolution: number | null;
}

export interface CoterieDocument {
  readonly sources: readonly SourceInput[];
  readonly settings: Settings;
}

export const DEFAULT_SETTINGS: Settings = { seed: 1, resolution: null };
