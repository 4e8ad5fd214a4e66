import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectNetwork, isNetwork, readNetwork } from '../../../src/core/interchange/read-network.ts';
import { FORMAT_NOTES } from '../../../src/core/read/format-list.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MAP = 'id\tlabel\tx\ty\tcluster\tweight<Documents>\n1\tAda Moor\t0.5\t-1\t1\t4\n2\tBo Li\t1\t2\t2\t3\n';
const LINKS = '1\t2\t3\n';
const GEXF = '<gexf version="1.3"><graph><nodes><node id="a"/></nodes></graph></gexf>';
const GRAPHML = '<graphml><graph><node id="a"/></graph></graphml>';
const RING = 'a\tb\nb\tc\nc\ta\n';

const PIECES = [
  GEXF,
  GRAPHML,
  MAP,
  LINKS,
  RING,
  ...'<gexf> <graphml> <graph> <nodes> <node/> </node> <edge> ]]> <![CDATA[ & , " 1e300 __proto__'.split(' '),
  '<node id="a">',
  '<edge source="a" target="b"/>',
  '<viz:position x="1" y="2"/>',
  '<data key="x">',
  '{"network":{"items":[',
  '{"format":"coterie-map","nodes":[',
  ']}}',
  '\n',
  '\t',
];

describe('detectNetwork', () => {
  it.each([
    ['gexf', GEXF],
    ['gexf', `\uFEFF<?xml version="1.0"?>\r\n<!-- made -->\r\n<!DOCTYPE gexf>\r\n${GEXF}`],
    ['graphml', GRAPHML],
    ['graphml', `<?xml version="1.0"?>\n<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"></g:graphml>`],
    ['vosviewer', '{"config":{"network":1},"network": {"items":[]}}'],
    ['vosviewer', '\uFEFF{\n"network":{"links":[]}}'],
    ['map-json', '{"format": "coterie-map", "version": 1, "nodes": []}'],
    ['vosviewer-map', MAP],
    ['vosviewer-map', 'label,x,y\n"Moor, Ada",1,2'],
    ['vosviewer-map', 'id,label\n1,Ada Moor'],
    ['edge-list', '1\t2\t3\n1\t3\t1\n2\t3\t1'],
    ['edge-list', RING],
    ['edge-list', 'Ada Moor,Bo Li,3\nBo Li,Cy Rot,1\nAda Moor,Cy Rot,2'],
    ['edge-list', 'Source,Target\nAda,Bo'],
    ['edge-list', "1 2 {'weight': 1}\n2 3 {}\n1 3 {}"],
  ])('tells %s by its content', (kind, text) => {
    expect(detectNetwork(text)).toBe(kind);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n \n'],
    [
      'a table of titles and authors',
      'Title,Authors\nMaps of gardens,Mira Olsen\nMaps of leaves,Piet Meer\nTea,Mira Olsen',
    ],
    ['two columns without names', 'Maps of gardens,Mira Olsen\nMaps of leaves,Piet Meer\nTea,Mira Olsen\n'],
    ['names, a line each', 'Mira Olsen\nPiet Meer\nAna Rosa\nMira Berg'],
    ['names turned round', 'Olsen, Mira\nMeer, Piet\nRosa, Ana\nOlsen, Tom'],
    ['PubMed ids', '26017442\n25986432\n26017443'],
    ['ranks with ids', '1\t26017442\n2\t25986432\n3\t26017443'],
    ['pairs of DOIs', '10.1000/1 10.1000/2\n10.1000/2 10.1000/3\n10.1000/1 10.1000/3'],
    ['years with words', '2020\tmaps\n2021\tmaps\n2020\tgardens'],
    ['two links alone', 'a\tb\nb\tc'],
    ['links that share no names', 'a\tb\nc\td\ne\tf'],
    ['cells that are long', `${'word '.repeat(15)}\tb\nb\tc\nc\tb`],
    ['prose', 'Maps are drawn by hand.\nThey are read by eye.\nThey are kept by heart.'],
    ['prose with names of columns', 'from here to there\nfrom there to here\nback to here again'],
    ['a table with from and to', 'From,To,Subject\nAda,Bo,Maps\nBo,Ada,Gardens\nAda,Bo,Tea'],
    ['papers with source and target', 'Title,Source,Target\nMaps,Ada,Bo\nTea,Bo,Ada'],
    ['a thesaurus', 'label\treplace by\nmap\tmaps\ntea\tteas\nmaps\tmap'],
    ['other JSON', '{"items": [{"title": "Maps"}], "network": 3}'],
    ['JSON Lines', '{"title": "Maps"}\n{"network": {"items": []}}'],
    ['JSON of a network within', '{"message": {"network": {"items": []}}}'],
    ['a list of JSON', '[{"network": {"items": []}}]'],
    ['other XML', '<?xml version="1.0"?>\n<records><gexf/></records>'],
    ['text around XML', `See this:\n${GEXF}`],
    ['Pajek', '*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2'],
  ])('does not take %s for a map', (_, text) => {
    expect(detectNetwork(text)).toBeNull();
  });

  it('takes no sample of a reading list for a map', () => {
    const folder = join(ROOT, 'tests/fuzz/seeds/sources');
    const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    samples.push(readFileSync(join(ROOT, 'data/reading-list.txt'), 'utf8'));
    const reading = FORMAT_NOTES.filter(({ readers }) => readers.length > 0).map(({ sample }) => sample);
    expect([...samples, ...reading].filter(isNetwork)).toEqual([]);
  });
});

