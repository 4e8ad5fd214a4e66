import { rowSize } from '../../core/graph/csr.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import { analyseInputs } from '../analyse.ts';
import { JSON_OPTION, THESAURUS_OPTION, type Command } from '../command.ts';
import { writeJson, writeOut } from '../console.ts';
import { readInputs } from '../inputs.ts';
import { analyseNetwork, mapAmong, type AnalysedNetwork } from '../networks.ts';
import { textOption } from '../options.ts';

function countYears({ papers }: Analysis): Record<string, number> {
  const years = new Map<number, number>();
  for (const paper of papers) if (paper.year !== null) years.set(paper.year, (years.get(paper.year) ?? 0) + 1);
  return Object.fromEntries([...years].sort((a, b) => a[0] - b[0]).map(([year, n]) => [String(year), n]));
}

function measure(analysis: Analysis): Figures {
  const { papers, authors, topics, themes, circles, owner, issues, incidence } = analysis;
  return {
    papers: papers.length,
    people: authors.length,
    topics: topics.length,
    sharedTopics: topics.filter((topic) => topic.papers > 1).length,
    authorships: incidence.paperAuthors.targets.length,
    themes: themes.groups.length,
    circles: circles.groups.length,
    owner: authors[owner]?.name ?? null,
    ownerPapers: owner >= 0 ? rowSize(incidence.authorPapers, owner) : null,
    years: countYears(analysis),
    quality: {
      truncatedLists: papers.filter((paper) => paper.authorsTruncated).length,
      undated: papers.filter((paper) => paper.year === null).length,
      withoutAbstract: papers.filter((paper) => !paper.abstract).length,
      withoutAuthors: papers.filter((paper) => paper.authors.length === 0).length,
      unsure: papers.filter((paper) => paper.confidence < 0.9).length,
      duplicatesJoined: analysis.joins.length,
      namesJoined: authors.filter((author) => author.forms.length > 1).length,
      errors: issues.filter((issue) => issue.severity === 'error').length,
      warnings: issues.filter((issue) => issue.severity === 'warning').length,
    },
    sources: analysis.sources.map((source) => ({ ...source })),
  };
}

/** What a finished map holds. */
function measureMap({ network, themes, issues, sources }: AnalysedNetwork['analysis']): Figures {
  const { items, links, x, y, weights, scores } = network;
  const strength = links.weight.reduce((sum, weight) => sum + weight, 0);
  return {
    items: items.length,
    links: links.source.length,
    totalLinkStrength: Math.round(strength * 1000) / 1000,
    clusters: themes.groups.length,
    clustersFoundHere: themes.runs > 0 ? 'yes' : 'no',
    modularity: Math.round(themes.modularity * 1000) / 1000,
    itemsInNoCluster: themes.itemGroup.filter((group) => group < 0).length,
    itemsWithPlaces: items.filter((_, item) => Number.isFinite(x[item]) && Number.isFinite(y[item])).length,
    weights: weights.map(({ name }) => name).join(', '),
    scores: scores.map(({ name }) => name).join(', '),
    quality: {
      errors: issues.filter((issue) => issue.severity === 'error').length,
      warnings: issues.filter((issue) => issue.severity === 'warning').length,
    },
    sources: sources.map(({ file, format }) => ({ file, format })),
  };
}

type Figure = string | number | null | readonly Figures[] | Figures;
interface Figures {
  readonly [name: string]: Figure;
}

function toText(figures: Figures, indent = ''): string {
  return Object.entries(figures)
    .map(([name, figure]) => {
      const label = `${indent}${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
      if (figure === null || figure === '') return `${label}: none\n`;
      if (typeof figure !== 'object') return `${label}: ${figure}\n`;
      const parts = Array.isArray(figure) ? (figure as readonly Figures[]) : [figure as Figures];
      return parts.map((part) => `${label}:\n${toText(part, `${indent}  `)}`).join('');
    })
    .join('');
}

export const statsCommand: Command = {
  name: 'stats',
  usage: 'FILE…',
  summary: 'counts, years and data quality; of a finished map its items, links and clusters',
  options: { ...JSON_OPTION, ...THESAURUS_OPTION },
  examples: ['coterie stats my-list.txt', 'coterie stats map.gexf'],
  run: async ({ files, options }) => {
    const inputs = await readInputs(files);
    const map = mapAmong(inputs);
    const figures = map
      ? measureMap(analyseNetwork(map).analysis)
      : measure((await analyseInputs(inputs, { thesaurus: textOption(options, 'thesaurus') })).analysis);
    if (options['json']) await writeJson(figures);
    else await writeOut(toText(figures));
    return 0;
  },
};
