import { LEIDEN, type CommunityAlgorithm } from '../../core/groups/algorithms.ts';
import { clusterEdges } from '../../core/groups/cluster-edges.ts';
import { LOUVAIN } from '../../core/groups/louvain.ts';
import { decodeText } from '../../core/read/decode.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import { makeNodeKey, type NodeKind } from '../../core/model/ids.ts';
import { GRAINS, type Partition } from '../../core/model/partition.ts';
import { analyseFiles } from '../analyse.ts';
import { JSON_OPTION, THESAURUS_OPTION, type Command } from '../command.ts';
import { createBar, warn, writeJson, writeOut } from '../console.ts';
import { parseEdgeList } from '../edge-list.ts';
import { readInputs } from '../inputs.ts';
import { choiceOption, JobError, numberOption, textOption, UsageError, type OptionValues } from '../options.ts';

const ALGORITHMS: readonly CommunityAlgorithm[] = [LEIDEN, LOUVAIN];

function algorithmOf(options: OptionValues): CommunityAlgorithm {
  const ids = ALGORITHMS.map(({ id }) => id);
  const id = choiceOption(options, 'algorithm', ids, LEIDEN.id);
  return ALGORITHMS.find((algorithm) => algorithm.id === id) ?? LEIDEN;
}

function membersOf(analysis: Analysis, partition: Partition): Record<string, string> {
  const members: [string, string][] = [];
  const add = (kind: NodeKind, ids: readonly { readonly id: string }[], groups: Int32Array): void => {
    ids.forEach(({ id }, i) => {
      const group = partition.groups[groups[i] ?? -1];
      if (group) members.push([makeNodeKey(kind, id), group.id]);
    });
  };
  add('paper', analysis.papers, partition.paperGroup);
  add('author', analysis.authors, partition.authorGroup);
  add('topic', analysis.topics, partition.topicGroup);
  return Object.fromEntries(members);
}

function toJson(analysis: Analysis, partition: Partition): unknown {
  const isThemes = partition.of === 'themes';
  return {
    of: partition.of,
    algorithm: partition.algorithm,
    resolution: partition.resolution,
    modularity: partition.modularity,
    runs: partition.runs,
    leftOut: partition.leftOut.map((author) => analysis.authors[author]?.name ?? ''),
    groups: partition.groups.map((group) => ({
      id: group.id,
      name: group.name,
      size: (isThemes ? group.papers : group.authors).length,
      terms: group.terms.map((term) => term.label),
      people: group.people.map(({ author }) => analysis.authors[author]?.name ?? ''),
      stability: group.stability,
    })),
    members: membersOf(analysis, partition),
  };
}

function toText(analysis: Analysis, partition: Partition): string {
  const isThemes = partition.of === 'themes';
  const lines = partition.groups.map((group) => {
    const held = group.held.reduce((sum, run) => sum + run, 0);
    const size = isThemes
      ? `${group.papers.length} papers`
      : `${group.authors.length} people, ${group.papers.length} papers`;
    const people = group.people
      .slice(0, 3)
      .map(({ author, here, all }) => `${analysis.authors[author]?.name ?? ''} (${here} of ${all})`);
    return `${group.name}: ${size}, held in ${held} of ${partition.runs} runs\n    ${group.terms
      .slice(0, 5)
      .map((term) => term.label)
      .join(' · ')}\n    ${people.join(', ')}`;
  });
  return `${[...lines, ...apartLines(analysis, partition)].join('\n')}\n${partition.algorithm}; resolution ${partition.resolution.toFixed(2)}, modularity ${partition.modularity.toFixed(3)}\n`;
}

/** Who is in no group, and who was left out of the grouping. */
function apartLines(analysis: Analysis, partition: Partition): string[] {
  const isThemes = partition.of === 'themes';
  const members = isThemes ? partition.paperGroup : partition.authorGroup;
  const apart = members.filter((group) => group < 0).length - partition.leftOut.length;
  const names = partition.leftOut.map((author) => analysis.authors[author]?.name ?? '');
  return [
    ...(apart > 0 ? [`In no group: ${apart} ${isThemes ? 'papers' : 'people'}.`] : []),
    ...(names.length > 0 ? [`Left out, since on most papers: ${names.join(', ')}.`] : []),
  ];
}

