import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTable, type MapSource } from '../../../src/core/export/map-table.ts';
import { readVosviewer } from '../../../src/core/interchange/read-vosviewer.ts';
import type { NetworkMap } from '../../../src/core/interchange/network-map.ts';
import { anyMap, mapOf, textOf } from '../export/map-fixture.ts';
import { vosviewerFaults } from './vosviewer-structure.ts';

function read(value: unknown): { readonly map: NetworkMap | null; readonly codes: readonly string[] } {
  const { map, issues } = readVosviewer(typeof value === 'string' ? value : JSON.stringify(value), 'map.json');
  for (const { file, message } of issues) expect([file, message.endsWith('.')]).toEqual(['map.json', true]);
  return { map, codes: issues.map(({ code }) => code) };
}

/** What the file should tell of a map, as far as both have words for it. */
function wanted(source: MapSource) {
  const { nodes, groups, edges } = mapTable(source);
  const placed = new Map(nodes.flatMap(({ key, mark }) => (mark ? [[key, mark] as const] : [])));
  const ties = [...edges()].filter(({ source: a, target: b }) => placed.has(a) && placed.has(b));
  return {
    items: nodes
      .filter(({ key }) => placed.has(key))
      .map(({ key, label, mark, group, colour, kind, ref }) => {
        const own = ties.filter(({ source: a, target: b }) => a === key || b === key);
        const all =
          kind === 'author' ? source.analysis.authors[ref]?.mentions.length : source.analysis.topics[ref]?.papers;
        return {
          id: key,
          label: label.trim() === '' ? key : label,
          place: { x: mark?.x, y: 0 - (mark?.y ?? 0) },
          size: mark?.size,
          group: groups[group] ? { name: groups[group].name, colour } : null,
          weights: {
            Papers: kind === 'paper' ? 1 : all,
            Links: own.length,
            'Total link strength': own.reduce((sum, { weight }) => sum + weight, 0),
          },
        };
      }),
    links: ties.map(({ source: a, target: b, weight, kind }) => ({
      ends: [a, b],
      strength: weight,
      description: kind,
    })),
  };
}

function found({ items, links, clusters }: NetworkMap) {
  const byNumber = new Map(clusters.map((cluster) => [cluster.cluster, cluster]));
  return {
    items: items.map(({ id, label, place, cluster, weights, fields }) => {
      const named = byNumber.get(cluster ?? 0);
      return {
        id,
        label,
        place,
        size: fields.get('size'),
        group: named ? { name: named.label, colour: named.colour } : null,
        weights: Object.fromEntries(weights),
      };
    }),
    links: links.map(({ source, target, strength, description }) => ({
      ends: [items[source]?.id, items[target]?.id],
      strength,
      description,
    })),
  };
}

describe('a map written as VOSviewer JSON', () => {
  it('reads back as the same map, without an issue', () => {
    fc.assert(
      fc.property(anyMap, (source) => {
        const { map, codes } = read(textOf(source, 'vosviewer'));
        expect(codes).toEqual(map?.items.length === 0 ? ['no-items'] : []);
        expect(map && found(map)).toEqual(wanted(source));
      }),
    );
  });

  it('has the structure that VOSviewer asks for', () => {
    fc.assert(
      fc.property(anyMap, (source) => {
        expect(vosviewerFaults(JSON.parse(textOf(source, 'vosviewer')))).toEqual([]);
      }),
    );
  });

  it('numbers the groups that have an item from 1, with their colours', () => {
    const { map } = read(textOf(mapOf(), 'vosviewer'));
    expect(map?.clusters).toEqual([
      { cluster: 1, label: 'Diffusion', colour: '#0061b1' },
      { cluster: 2, label: 'Low-bit', colour: '#d89601' },
    ]);
    const ada = map?.items.find(({ label }) => label === 'Ada Berg');
    expect(ada).toMatchObject({
      cluster: 1,
      description: '<b>Person</b><br>Ada Berg<br>Papers: 3<br>Theme name: Diffusion',
    });
    expect(ada?.scores.get('Mean year')).toBe(2021);
    expect(map?.title).toBe('list.txt');
  });
});

