import { analyseFiles } from '../analyse.ts';
import type { Command } from '../command.ts';
import { warn, writeOut } from '../console.ts';
import { choiceOption, numberOption, textOption, UsageError } from '../options.ts';
import { checkTarget, writeFileWhole } from '../write-file.ts';

export const buildCommand: Command = {
  name: 'build',
  usage: 'FILE… --out FILE',
  summary: 'write the map: nodes with places, themes and circles, edges, groups',
  options: {
    out: { type: 'string', value: 'FILE', help: 'where to write; - is standard output' },
    format: { type: 'string', value: 'json', help: 'the format (json)' },
    seed: { type: 'string', value: 'N', help: 'seed of every random choice (1)' },
  },
  examples: ['coterie build my-list.txt --out map.json'],
  run: async ({ files, options }) => {
    const out = textOption(options, 'out');
    if (out === null) throw new UsageError('build needs --out FILE.');
    choiceOption(options, 'format', ['json'], 'json');
    const seed = numberOption(options, 'seed', { min: 0, max: 2 ** 31 - 1, isInteger: true }) ?? 1;
    const target = out === '-' ? null : await checkTarget(out, files);
    const { analysis, pipeline, document, progress, clear } = await analyseFiles(files, { seed });
    const { json, nodes, placed } = pipeline.mapFile(analysis, document.settings, progress);
    clear();
    if (target === null) await writeOut(json);
    else await writeFileWhole(target, json);
    const places = placed === nodes ? '' : `; the ${placed} strongest have places`;
    warn(
      `Wrote ${out === '-' ? 'the map' : out}: ${nodes} nodes (${analysis.papers.length} papers, ${analysis.authors.length} people)${places}.`,
    );
    return 0;
  },
};
