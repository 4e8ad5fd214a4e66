/**
 * Prints quality figures: `npm run evaluate -- listing | topics | themes`. What needs outside data takes its folder from
 * COTERIE_DATA and says so when it is absent. The protocol of each stands in the file that makes it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDocument } from '../src/core/model/document.ts';
import { createPipeline } from '../src/core/pipeline.ts';
import { loadResources } from '../src/cli/resources.ts';
import { evaluateListing } from './evaluate-listing.ts';
import { evaluateThemes, type GoldenThemes } from './evaluate-groups.ts';
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
  if (outside === null) throw new Error('This figure needs outside data: set COTERIE_DATA to its folder.');
  return outside;
}

const EVALUATIONS: Readonly<Record<string, () => Promise<EvaluationTable> | EvaluationTable>> = {
  listing: () => evaluateListing(needOutside()),
  topics: topicsTable,
  themes: themesTable,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(EVALUATIONS, name));
if (wanted.length === 0 || unknown.length > 0) {
  console.error(`Name what to evaluate: ${Object.keys(EVALUATIONS).join(', ')}.`);
  process.exit(2);
}
for (const name of wanted) {
  const evaluation = EVALUATIONS[name];
  if (evaluation) printTable(await evaluation());
}