describe('readVosviewer', () => {
  const item = (id: unknown, rest: object = {}) => ({ id, label: `Item ${String(id)}`, x: 1, y: 2, ...rest });
  const network = (items: unknown, links: unknown = []) => ({ network: { items, links } });

  it('takes ids as numbers or text, and weights and scores as columns too', () => {
    const { map, codes } = read(
      network(
        [
          item(1, { 'weight<Documents>': 3, 'score<Avg. year>': 2012.5, weights: { Citations: 4 } }),
          item('ur.2', { organization: 'KU Leuven' }),
        ],
        [{ source_id: '1', target_id: 'ur.2' }],
      ),
    );
    expect(codes).toEqual([]);
    expect(map?.links).toEqual([{ source: 0, target: 1, strength: 1, description: null }]);
    expect([...(map?.items[0]?.weights ?? [])]).toEqual([
      ['Documents', 3],
      ['Citations', 4],
    ]);
    expect([...(map?.items[0]?.scores ?? [])]).toEqual([['Avg. year', 2012.5]]);
    expect([...(map?.items[1]?.fields ?? [])]).toEqual([['organization', 'KU Leuven']]);
  });

  it('makes items of the ends where there are links alone', () => {
    const { map } = read({ network: { links: [{ source_id: 'a', target_id: 'b', strength: 2 }] } });
    expect(map?.items.map(({ id, place }) => [id, place])).toEqual([
      ['a', null],
      ['b', null],
    ]);
    expect(map?.links).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"network":', 'no-network'],
    ['nothing', '', 'no-network'],
    ['another JSON', { nodes: [] }, 'no-network'],
    ['an empty network', { network: {} }, 'no-items'],
  ])('says that %s is no map', (_, value, code) => {
    expect(read(value).codes).toEqual([code]);
  });

  it.each([
    ['no id', [item(1), { x: 1 }], 1, 'no-id'],
    ['an id twice', [item(1), item('1')], 1, 'same-id'],
    ['no object', [item(1), null], 1, 'no-id'],
    ['a place in words', [item(1, { x: 'left' })], 1, 'no-place'],
    ['half a place', [{ id: 1, x: 3 }], 1, 'no-place'],
    ['a cluster of 0', [item(1, { cluster: 0 })], 1, 'no-cluster'],
    ['a cluster of 1.5', [item(1, { cluster: 1.5 })], 1, 'no-cluster'],
    ['a negative weight', [item(1, { weights: { Papers: -1 } })], 1, 'no-weight'],
    ['a score in words', [item(1, { scores: { Year: 'new' } })], 1, 'no-score'],
  ])('keeps what can be used of an item with %s', (_, items, kept, code) => {
    const { map, codes } = read(network(items));
    expect(codes).toEqual([code]);
    expect(map?.items).toHaveLength(kept);
  });

  it.each([
    ['an end that is no item', { source_id: 1, target_id: 3 }, 'no-end'],
    ['one end', { source_id: 1 }, 'no-end'],
    ['a negative strength', { source_id: 1, target_id: 2, strength: -1 }, 'no-strength'],
    ['a strength in words', { source_id: 1, target_id: 2, strength: 'strong' }, 'no-strength'],
  ])('leaves out a link with %s', (_, link, code) => {
    const { map, codes } = read(network([item(1), item(2)], [link]));
    expect(codes).toEqual([code]);
    expect(map?.links).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(text).map).toBeNull();
      }),
    );
    const part = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()));
    const key = fc.constantFrom(
      'id',
      'label',
      'x',
      'y',
      'cluster',
      'weights',
      'scores',
      'source_id',
      'target_id',
      'strength',
      '__proto__',
    );
    const entry = fc.dictionary(key, fc.jsonValue());
    const some = fc.oneof(part, fc.array(entry));
    fc.assert(
      fc.property(some, some, some, some, (items, links, clusters, colours) => {
        const file = { network: { items, links, clusters }, config: { color_schemes: { cluster_colors: colours } } };
        expect(read(file).map).not.toBeNull();
      }),
    );
  });
});
