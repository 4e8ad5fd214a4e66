import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/core/model/scene.ts';
import { legendOf, mapSentence } from '../../../src/core/view/map-words.ts';
import { fakeAnalysis, fakeScene } from '../../support/fake-analysis.ts';

const scene = fakeScene(fakeAnalysis());
const labels = (shown: Scene, hasSelection = false, zoom = 1, hasCutLists = false) =>
  legendOf(shown, { hasSelection, zoom, hasCutLists }).map(({ label }) => label);

describe('mapSentence', () => {
  it('counts what is on the map by kind', () => {
    expect(mapSentence(scene)).toBe('Everything lens: 6 people, 6 papers, 4 topics, 2 themes.');
    const people = scene.nodes.filter(({ kind }) => kind === 'author');
    expect(mapSentence({ ...scene, lens: 'people', nodes: people, groups: [], colourBy: 'circles' })).toBe(
      'People lens: 6 people, 0 circles.',
    );
  });

  it('says how much was left out', () => {
    expect(mapSentence({ ...scene, leftOut: { author: 900, paper: 100, topic: 0 } })).toContain('1000 nodes left out.');
  });
});

describe('legendOf', () => {
  it('lists only what is drawn', () => {
    expect(labels(scene)).toEqual(['person', 'paper', 'topic', 'in no theme']);
    const grouped = scene.nodes.filter(({ group }) => group >= 0);
    expect(labels({ ...scene, nodes: grouped })).not.toContain('in no theme');
    const grey = scene.groups.map((group, i) => (i === 0 ? { ...group, colour: 0 } : group));
    expect(labels({ ...scene, nodes: grouped, groups: grey })).toContain('in a smaller theme or none');
    expect(labels(scene, false, 1, true)[0]).toBe('person, names seen');
    expect(labels({ ...scene, nodes: scene.nodes.filter(({ kind }) => kind === 'author') })).toEqual([
      'person',
      'in no theme',
    ]);
  });

  it('has faded and dashed marks where there are some', () => {
    const nodes = scene.nodes.map((node, i) => ({ ...node, isUncertain: i === 0, isInferred: i === 1 }));
    expect(labels({ ...scene, nodes })).toEqual([
      'person',
      'paper',
      'topic',
      'in no theme',
      'between groups',
      'inferred, not stated',
    ]);
  });

  it('has the badge of cut lists once badges are drawn', () => {
    expect(labels(scene, true)).toContain('author list cut');
    expect(labels(scene, false, 1.6)).toContain('author list cut');
  });
});
