import { resolveAuthors } from '../../core/authors/resolve.ts';
import type { Author } from '../../core/model/author.ts';
import { exitCode, JSON_OPTION, type Command } from '../command.ts';
import { writeJson, writeOut } from '../console.ts';
import { readRecords } from '../read-records.ts';

function toJson({ id, name, forms, mentions, isInferred, joinedBecause }: Author): Record<string, unknown> {
  return { id, name, forms, mentions, isInferred, joinedBecause };
}

function toLine({ name, forms, mentions, joinedBecause }: Author): string {
  const others = forms.filter((form) => form !== name);
  const also = others.length === 0 ? '' : `\n    also ${others.join(', ')}: ${joinedBecause.join(' ')}`;
  return `${name} (${mentions.length})${also}`;
}

export const authorsCommand: Command = {
  name: 'authors',
  usage: 'FILE…',
  summary: 'people, the forms of their names, and why forms were joined; every name of every record',
  options: JSON_OPTION,
  examples: ['coterie authors my-list.txt', 'coterie authors my-list.jsonl --json'],
  run: async ({ files, options }) => {
    const { papers, progress, clear } = await readRecords(files);
    const authors = resolveAuthors(papers, progress);
    clear();
    if (options['json']) await writeJson({ authors: authors.map(toJson) });
    else if (authors.length > 0) await writeOut(`${authors.map(toLine).join('\n')}\n`);
    return exitCode(papers.length);
  },
};
