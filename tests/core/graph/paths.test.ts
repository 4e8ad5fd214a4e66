import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulateAuthors } from '../../../src/core/graph/incidence.ts';
import { findWays, type Way } from '../../../src/core/graph/paths.ts';
import type { AuthorId } from '../../../src/core/model/ids.ts';

/** Papers as lists of author indices. */
type List = readonly (readonly number[])[];

function tablesOf(list: List, people: number) {
  const authors = Array.from({ length: people }, (_, author) => ({
    id: `a${String(author).padStart(2, '0')}` as AuthorId,
    mentions: list.flatMap((names, paper) => (names.includes(author) ? [[paper, names.indexOf(author)] as const] : [])),
  }));
  return { authors, tables: tabulateAuthors(list.length, authors) };
}

function waysIn(list: List, people: number, [from, to]: readonly [number, number], limit = 5) {
  const { authors, tables } = tablesOf(list, people);
  return findWays(tables, authors, from, to, limit);
}

const through = (way: Way): number[] => way.flatMap(({ from, to }, at) => (at === 0 ? [from, to] : [to]));

/** Every way without repeats between two people, by trying all; with what its ties cost. */
function allWays(list: List, people: number, from: number, to: number) {
  const shared = (a: number, b: number) => list.filter((names) => names.includes(a) && names.includes(b)).length;
  const found: { people: number[]; cost: number }[] = [];
  const walk = (at: number[], cost: number): void => {
    const last = at.at(-1) ?? from;
    if (last === to) {
      found.push({ people: at, cost });
      return;
    }
    for (let next = 0; next < people; next += 1) {
      const ties = at.includes(next) ? 0 : shared(last, next);
      if (ties > 0) walk([...at, next], cost + Math.round(1_000_000 / ties));
    }
  };
  walk([from], 0);
  const least = Math.min(...found.map((way) => way.people.length));
  const order = ({ people: names }: { people: number[] }) =>
    names.map((name) => String(name).padStart(2, '0')).join(' ');
  return found
    .filter((way) => way.people.length === least)
    .sort((a, b) => a.cost - b.cost || (order(a) < order(b) ? -1 : 1));
}

describe('ways between two people', () => {
  it('name the papers of every step', () => {
    const { ways, count, components } = waysIn(
      [
        [0, 1],
        [1, 2],
        [2, 1, 3],
        [3, 4],
      ],
      5,
      [0, 3],
    );
    expect(ways).toEqual([
      [
        { from: 0, to: 1, papers: [0] },
        { from: 1, to: 3, papers: [2] },
      ],
    ]);
    expect(count).toBe(1);
    expect(components).toBeNull();
  });

  it('prefer strong ties among the shortest', () => {
    const { ways } = waysIn(
      [
        [0, 1],
        [1, 3],
        [0, 2],
        [2, 3],
        [2, 3],
      ],
      4,
      [0, 3],
    );
    expect(ways.map(through)).toEqual([
      [0, 2, 3],
      [0, 1, 3],
    ]);
  });

  it('give who can be reached from either where there is none', () => {
    const { ways, count, components } = waysIn([[0, 1], [2, 3], [4]], 5, [1, 3]);
    expect({ ways, count }).toEqual({ ways: [], count: 0 });
    expect(components).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('tell how many there are beyond those given', () => {
    const list = [1, 2, 3, 4].flatMap((middle) => [
      [0, middle],
      [middle, 5],
    ]);
    const { ways, count } = waysIn(list, 6, [0, 5], 2);
    expect(ways.map(through)).toEqual([
      [0, 1, 5],
      [0, 2, 5],
    ]);
    expect(count).toBe(4);
  });

  it('are those found by trying all, in that order, whatever the order of the papers', () => {
    const people = 7;
    const paper = fc.uniqueArray(fc.nat(people - 1), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 9 }), fc.nat(people - 1), fc.nat(people - 1), (list, from, to) => {
        fc.pre(from !== to);
        const expected = allWays(list, people, from, to);
        const { ways, count, components } = waysIn(list, people, [from, to]);
        expect(ways.map(through)).toEqual(expected.slice(0, 5).map((way) => way.people));
        expect(count).toBe(expected.length);
        expect(components === null).toBe(expected.length > 0);
        const turned = waysIn(list.toReversed(), people, [from, to]);
        expect(turned.ways.map(through)).toEqual(ways.map(through));
      }),
    );
  });
});
