/** The weight or score of a finished map that size and colour name: `weight:Documents`, `score:Avg. pub. year`. */
import type { SizeBy } from '../model/scene.ts';

export type PlainPaint = 'year' | 'category' | 'organisation' | 'kind';
export type OverlayPaint = PlainPaint | `score:${string}`;

const WEIGHT = 'weight:';
const SCORE = 'score:';

const after = (prefix: string, text: string): string | null =>
  text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : null;

/** The name of the weight that a size names; null where it names none. */
export const weightName = (text: string): string | null => after(WEIGHT, text);
export const weightSize = (name: string): SizeBy => `${WEIGHT}${name}`;

/** The name of the score that a paint names; null where it names none. */
export const scoreName = (text: string): string | null => after(SCORE, text);
export const scorePaint = (name: string): OverlayPaint => `${SCORE}${name}`;
