import { describe, expect, it } from 'vitest';
import { describeOffer, describeOwner } from '../../../src/core/view/describe-owner.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis(SIX_PAPERS);

describe('describeOffer', () => {
  it('asks, with the counts it rests on', () => {
    const offer = describeOffer({ ...analysis, offer: { author: 0, named: 3, papers: [3, 4, 5] } });
    expect(offer?.question).toBe('Is this Ada Berg’s own list?');
    expect(offer?.why).toBe(
      'The name is on 3 of 6 papers, and the 3 other lists are cut short. If so, it can be added there, drawn dashed and counted apart.',
    );
  });

  it('says where only some of the others are cut', () => {
    const offer = describeOffer({ ...analysis, offer: { author: 0, named: 3, papers: [3] } });
    expect(offer?.why).toContain('1 of the 3 other lists is cut short');
  });

  it('is silent without an offer', () => expect(describeOffer(analysis)).toBeNull());
});

describe('describeOwner', () => {
  it('says whose list it may be and what was added', () => {
    expect(describeOwner(analysis)).toBeNull();
    expect(describeOwner({ ...analysis, owner: 0 })?.sentences).toEqual([
      'Ada Berg is named on 3 of 6 papers, so the list may be theirs.',
    ]);
    expect(describeOwner({ ...analysis, owner: 0, inferred: [{ author: 0, papers: [3, 4] }] })?.sentences).toEqual([
      'Ada Berg is named on 3 of 6 papers, so the list may be theirs. Added to 2 others as inferred, counted apart.',
    ]);
  });
});
