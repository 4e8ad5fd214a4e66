import { decodeText } from '../../core/read/decode.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import type { RelatedPaper } from '../../core/model/related.ts';
import { createSearchIndex, nearest, search } from '../../core/search/search.ts';
import { titleKey } from '../../core/text/fold.ts';
import { analyseFiles } from '../analyse.ts';
import { JSON_OPTION, THESAURUS_OPTION, type Command } from '../command.ts';
import { writeJson, writeOut } from '../console.ts';
import { readInputs } from '../inputs.ts';
import { JobError, numberOption, textOption, UsageError, type OptionValues } from '../options.ts';

const DEFAULT_LIMIT = 20;

function paperByTitle(analysis: Analysis, title: string): number {
  const key = titleKey(title);
  if (key === '') throw new UsageError('--to takes a title, or the start of one.');
  const exact = analysis.papers.findIndex((paper) => titleKey(paper.title) === key);
  if (exact >= 0) return exact;
  const starting = analysis.papers.flatMap((paper, i) =>
    key !== '' && titleKey(paper.title).startsWith(key) ? [i] : [],
  );
  if (starting.length === 1) return starting[0] ?? -1;
  const index = createSearchIndex(analysis);
  const near = [...search(index, title, 20), ...nearest(index, title, 20)].filter((hit) => hit.target.kind === 'paper');
  const titles =
    starting.length > 1 ? starting.map((i) => analysis.papers[i]?.title ?? '') : near.map((hit) => hit.label);
  const listed = titles
    .slice(0, 3)
    .map((near) => `“${near}”`)
    .join(', ');
  const hint = listed === '' ? '' : ` Nearest: ${listed}.`;
  throw new UsageError(
    `${starting.length > 1 ? `${starting.length} titles start with` : 'No paper has the title'} “${title}”.${hint}`,
  );
}

function paperById(analysis: Analysis, id: string): number {
  const at = analysis.papers.findIndex((paper) => paper.sourceId === id || paper.id === id);
  if (at < 0) throw new UsageError(`No paper has the id “${id}”.`);
  return at;
}

const idOf = (analysis: Analysis, paper: number): string =>
  analysis.papers[paper]?.sourceId ?? analysis.papers[paper]?.id ?? '';

function toJson(analysis: Analysis, items: readonly RelatedPaper[]): unknown[] {
  return items.map(({ paper, score, reasons }) => ({
    id: idOf(analysis, paper),
    title: analysis.papers[paper]?.title ?? '',
    score,
    reasons: reasons.map(({ kind, label, share }) => ({ kind, label, share })),
  }));
}

function toText(analysis: Analysis, items: readonly RelatedPaper[]): string {
  if (items.length === 0) return 'Nothing in the list is related.\n';
  const lines = items.map(({ paper, score, reasons }) => {
    const why = reasons.slice(0, 4).map(({ kind, label, share }) => `${label} (${kind} ${Math.round(share * 100)} %)`);
    return `${(score * 100).toFixed(0).padStart(3)}  ${analysis.papers[paper]?.title ?? ''}\n     ${why.join(' · ')}`;
  });
  return `${lines.join('\n')}\n`;
}

/** The text of a file, whatever its encoding; `-` is standard input. */
async function readText(path: string): Promise<string> {
  const [input] = await readInputs([path]);
  const { text, issues } = input && 'bytes' in input ? decodeText(input.bytes, path) : { text: null, issues: [] };
  if (text === null || text.trim() === '') throw new JobError(issues[0]?.message ?? `${path} holds no text.`);
  return text;
}

interface Wanted {
  readonly to: string | null;
  readonly text: string | null;
  readonly id: string | null;
  readonly isAll: boolean;
}

function wantedOf(options: OptionValues): Wanted {
  const wanted = {
    to: textOption(options, 'to'),
    text: textOption(options, 'text'),
    id: textOption(options, 'id'),
    isAll: options['all'] === true,
  };
  const count = [wanted.to !== null, wanted.text !== null, wanted.id !== null, wanted.isAll].filter(Boolean).length;
  if (count !== 1) throw new UsageError('related takes one of --to TITLE, --text FILE, --id ID and --all.');
  return wanted;
}

export const relatedCommand: Command = {
  name: 'related',
  usage: 'FILE… --to TITLE | --text FILE | --id ID | --all',
  summary: 'the papers nearest to one, with the exact share of each reason',
  options: {
    ...JSON_OPTION,
    ...THESAURUS_OPTION,
    to: { type: 'string', value: 'TITLE', help: 'a paper by its title, or the start of it' },
    id: { type: 'string', value: 'ID', help: 'a paper by its id' },
    text: { type: 'string', value: 'FILE', help: 'a text, such as an abstract' },
    all: { type: 'boolean', help: 'every paper, one line of JSON each' },
    limit: { type: 'string', value: 'N', help: `how many (${DEFAULT_LIMIT})` },
  },
  examples: [
    'coterie related my-list.txt --to "LV-Eval"',
    'coterie related my-list.txt --text abstract.txt --limit 5 --json',
  ],
  run: async ({ files, options }) => {
    const wanted = wantedOf(options);
    if (wanted.text === '-' && files.includes('-')) throw new UsageError('Standard input can be read once only.');
    const limit = numberOption(options, 'limit', { min: 1, max: 1000, isInteger: true }) ?? DEFAULT_LIMIT;
    const { analysis, pipeline } = await analyseFiles(files, { thesaurus: textOption(options, 'thesaurus') });
    const index = pipeline.related(analysis);
    if (wanted.isAll) {
      for (const i of analysis.papers.keys()) {
        const related = index.relatedTo(i, limit).map(({ paper, score }) => ({ id: idOf(analysis, paper), score }));
        await writeOut(`${JSON.stringify({ id: idOf(analysis, i), related })}\n`);
      }
      return 0;
    }
    const items =
      wanted.text !== null
        ? index.relatedToText(await readText(wanted.text), limit)
        : index.relatedTo(
            wanted.id !== null ? paperById(analysis, wanted.id) : paperByTitle(analysis, wanted.to ?? ''),
            limit,
          );
    if (options['json']) await writeJson(toJson(analysis, items));
    else await writeOut(toText(analysis, items));
    return 0;
  },
};