async function groupEdgeList(path: string, options: OptionValues): Promise<number> {
  const [input] = await readInputs([path]);
  const text = input && 'bytes' in input ? decodeText(input.bytes, path).text : null;
  if (text === null) throw new JobError(`${path} is not a text.`);
  const { graph, names, badLines } = parseEdgeList(text);
  if (badLines.length > 0)
    warn(`warning: ${path}:${badLines[0] ?? 0}: ${badLines.length} lines are no edge “u v [w]” and were left out.`);
  if (graph.n === 0) throw new JobError(`${path} has no edges.`);
  const { progress, clear } = createBar();
  const resolution = numberOption(options, 'resolution', { min: 0.01, max: 1000, isInteger: false });
  const result = clusterEdges(graph, {
    algorithm: algorithmOf(options),
    partition: choiceOption(options, 'partition', ['consensus', 'best'], 'consensus'),
    seed: numberOption(options, 'seed', { min: 0, max: 2 ** 31 - 1, isInteger: true }) ?? 1,
    progress,
    ...(resolution === null ? {} : { resolution }),
  });
  clear();
  const sizes = new Map<number, number>();
  for (const group of result.membership) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = [...sizes].sort((a, b) => a[0] - b[0]).map(([group, size]) => ({ id: `g${group}`, size }));
  if (options['json']) {
    const members = Object.fromEntries(names.map((name, i) => [name, `g${result.membership[i] ?? 0}`]));
    await writeJson({ of: 'edges', algorithm: result.algorithm, modularity: result.modularity, groups, members });
  } else {
    await writeOut(names.map((name, i) => `${name}\tg${result.membership[i] ?? 0}\n`).join(''));
    warn(`${groups.length} groups, modularity ${result.modularity.toFixed(4)}; ${result.algorithm}.`);
  }
  return 0;
}

export const groupsCommand: Command = {
  name: 'groups',
  usage: 'FILE… | --edges FILE.tsv',
  summary: 'themes (groups of papers) or circles (groups of people), named, with how stable each is',
  options: {
    ...JSON_OPTION,
    ...THESAURUS_OPTION,
    of: { type: 'string', value: 'themes|circles', help: 'which groups (themes)' },
    resolution: { type: 'string', value: 'X', help: 'a fixed resolution; without it stability chooses' },
    grain: {
      type: 'string',
      value: GRAINS.join('|'),
      help: 'about half or twice as many groups as suit the list (medium)',
    },
    algorithm: { type: 'string', value: ALGORITHMS.map(({ id }) => id).join('|'), help: 'of the single runs (leiden)' },
    seed: { type: 'string', value: 'N', help: 'seed of the runs (1)' },
    edges: { type: 'string', value: 'FILE', help: 'group a plain edge list `u v [w]` instead' },
    partition: {
      type: 'string',
      value: 'consensus|best',
      help: 'with --edges: the stable partition, or the run of highest modularity',
    },
  },
  examples: [
    'coterie groups my-list.txt',
    'coterie groups my-list.jsonl --of circles --json',
    'coterie groups my-list.txt --grain fine',
    'coterie groups --edges network.tsv --partition best',
  ],
  run: async ({ files, options }) => {
    const edges = textOption(options, 'edges');
    if (edges !== null && files.length > 0) throw new UsageError('groups takes lists or --edges FILE, not both.');
    if (edges !== null && options['of'] !== undefined) throw new UsageError('--of goes with lists, not with --edges.');
    if (edges !== null && options['grain'] !== undefined)
      throw new UsageError('--grain goes with lists, not with --edges; --resolution does.');
    if (edges !== null) return groupEdgeList(edges, options);
    if (options['partition'] !== undefined) throw new UsageError('--partition goes with --edges.');
    const of = choiceOption(options, 'of', ['themes', 'circles'], 'themes');
    const resolution = numberOption(options, 'resolution', { min: 0.01, max: 1000, isInteger: false });
    if (resolution !== null && options['grain'] !== undefined)
      throw new UsageError('--grain chooses the resolution: give one or the other.');
    const seed = numberOption(options, 'seed', { min: 0, max: 2 ** 31 - 1, isInteger: true }) ?? 1;
    const grain = choiceOption(options, 'grain', GRAINS, 'medium');
    const algorithm = algorithmOf(options);
    const { analysis } = await analyseFiles(files, {
      settings: { resolution, seed },
      algorithm,
      grain,
      thesaurus: textOption(options, 'thesaurus'),
    });
    const partition = analysis[of];
    if (options['json']) await writeJson(toJson(analysis, partition));
    else await writeOut(toText(analysis, partition));
    return 0;
  },
};
