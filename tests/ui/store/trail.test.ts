import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../src/app/store/navigation.ts';
import { after, toggled, walkBack } from '../../../src/app/store/trail.ts';
import { makeNodeKey } from '../../../src/core/model/ids.ts';

const key = (id: string) => makeNodeKey('author', id);
const node = (id: string): Selection => ({ kind: 'node', key: key(id) });
const walked = (...ids: string[]) => ids.reduce<readonly Selection[]>((trail, id) => after(trail, node(id)), []);

describe('the trail', () => {
  it('keeps the order of places, once where one stays', () => {
    expect(walked('a', 'b', 'b', 'c')).toEqual([node('a'), node('b'), node('c')]);
    expect(after(walked('a'), null)).toEqual([node('a')]);
  });

  it('shortens where one goes back to the place before', () => {
    expect(walked('a', 'b', 'a')).toEqual([node('a')]);
    expect(walkBack(walked('a', 'b', 'c'), node('c'))).toEqual(walked('a', 'b'));
    expect(walkBack(walked('a', 'b'), null)).toEqual(walked('a', 'b'));
    expect(walkBack(walked('a'), node('a'))).toEqual(walked('a'));
  });
});

describe('toggled', () => {
  it('adds, takes out, and comes down to one node and none', () => {
    const one = toggled(null, key('a'));
    expect(one).toEqual(node('a'));
    const two = toggled(one, key('b'));
    expect(two).toEqual({ kind: 'nodes', keys: [key('a'), key('b')] });
    expect(toggled(two, key('a'))).toEqual(node('b'));
    expect(toggled(one, key('a'))).toBeNull();
    expect(toggled({ kind: 'group', id: 'g' }, key('a'))).toEqual(node('a'));
  });
});
