import { describe, expect, it } from 'vitest';
import { joinLists, OF_ANALYSIS, OF_GROUPS, sendLists, type AnalysisLists } from '../../../src/worker/pieces.ts';
import { fakeAnalysis } from '../../support/fake-analysis.ts';

describe('lists in pieces', () => {
  it('come together as they were, in groups as in a whole analysis', async () => {
    const analysis = fakeAnalysis();
    const whole = joinLists(OF_ANALYSIS);
    const sent: AnalysisLists[] = [];
    const rest = await sendLists(analysis, OF_ANALYSIS, (piece) => {
      sent.push(structuredClone(piece));
    });
    expect([rest.papers, rest.authors, rest.themes.groups, rest.circles.support].flat()).toEqual([]);
    for (const piece of sent) await whole.take(piece);
    expect(whole.join(structuredClone(rest))).toEqual(analysis);

    const { themes, circles } = analysis;
    const groups = joinLists(OF_GROUPS);
    expect(groups.join(await sendLists({ themes, circles }, OF_GROUPS, groups.take))).toEqual({ themes, circles });
  });

  it('are no longer than 200 items each', async () => {
    const papers = Array.from({ length: 450 }, () => fakeAnalysis().papers[0]).filter((paper) => paper !== undefined);
    const lengths: number[] = [];
    await sendLists({ ...fakeAnalysis(), papers }, OF_ANALYSIS, (piece) => {
      lengths.push(piece.papers.length);
    });
    expect(lengths).toEqual([200, 200, 50]);
  });
});