describe('readNetwork', () => {
  const map = { file: 'map.txt', text: MAP };
  const network = { file: 'network.txt', text: `${LINKS}2\t1\t1\n1\t9\t1\n` };

  it('makes one map of a map file and a network file, whichever comes first', () => {
    const found = readNetwork([map, network]);
    expect(found.format).toBe('VOSviewer map and network files');
    expect(found.map?.items.map(({ label, place, cluster }) => [label, place, cluster])).toEqual([
      ['Ada Moor', { x: 0.5, y: -1 }, 1],
      ['Bo Li', { x: 1, y: 2 }, 2],
    ]);
    expect(found.map?.links).toEqual([{ source: 0, target: 1, strength: 4, description: null }]);
    expect(found.issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['parallel-links', 'map.txt', 0],
      ['no-end', 'network.txt', 3],
    ]);
    expect(readNetwork([network, map])).toEqual(found);
  });

  it('reads the first of several maps and names the others', () => {
    const found = readNetwork([
      { file: 'a.gexf', text: GEXF },
      { file: 'b.graphml', text: GRAPHML },
      { file: 'c.txt', text: 'Maps are drawn by hand.' },
    ]);
    expect(found.format).toBe('GEXF');
    expect(found.issues.map(({ code, file }) => [code, file])).toEqual([
      ['left-out', 'b.graphml'],
      ['left-out', 'c.txt'],
    ]);
  });

  it('says where there is no map', () => {
    const { map: none, issues } = readNetwork([{ file: 'list.txt', text: 'Maps are drawn by hand.' }]);
    expect(none).toBeNull();
    expect(issues).toMatchObject([{ code: 'no-network', severity: 'error', file: 'list.txt' }]);
    expect(readNetwork([]).map).toBeNull();
  });

  it('reports progress, and stops where that throws', () => {
    const text = RING.repeat(20_000);
    const steps: number[] = [];
    readNetwork([{ file: 'ring.txt', text }], { progress: (_step, done) => steps.push(done) });
    expect(steps.length).toBeGreaterThan(2);
    const stop = (): never => {
      throw new RangeError('stopped');
    };
    expect(() => readNetwork([{ file: 'ring.txt', text }], { progress: stop })).toThrow('stopped');
  });

  it('reads a list of links alone: its names are the items', () => {
    const { map: ring, issues } = readNetwork([{ file: 'ring.txt', text: `${RING}b\ta\nc\tc\n` }]);
    expect(ring?.items.map(({ id, label, place }) => [id, label, place])).toEqual([
      ['a', 'a', null],
      ['b', 'b', null],
      ['c', 'c', null],
    ]);
    expect(ring?.links.map(({ strength }) => strength)).toEqual([2, 1, 1]);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['self-link', '1 link that leads from an item to itself was left out.'],
      [
        'parallel-links',
        '1 link between items that an earlier link joins was added to it, so that two items have one link with the sum of the strengths.',
      ],
    ]);
  });

  it('never throws, and answers the same twice', () => {
    const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 }));
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const sources = texts.map((each, i) => ({ file: `${i}`, text: each }));
        const found = readNetwork(sources);
        expect(found.map === null).toBe(
          found.format === 'unknown' || found.issues.some(({ code }) => code === 'no-network'),
        );
        expect(readNetwork(sources)).toEqual(found);
      }),
    );
  });
});
