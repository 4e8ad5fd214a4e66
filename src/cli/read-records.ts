/** Reads files to their records, for the commands that need no more than that. */
import type { Issue } from '../core/model/issue.ts';
import type { Paper } from '../core/model/paper.ts';
import type { Progress } from '../core/model/progress.ts';
import { readSource } from '../core/read/read-source.ts';
import { createBar, printIssues, warn } from './console.ts';
import { readInputs } from './inputs.ts';
import { listsAmong } from './networks.ts';
import { unpack } from './unpack.ts';

export interface Records {
  /** In input order, before duplicates are joined. */
  readonly papers: readonly Paper[];
  readonly issues: readonly Issue[];
  readonly progress: Progress;
  readonly clear: () => void;
}

/** The records of the files; issues and what was seen go to stderr. */
export async function readRecords(files: readonly string[]): Promise<Records> {
  const sources = listsAmong(await readInputs(files));
  const { progress, clear } = createBar();
  const results = sources.map((source) => readSource(source, { progress, unpack }));
  clear();
  const papers = results.flatMap((result) => result.papers);
  const issues = results.flatMap((result) => result.issues);
  printIssues(issues, false);
  const blocks = results.reduce((sum, result) => sum + result.blocks, 0);
  const formats = results.map(({ format }, i) => `${sources[i]?.file ?? ''} as ${format}`);
  warn(`${blocks} blocks seen, ${papers.length} read: ${formats.join(', ')}.`);
  return { papers, issues, progress, clear };
}
