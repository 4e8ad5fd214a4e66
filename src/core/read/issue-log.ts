import type { Issue, Severity } from '../model/issue.ts';

/** Issues of one code that are kept apart; those after are counted in one last issue. */
const KEPT_PER_CODE = 200;

interface Surplus {
  readonly severity: Severity;
  count: number;
  line: number;
  endLine: number;
}

/** Collects issues in order. A code that repeats without end is kept 200 times and then counted. */
export class IssueLog {
  private readonly issues: Issue[] = [];
  private readonly counts = new Map<string, number>();
  private readonly surplus = new Map<string, Surplus>();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(code: string, severity: Severity, message: string, line = 0, endLine = line): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= KEPT_PER_CODE) this.issues.push({ code, severity, message, file: this.file, line, endLine });
    else this.addSurplus(code, severity, line, endLine);
  }

  hasErrors(): boolean {
    return this.issues.some(({ severity }) => severity === 'error');
  }

  /** All issues, the counted ones last. */
  list(): Issue[] {
    const counted = [...this.surplus].map(([code, { severity, count, line, endLine }]): Issue => {
      const message = `${count} more of the same kind between lines ${line} and ${endLine}.`;
      return { code, severity, message, file: this.file, line, endLine };
    });
    return [...this.issues, ...counted];
  }

  private addSurplus(code: string, severity: Severity, line: number, endLine: number): void {
    const seen = this.surplus.get(code);
    if (!seen) this.surplus.set(code, { severity, count: 1, line, endLine });
    else {
      seen.count += 1;
      seen.line = Math.min(seen.line, line);
      seen.endLine = Math.max(seen.endLine, endLine);
    }
  }
}

/** `1 record`, `3 records`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
