import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkItem, NetworkMap } from '../../../src/core/interchange/network-map.ts';
import { tabulateNetwork } from '../../../src/core/network/tables.ts';
import { rowOf } from '../../../src/core/graph/csr.ts';
import { sizeInUse } from '../../../src/core/view/item-values.ts';
import { analyseMap } from '../../support/networks.ts';

const item = (id: string, weights: Record<string, number> = {}): NetworkItem => ({
  id,
  label: id,
  description: null,
  url: null,
  place: null,
  cluster: null,
  weights: new Map(Object.entries(weights)),
  scores: new Map(),
  fields: new Map(),
});

const mapWith = (items: NetworkItem[], links: NetworkMap['links'] = []): NetworkMap => ({
  title: null,
  items,
  links,
  clusters: [],
});
const link = (source: number, target: number, strength = 1) => ({ source, target, strength, description: null });

describe('tabulateNetwork', () => {
  it('keeps links in order, each pair once, and leaves out what links nothing', () => {
    const items = ['a', 'b', 'c'].map((id) => item(id));
    const { links } = tabulateNetwork(
      mapWith(items, [link(2, 1, 3), link(0, 0), link(1, 0, 2), link(0, 1, 4), link(0, 9), link(1, 2, NaN)]),
    );
    expect([...links.source]).toEqual([0, 1]);
    expect([...links.target]).toEqual([1, 2]);
    expect([...links.weight]).toEqual([6, 3]);
  });

  it('has each link from both ends', () => {
    const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 9 })), { maxLength: 30 });
    fc.assert(
      fc.property(links, (pairs) => {
        const items = Array.from({ length: 8 }, (_, i) => item(String(i)));
        const made = tabulateNetwork(
          mapWith(
            items,
            pairs.map(([a, b, w]) => link(a, b, w)),
          ),
        );
        made.links.source.forEach((a, at) => {
          const b = made.links.target[at] ?? -1;
          expect(a).toBeLessThan(b);
          expect([...rowOf(made.neighbours, a)]).toContain(b);
          expect([...rowOf(made.neighbours, b)]).toContain(a);
        });
        expect(made.neighbours.targets.length).toBe(2 * made.links.source.length);
      }),
    );
  });

  it('sizes by what counts the items, and leaves out what is counted here anyway', () => {
    const items = [
      item('a', { Citations: 5, Links: 1, Documents: 2 }),
      item('b', { Citations: 1, Links: 1, Documents: 9 }),
    ];
    const made = tabulateNetwork(mapWith(items, [link(0, 1)]));
    expect(made.weights.map(({ name }) => name)).toEqual(['Documents', 'Citations']);
    expect(sizeInUse(made, 'papers')).toBe('weight:Documents');
    expect(sizeInUse(made, 'weight:gone')).toBe('weight:Documents');
    expect(sizeInUse(made, 'strength')).toBe('strength');
  });

  it('keeps weights that say something else than what is counted, and passes over those that are all the same', () => {
    const items = [item('a', { Links: 7, Size: 10 }), item('b', { Links: 1, Size: 10 })];
    const made = tabulateNetwork(mapWith(items, [link(0, 1)]));
    expect(made.weights.map(({ name }) => name)).toEqual(['Links']);
    expect(sizeInUse(made, 'papers')).toBe('links');
  });

  it('takes addresses of the web alone', () => {
    const { items } = analyseMap().network;
    expect(items.map(({ url }) => url)).toEqual(['https://example.org/speech', null, null, null, null, null]);
  });
});
