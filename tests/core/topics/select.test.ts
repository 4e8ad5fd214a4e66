import { describe, expect, it } from 'vitest';
import { extractTopics } from '../../../src/core/topics/extract.ts';
import { bundledResources, makePaper } from './make-paper.ts';

const tagsOf = (title: string, abstract: string): { label: string; score: number }[] => {
  const { topics, paperTopics } = extractTopics([makePaper(title, abstract)], bundledResources);
  return (paperTopics[0] ?? []).map(({ topic, score }) => ({ label: topics[topic]?.label ?? '', score }));
};

describe('choosing tags', () => {
  const ABSTRACT =
    'Deep learning needs labels. Graph pruning leaves edges of a graph out. We show that graph pruning makes deep learning cheap.';

  it('takes a broad field for a tag where the title names it', () => {
    const named = tagsOf('Graph Pruning for Deep Learning', ABSTRACT);
    expect(named.map(({ label }) => label)).toContain('deep learning');
  });

  it('lets a broad field in the abstract alone count for little', () => {
    const scoreOf = (title: string): number =>
      tagsOf(title, ABSTRACT).find(({ label }) => label === 'deep learning')?.score ?? 0;
    expect(scoreOf('Graph Pruning')).toBeLessThan(scoreOf('Graph Pruning for Deep Learning') / 3);
  });

  it('gives two tags where none is sure', () => {
    expect(tagsOf('Pebbles and Ropes', 'We throw pebbles. Long ropes hold the pebbles.').length).toBeLessThanOrEqual(2);
  });

  it('takes a phrase of common words where the title is about it', () => {
    const tags = tagsOf(
      'A Similarity Measure for Motion Streams',
      'We cut motion streams into parts by a similarity measure. The similarity measure compares streams of any length.',
    );
    expect(tags.map(({ label }) => label)).toContain('similarity measure');
  });

  it('lets a word give way to the phrase that says which', () => {
    const labels = tagsOf(
      'Feature Caching for Diffusion Transformers',
      'Feature caching reuses the features of the step before. With feature caching, diffusion transformers sample faster; caching costs memory.',
    ).map(({ label }) => label);
    expect(labels).toContain('feature caching');
    expect(labels).not.toContain('caching');
  });

  it('gives no two tags that differ in endings alone', () => {
    const labels = tagsOf(
      'Image Captioners and Their Metrics',
      'We train image captioners. Image captioning is hard; image captioners learn image captioning from captions of images.',
    ).map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith('image caption'))).toHaveLength(1);
  });

  it.each([
    ['Variational Neural Machine Translation', 'variational neural machine'],
    ['Tencent Neural Machine Translation Systems for a Shared Task', 'tencent neural machine'],
    ['Pairwise Neural Machine Translation Evaluation', 'machine translation evaluation'],
  ])('tears no topic of the list apart: %s', (title, torn) => {
    const labels = tagsOf(title, '').map(({ label }) => label);
    expect(labels).toContain('neural machine translation');
    expect(labels).not.toContain(torn);
  });

  it('does not end a phrase before pose', () => {
    const labels = tagsOf(
      'Language Prompts for Multi-Person Pose Estimation',
      'Multi-person pose estimation is hard in crowds. We use prompts for multi-person pose estimation.',
    ).map(({ label }) => label);
    expect(labels).toContain('multi-person pose estimation');
    expect(labels).not.toContain('multi-person');
  });

  it.each([
    [
      'Convolutional Networks for Shape from Light Fields',
      'A light field holds shape. We estimate depth from a light field.',
      /^light fields?$/,
    ],
    [
      'A Limited-Memory Quasi-Newton Method',
      'We analyse a quasi-Newton method. The quasi-Newton method converges fast.',
      /^quasi-newton methods?$/i,
    ],
    [
      'Affine Systems by a Convex-Concave Procedure',
      'A convex-concave procedure plans paths. The convex-concave procedure is fast.',
      /^convex-concave procedures?$/,
    ],
  ])('keeps a last word that carries the meaning: %s', (title, abstract, label) => {
    expect(tagsOf(title, abstract).map((tag) => tag.label)).toContainEqual(expect.stringMatching(label));
  });

  it('takes no phrase whose last word adds nothing to a noun', () => {
    const labels = tagsOf(
      'A Client Selection Procedure for Federated Learning',
      'Our client selection procedure speeds federated learning up. The client selection procedure is fair.',
    ).map(({ label }) => label);
    expect(labels).not.toContain('client selection procedure');
  });

  it('says which retrieval, beside or instead of the word', () => {
    const papers = [
      makePaper(
        'Text-Video Retrieval with Disentangled Concepts',
        'Text-video retrieval finds videos for texts. Retrieval is slow. We make text-video retrieval and its retrieval index quick.',
      ),
      makePaper('Retrieval for Questions', 'Retrieval helps answers. Retrieval of passages is cheap.'),
    ];
    const { topics, paperTopics } = extractTopics(papers, bundledResources);
    const labels = paperTopics[0]?.map(({ topic }) => topics[topic]?.label);
    expect(labels).toContain('text-video retrieval');
  });

  it('leaves out a word said only within a longer tag, though other papers share it', () => {
    const papers = [
      makePaper(
        'Video Summarization by Self-Supervised Learning',
        'Video summarization needs labels. Self-supervised learning makes video summarization cheap.',
      ),
      makePaper('Summarization of Meetings', 'Summarization shortens. We study summarization of meetings.'),
    ];
    const { topics, paperTopics } = extractTopics(papers, bundledResources);
    const [first, second] = paperTopics.map((own) => own.map(({ topic }) => topics[topic]?.label));
    expect(first).toContain('video summarization');
    expect(first).not.toContain('summarization');
    expect(second).toContain('summarization');
  });

  it('takes a phrase that is first said as part of a compound', () => {
    const labels = tagsOf(
      'Global Context-Enhanced Relation Extraction from Documents',
      'Relations span sentences. The global context of a document tells entities apart. We encode the global context by a graph and extract relations by the global context.',
    ).map(({ label }) => label);
    expect(labels).toContain('global context');
  });

  it('takes a compound that nouns stand before for a name', () => {
    const labels = tagsOf(
      'Rolling Shutter Ego-Motion by Shape-from-Template',
      'We cast rolling shutter ego-motion as template Shape-from-Template. Our deforming Shape-from-Template is fast. Rigid Shape-from-Template is exact.',
    ).map(({ label }) => label);
    expect(labels).toContain('Shape-from-Template');
  });

  it('takes no name of an organisation for a topic', () => {
    const labels = tagsOf(
      'The Ketterburg Fallow University English-German Machine Translation System',
      'We describe the system of Ketterburg Fallow University. Ketterburg Fallow University took part for machine translation.',
    ).map(({ label }) => label);
    expect(labels).toContain('machine translation');
    expect(labels.filter((label) => /ketterburg|fallow|university/i.test(label))).toEqual([]);
  });
});
