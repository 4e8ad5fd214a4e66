import { mapToJson, type MapFile } from '../../core/export/map-json.ts';
import { LENSES, type Lens } from '../../core/model/columns.ts';
import { DEFAULT_NODE_LIMIT } from '../../core/model/filter.ts';
import { GRAINS } from '../../core/model/partition.ts';
import { analyseFiles, type Analysed } from '../analyse.ts';
import type { Command } from '../command.ts';
import { warn, writeOut } from '../console.ts';
import { choiceOption, numberOption, textOption, UsageError } from '../options.ts';
import { checkTarget, writeFileWhole } from '../write-file.ts';

/** Nodes with a place at most; ties of the Papers and Topics lenses are among these. */
const PLACED = { people: 20_000, papers: DEFAULT_NODE_LIMIT, topics: DEFAULT_NODE_LIMIT } as const;

function mapFileOf({ analysis, pipeline, document, progress }: Analysed, lens: Lens): MapFile {
  const { settings } = document;
  if (lens === 'everything') return pipeline.mapFile(analysis, settings, progress);
  const nodeLimit = PLACED[lens];
  const request = { lens, colourBy: lens === 'people' ? 'circles' : 'themes', aspect: 'wide', nodeLimit } as const;
  const scene = pipeline.scene(analysis, request, settings.seed, null, progress);
  return mapToJson(analysis, scene, settings, { related: () => pipeline.related(analysis), nodeLimit });
}

export const buildCommand: Command = {
  name: 'build',
  usage: 'FILE… --out FILE',
  summary: 'write the map: nodes with places, themes and circles, edges, groups',
  options: {
    out: { type: 'string', value: 'FILE', help: 'where to write; - is standard output' },
    format: { type: 'string', value: 'json', help: 'the format (json)' },
    lens: { type: 'string', value: LENSES.join('|'), help: 'which nodes and ties (everything)' },
    grain: {
      type: 'string',
      value: GRAINS.join('|'),
      help: 'about half or twice as many groups as suit the list (medium)',
    },
    seed: { type: 'string', value: 'N', help: 'seed of every random choice (1)' },
  },
  examples: [
    'coterie build my-list.txt --out map.json',
    'coterie build my-list.txt --lens topics --grain coarse --out topics.json',
  ],
  run: async ({ files, options }) => {
    const out = textOption(options, 'out');
    if (out === null) throw new UsageError('build needs --out FILE.');
    choiceOption(options, 'format', ['json'], 'json');
    const seed = numberOption(options, 'seed', { min: 0, max: 2 ** 31 - 1, isInteger: true }) ?? 1;
    const target = out === '-' ? null : await checkTarget(out, files);
    const lens = choiceOption(options, 'lens', LENSES, 'everything');
    const grain = choiceOption(options, 'grain', GRAINS, 'medium');
    const analysed = await analyseFiles(files, { settings: { seed }, grain });
    const { analysis } = analysed;
    const { json, nodes, placed } = mapFileOf(analysed, lens);
    analysed.clear();
    if (target === null) await writeOut(json);
    else await writeFileWhole(target, json);
    const places = placed === nodes ? '' : `; the ${placed} strongest have places`;
    warn(
      `Wrote ${out === '-' ? 'the map' : out}: ${nodes} nodes (${analysis.papers.length} papers, ${analysis.authors.length} people)${places}.`,
    );
    return 0;
  },
};
