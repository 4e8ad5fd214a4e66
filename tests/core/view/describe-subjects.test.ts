import { describe, expect, it } from 'vitest';
import { sharedSubject, subjectSentence } from '../../../src/core/view/describe-subjects.ts';

const VISION = ['Image Matching', 'Computer Vision', 'Computer Science'];
const SPEECH = ['Speech Synthesis', 'Signal Processing', 'Computer Science'];

describe('sharedSubject', () => {
  it('is the narrowest that at least half of the filed papers have, with what is around it', () => {
    const papers = [
      { subjects: VISION },
      { subjects: ['Pose Estimation', ...VISION.slice(1)] },
      { subjects: SPEECH },
      {},
    ];
    expect(sharedSubject(papers)).toEqual({ names: ['Computer Vision', 'Computer Science'], papers: 2, of: 3 });
  });

  it('is none where nothing is filed, or all apart', () => {
    expect(sharedSubject([{}, { subjects: [] }])).toBeNull();
    expect(sharedSubject([{ subjects: ['A'] }, { subjects: ['B'] }, { subjects: ['C'] }])).toBeNull();
  });

  it('takes a name for two subjects where it stands in two places', () => {
    const papers = [{ subjects: ['Retrieval', 'Search'] }, { subjects: ['Retrieval', 'Memory'] }];
    expect(sharedSubject(papers)?.names).toEqual(['Retrieval', 'Memory']);
  });

  it('is said in a sentence', () => {
    expect(subjectSentence({ names: ['Computer Vision', 'Computer Science'], papers: 2, of: 3 })).toBe(
      'OpenAlex files 2 of 3 papers under Computer Vision, within Computer Science.',
    );
    expect(subjectSentence({ names: ['Search'], papers: 1, of: 1 })).toBe('OpenAlex files 1 paper under Search.');
  });
});
