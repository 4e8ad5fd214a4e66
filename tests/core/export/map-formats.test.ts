import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotColour } from '../../../src/core/export/colours.ts';
import { guardFormula } from '../../../src/core/export/csv.ts';
import {
  edgeAttributes,
  nodeAttributes,
  plainAttributes,
  type PlainAttribute,
} from '../../../src/core/export/map-attributes.ts';
import { fileNames, formatOfName, MAP_FORMATS, mapFormat } from '../../../src/core/export/map-format.ts';
import { mapTable, type MapNode, type MapSource } from '../../../src/core/export/map-table.ts';
import { inChunks, jsonArray } from '../../../src/core/export/pieces.ts';
import { parseCsv } from '../../support/csv.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../support/xml.ts';
import { anyMap, mapOf, textOf, textsOf } from './map-fixture.ts';

const LIST = fakeAnalysis(SIX_PAPERS);

/** Text as XML can hold it. */
const legal = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\r\u007F-\u009F]/.test(control) ? control : ''));
const legalValues = (attributes: readonly PlainAttribute[]): Record<string, string> =>
  Object.fromEntries(attributes.map(({ id, value }) => [id, legal(String(value))]));

const gexfValues = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(
    childrenOf(childOf(element, 'attvalues'), 'attvalue').map(({ attributes }) => [
      attributes['for'] ?? '',
      attributes['value'] ?? '',
    ]),
  );
const graphmlValues = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(childrenOf(element, 'data').map(({ attributes, text }) => [attributes['key'] ?? '', text]));

interface TextNode {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
}

function wantedNodes(source: MapSource): TextNode[] {
  return mapTable(source).nodes.map((node) => ({
    id: legal(node.key),
    label: legal(node.label),
    values: legalValues(plainAttributes(nodeAttributes(source.analysis), node, source.analysis)),
  }));
}

function wantedEdges(source: MapSource) {
  return [...mapTable(source).edges()].map((edge) => ({
    ends: [legal(edge.source), legal(edge.target)],
    weight: String(edge.weight),
    values: legalValues(plainAttributes(edgeAttributes(source.analysis), edge, source.analysis)),
  }));
}

describe('GEXF', () => {
  const graphOf = (source: MapSource): XmlElement => childOf(parseXml(textOf(source, 'gexf')), 'graph');

  it('has every node, edge and attribute, whatever the text', () => {
    fc.assert(
      fc.property(anyMap, (source) => {
        const graph = graphOf(source);
        const nodes = childrenOf(childOf(graph, 'nodes'), 'node');
        const edges = childrenOf(childOf(graph, 'edges'), 'edge');
        expect(
          nodes.map((node) => ({
            id: node.attributes['id'],
            label: node.attributes['label'],
            values: gexfValues(node),
          })),
        ).toEqual(wantedNodes(source));
        expect(
          edges.map((edge) => ({
            ends: [edge.attributes['source'], edge.attributes['target']],
            weight: edge.attributes['weight'],
            values: gexfValues(edge),
          })),
        ).toEqual(wantedEdges(source));
      }),
    );
  });

  it('declares each attribute once, with its type', () => {
    const [nodes, edges] = childrenOf(graphOf(mapOf()), 'attributes').map(({ children }) =>
      children.map(({ attributes }) => [attributes['id'], attributes['type']]),
    );
    expect(nodes).toEqual(nodeAttributes(LIST).map(({ id, type }) => [id, type]));
    expect(edges).toEqual(edgeAttributes(LIST).map(({ id, type }) => [id, type]));
    expect(new Map(nodes as [string, string][]).size).toBe(nodeAttributes(LIST).length);
  });

  it('tells place, size, colour and shape', () => {
    const node = childrenOf(childOf(graphOf(mapOf()), 'nodes'), 'node').find(
      ({ attributes }) => attributes['label'] === 'Few steps',
    );
    const viz = node?.children.flatMap(({ name, attributes }) =>
      name.startsWith('viz:') ? [{ name, attributes }] : [],
    );
    expect(viz).toEqual([
      { name: 'viz:color', attributes: { r: '0', g: '97', b: '177' } },
      { name: 'viz:size', attributes: { value: '6' } },
      { name: 'viz:position', attributes: { x: '80', y: '-40', z: '0' } },
      { name: 'viz:shape', attributes: { value: 'square' } },
    ]);
  });
});

