import { describe, expect, it } from 'vitest';
import { readGraphml } from '../../../src/core/interchange/read-graphml.ts';

function read(text: string) {
  const { map, issues } = readGraphml(text, 'map.graphml');
  for (const { file, message } of issues) expect([file, message.endsWith('.')]).toEqual(['map.graphml', true]);
  return { items: map?.items ?? [], links: map?.links ?? [], clusters: map?.clusters ?? [], issues };
}

const graphml = (inside: string): string =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${inside}</graphml>`;

/** As igraph writes it. */
const IGRAPH = graphml(`
  <key id="v_name" for="node" attr.name="name" attr.type="string"/>
  <key id="v_x" for="node" attr.name="x" attr.type="double"/>
  <key id="v_y" for="node" attr.name="y" attr.type="double"/>
  <key id="v_community" for="node" attr.name="community" attr.type="double"/>
  <key id="v_papers" for="node" attr.name="papers" attr.type="double"><default>1</default></key>
  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
  <key id="e_label" for="edge" attr.name="label" attr.type="string"/>
  <graph id="G" edgedefault="undirected">
    <edge source="n0" target="n1"><data key="e_weight">0.5</data><data key="e_label">met</data></edge>
    <node id="n0"><data key="v_name">Ada Moor</data><data key="v_x">1.5</data><data key="v_y">-2</data>
      <data key="v_community">1</data><data key="v_papers">4</data></node>
    <node id="n1"><data key="v_name">Bo Li</data><data key="v_x">0</data><data key="v_y">3</data>
      <data key="v_community">2</data></node>
    <node id="n2"><data key="v_x">0</data><data key="v_y">1e300</data><data key="v_community">2</data></node>
    <edge source="n1" target="n2"/>
  </graph>`);

const shape = (x: number, label: string, colour: string): string =>
  `<data key="d6"><y:ShapeNode><y:Geometry height="30" width="40" x="${x}" y="10"/><y:Fill color="${colour}"/>
  <y:NodeLabel>${label}<y:LabelModel/></y:NodeLabel></y:ShapeNode></data>`;

/** As yEd writes it. */
const YED = graphml(`
  <key for="node" id="d5" attr.name="description" attr.type="string"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d5"><![CDATA[Draws <maps>]]></data>${shape(0, 'Ada\n  Moor', '#FFCC00')}
      <graph edgedefault="directed" id="n0:"><node id="n0::n0">${shape(100, 'Bo Li', '#FFCC00')}</node></graph>
    </node>
    <node id="n1">${shape(200, 'Cy Rot', '#00CCFF')}</node>
    <node id="n2">${shape(300, 'Di Sand', '#00CCFF')}</node>
    <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>met</y:EdgeLabel></y:PolyLineEdge></data></edge>
    <edge id="e1" source="n1" target="n0::n0"/>
  </graph>`);

describe('readGraphml', () => {
  it('reads what igraph writes, edges before nodes and defaults among it', () => {
    const { items, links, clusters, issues } = read(IGRAPH);
    expect(items.map(({ id, label, place, cluster }) => [id, label, place, cluster])).toEqual([
      ['n0', 'Ada Moor', { x: 1.5, y: -2 }, 1],
      ['n1', 'Bo Li', { x: 0, y: 3 }, 2],
      ['n2', 'n2', null, 2],
    ]);
    expect(items.map(({ weights }) => weights.get('papers'))).toEqual([4, 1, 1]);
    expect(links).toEqual([
      { source: 0, target: 1, strength: 0.5, description: 'met' },
      { source: 1, target: 2, strength: 2, description: null },
    ]);
    expect(clusters.map(({ cluster }) => cluster)).toEqual([1, 2]);
    expect(issues.map(({ code }) => code)).toEqual(['no-place']);
  });

  it('reads what yEd writes: boxes that grow downwards, labels, fills, graphs within nodes', () => {
    const { items, links, clusters, issues } = read(YED);
    expect(items.map(({ label, place, cluster }) => [label, place, cluster])).toEqual([
      ['Ada Moor', { x: 20, y: -25 }, 2],
      ['Bo Li', { x: 120, y: -25 }, 2],
      ['Cy Rot', { x: 220, y: -25 }, 1],
      ['Di Sand', { x: 320, y: -25 }, 1],
    ]);
    expect(items[0]?.description).toBe('Draws <maps>');
    expect(links.map(({ source, target, description }) => [source, target, description])).toEqual([
      [0, 2, 'met'],
      [2, 1, null],
    ]);
    expect(clusters.map(({ colour }) => colour)).toEqual(['#00ccff', '#ffcc00']);
    expect(issues.map(({ code }) => code)).toEqual(['nested-graphs', 'clusters-by-colour', 'directed-links']);
  });

  it.each([
    ['an id twice', '<node id="a"/><node id="a"/>', 'same-id'],
    ['no id', '<node/><node id="a"/>', 'no-id'],
    ['an edge to nothing', '<node id="a"/><edge source="a" target="b"/>', 'no-end'],
    ['an edge to itself', '<node id="a"/><edge source="a" target="a"/>', 'self-link'],
    ['a hyperedge', '<node id="a"/><hyperedge><endpoint node="a"/></hyperedge>', 'hyperedges'],
    ['a second graph', '<node id="a"/></graph><graph>', 'several-graphs'],
    ['values of no key', '<node id="a"><data key="x">1</data></node>', ''],
  ])('keeps what can be used of a graph with %s', (_, inside, code) => {
    const { items, links, issues } = read(graphml(`<graph>${inside}</graph>`));
    expect([items.length, links.length]).toEqual([1, 0]);
    expect(issues.map((issue) => issue.code)).toEqual(code === '' ? [] : [code]);
  });

  it('puts numbers, truth and text where they can be used', () => {
    const key = (id: string, type: string): string =>
      `<key id="${id}" for="node" attr.name="${id}" attr.type="${type}"/>`;
    const { items, issues } = read(
      graphml(`${key('n', 'int')}${key('t', 'boolean')}${key('s', 'string')}${key('k', 'long')}
        <graph><node id="a"><data key="n">-1</data><data key="t">1</data><data key="s">7</data>
        <data key="k">900719925474099312</data></node><node id="b"><data key="n">many</data></node></graph>`),
    );
    expect([...(items[0]?.scores ?? [])]).toEqual([['n', -1]]);
    expect([...(items[0]?.fields ?? [])]).toEqual([
      ['t', true],
      ['s', '7'],
      ['k', '900719925474099312'],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['no-number']);
  });
});
