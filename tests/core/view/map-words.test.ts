import { describe, expect, it } from 'vitest';
import { mapSentence } from '../../../src/core/view/map-words.ts';
import { fakeAnalysis, fakeScene } from '../../support/fake-analysis.ts';

const scene = fakeScene(fakeAnalysis());
describe('mapSentence', () => {
  it('counts what is on the map by kind', () => {
    expect(mapSentence(scene)).toBe('Everything lens: 6 people, 6 papers, 4 topics, 2 themes.');
    const people = scene.nodes.filter(({ kind }) => kind === 'author');
    expect(mapSentence({ ...scene, lens: 'people', nodes: people, groups: [], colourBy: 'circles' })).toBe(
      'People lens: 6 people, 0 circles.',
    );
  });

  it('counts ties where nodes of one kind are tied', () => {
    const papers = scene.nodes.filter(({ kind }) => kind === 'paper');
    const edges = [{ source: 0, target: 1, kind: 'relatedness' as const, weight: 0.5, isInferred: false }];
    const counts = `6 papers, 2 themes, 1 tie.`;
    expect(mapSentence({ ...scene, lens: 'papers', nodes: papers, edges })).toBe(`Papers lens: ${counts}`);
  });

  it('says what a filter leaves out, by kind', () => {
    const leftOut = { author: 5, paper: 1, topic: 0, item: 0 };
    expect(mapSentence({ ...scene, leftOut }, true)).toContain('2 themes. Filtered: 5 people and 1 paper left out.');
    expect(mapSentence(scene, true)).not.toContain('Filtered');
  });

  it('says how much was left out', () => {
    expect(mapSentence({ ...scene, leftOut: { author: 900, paper: 100, topic: 0, item: 0 } })).toContain(
      '1000 nodes left out.',
    );
  });
});
