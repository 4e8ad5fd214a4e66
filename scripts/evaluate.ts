/**
 * Prints quality figures: `npm run evaluate -- read | listing | topics | themes | groups | related ... [--json FILE]`. What needs
 * outside data takes its folder from COTERIE_DATA and says so when it is absent. The protocol of each stands in the file
 * that makes it; all are seeded. `--json` writes the tables to a file too.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseWords, textOption, UsageError } from '../src/cli/options.ts';
import { newDocument } from '../src/core/model/document.ts';
import { createPipeline } from '../src/core/pipeline.ts';
import { loadResources } from '../src/cli/resources.ts';
import { evaluateThemes, type GoldenThemes } from './evaluate-groups.ts';
import { evaluateKeyphrases } from './evaluate-keyphrases.ts';
import { evaluateListing } from './evaluate-listing.ts';
import { evaluateNetworks } from './evaluate-networks.ts';
import { evaluateRead } from './evaluate-read.ts';
import { evaluateRelated } from './evaluate-related.ts';
import { evaluateTopicTagsOfList } from './evaluate-topics.ts';
import { printTable, type EvaluationTable } from './evaluation-table.ts';

const DATA = join(import.meta.dirname, '../data');
const outside = process.env['COTERIE_DATA'] ?? null;

/** The bundled list, and the same papers with their abstracts where the outside data are at hand. */
function readingLists(): string[] {
  const own = join(DATA, 'reading-list.txt');
  const real = outside === null ? null : join(outside, 'corpora/reading-list.txt');
  return real !== null && existsSync(real) ? [own, real] : [own];
}

const nameOf = (file: string): string => (file.startsWith(DATA) ? 'bundled list' : 'with the real abstracts');
const percent = (share: number): string => (share * 100).toFixed(1);

function topicsTable(): EvaluationTable {
  const rows = readingLists().map((file) => {
    const quality = evaluateTopicTagsOfList(DATA, file);
    for (const { label, verdict, paper } of quality.failures)
      console.log(`  ${verdict}: ${label} (${paper.slice(0, 60)})`);
    return [
      nameOf(file),
      quality.tags,
      percent(quality.right),
      percent(quality.rightOrAcceptable),
      quality.fewestTags,
      quality.fewestGood,
    ];
  });
  const columns = ['list', 'tags', 'right %', 'right or acceptable %', 'fewest tags', 'fewest good tags'];
  return { title: 'Topic tags by the golden judgements', columns, rows };
}

function themesTable(): EvaluationTable {
  const golden = JSON.parse(readFileSync(join(DATA, 'golden/reading-list.themes.json'), 'utf8')) as GoldenThemes;
  const rows = readingLists().map((file) => {
    const sources = [{ file, bytes: new Uint8Array(readFileSync(file)) }];
    const { themes } = createPipeline(loadResources()).run(newDocument(sources));
    const { ari, nmi, papers, apart, groups } = evaluateThemes(golden, themes);
    return [
      nameOf(file),
      groups,
      ari.toFixed(3),
      nmi.toFixed(3),
      papers,
      apart,
      themes.groups.map((group) => group.name).join('; '),
    ];
  });
  return {
    title: 'Themes against the golden groups',
    columns: ['list', 'groups', 'ARI', 'NMI', 'papers', 'apart', 'names'],
    rows,
  };
}

function needOutside(): string {
  if (outside === null) throw new UsageError('This figure needs outside data: set COTERIE_DATA to its folder.');
  return outside;
}

type Tables = readonly EvaluationTable[];

const EVALUATIONS: Readonly<Record<string, () => Tables | Promise<Tables>>> = {
  read: () => evaluateRead(needOutside()),
  listing: () => evaluateListing(needOutside()),
  topics: () => [topicsTable(), ...(outside === null ? [] : [evaluateKeyphrases(outside, DATA)])],
  themes: () => [themesTable()],
  groups: () => [evaluateNetworks(needOutside())],
  related: () => [evaluateRelated(needOutside(), DATA)],
};

async function evaluate(words: readonly string[]): Promise<void> {
  const { files: wanted, options } = parseWords(words, {
    json: { type: 'string', value: 'FILE', help: 'write the tables to a file too' },
  });
  if (wanted.length === 0 || wanted.some((name) => !Object.hasOwn(EVALUATIONS, name)))
    throw new UsageError(`Name what to evaluate: ${Object.keys(EVALUATIONS).join(', ')}.`);
  const tables: EvaluationTable[] = [];
  for (const name of wanted) {
    const made = (await EVALUATIONS[name]?.()) ?? [];
    made.forEach(printTable);
    tables.push(...made);
  }
  const file = textOption(options, 'json');
  if (file === null) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(tables, null, 2)}\n`);
}

try {
  await evaluate(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
