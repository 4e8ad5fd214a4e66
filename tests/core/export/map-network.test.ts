import { describe, expect, it } from 'vitest';
import { MAP_FORMATS, type MapFormatId } from '../../../src/core/export/map-format.ts';
import { writeMap } from '../../../src/core/export/write-map.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/model/document.ts';
import { createNetworkPipeline } from '../../../src/core/network/pipeline.ts';
import { parseCsv } from '../../support/csv.ts';
import { analyseMap, EDGES, type MapAnalysis } from '../../support/networks.ts';

function filesOf(analysis: MapAnalysis, format: MapFormatId): string[] {
  const source = createNetworkPipeline().map(analysis, DEFAULT_SETTINGS, 'network');
  return writeMap(source, format).map((chunks) => [...chunks].join(''));
}

const READ_BACK = MAP_FORMATS.filter(({ tables }) => tables.length === 0).map(({ id }) => id);

/** What a map says, whatever its format. */
function told({ network, themes }: MapAnalysis) {
  const { items, links, x, y } = network;
  const [left, top] = [x[0] ?? 0, y[0] ?? 0];
  const span = (x[3] ?? 0) - left;
  return {
    items: items.map(({ id, label, url }) => [id, label, url]),
    links: [...links.source].map((source, at) => [source, links.target[at], links.weight[at]]),
    clusters: themes.groups.map(({ id, name, items: members }) => [id, name, members]),
    places: items.map((_, i) =>
      [((x[i] ?? 0) - left) / span, ((y[i] ?? 0) - top) / span].map((v) => Math.round(v * 100)),
    ),
    documents: [...(network.weights.find(({ name }) => name === 'Documents')?.values ?? [])],
    years: [...(network.scores.find(({ name }) => name === 'Avg. year')?.values ?? [])],
  };
}

describe('a finished map as a file', () => {
  it.each(READ_BACK)('comes back from %s with ids, links, clusters, places and weights', (format) => {
    const analysis = analyseMap();
    const [text = ''] = filesOf(analysis, format);
    const back = analyseMap([{ file: 'map', text }]);
    const { years, ...rest } = told(analysis);
    const { years: yearsBack, ...restBack } = told(back);
    expect(restBack).toEqual(rest);
    // Formats without scores have them as weights.
    const asWeights = [...(back.network.weights.find(({ name }) => name === 'Avg. year')?.values ?? [])];
    expect(yearsBack.length > 0 ? yearsBack : asWeights).toEqual(years);
  });

  it('is two tables with the headings of items and links', () => {
    const [nodes = '', edges = ''] = filesOf(analyseMap(), 'csv').map((text) => text.replace(/^\uFEFF/, ''));
    const [head, first] = parseCsv(nodes);
    expect(head?.slice(0, 2)).toEqual(['Id', 'Label']);
    expect(head).toEqual(
      expect.arrayContaining(['cluster', 'clusterName', 'links', 'total link strength', 'Documents', 'Avg. year']),
    );
    expect(head?.join(' ')).not.toMatch(/paper|theme|circle|author/i);
    expect(first?.slice(0, 2)).toEqual(['1', 'speech']);
    expect(parseCsv(edges)[1]?.slice(0, 4)).toEqual(['1', '2', 'Undirected', '5']);
  });

  it('has the places and clusters found here where the file had none', () => {
    const found = analyseMap([{ file: 'rings.tsv', text: EDGES }]);
    const [text = ''] = filesOf(found, 'gexf');
    const back = analyseMap([{ file: 'map.gexf', text }]);
    expect(back.themes.runs).toBe(0);
    const sizes = ({ themes }: MapAnalysis) => themes.groups.map(({ items }) => items.length);
    expect(sizes(back)).toEqual(sizes(found));
    expect(back.network.x.every(Number.isFinite)).toBe(true);
  });
});
