/**
 * Prints what is read of real exports in every format.
 *
 * Protocol: every file of `samples/`, as it is; of recordings of web services each recorded answer. A row says the format
 * that was found, the blocks seen, the records read, and the issues by severity. SOURCES.md beside the samples says how many
 * records their collectors counted, by a count of lines or tags that may be off, and nothing for some: the last column is what is read
 * of it. The last table is the agreement with another reader of BibTeX on titles and lists of authors, letters and figures
 * compared, entry by entry.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SourceInput } from '../src/core/model/document.ts';
import { decodeText } from '../src/core/read/decode.ts';
import { readSource } from '../src/core/read/read-source.ts';
import type { ReadResult } from '../src/core/read/reader.ts';
import { compareWithOracle } from './bibtex-oracle.ts';
import type { EvaluationTable } from './evaluation-table.ts';
import { recordedBodies } from './recorded-bodies.ts';

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

/** Records by file, as the list of sources says. */
function expectedCounts(samples: string): Map<string, number> {
  const text = readFileSync(join(samples, 'SOURCES.md'), 'utf8');
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.flatMap(([, , file = '', count = '']) => (/^\d+$/.test(count) ? [[file, Number(count)] as const] : [])),
  );
}

function inputsOf(path: string, name: string): SourceInput[] {
  const bytes = new Uint8Array(readFileSync(path));
  const { text } = decodeText(bytes, name);
  const bodies = text === null ? null : recordedBodies(text);
  return bodies?.map((body, i) => ({ file: `${name}#${i + 1}`, text: body })) ?? [{ file: name, bytes }];
}

const count = (results: readonly ReadResult[], of: (result: ReadResult) => number): number =>
  results.reduce((sum, result) => sum + of(result), 0);
const issuesOf = (result: ReadResult, severity: string): number =>
  result.issues.filter((issue) => issue.severity === severity).length;

interface FileRow {
  readonly folder: string;
  readonly name: string;
  readonly results: readonly ReadResult[];
  readonly expected: number | null;
}

function fileRow({ name, results, expected }: FileRow): (string | number)[] {
  const read = count(results, ({ papers }) => papers.length);
  return [
    name.length > 64 ? `${name.slice(0, 61)}...` : name,
    [...new Set(results.map(({ format }) => format))].join(', '),
    count(results, ({ blocks }) => blocks),
    read,
    count(results, (result) => issuesOf(result, 'error')),
    count(results, (result) => issuesOf(result, 'warning')),
    expected === null
      ? ''
      : read === expected
        ? expected
        : `${expected} (${read > expected ? '+' : ''}${read - expected})`,
  ];
}

function formatRows(rows: readonly FileRow[]): (string | number)[][] {
  const folders = [...new Set(rows.map(({ folder }) => folder))];
  return folders.map((folder) => {
    const own = rows.filter((row) => row.folder === folder);
    const counted = own.filter(({ expected }) => expected !== null);
    const read = (of: readonly FileRow[]): number =>
      count(
        of.flatMap(({ results }) => results),
        ({ papers }) => papers.length,
      );
    const blocks = count(
      own.flatMap(({ results }) => results),
      (result) => result.blocks,
    );
    const expected = counted.reduce((sum, row) => sum + (row.expected ?? 0), 0);
    return [folder, own.length, blocks, read(own), expected, read(counted)];
  });
}

async function oracleTable(samples: string): Promise<EvaluationTable> {
  const totals = { entries: 0, titles: 0, authors: 0 };
  for (const path of filesBelow(join(samples, 'bibtex'))) {
    const { text } = decodeText(new Uint8Array(readFileSync(path)), path);
    const { entries, titles, authors, differences } = await compareWithOracle(text ?? '');
    totals.entries += entries;
    totals.titles += titles;
    totals.authors += authors;
    for (const difference of differences) console.log(`  ${relative(samples, path).slice(0, 50)}: ${difference}`);
  }
  const share = (part: number): string => ((100 * part) / Math.max(1, totals.entries)).toFixed(2);
  return {
    title: 'BibTeX entries read as another reader reads them',
    columns: ['entries', 'titles %', 'author lists %'],
    rows: [[totals.entries, share(totals.titles), share(totals.authors)]],
  };
}

/** What is read of the samples, by file and by format, and the agreement with another reader. */
export async function evaluateRead(dataFolder: string): Promise<EvaluationTable[]> {
  const samples = join(dataFolder, 'samples');
  const expected = expectedCounts(samples);
  const rows = filesBelow(samples)
    .filter((path) => !path.endsWith('SOURCES.md'))
    .map((path): FileRow => {
      const name = relative(samples, path);
      const results = inputsOf(path, name).map((input) => readSource(input));
      return { folder: name.split('/')[0] ?? '', name, results, expected: expected.get(name) ?? null };
    });
  return [
    {
      title: 'What is read of every sample',
      columns: ['file', 'format', 'blocks', 'records', 'errors', 'warnings', 'counted'],
      rows: rows.map(fileRow),
    },
    {
      title: 'By kind of sample',
      columns: ['kind', 'files', 'blocks', 'records', 'counted', 'read of these'],
      rows: formatRows(rows),
    },
    await oracleTable(samples),
  ];
}
