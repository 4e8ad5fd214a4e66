import type { Issue } from '../../core/model/issue.ts';
import type { Paper } from '../../core/model/paper.ts';
import { readSource } from '../../core/read/read-source.ts';
import { exitCode, JSON_OPTION, type Command } from '../command.ts';
import { createBar, printIssues, warn, writeJson, writeOut } from '../console.ts';
import { readInputs } from '../inputs.ts';

function toRecord(paper: Paper): Record<string, unknown> {
  return {
    id: paper.sourceId ?? paper.id,
    title: paper.title,
    authors: paper.authors.map((author) => author.name),
    authorsTruncated: paper.authorsTruncated,
    organisations: paper.organisations,
    date: paper.date,
    year: paper.year,
    venue: paper.venue,
    category: paper.category,
    score: paper.score,
    abstract: paper.abstract,
    keywords: paper.keywords,
    doi: paper.doi,
    confidence: paper.confidence,
    source: { file: paper.source.file, line: paper.source.line },
  };
}

function toIssue({ code, severity, message, file, line }: Issue): Omit<Issue, 'endLine'> {
  return { code, severity, message, file, line };
}

function toLine(paper: Paper): string {
  const names = paper.authors.map((author) => author.name).join(', ');
  const date = paper.date ?? paper.year ?? 'undated';
  return `${paper.title}\n    ${names || 'no names'}${paper.authorsTruncated ? ' et al.' : ''} · ${date}${paper.confidence < 0.9 ? ' · unsure' : ''}`;
}

export const parseCommand: Command = {
  name: 'parse',
  usage: 'FILE…',
  summary: 'read lists and print their records, before duplicates are joined',
  options: JSON_OPTION,
  examples: [
    'coterie parse my-list.txt',
    'coterie parse export.jsonl.gz --json > records.json',
    'pbpaste | coterie parse -',
  ],
  run: async ({ files, options }) => {
    const sources = await readInputs(files);
    const bar = createBar();
    const results = sources.map((source) => readSource(source, { progress: bar.progress }));
    bar.clear();
    const papers = results.flatMap((result) => result.papers);
    const issues = results.flatMap((result) => result.issues);
    if (options['json']) await writeJson({ records: papers.map(toRecord), issues: issues.map(toIssue) });
    else if (papers.length > 0) await writeOut(`${papers.map(toLine).join('\n')}\n`);
    printIssues(issues, false);
    const blocks = results.reduce((sum, result) => sum + result.blocks, 0);
    warn(
      `${blocks} blocks seen, ${papers.length} read: ${results.map((r, i) => `${sources[i]?.file ?? ''} as ${r.format}`).join(', ')}.`,
    );
    return exitCode(papers.length);
  },
};
