/** What changes to topics make of the tags. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/model/document.ts';
import type { Topic } from '../../../src/core/model/topic.ts';
import {
  hideTopic,
  mergeTopics,
  renameTopic,
  splitTopic,
  splittableForms,
  topicEdits,
} from '../../../src/core/topics/edits.ts';
import { extractTopics } from '../../../src/core/topics/extract.ts';
import { editedResources, makePaper } from './make-paper.ts';

const PAPERS = [
  makePaper(
    'Weight Sharing for Neural Architecture Search',
    'Neural architecture search (NAS) is costly. We study weight sharing. NAS with weight sharing is quick, and weight sharing ranks well.',
  ),
  makePaper(
    'NAS with Performance Predictors',
    'We train performance predictors for NAS. A performance predictor ranks candidates. NAS gains from graph kernels.',
  ),
  makePaper(
    'Parameter Sharing in Quantization',
    'Parameter sharing makes quantization cheap. Quantization with parameter sharing keeps accuracy.',
  ),
];

function tagged(decisions: readonly Decision[] = []): { topics: readonly Topic[]; labels: string[][] } {
  const edits = topicEdits(decisions);
  const { topics, paperTopics } = extractTopics(PAPERS, editedResources(edits), { edits });
  return { topics, labels: paperTopics.map((own) => own.map(({ topic }) => topics[topic]?.label ?? '')) };
}

const find = (label: string): Topic => {
  const topic = tagged().topics.find((one) => one.label === label);
  if (!topic) throw new Error(`No topic ${label}`);
  return topic;
};
const rows = (...changes: ReturnType<typeof mergeTopics>[]): Decision[] =>
  changes.map((own) => ({ kind: 'edit-thesaurus', rows: own }));

describe('changes to topics', () => {
  it('merge a topic into another, which keeps its name', () => {
    const change = mergeTopics([find('weight sharing')], find('parameter sharing'));
    const { labels, topics } = tagged(rows(change));
    expect(labels[0]).toContain('parameter sharing');
    expect(labels.flat()).not.toContain('weight sharing');
    expect(topics.find(({ label }) => label === 'parameter sharing')).toMatchObject({ papers: 2 });
  });

  it('rename a topic, also one of the thesaurus, as it is written, and back again', () => {
    const topic = find('neural architecture search');
    const renamed = renameTopic(topic, 'Architecture Search (AutoML)');
    const { labels, topics } = tagged(rows(renamed));
    expect(labels[0]).toContain('Architecture Search (AutoML)');
    expect(labels[1]).toContain('Architecture Search (AutoML)');
    expect(topics.some(({ label }) => label === topic.label)).toBe(false);
    const back = renameTopic({ ...topic, label: 'Architecture Search (AutoML)' }, topic.label);
    expect(tagged(rows(renamed, back)).labels).toEqual(tagged().labels);
    expect(renameTopic(topic, '  ')).toEqual([]);
  });

  it('hide a topic wherever it stands, and bring it back', () => {
    const hidden = hideTopic(find('quantization'));
    expect(tagged(rows(hidden)).labels.flat()).not.toContain('quantization');
    const shown = mergeTopics([], find('quantization'));
    expect(tagged(rows(hidden, shown)).labels).toEqual(tagged().labels);
  });

  it('hide a keyword too, whatever the thesaurus says of it', () => {
    for (const label of ['neural architecture search', 'graph kernels']) {
      const paper = makePaper('Costly Nets', 'They are slow.', [label]);
      const edits = topicEdits(rows(hideTopic({ label, kind: 'topic' })));
      expect(extractTopics([paper], editedResources(topicEdits([]))).topics.map((each) => each.label)).toContain(label);
      expect(extractTopics([paper], editedResources(edits), { edits }).topics.map((each) => each.label)).not.toContain(
        label,
      );
    }
  });

  it('split a form from a topic', () => {
    const topic = find('neural architecture search');
    expect(splittableForms(topic)).toContain('NAS');
    const { labels, topics } = tagged(rows(splitTopic(topic, 'NAS')));
    expect(topics.filter(({ label }) => /nas|neural architecture search/i.test(label)).length).toBeGreaterThan(1);
    expect(labels[0]).toContain('neural architecture search');
  });

  it('keep boilerplate out, and a word of it from the edges of tags', () => {
    expect(tagged().labels[1]).toContain('performance predictors');
    const { labels } = tagged([{ kind: 'add-boilerplate', phrase: 'performance' }]);
    expect(labels.flat().filter((label) => label.startsWith('performance'))).toEqual([]);
  });

  it('give a paper a tag and take one from it, whatever the ranker says; the later decision holds', () => {
    const [first, second] = PAPERS.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('There are three papers.');
    const given: Decision = { kind: 'add-tag', paper: second, phrase: 'Graph Kernels' };
    const taken: Decision = { kind: 'remove-tag', paper: first, phrase: 'weight sharing' };
    const { labels } = tagged([given, taken]);
    expect(labels[1]).toContain('graph kernels');
    expect(labels[0]).not.toContain('weight sharing');
    expect(tagged([given, { ...given, kind: 'remove-tag' }]).labels[1]).not.toContain('graph kernels');
    const unsaid: Decision = { kind: 'add-tag', paper: second, phrase: 'reproducibility' };
    expect(tagged([unsaid]).labels[1]).toContain('reproducibility');
  });

  it('leave tags as they are where nothing is decided', () => {
    expect(tagged(rows([])).labels).toEqual(tagged().labels);
  });
});

describe('text in another language', () => {
  it('gives tags by title and keywords alone, and is named', () => {
    const abstract =
      'Nous présentons une méthode pour la recherche de réseaux de neurones qui est plus rapide que les autres. Cette méthode a été évaluée sur des données publiques et elle donne de bons résultats.';
    const paper = makePaper('Neural Architecture Search à la française', abstract, ['quantization']);
    const { foreign, topics, paperTopics } = extractTopics(
      [PAPERS[0] ?? paper, paper],
      editedResources(topicEdits([])),
    );
    expect(foreign).toEqual([{ paper: 1, language: 'fr' }]);
    const own = (paperTopics[1] ?? []).map(({ topic }) => topics[topic]?.label);
    expect(own).toEqual(expect.arrayContaining(['neural architecture search', 'quantization']));
    const fields = (paperTopics[1] ?? []).flatMap(({ evidence }) => evidence.map(({ field }) => field));
    expect(fields).not.toContain('abstract');
  });
});
