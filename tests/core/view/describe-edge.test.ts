import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import { makeNodeKey, type NodeKey } from '../../../src/core/model/ids.ts';
import { describeEdge } from '../../../src/core/view/describe-edge.ts';
import { fakeAnalysis, type FakePaper } from '../../support/fake-analysis.ts';

const PAPERS: readonly FakePaper[] = [
  {
    title: 'Fast samplers',
    authors: ['Ada Berg', 'Bo Chen', 'Cy Diaz'],
    year: 2020,
    abstract: 'Sampling is slow. Diffusion models need sampling often. Diffusion models win.',
    topics: ['sampling', 'diffusion models'],
  },
  {
    title: 'Few steps',
    authors: ['Bo Chen', 'Ada Berg'],
    abstract: 'Sampling alone. Then diffusion models alone.',
    topics: ['sampling', 'diffusion models'],
  },
  { title: 'Cut short', authors: ['Ada Berg', 'Cy Diaz'], authorsTruncated: true, topics: ['sampling'] },
  { title: 'Apart', authors: ['Éva Fodor'], topics: ['binary networks'] },
];
const analysis = fakeAnalysis(PAPERS);
const author = (name: string): NodeKey => makeNodeKey('author', name);
const topic = (label: string): NodeKey => makeNodeKey('topic', label);
const paper = (ref: number): NodeKey => makeNodeKey('paper', analysis.papers[ref]?.id ?? '');
const labels = (items: readonly { label: string; count: number }[] | undefined): string[] =>
  (items ?? []).map(({ label, count }) => `${label} ${count}`);

describe('describeEdge of two people', () => {
  it('counts the papers that name both, as a lower bound where other lists are cut', () => {
    const view = describeEdge(analysis, author('ada berg'), author('bo chen'));
    expect(view?.tie).toBe('coauthorship');
    expect(view?.summary).toBe(
      'They are named together on at least 2 papers, of 3 with Ada Berg and 2 with Bo Chen. They are of 2020; 1 is undated.',
    );
    expect(view?.caution).toBe('1 list that has one of the two names is cut, so they may share more papers.');
    expect(view?.papers.map(({ label }) => label)).toEqual(['Fast samplers', 'Few steps']);
    expect(labels(view?.people)).toEqual(['Cy Diaz 1']);
    expect(labels(view?.topics)).toEqual(['diffusion models 2', 'sampling 2']);
    expect(view?.years).toEqual({ years: [{ year: 2020, papers: 1 }], undated: 1 });
  });

  it('says that nothing ties two who share no paper', () => {
    const view = describeEdge(analysis, author('bo chen'), author('éva fodor'));
    expect(view?.summary).toBe('No paper in this list names both, of 2 with Bo Chen and 1 with Éva Fodor.');
    expect([view?.papers, view?.years, view?.caution]).toEqual([[], null, '']);
  });

  it('does not count what is inferred, and says so', () => {
    const added: Analysis = { ...analysis, inferred: [{ author: 1, papers: [2] }] };
    const view = describeEdge(added, author('ada berg'), author('bo chen'));
    expect(view?.papers).toHaveLength(2);
    expect(view?.caution).toContain('1 further paper by inference, not counted.');
  });
});

describe('describeEdge of two papers', () => {
  it('lists names and topics of both with a sentence each', () => {
    const view = describeEdge(analysis, paper(1), paper(0));
    expect(view?.summary).toBe('They share 2 names and 2 topics.');
    expect(view?.caution).toBe('');
    expect(view?.ends.map(({ label }) => label)).toEqual(['Few steps', 'Fast samplers']);
    expect(view?.sentences).toHaveLength(4);
  });

  it('says where a list is cut', () => {
    expect(describeEdge(analysis, paper(0), paper(2))?.caution).toBe(
      'One of the two lists of names is cut, so they may share more people.',
    );
  });
});

describe('describeEdge of a person and a paper', () => {
  it('says the place in the list, whichever end comes first', () => {
    const view = describeEdge(analysis, paper(1), author('ada berg'));
    expect(view?.ends[0].label).toBe('Ada Berg');
    expect(view?.summary).toBe('Last of 2 names.');
    expect(describeEdge(analysis, paper(2), author('ada berg'))?.summary).toBe(
      'First of 2 names given; the list is cut.',
    );
    expect(labels(view?.topics)).toEqual(['sampling 2', 'diffusion models 1']);
  });

  it('says what is inferred', () => {
    const added: Analysis = { ...analysis, inferred: [{ author: 1, papers: [2] }] };
    const view = describeEdge(added, author('bo chen'), paper(2));
    expect(view?.isInferred).toBe(true);
    expect(view?.summary).toContain('Added as inferred: the list is cut after 2 names');
    expect(describeEdge(analysis, author('bo chen'), paper(2))?.summary).toBe('The paper does not have this name.');
  });

  it('shows the name as written where it differs', () => {
    const authors = analysis.authors.map((each) =>
      each.name === 'Ada Berg' ? { ...each, name: 'Ada M. Berg' } : each,
    );
    expect(describeEdge({ ...analysis, authors }, author('ada berg'), paper(0))?.facts).toEqual([
      { label: 'Written as', value: 'Ada Berg' },
    ]);
  });
});

describe('describeEdge of topics', () => {
  it('compares with chance and shows sentences with both phrases marked', () => {
    const view = describeEdge(analysis, topic('sampling'), topic('diffusion models'));
    expect(view?.summary).toBe(
      '2 papers of 4 carry both: 3 carry sampling, 2 diffusion models. Spread by chance, 1.5 would.',
    );
    expect(view?.facts).toEqual([{ label: 'Association', value: '1.3 times chance' }]);
    expect(view?.caution).toBe('With 2 papers, the tie may be chance.');
    expect(view?.sentences.map(({ paper: { label }, place }) => `${label}, ${place}`)).toEqual([
      'Fast samplers, abstract, sentence 2',
      'Few steps, abstract, sentence 1',
      'Few steps, abstract, sentence 2',
    ]);
    const marked = view?.sentences[0]?.pieces.filter((piece) => piece.topic >= 0).map(({ text }) => text);
    expect(marked).toEqual(['Diffusion models', 'sampling']);
  });

  it('gives the sentences of a paper that carry the topic, and its rank', () => {
    const view = describeEdge(analysis, topic('diffusion models'), paper(0));
    expect(view?.tie).toBe('tagging');
    expect(view?.summary).toContain('Number 2 of the 2 topics of this paper');
    expect(view?.sentences.map(({ place }) => place)).toEqual(['abstract, sentence 2', 'abstract, sentence 3']);
    expect(describeEdge(analysis, topic('sampling'), paper(3))?.summary).toBe('The paper does not carry this topic.');
  });

  it('gives the papers of a person that carry the topic', () => {
    const view = describeEdge(analysis, topic('sampling'), author('cy diaz'));
    expect(view?.summary).toBe('2 of 2 papers with this name carry the topic.');
    expect(view?.papers.map(({ label }) => label)).toEqual(['Fast samplers', 'Cut short']);
  });
});

describe('describeEdge', () => {
  it('is null for what is not in the list and for one node twice', () => {
    expect(describeEdge(analysis, author('nobody'), author('ada berg'))).toBeNull();
    expect(describeEdge(analysis, author('ada berg'), author('ada berg'))).toBeNull();
  });
});
