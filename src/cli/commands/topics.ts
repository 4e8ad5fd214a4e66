import { rankPhrases } from '../../core/topics/extract.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import type { TopicResult } from '../../core/model/topic.ts';
import { analyseFiles } from '../analyse.ts';
import { JSON_OPTION, THESAURUS_OPTION, type Command } from '../command.ts';
import { writeJson, writeOut } from '../console.ts';
import { numberOption, textOption } from '../options.ts';

function toJson({ papers }: Analysis, { topics, paperTopics }: TopicResult): unknown {
  return {
    papers: papers.map((paper, i) => ({
      id: paper.sourceId ?? paper.id,
      title: paper.title,
      topics: (paperTopics[i] ?? []).map(({ topic, score, evidence }) => ({
        label: topics[topic]?.label ?? '',
        score,
        evidence,
      })),
    })),
    topics: topics.map(({ id, label, forms, papers: count, kind }) => ({ id, label, forms, papers: count, kind })),
  };
}

function toText({ papers }: Analysis, { topics, paperTopics }: TopicResult): string {
  const lines = papers.map((paper, i) => {
    const labels = (paperTopics[i] ?? []).map(({ topic }) => topics[topic]?.label ?? '');
    return `${paper.title}\n    ${labels.join(' · ') || 'no topics'}`;
  });
  return `${lines.join('\n')}\n`;
}

export const topicsCommand: Command = {
  name: 'topics',
  usage: 'FILE…',
  summary: 'the topic tags of each paper, with the words they come from',
  options: {
    ...JSON_OPTION,
    ...THESAURUS_OPTION,
    'per-paper': { type: 'string', value: 'N', help: "each paper's N best phrases in order, shared or not (1 to 100)" },
  },
  examples: ['coterie topics my-list.txt', 'coterie topics my-list.txt --per-paper 10 --json'],
  run: async ({ files, options }) => {
    const perPaper = numberOption(options, 'per-paper', { min: 1, max: 100, isInteger: true });
    const thesaurus = textOption(options, 'thesaurus');
    const { analysis, pipeline, document, ranking, progress, clear } = await analyseFiles(files, { thesaurus });
    const result =
      perPaper === null
        ? analysis
        : rankPhrases(analysis.papers, pipeline.topicResources(document), perPaper, { ranking, progress });
    clear();
    if (options['json']) await writeJson(toJson(analysis, result));
    else await writeOut(toText(analysis, result));
    return 0;
  },
};
