import { ownFields } from '../../core/export/write-jsonl.ts';
import type { Issue } from '../../core/model/issue.ts';
import type { Paper } from '../../core/model/paper.ts';
import { exitCode, JSON_OPTION, type Command } from '../command.ts';
import { writeJson, writeOut } from '../console.ts';
import { readRecords } from '../read-records.ts';

function toRecord(paper: Paper): Record<string, unknown> {
  return {
    id: paper.sourceId ?? paper.id,
    title: paper.title,
    authors: paper.authors.map((author) => author.name),
    ...ownFields(paper),
    ...(paper.ids ? { ids: paper.ids } : {}),
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
    const { papers, issues } = await readRecords(files);
    if (options['json']) await writeJson({ records: papers.map(toRecord), issues: issues.map(toIssue) });
    else if (papers.length > 0) await writeOut(`${papers.map(toLine).join('\n')}\n`);
    return exitCode(papers.length);
  },
};
