import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/core/model/filter.ts';
import type { Scene } from '../../../src/core/model/scene.ts';
import { applyFilter, hiddenIn } from '../../../src/core/view/filter.ts';
import { legendOf, type LegendView } from '../../../src/core/view/legend.ts';
import { paintNodes, type OverlayPaint } from '../../../src/core/view/paint.ts';
import { fakeAnalysis, fakeScene, SIX_PAPERS } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis();
const uncut = fakeAnalysis(SIX_PAPERS.map((paper) => ({ ...paper, authorsTruncated: false })));
const scene = fakeScene(analysis);
const PLAIN: LegendView = {
  hasBadges: false,
  paint: 'groups',
  painted: null,
  visible: null,
  hidden: null,
  hiddenKinds: [],
};

const labels = (shown: Scene, view: Partial<LegendView> = {}, of = analysis) =>
  legendOf(of, shown, { ...PLAIN, ...view }).map(({ label }) => label);

function filtered(patch: Partial<Filter>, shown: Scene = scene): string[] {
  const filter = { ...NO_FILTER, ...patch };
  const visible = applyFilter(analysis, filter);
  const hidden = hiddenIn(analysis, shown, visible, filter);
  return labels(shown, { visible, hidden, hiddenKinds: filter.hiddenKinds });
}

describe('legendOf', () => {
  it('lists only what is drawn', () => {
    expect(labels(scene)).toEqual(['person, names seen', 'paper', 'topic', 'in no theme']);
    expect(labels(scene, {}, uncut)[0]).toBe('person');
    const grouped = scene.nodes.filter(({ group }) => group >= 0);
    expect(labels({ ...scene, nodes: grouped })).not.toContain('in no theme');
    const grey = scene.groups.map((group, i) => (i === 0 ? { ...group, colour: 0 } : group));
    expect(labels({ ...scene, groups: grey })).toContain('in a smaller theme or none');
  });

  it('has doubts where there are some', () => {
    const nodes = scene.nodes.map((node, i) => ({ ...node, isUncertain: i === 0, isInferred: i === 1 }));
    expect(labels({ ...scene, nodes })).toEqual(expect.arrayContaining(['between groups', 'inferred, not stated']));
    expect(labels(scene, { hasBadges: true })).toContain('author list cut');
  });

  it('says what size stands for where sizes differ', () => {
    const nodes = scene.nodes.map((node, i) => ({ ...node, radius: i === 0 ? 9 : 6 }));
    expect(labels({ ...scene, nodes })).toContain('size: papers');
    expect(labels({ ...scene, nodes, sizeBy: 'links' })).toContain('size: links');
  });

  it('says what lines are', () => {
    const edge = { source: 0, target: 1, weight: 1, isInferred: false } as const;
    expect(labels({ ...scene, edges: [{ ...edge, kind: 'relatedness' }] })).toContain('related, width by score');
    expect(
      labels({
        ...scene,
        edges: [
          { ...edge, kind: 'tagging' },
          { ...edge, kind: 'authorship' },
        ],
      }),
    ).toContain('wrote, is about');
  });

  it('explains an overlay by what it paints here', () => {
    const show = (paint: OverlayPaint) => labels(scene, { paint, painted: paintNodes(analysis, scene, paint) });
    expect(show('year')).toEqual([
      'person, names seen',
      'paper',
      'topic',
      'year, the middle one of their papers',
      '2020 (1)',
      '2022 (2)',
      'undated (3)',
    ]);
    expect(show('organisation')).toContain('organisations of their papers');
    const kinds = legendOf(analysis, scene, { ...PLAIN, paint: 'kind', painted: paintNodes(analysis, scene, 'kind') });
    expect(new Set(kinds.map(({ slot }) => slot)).size).toBe(3);
  });

  it('counts what filter and node limit leave out', () => {
    expect(filtered({ years: [2020, 2020], hasUndated: false })).toEqual(
      expect.arrayContaining(['2 of 6 people shown', '1 of 6 papers shown', '2 of 4 topics shown']),
    );
    expect(filtered({ hiddenKinds: ['topic'] })).toEqual([
      'person, names seen',
      'paper',
      'in no theme',
      'topics hidden',
    ]);
    expect(labels({ ...scene, leftOut: { author: 900, paper: 0, topic: 0, item: 0 } })).toContain(
      '6 of 906 people shown',
    );
  });

  it('says how many papers count where papers are no nodes', () => {
    const people = { ...scene, nodes: scene.nodes.filter(({ kind }) => kind === 'author') };
    expect(filtered({ hasUndated: false }, people)).toContain('by 3 of 6 papers');
  });
});
