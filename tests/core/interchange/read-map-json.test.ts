import { expect, it } from 'vitest';
import { readMapJson } from '../../../src/core/interchange/read-map-json.ts';

const codes = (value: unknown): string[] =>
  readMapJson(typeof value === 'string' ? value : JSON.stringify(value), 'map.json').issues.map(({ code }) => code);

it.each([
  ['cut', '{"format": "coterie-map", "nodes": [', 'no-network'],
  ['without nodes', { format: 'coterie-map' }, 'no-network'],
  ['with no nodes', { nodes: [] }, 'no-items'],
  ['with a node that is none', { nodes: [{ key: 'a' }, null] }, 'no-id'],
  ['with a place in words', { nodes: [{ key: 'a', x: 'left', y: 2 }] }, 'no-place'],
  ['with an edge to nothing', { nodes: [{ key: 'a' }], edges: [{ source: 'a', target: 'b' }] }, 'no-end'],
  [
    'with a weight in words',
    { nodes: [{ key: 'a' }, { key: 'b' }], edges: [{ source: 'a', target: 'b', weight: 'x' }] },
    'no-strength',
  ],
])('says what is wrong with a map file %s', (_, value, code) => {
  expect(codes(value)).toEqual([code]);
});

it('reads lists as text and turns y', () => {
  const node = { key: 'a', label: '', x: 1, y: 2, forms: ['A', 'B'], organisations: [], year: null, __proto__: 3 };
  const { map } = readMapJson(JSON.stringify({ nodes: [node], document: { sources: [{ file: 'a.bib' }] } }), '');
  expect(map?.title).toBe('a.bib');
  expect(map?.items[0]).toMatchObject({ id: 'a', label: 'a', place: { x: 1, y: -2 } });
  expect([...(map?.items[0]?.fields ?? [])]).toEqual([['forms', 'A; B']]);
});