describe('GraphML', () => {
  it('has every node, edge and attribute, whatever the text', () => {
    fc.assert(
      fc.property(anyMap, (source) => {
        const root = parseXml(textOf(source, 'graphml'));
        const graph = childOf(root, 'graph');
        const keys = new Set(childrenOf(root, 'key').map(({ attributes }) => attributes['id']));
        const nodes = childrenOf(graph, 'node').map((node) => ({
          id: node.attributes['id'],
          found: graphmlValues(node),
        }));
        const edges = childrenOf(graph, 'edge');
        expect(nodes.map(({ id, found }) => ({ id, label: found['label'], values: found }))).toEqual(
          wantedNodes(source).map((wanted) => ({
            ...wanted,
            values: expect.objectContaining(wanted.values) as unknown,
          })),
        );
        expect(
          edges.map((edge) => ({
            ends: [edge.attributes['source'], edge.attributes['target']],
            found: graphmlValues(edge),
          })),
        ).toEqual(
          wantedEdges(source).map(({ ends, weight, values }) => ({
            ends,
            found: {
              'edge-weight': weight,
              ...Object.fromEntries(Object.entries(values).map(([id, value]) => [`edge-${id}`, value])),
            },
          })),
        );
        for (const { found } of nodes) expect(Object.keys(found).filter((key) => !keys.has(key))).toEqual([]);
      }),
    );
  });

  it('tells the look in attributes that others know', () => {
    const graph = childOf(parseXml(textOf(mapOf(), 'graphml')), 'graph');
    const found = childrenOf(graph, 'node').map(graphmlValues);
    expect(found.find(({ label }) => label === 'Few steps')).toMatchObject({
      x: '80',
      y: '-40',
      size: '6',
      colour: slotColour(1),
      r: '0',
      g: '97',
      b: '177',
    });
  });
});

describe('CSV', () => {
  it('has every node, edge and attribute in two tables', () => {
    fc.assert(
      fc.property(anyMap, (source) => {
        const { nodes, edges } = mapTable(source);
        const [nodeRows = [], edgeRows = []] = textsOf(source, 'csv').map((text) => {
          const [heads = [], ...rows] = parseCsv(text.slice(1));
          return rows.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i]])));
        });
        expect(nodeRows).toEqual(nodes.map((node) => expect.objectContaining(csvValues(node, source)) as unknown));
        expect(edgeRows.map(({ Source, Target, Weight, kind }) => ({ Source, Target, Weight, kind }))).toEqual(
          [...edges()].map(({ source, target, weight, kind }) => ({
            Source: guardFormula(source),
            Target: guardFormula(target),
            Weight: String(weight),
            kind,
          })),
        );
      }),
    );
  });

  function csvValues(node: MapNode, { analysis }: MapSource): Record<string, string> {
    const values = plainAttributes(nodeAttributes(analysis), node, analysis).map(({ id, value }) => [
      id,
      guardFormula(String(value)),
    ]);
    return { Id: guardFormula(node.key), Label: guardFormula(node.label), ...(Object.fromEntries(values) as object) };
  }
});

describe('the map file', () => {
  const parse = (source: MapSource) =>
    JSON.parse(textOf(source, 'json')) as Record<'nodes' | 'edges' | 'groups', Record<string, unknown>[]>;

  it('has every node and edge, whatever the text', () => {
    fc.assert(
      fc.property(anyMap, (source) => {
        const { nodes, edges } = parse(source);
        const table = mapTable(source);
        expect(nodes.map(({ key, label, kind }) => ({ key, label, kind }))).toEqual(
          table.nodes.map(({ key, label, kind }) => ({ key, label, kind })),
        );
        expect(edges).toEqual(
          [...table.edges()].map((edge) => ({
            source: edge.source,
            target: edge.target,
            kind: edge.kind,
            weight: edge.weight,
            isInferred: edge.isInferred,
          })),
        );
      }),
    );
  });

  it('keeps lists and places as they are, and says what is not known', () => {
    const { nodes, groups } = parse(mapOf());
    expect(nodes.find(({ label }) => label === 'Schedules for diffusion')).toMatchObject({
      kind: 'paper',
      id: null,
      year: null,
      authors: ['Ada Berg', 'Cy Diaz'],
      authorsTruncated: true,
      theme: 'theme-diffusion',
      themeName: 'Diffusion',
      themeGroupStability: 0.96,
      circle: null,
      colour: slotColour(1),
      x: 40,
      y: 40,
      source: { file: 'test.txt', line: 1, endLine: 1 },
    });
    expect(nodes.find(({ label }) => label === 'Ada Berg')).toMatchObject({
      papers: 3,
      firstYear: 2020,
      lastYear: 2022,
    });
    expect(groups.map(({ name, colour }) => [name, colour])).toEqual([
      ['Diffusion', slotColour(1)],
      ['Low-bit', slotColour(2)],
    ]);
  });

  it('links a paper by its DOI', () => {
    const analysis = fakeAnalysis([{ title: 'Linked', doi: '10.1/a b' }]);
    expect(parse(mapOf(analysis)).nodes[0]).toMatchObject({ doi: '10.1/a b', link: 'https://doi.org/10.1/a%20b' });
  });

  it('says where fields of a paper come from that are not from its own lines', () => {
    const fieldSources = [
      { field: 'abstract', from: { file: 'b.ris', line: 2, endLine: 4 } },
      { field: 'year', from: 'person' },
    ] as const;
    const { nodes } = parse(mapOf(fakeAnalysis([{ title: 'Joined', fieldSources }, { title: 'Alone' }])));
    expect(nodes.map((node) => node['fieldSources'])).toEqual([fieldSources, undefined]);
  });
});

