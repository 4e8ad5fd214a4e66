import { describe, expect, it } from 'vitest';
import { makeNodeKey, type NodeKey } from '../../../src/core/model/ids.ts';
import { litBySelection, NOTHING_LIT } from '../../../src/core/view/emphasis.ts';
import type { Selection } from '../../../src/core/view/selected-papers.ts';
import { fakeAnalysis, fakeScene } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis();
const drawn = fakeScene(analysis);
const place = new Map(drawn.nodes.map((node, i) => [node.key, i]));
const edges = analysis.authors.flatMap(({ id, mentions }) =>
  mentions.map(([index]) => ({
    source: place.get(makeNodeKey('author', id)) ?? -1,
    target: place.get(makeNodeKey('paper', analysis.papers[index]?.id ?? '')) ?? -1,
    kind: 'authorship' as const,
    weight: 1,
    isInferred: false,
  })),
);
const scene = { ...drawn, edges };
const key = (text: string) => text as NodeKey;
const paper = (index: number) => key(`paper:${analysis.papers[index]?.id}`);

function lit(selection: Selection | null, related: readonly number[] = []): readonly NodeKey[] {
  return [...(litBySelection(analysis, scene, selection, related).nodes ?? [])].sort();
}

describe('litBySelection', () => {
  it('lights nothing where nothing is selected, or nothing that is drawn', () => {
    expect(litBySelection(analysis, scene, null, [])).toBe(NOTHING_LIT);
    expect(litBySelection(analysis, scene, { kind: 'node', key: key('author:nobody') }, [])).toBe(NOTHING_LIT);
    expect(litBySelection(analysis, scene, { kind: 'group', id: 'none' }, [])).toBe(NOTHING_LIT);
  });

  it('lights a node with what it is tied to, and the papers near a paper', () => {
    const selected: Selection = { kind: 'node', key: paper(5) };
    expect(lit(selected)).toEqual([key('author:ida jung'), paper(5)].sort());
    expect(lit(selected, [0])).toEqual([key('author:ida jung'), paper(0), paper(5)].sort());
  });

  it('lights the ends of a tie', () => {
    const source = key('author:ada berg');
    expect(lit({ kind: 'edge', source, target: paper(0) })).toEqual([source, paper(0)].sort());
  });

  it('lights several nodes and what two of them are tied to', () => {
    const keys = [key('author:ada berg'), key('author:bo chen')];
    expect(lit({ kind: 'nodes', keys })).toEqual([...keys, paper(0), paper(2)].sort());
  });

  it('lights the members of a group and the group', () => {
    const [group] = analysis.themes.groups;
    const { nodes, groups } = litBySelection(analysis, scene, { kind: 'group', id: group?.id ?? '' }, []);
    expect([...(groups ?? [])]).toEqual([0]);
    expect(nodes?.has(paper(0))).toBe(true);
    expect(nodes?.has(paper(3))).toBe(false);
  });
});
