import {
  fileNames,
  formatOfName,
  mapFormat,
  MAP_FORMAT_IDS,
  MAP_FORMATS,
  type MapFormat,
} from '../../core/export/map-format.ts';
import type { MapSource } from '../../core/export/map-table.ts';
import { writeMap } from '../../core/export/write-map.ts';
import { LENSES, type ListLens } from '../../core/model/columns.ts';
import type { SourceInput } from '../../core/model/document.ts';
import { GRAINS, type Grain } from '../../core/model/partition.ts';
import { analyseInputs } from '../analyse.ts';
import { THESAURUS_OPTION, type Command } from '../command.ts';
import { warn, writeOut } from '../console.ts';
import { readInputs } from '../inputs.ts';
import { analyseNetwork, mapAmong } from '../networks.ts';
import { choiceOption, numberOption, textOption, UsageError, type OptionValues } from '../options.ts';
import { checkTarget, writeFilesWhole, type Target } from '../write-file.ts';

const ENDINGS = MAP_FORMATS.map(({ ending }) => ending).join(', ');

/** The format asked for, else the one that the name tells; standard output has no name and gets JSON. */
function formatOf(options: OptionValues, out: string): MapFormat {
  const told = out === '-' ? mapFormat('json') : formatOfName(out);
  if (options['format'] !== undefined) return mapFormat(choiceOption(options, 'format', MAP_FORMAT_IDS, 'json'));
  if (told) return told;
  throw new UsageError(
    `The ending of ${out} tells no format: end it in ${ENDINGS}, or give --format ${MAP_FORMAT_IDS.join('|')}.`,
  );
}

/** Where the files go, looked at before the work is done; null is standard output. */
async function targetsOf(out: string, format: MapFormat, inputs: readonly string[]): Promise<Target[] | null> {
  if (out !== '-') return Promise.all(fileNames(out, format).map((name) => checkTarget(name, inputs)));
  if (format.tables.length > 0)
    throw new UsageError(
      `${format.label} is ${format.tables.length} files; name them with --out FILE${format.ending}.`,
    );
  return null;
}

async function write(files: readonly Iterable<string>[], targets: readonly Target[] | null): Promise<void> {
  if (targets) return writeFilesWhole(targets.map((target, i) => ({ target, pieces: files[i] ?? [] })));
  for (const pieces of files) for (const piece of pieces) await writeOut(piece);
}

/** How much was written, and what of it has no place. */
function describeMap({ analysis, graph, scene }: MapSource, { isPlacedOnly }: MapFormat): string {
  const [nodes, placed] = [graph.keys.length, scene.nodes.length];
  const counts =
    analysis.network === null
      ? `${nodes} nodes (${analysis.papers.length} papers, ${analysis.authors.length} people)`
      : `${nodes} items, ${graph.source.length} links`;
  if (placed === nodes) return counts;
  return isPlacedOnly
    ? `the ${placed} strongest of ${counts}; the others have no place, which this format needs`
    : `${counts}; the ${placed} strongest have places`;
}

interface Wanted {
  readonly seed: number;
  readonly lens: ListLens;
  readonly grain: Grain;
}

/** The map of reading lists, or a finished map as it is. */
async function buildMap(
  inputs: readonly SourceInput[],
  options: OptionValues,
  { seed, lens, grain }: Wanted,
): Promise<MapSource> {
  const finished = mapAmong(inputs);
  if (finished === null) {
    const thesaurus = textOption(options, 'thesaurus');
    const made = await analyseInputs(inputs, { settings: { seed }, grain, thesaurus });
    const map = made.pipeline.map(made.analysis, made.document.settings, lens, made.progress);
    made.clear();
    return map;
  }
  const idle = ['lens', 'thesaurus'].find((name) => options[name] !== undefined);
  if (idle !== undefined) throw new UsageError(`--${idle} is for reading lists; a finished map has no papers.`);
  const { analysis, pipeline, document, progress, clear } = analyseNetwork(finished, seed, grain);
  const map = pipeline.map(analysis, document.settings, 'network', progress);
  clear();
  return map;
}

export const buildCommand: Command = {
  name: 'build',
  usage: 'FILE… --out FILE',
  summary: 'write the map: nodes with places, themes and circles, edges, groups; or a finished map in another format',
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      help: 'where to write; - is standard output; map.csv gives map.nodes.csv and map.edges.csv',
    },
    format: { type: 'string', value: MAP_FORMAT_IDS.join('|'), help: `the format (told by the ending: ${ENDINGS})` },
    lens: { type: 'string', value: LENSES.join('|'), help: 'which nodes and ties (everything)' },
    grain: {
      type: 'string',
      value: GRAINS.join('|'),
      help: 'about half or twice as many groups as suit the list (medium)',
    },
    seed: { type: 'string', value: 'N', help: 'seed of every random choice (1)' },
    ...THESAURUS_OPTION,
  },
  examples: [
    'coterie build my-list.txt --out map.json',
    'coterie build my-list.txt --out map.gexf',
    'coterie build my-list.txt --lens people --format vosviewer --out people.json',
    'coterie build map.gexf --out map.graphml',
    'coterie build my-list.txt --lens topics --grain coarse --out topics.csv',
  ],
  run: async ({ files, options }) => {
    const out = textOption(options, 'out');
    if (out === null) throw new UsageError('build needs --out FILE.');
    const format = formatOf(options, out);
    const seed = numberOption(options, 'seed', { min: 0, max: 2 ** 31 - 1, isInteger: true }) ?? 1;
    const lens = choiceOption(options, 'lens', LENSES, 'everything');
    const grain = choiceOption(options, 'grain', GRAINS, 'medium');
    const targets = await targetsOf(out, format, files);
    const map = await buildMap(await readInputs(files), options, { seed, lens, grain });
    await write(writeMap(map, format.id), targets);
    const name = out === '-' ? 'the map' : fileNames(out, format).join(' and ');
    warn(`Wrote ${name}: ${describeMap(map, format)}.`);
    return 0;
  },
};