describe('every format', () => {
  it.each(MAP_FORMATS.map(({ id }) => id))('writes %s of nothing', (id) => {
    const texts = textsOf(mapOf(fakeAnalysis([])), id);
    expect(texts).toHaveLength(Math.max(1, mapFormat(id).tables.length));
    expect(texts.every((text) => text.length > 0)).toBe(true);
  });

  it('writes the same twice', () => {
    for (const { id } of MAP_FORMATS) expect(textsOf(mapOf(), id)).toEqual(textsOf(mapOf(), id));
  });

  it('keeps nodes that have no place, but where the format needs one', () => {
    const source = mapOf(fakeAnalysis(), 2);
    const all = mapTable(source).nodes.length;
    expect(childrenOf(childOf(childOf(parseXml(textOf(source, 'gexf')), 'graph'), 'nodes'), 'node')).toHaveLength(all);
    expect(childrenOf(childOf(parseXml(textOf(source, 'graphml')), 'graph'), 'node')).toHaveLength(all);
    expect(textOf(source, 'gexf').match(/viz:position/g)).toHaveLength(2);
    const { network } = JSON.parse(textOf(source, 'vosviewer')) as { network: { items: unknown[]; links: unknown[] } };
    expect(network).toMatchObject({ items: { length: 2 }, links: [] });
  });

  it('marks authors that were added', () => {
    const analysis = { ...fakeAnalysis(SIX_PAPERS), inferred: [{ author: 0, papers: [0, 3] }] };
    const added = [...mapTable(mapOf(analysis)).edges()].filter(({ isInferred }) => isInferred);
    // Ada Berg is named on paper 0 already.
    expect(added.map(({ source, target }) => [source, target])).toEqual([
      ['author:ada berg', `paper:${analysis.papers[3]?.id ?? ''}`],
    ]);
    expect(textOf(mapOf(analysis), 'gexf').match(/viz:shape value="dashed"/g)).toHaveLength(1);
  });
});

describe('names of files', () => {
  it('tell the format', () => {
    for (const { id, ending } of MAP_FORMATS) expect(formatOfName(`my map${ending.toUpperCase()}`)?.id).toBe(id);
    for (const name of ['map', 'map.txt', 'json', '']) expect(formatOfName(name)).toBeNull();
  });

  it('are one a table', () => {
    expect(fileNames('a/map.json', mapFormat('json'))).toEqual(['a/map.json']);
    expect(fileNames('a/map.CSV', mapFormat('csv'))).toEqual(['a/map.nodes.csv', 'a/map.edges.csv']);
    expect(fileNames('map', mapFormat('csv'))).toEqual(['map.nodes.csv', 'map.edges.csv']);
  });
});

describe('chunks', () => {
  it('hold the same text, and are neither tiny nor huge', () => {
    const pieces = Array.from({ length: 5000 }, (_, i) => 'x'.repeat(i % 100));
    const chunks = [...inChunks(pieces)];
    expect(chunks.join('')).toBe(pieces.join(''));
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(65_536 + 100);
    expect(chunks).toHaveLength(Math.ceil(pieces.join('').length / 65_536));
  });

  it('make arrays that read back', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (items) => {
        expect(JSON.parse([...jsonArray(items)].join(''))).toEqual(JSON.parse(JSON.stringify(items)));
      }),
    );
  });
});
