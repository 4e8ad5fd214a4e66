import { describe, expect, it } from 'vitest';
import { makeNodeKey, type NodeKey } from '../../../src/core/model/ids.ts';
import { describeSelection } from '../../../src/core/view/describe-selection.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis(SIX_PAPERS);
const author = (name: string): NodeKey => makeNodeKey('author', name);
const topic = (label: string): NodeKey => makeNodeKey('topic', label);
const paper = (ref: number): NodeKey => makeNodeKey('paper', analysis.papers[ref]?.id ?? '');
const of = (...keys: NodeKey[]) => describeSelection(analysis, keys, 'themes');
const counts = (items: readonly { label: string; count: number }[]): string[] =>
  items.map(({ label, count }) => `${label} ${count}`);

describe('describeSelection', () => {
  it('counts kinds, papers by all and by two, topics and people in common', () => {
    const view = of(author('ada berg'), author('bo chen'), author('cy diaz'));
    expect(view.counts).toBe('3 people');
    expect(view.summary).toBe('They stand for 3 papers. None is shared by all 3, 3 by two or more.');
    expect(counts(view.papers).every((line) => line.endsWith(' 2'))).toBe(true);
    expect(counts(view.topics)).toEqual(['diffusion models 3', 'sampling 2']);
    expect(view.people).toEqual([]);
    expect(view.years.undated).toBe(1);
  });

  it('finds people in common who are not selected', () => {
    const view = of(author('bo chen'), author('cy diaz'));
    expect(counts(view.people)).toEqual(['Ada Berg 2']);
    expect(view.summary).toBe('They stand for 3 papers. None is shared by two of them.');
  });

  it('compares papers by their people and topics', () => {
    const view = of(paper(0), paper(2), topic('quantization'));
    expect(view.counts).toBe('2 papers and 1 topic');
    expect(counts(view.topics)).toEqual(['sampling 2']);
    expect(counts(view.people)).toEqual(['Ada Berg 2', 'Bo Chen 2']);
    expect(view.summary).toBe('They stand for 3 papers.');
  });

  it('spreads the nodes over groups, those apart last', () => {
    const view = of(author('ida jung'), author('ada berg'), author('gus holt'), author('bo chen'));
    expect(view.groups.map(({ group, count }) => `${group?.name ?? '-'} ${count}`)).toEqual([
      'Diffusion 2',
      'Low-bit 1',
      '- 1',
    ]);
  });

  it('counts a node once, keeps the order and says what is missing', () => {
    const view = of(author('gus holt'), author('nobody'), author('ada berg'), author('gus holt'));
    expect(view.nodes.map(({ label }) => label)).toEqual(['Gus Holt', 'Ada Berg']);
    expect(view.missing).toBe(1);
  });

  it('holds for nothing at all', () => {
    const view = describeSelection(fakeAnalysis([]), [], 'circles');
    expect([view.counts, view.summary, view.papers.length]).toEqual(['', 'They stand for 0 papers.', 0]);
  });
});
