import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapFormatId } from '../../../src/core/export/map-format.ts';
import { mapTable, type MapSource } from '../../../src/core/export/map-table.ts';
import { xmlText } from '../../../src/core/export/xml.ts';
import type { NetworkMap } from '../../../src/core/interchange/network-map.ts';
import { readNetwork } from '../../../src/core/interchange/read-network.ts';
import { anyMap, mapOf, textOf, textsOf } from '../export/map-fixture.ts';

const XML: ReadonlySet<MapFormatId> = new Set(['gexf', 'graphml']);
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What XML can hold of a text. */
function heldText(text: string, format: MapFormatId): string {
  if (!XML.has(format)) return text;
  return xmlText(text).replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
    code === undefined ? (REFERENCES[name ?? ''] ?? '') : String.fromCodePoint(Number(code)),
  );
}

function wanted(source: MapSource, format: MapFormatId) {
  const { nodes, groups, edges, analysis } = mapTable(source);
  const text = (given: string): string => heldText(given, format);
  return {
    items: nodes.map(({ key, label, mark, group, kind, ref }) => {
      const papers =
        kind === 'author'
          ? analysis.authors[ref]?.mentions.length
          : kind === 'topic'
            ? analysis.topics[ref]?.papers
            : 0;
      const name = groups[group]?.name;
      return {
        id: text(key),
        label: text(label).trim() === '' ? text(key) : text(label),
        place: mark && { x: mark.x, y: 0 - mark.y },
        kind,
        papers: kind === 'paper' ? undefined : papers,
        cluster: name === undefined ? null : text(name),
        colour: groups[group]?.colour,
      };
    }),
    links: [...edges()].map(({ source: a, target: b, weight, kind }) => [text(a), text(b), weight, kind]),
  };
}

function found({ items, links, clusters }: NetworkMap) {
  const byNumber = new Map(clusters.map((cluster) => [cluster.cluster, cluster]));
  return {
    items: items.map(({ id, label, place, cluster, weights, fields }) => ({
      id,
      label,
      place,
      kind: fields.get('kind'),
      papers: weights.get('papers'),
      cluster: byNumber.get(cluster ?? 0)?.label ?? null,
      colour: byNumber.get(cluster ?? 0)?.colour ?? undefined,
    })),
    links: links.map(({ source, target, strength, description }) => [
      items[source]?.id,
      items[target]?.id,
      strength,
      description,
    ]),
  };
}

const hasOwnIds = (source: MapSource, format: MapFormatId): boolean => {
  const ids = wanted(source, format).items.map(({ id }) => id);
  return new Set(ids).size === ids.length;
};

describe.each(['gexf', 'graphml', 'json'] as const)('a map written as %s', (format) => {
  it('reads back as the same map, without an issue', () => {
    fc.assert(
      fc.property(
        anyMap.filter((source) => hasOwnIds(source, format)),
        (source) => {
          const { map, issues } = readNetwork([{ file: 'map', text: textOf(source, format) }]);
          expect(issues.map(({ code }) => code)).toEqual(map?.items.length === 0 ? ['no-items'] : []);
          expect(map && found(map)).toEqual(wanted(source, format));
        },
      ),
    );
  });

  it('keeps years as scores, sizes and papers as weights, and kinds as fields', () => {
    const { map } = readNetwork([{ file: 'map', text: textOf(mapOf(), format) }]);
    const ada = map?.items.find(({ label }) => label === 'Ada Berg');
    expect(ada?.weights.get('papers')).toBe(3);
    expect(ada?.weights.get(format === 'gexf' ? 'Size' : 'size')).toBe(6);
    expect(ada?.scores.get('meanYear')).toBe(2021);
    expect(ada?.fields.get('kind')).toBe('author');
    expect(map?.clusters.map(({ label }) => label).sort()).toEqual(['Diffusion', 'Low-bit']);
    expect([...(ada?.fields.keys() ?? []), ...(ada?.weights.keys() ?? [])]).not.toContain('theme');
  });
});

describe('a table of edges', () => {
  it('reads back as the links of the map', () => {
    const [, text = ''] = textsOf(mapOf(), 'csv');
    const { map, format, issues } = readNetwork([{ file: 'map.edges.csv', text }]);
    const { links } = wanted(mapOf(), 'csv');
    expect([format, issues]).toEqual(['edge list', []]);
    expect(map && found(map).links).toEqual(links);
  });
});
