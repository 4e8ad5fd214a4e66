import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import { mergeMatches, mergeReasonWords, mergeSuggestions } from '../../../src/core/view/merge-suggestions.ts';
import { fakeAnalysis, type FakePaper } from '../../support/fake-analysis.ts';

const paper = (title: string, ...topics: readonly string[]): FakePaper => ({ title, topics });
const refOf = (analysis: Analysis, label: string): number =>
  analysis.topics.findIndex((topic) => topic.label === label);

/** The analysis with other forms of some topics. */
function withForms(analysis: Analysis, forms: Readonly<Record<string, readonly string[]>>): Analysis {
  const topics = analysis.topics.map((topic) => ({ ...topic, forms: [topic.label, ...(forms[topic.label] ?? [])] }));
  return { ...analysis, topics };
}

const analysis = withForms(
  fakeAnalysis([
    paper('One', 'neural architecture search', 'quantization', 'cats'),
    paper('Two', 'NAS', 'cats', 'post-training quantization'),
    paper('Three', 'architecture search', 'quantized', 'data set'),
    paper('Four', 'dataset', 'dogs', 'image search', 'quantization'),
    paper('Five', 'large language model', 'LLM', 'tokenisation'),
    paper('Six', 'language modelling', 'tokenizer'),
  ]),
  { LLM: ['LLMs'] },
);
const labels = (label: string, limit = 9): string[] =>
  mergeSuggestions(analysis, refOf(analysis, label), limit).map((choice) => choice.label);
const reasons = (label: string): Record<string, string | null> =>
  Object.fromEntries(
    mergeSuggestions(analysis, refOf(analysis, label), 20).map((choice) => [choice.label, choice.reason]),
  );

describe('mergeSuggestions', () => {
  it('finds a topic by the initials of its name, and the other way round', () => {
    expect(labels('NAS', 1)).toEqual(['neural architecture search']);
    expect(labels('neural architecture search', 1)).toEqual(['NAS']);
    expect(reasons('large language model')['LLM']).toBe('name');
  });

  it('finds other spellings and derivations of the same words', () => {
    expect(reasons('data set')['dataset']).toBe('spelling');
    expect(reasons('quantization')['quantized']).toBe('spelling');
    expect(reasons('tokenisation')['tokenizer']).toBe('spelling');
  });

  it('tells the wider from the narrower by the last word', () => {
    expect(reasons('quantization')['post-training quantization']).toBe('narrower');
    expect(reasons('post-training quantization')['quantization']).toBe('broader');
    expect(reasons('architecture search')['neural architecture search']).toBe('narrower');
  });

  it('puts names before shared words before shared papers, and says how many papers carry both and either', () => {
    const found = mergeSuggestions(analysis, refOf(analysis, 'neural architecture search'), 9);
    expect(found.map(({ label }) => label)).toEqual(['NAS', 'architecture search', 'quantization', 'cats']);
    const cats = found.find(({ label }) => label === 'cats');
    expect(cats).toMatchObject({ reason: 'beside', shared: 1, together: 2, count: 2 });
    expect(found.map(mergeReasonWords)).toEqual([
      'shares a name',
      'broader',
      'on 1 paper with it',
      'on 1 paper with it',
    ]);
  });

  it('leaves out the topic itself, what nothing speaks for, and more than is asked for', () => {
    expect(labels('neural architecture search')).not.toContain('neural architecture search');
    expect(labels('neural architecture search')).not.toContain('dogs');
    expect(labels('neural architecture search', 2)).toHaveLength(2);
    expect(mergeSuggestions(analysis, -1, 5)).toEqual([]);
    expect(mergeSuggestions(fakeAnalysis([paper('One', 'cats')]), 0, 5)).toEqual([]);
  });
});

describe('mergeMatches', () => {
  const found = (query: string): string[] =>
    mergeMatches(analysis, refOf(analysis, 'quantization'), query, 9).map((choice) => choice.label);

  it('finds any topic by the beginnings of words of its name or another form, in spite of typos', () => {
    expect(found('arch')).toEqual(['architecture search', 'neural architecture search']);
    expect(found('search image')).toEqual(['image search']);
    expect(found('LLMs')[0]).toBe('LLM');
    expect(found('langauge mod')).toContain('large language model');
    expect(found('zebra')).toEqual([]);
  });

  it('puts the topic of that very name first, and never the one that is merged', () => {
    expect(found('quantized')).toEqual(['quantized']);
    expect(found('quantization')).not.toContain('quantization');
    expect(found('post-training quantization')[0]).toBe('post-training quantization');
  });

  it('is the suggestions where nothing is typed', () => {
    expect(found('  ')).toEqual(labels('quantization'));
  });
});
