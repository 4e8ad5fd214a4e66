/** Where the command line writes: results to stdout, progress and issues to stderr. */
import type { Issue } from '../core/model/issue.ts';
import type { Progress } from '../core/model/progress.ts';

const BAR_WIDTH = 24;
const MAX_ISSUES = 20;

/** Writes to stdout and resolves when it was taken, so that nothing is cut off in a pipe. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export function writeJson(value: unknown): Promise<void> {
  return writeOut(`${JSON.stringify(value, null, 2)}\n`);
}

export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A progress bar on a terminal, nothing elsewhere. `clear` takes it off the screen. */
export function createBar(): { progress: Progress; clear: () => void } {
  if (!process.stderr.isTTY) return { progress: () => undefined, clear: () => undefined };
  let last = 0;
  const progress: Progress = (step, done, total) => {
    const now = performance.now();
    if (now - last < 80) return;
    last = now;
    const filled = total > 0 ? Math.round((BAR_WIDTH * Math.min(done, total)) / total) : 0;
    const count = total > 0 ? `${done} of ${total}` : `${done}`;
    process.stderr.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${step} ${count}`);
  };
  return { progress, clear: () => process.stderr.write('\r\u001b[2K') };
}

/** The issues, one line each with file and line; information only where `isVerbose`. */
export function printIssues(issues: readonly Issue[], isVerbose: boolean): void {
  const shown = issues.filter((issue) => isVerbose || issue.severity !== 'info');
  for (const issue of shown.slice(0, MAX_ISSUES)) {
    warn(`${issue.severity}: ${issue.file}${issue.line > 0 ? `:${issue.line}` : ''}: ${issue.message}`);
  }
  if (shown.length > MAX_ISSUES) warn(`and ${shown.length - MAX_ISSUES} more; --json lists them all.`);
}
