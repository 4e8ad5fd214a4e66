import { describe, expect, it } from 'vitest';
import { describeTopic, MOST_SENTENCE_PAPERS } from '../../../src/core/view/describe-topic.ts';
import { fakeAnalysis, SIX_PAPERS, type FakePaper } from '../../support/fake-analysis.ts';

const PAPERS: readonly FakePaper[] = [
  ...SIX_PAPERS,
  {
    title: 'Nights',
    authors: ['Ada Berg'],
    year: 2018,
    abstract: 'It is late. The sampling goes on. Some more sampling, by night. The end.',
    topics: ['sampling'],
  },
  { title: 'Sampling', year: 2018, topics: ['sampling'], authors: ['Ida Jung'] },
  { title: 'Words', keywords: ['ink', 'sampling'], topics: ['sampling'] },
];

describe('describeTopic', () => {
  const analysis = fakeAnalysis(PAPERS);
  const view = describeTopic(analysis, 0, 'themes');

  it('shows the sentences that hold it, with the words marked and the place named', () => {
    const shown = view?.sentences.map(({ paper, place, pieces }) => [
      paper.label,
      place,
      pieces.map((piece) => (piece.topic >= 0 ? `[${piece.text}]` : piece.text)).join(''),
    ]);
    expect(shown).toEqual([
      ['Nights', 'abstract, sentence 2', 'The [sampling] goes on.'],
      ['Nights', 'abstract, sentence 3', 'Some more [sampling], by night.'],
      ['Sampling', 'title', '[Sampling]'],
      ['Words', 'keyword', '[sampling]'],
    ]);
    expect(view).toMatchObject({ papers: 5, sentencePapers: 3 });
  });

  it('gives every year from first to last, and counts the undated', () => {
    expect(view?.years).toEqual([
      { year: 2018, papers: 2 },
      { year: 2019, papers: 0 },
      { year: 2020, papers: 1 },
      { year: 2021, papers: 0 },
      { year: 2022, papers: 1 },
    ]);
    expect(view?.undated).toBe(1);
  });

  it('counts themes with what stands apart last', () => {
    expect(view?.spread.map(({ group, count }) => [group?.name ?? null, count])).toEqual([
      ['Diffusion', 2],
      [null, 3],
    ]);
  });

  it('counts people and neighbouring topics, without itself', () => {
    expect(view?.people.slice(0, 2).map((person) => [person.label, person.count])).toEqual([
      ['Ada Berg', 3],
      ['Bo Chen', 2],
    ]);
    expect(view?.neighbours.map((topic) => [topic.label, topic.count])).toEqual([['diffusion models', 1]]);
  });

  it('names broader and narrower topics', () => {
    const topics = analysis.topics.map((topic, i) => (i === 1 ? { ...topic, broader: 0 } : topic));
    expect(describeTopic({ ...analysis, topics }, 0, 'themes')?.narrower.map((topic) => topic.label)).toEqual([
      'diffusion models',
    ]);
    expect(describeTopic({ ...analysis, topics }, 1, 'themes')?.broader?.label).toBe('sampling');
  });

  it('lists forms other than label and acronym', () => {
    const topics = analysis.topics.map((topic, i) =>
      i === 0 ? { ...topic, acronym: 'SMP', forms: ['sampling', 'SMP', 'samplers'] } : topic,
    );
    expect(describeTopic({ ...analysis, topics }, 0, 'themes')?.forms).toEqual(['samplers']);
  });

  it('reads the text of the 40 papers it matters to most, and says so', () => {
    const many = Array.from({ length: 60 }, (_, i): FakePaper => ({ title: `Sampling ${i}`, topics: ['sampling'] }));
    expect(describeTopic(fakeAnalysis(many), 0, 'themes')).toMatchObject({
      papers: 60,
      sentencePapers: MOST_SENTENCE_PAPERS,
    });
  });

  it('lists only years with papers where they lie far apart', () => {
    const far = fakeAnalysis([
      { title: 'A', year: 1600, topics: ['t'] },
      { title: 'B', year: 2020, topics: ['t'] },
    ]);
    expect(describeTopic(far, 0, 'themes')?.years.map((each) => each.year)).toEqual([1600, 2020]);
  });

  it('is null where there is no such topic', () => {
    expect(describeTopic(analysis, -1, 'themes')).toBeNull();
  });
});
