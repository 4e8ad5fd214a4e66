import type { Paper } from '../model/paper.ts';
import { countOf } from './issue-log.ts';
import type { IssueLog } from './issue-log.ts';

const LISTED_LINES = 12;

/** `3, 7, 12 and 40 more`. */
export function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, LISTED_LINES).join(', ');
  return lines.length > LISTED_LINES ? `${shown} and ${lines.length - LISTED_LINES} more` : shown;
}

interface Gap {
  readonly code: string;
  readonly what: string;
  readonly severity: 'info' | 'warning';
  readonly kept: string;
  isMissing(paper: Paper): boolean;
}

const GAPS: readonly Gap[] = [
  {
    code: 'no-title',
    what: 'title',
    severity: 'warning',
    kept: 'kept without one',
    isMissing: (paper) => paper.title === '',
  },
  {
    code: 'no-authors',
    what: 'authors',
    severity: 'warning',
    kept: 'kept, linked to nobody',
    isMissing: (paper) => paper.authors.length === 0,
  },
  {
    code: 'no-year',
    what: 'date',
    severity: 'info',
    kept: 'kept as undated',
    isMissing: (paper) => paper.year === null,
  },
];

/** Says which records have no title, no authors or no date, one issue a kind; they stay in the list. */
export function reportMissing(papers: readonly Paper[], log: IssueLog): void {
  for (const gap of GAPS) {
    const missing = papers.filter((paper) => gap.isMissing(paper));
    const first = missing[0];
    if (!first) continue;
    const lines = missing.map((paper) => paper.source.line);
    const message = `${countOf(missing.length, 'record')} of ${papers.length} without ${gap.what} (from line ${listLines(lines)}): ${gap.kept}.`;
    log.add(gap.code, gap.severity, message, first.source.line, missing.at(-1)?.source.endLine ?? first.source.line);
  }
}
