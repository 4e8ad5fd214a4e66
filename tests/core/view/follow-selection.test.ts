import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/core/model/analysis.ts';
import { makeNodeKey } from '../../../src/core/model/ids.ts';
import { createFollower } from '../../../src/core/view/follow-selection.ts';
import type { Selection } from '../../../src/core/view/selected-papers.ts';
import { fakeAnalysis, SIX_PAPERS, type FakePaper } from '../../support/fake-analysis.ts';

const before = fakeAnalysis(SIX_PAPERS);
const key = (label: string) => makeNodeKey('topic', label);
const topic = (label: string): Selection => ({ kind: 'node', key: key(label) });

/** The list with a topic of another name, and other forms for the topics. */
function renamed(from: string, to: string, forms: readonly string[]): Analysis {
  const papers = SIX_PAPERS.map((paper): FakePaper => {
    return { ...paper, topics: paper.topics?.map((label) => (label === from ? to : label)) ?? [] };
  });
  const after = fakeAnalysis(papers);
  return { ...after, topics: after.topics.map((each) => (each.label === to ? { ...each, forms } : each)) };
}

describe('createFollower', () => {
  it('gives the same selection where it is there still', () => {
    const follow = createFollower(before, fakeAnalysis(SIX_PAPERS));
    const selections: readonly Selection[] = [
      topic('sampling'),
      { kind: 'nodes', keys: [key('sampling'), key('quantization')] },
      { kind: 'edge', source: key('sampling'), target: key('diffusion models') },
      { kind: 'group', id: 'theme-diffusion' },
    ];
    for (const selection of selections) expect(follow(selection)).toBe(selection);
  });

  it('finds a topic again by its label, whatever its number or case, and by other forms', () => {
    expect(createFollower(before, renamed('sampling', 'Samplings', []))(topic('sampling'))).toEqual(topic('Samplings'));
    const after = renamed('sampling', 'drawing', ['drawing', 'sampling']);
    expect(createFollower(before, after)(topic('sampling'))).toEqual(topic('drawing'));
    expect(createFollower(after, before)(topic('drawing'))).toEqual(topic('sampling'));
  });

  it('lets go what has gone', () => {
    const follow = createFollower(before, renamed('sampling', 'drawing', ['drawing']));
    expect(follow(topic('sampling'))).toBeNull();
    expect(follow({ kind: 'edge', source: key('sampling'), target: key('quantization') })).toBeNull();
    expect(follow({ kind: 'group', id: 'theme-nowhere' })).toBeNull();
    expect(follow({ kind: 'nodes', keys: [key('sampling')] })).toBeNull();
  });

  it('makes one of topics that became one, and keeps a missing node beside others', () => {
    const after = renamed('quantization', 'binary networks', ['binary networks', 'quantization']);
    const follow = createFollower(before, after);
    expect(follow({ kind: 'nodes', keys: [key('quantization'), key('binary networks')] })).toEqual(
      topic('binary networks'),
    );
    expect(follow({ kind: 'edge', source: key('quantization'), target: key('binary networks') })).toBeNull();
    const gone = makeNodeKey('author', 'gone');
    const keys = [gone, key('sampling')];
    expect(follow({ kind: 'nodes', keys })).toEqual({ kind: 'nodes', keys });
  });
});
