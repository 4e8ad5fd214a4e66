import { describe, expect, it } from 'vitest';
import { readGexf } from '../../../src/core/interchange/read-gexf.ts';

function read(text: string) {
  const { map, issues } = readGexf(text, 'map.gexf');
  for (const { file, message } of issues) expect([file, message.endsWith('.')]).toEqual(['map.gexf', true]);
  return { items: map?.items ?? [], links: map?.links ?? [], clusters: map?.clusters ?? [], map, issues };
}

const codes = (text: string): string[] => read(text).issues.map(({ code }) => code);
const graph = (inside: string, attributes = ''): string =>
  `<gexf xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph ${attributes}>${inside}</graph></gexf>`;
const nodes = (inside: string): string => graph(`<nodes>${inside}</nodes>`);

/** As Gephi writes it. */
const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2024-02-03"><creator>Gephi 0.10.1</creator><description>Tea houses</description></meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
      <attribute id="0" title="Papers" type="integer"/>
      <attribute id="1" title="Change" type="double"/>
      <attribute id="2" title="mean year" type="double"/>
      <attribute id="3" title="isOld" type="boolean"><default>false</default></attribute>
      <attribute id="4" title="town" type="string"/>
      <attribute id="5" title="url" type="anyURI"/>
    </attributes>
    <attributes class="edge"><attribute id="0" title="Kind" type="string"/></attributes>
    <nodes>
      <node id="n0" label="Ada &amp; Moor">
        <attvalues>
          <attvalue for="modularity_class" value="1"/><attvalue for="0" value="12"/><attvalue for="1" value="-0.5"/>
          <attvalue for="2" value="2020.5"/><attvalue for="3" value="true"/><attvalue for="4" value="Mainz"/>
          <attvalue for="5" value="https://example.org/ada"/>
        </attvalues>
        <viz:size value="10.5"/><viz:position x="-3.5" y="7" z="0.0"/><viz:color r="255" g="0" b="16"/>
      </node>
      <node id="n1" label="Bo Li">
        <attvalues><attvalue for="0" value="3"/><attvalue for="1" value="0.25"/><attvalue for="4" value="Graz"/></attvalues>
        <viz:size value="4"/><viz:position x="1" y="-2"/><viz:color hex="#00FF00"/>
      </node>
      <node id="n2" label="Cy Rot">
        <attvalues><attvalue for="modularity_class" value="1"/><attvalue for="1" value="NaN"/></attvalues>
        <viz:position x="1" y="2"/><viz:color r="255" g="0" b="16"/>
      </node>
    </nodes>
    <edges>
      <edge id="0" source="n0" target="n1" weight="2.5"><attvalues><attvalue for="0" value="paper"/></attvalues></edge>
      <edge id="1" source="n1" target="n2" label="met"/>
    </edges>
  </graph>
</gexf>`;

describe('readGexf', () => {
  it('reads what Gephi writes', () => {
    const { map, items, links, clusters, issues } = read(GEPHI);
    expect(map?.title).toBe('Tea houses');
    expect(items[0]).toEqual({
      id: 'n0',
      label: 'Ada & Moor',
      description: null,
      url: 'https://example.org/ada',
      place: { x: -3.5, y: 7 },
      cluster: 2,
      weights: new Map([
        ['Papers', 12],
        ['Size', 10.5],
      ]),
      scores: new Map([
        ['Change', -0.5],
        ['mean year', 2020.5],
      ]),
      fields: new Map<string, unknown>([
        ['isOld', true],
        ['town', 'Mainz'],
      ]),
    });
    expect(items.map(({ cluster, fields }) => [cluster, fields.get('isOld')])).toEqual([
      [2, true],
      [1, false],
      [2, false],
    ]);
    expect(links).toEqual([
      { source: 0, target: 1, strength: 2.5, description: 'paper' },
      { source: 1, target: 2, strength: 1, description: 'met' },
    ]);
    expect(clusters).toEqual([
      { cluster: 1, label: '', colour: '#00ff00' },
      { cluster: 2, label: '', colour: '#ff0010' },
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['no-number', 29]]);
  });

  it('takes attributes of nodes as GEXF 1.1 writes them', () => {
    const { items } = read(
      graph(`<attributes class="node"><attribute id="a" title="Papers" type="float"/></attributes>
        <nodes><node id="x"><attvalues><attvalue id="a" value="2"/></attvalues></node></nodes>`),
    );
    expect(items[0]).toMatchObject({ label: 'x', weights: new Map([['Papers', 2]]) });
  });

  it('takes a name for the label where labels only repeat ids', () => {
    const node = (id: string): string =>
      `<node id="${id}" label="${id}"><attvalues><attvalue for="name" value="Person ${id}"/></attvalues></node>`;
    expect(read(nodes(node('1') + node('2'))).items.map(({ label }) => label)).toEqual(['Person 1', 'Person 2']);
    expect(read(nodes(node('1') + '<node id="2" label="Bo"/>')).items.map(({ label }) => label)).toEqual(['1', 'Bo']);
  });

  it('keeps nodes within nodes side by side', () => {
    const { items, issues } = read(
      nodes('<node id="a"><nodes><node id="b"><nodes><node id="c"/></nodes></node></nodes></node><node id="d"/>'),
    );
    expect(items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(issues.map(({ code }) => code)).toEqual(['nested-nodes']);
  });

  it('takes the last of values that change', () => {
    const { items, issues } = read(
      nodes(`<node id="a"><attvalues><attvalue for="town" value="Graz" end="2"/>
        <attvalue for="town" value="Mainz" start="2"/></attvalues></node>`),
    );
    expect(items[0]?.fields.get('town')).toBe('Mainz');
    expect(issues.map(({ code }) => code)).toEqual(['dynamic-values']);
  });

  it('says that directions are not shown, and adds up both ways', () => {
    const { links, issues } = read(
      graph(
        `<nodes><node id="a"/><node id="b"/></nodes>
        <edges><edge source="a" target="b" weight="2"/><edge source="b" target="a"/></edges>`,
        'defaultedgetype="directed"',
      ),
    );
    expect(links).toEqual([{ source: 0, target: 1, strength: 3, description: null }]);
    expect(issues.map(({ message }) => message)).toEqual([
      'The links have directions, which the map does not show; 1 link between items that an earlier link joins was added to it, whichever way it leads.',
    ]);
  });

  const coloured = (colours: readonly string[]): string =>
    nodes(colours.map((hex, i) => `<node id="n${i}"><viz:color hex="${hex}"/></node>`).join(''));

  it('takes items of one of few colours for clusters where nothing else tells of them', () => {
    const { items, clusters, issues } = read(coloured(['#f00', '#00f', '#00f', '#f00', '#00f']));
    expect(items.map(({ cluster }) => cluster)).toEqual([2, 1, 1, 2, 1]);
    expect(clusters.map(({ colour }) => colour)).toEqual(['#0000ff', '#ff0000']);
    expect(issues.map(({ code }) => code)).toEqual(['clusters-by-colour']);
  });

  it.each([
    ['one colour', ['#f00', '#f00', '#f00']],
    ['a colour each', ['#f00', '#0f0', '#00f']],
  ])('takes %s for no clusters', (_, colours) => {
    expect(read(coloured(colours)).clusters).toEqual([]);
  });

  it('prefers, of several attributes that may be clusters, the one that colours follow', () => {
    const node = (id: string, community: string, group: string, hex: string): string =>
      `<node id="${id}"><attvalues><attvalue for="community" value="${community}"/><attvalue for="group" value="${group}"/>
      <attvalue for="group name" value="The ${group}"/></attvalues><viz:color hex="${hex}"/></node>`;
    const { items, clusters } = read(
      nodes(node('a', 'x', 'red', '#f00') + node('b', 'y', 'red', '#f00') + node('c', 'x', 'blue', '#00f')),
    );
    expect(clusters).toEqual([
      { cluster: 1, label: 'The red', colour: '#ff0000' },
      { cluster: 2, label: 'The blue', colour: '#0000ff' },
    ]);
    expect([...(items[0]?.fields ?? [])]).toEqual([['community', 'x']]);
  });

  it.each([
    ['no id', '<node label=""/><node id="a"/>', 1, 'no-id'],
    ['an id twice', '<node id="a"/><node id="a" label="b"/>', 1, 'same-id'],
    ['a place that is far off', '<node id="a"><viz:position x="1e300" y="2"/></node>', 1, 'no-place'],
    ['a place in words', '<node id="a"><viz:position x="NaN" y="2"/></node>', 1, 'no-place'],
    ['a negative size', '<node id="a"><viz:size value="-1"/></node>', 1, 'no-size'],
    ['a mark that stands for itself', '<node id="a" label="A & B"/>', 1, 'xml-mended'],
    ['no end', '<node id="a"/><node id="b">', 2, 'xml-error'],
  ])('keeps what can be used of nodes with %s', (_, inside, kept, code) => {
    const { items, issues } = read(nodes(inside));
    expect(items).toHaveLength(kept);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it.each([
    ['no such node', '<edge source="a" target="x"/>', 'no-end'],
    ['one end', '<edge source="a"/>', 'no-end'],
    ['a negative weight', '<edge source="a" target="b" weight="-1"/>', 'no-strength'],
    ['a weight in words', '<edge source="a" target="b" weight="much"/>', 'no-strength'],
    ['one end twice', '<edge source="a" target="a"/>', 'self-link'],
  ])('leaves out an edge with %s', (_, inside, code) => {
    const { links, issues } = read(graph(`<nodes><node id="a"/><node id="b"/></nodes><edges>${inside}</edges>`));
    expect(links).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('keeps what stands before the end of a cut file', () => {
    const cut = GEPHI.slice(0, GEPHI.indexOf('label="Cy Rot"'));
    const { items, issues } = read(cut);
    expect(items.map(({ label }) => label)).toEqual(['Ada & Moor', 'Bo Li']);
    expect(issues.map(({ code }) => code)).toEqual(['xml-cut']);
  });

  it('refuses entities and depth', () => {
    const bomb = `<!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${nodes('<node id="x" label="&b;"/>')}`;
    const { items, issues } = read(bomb);
    expect(items[0]?.label).toBe('&b;');
    expect(issues.map(({ code }) => code)).toEqual(['xml-entities']);
    const deep = '<node id="a"><nodes>'.repeat(2000);
    expect(codes(nodes(deep))).toEqual(expect.arrayContaining(['xml-too-deep', 'nested-nodes']));
  });

  it('says that there are no items', () => {
    expect(codes(graph(''))).toEqual(['no-items']);
  });

  it('keeps no more attributes than can be asked for', () => {
    const many = Array.from({ length: 300 }, (_, i) => `<attvalue for="a${i}" value="${i}"/>`).join('');
    const { items, issues } = read(nodes(`<node id="a"><attvalues>${many}</attvalues></node>`));
    expect(items[0]?.fields.size).toBe(200);
    expect(issues.map(({ code }) => code)).toEqual(['too-many-attributes']);
  });

  it('gives items no more defaults than can be given to each, and says so', () => {
    const declared = Array.from(
      { length: 60 },
      (_, i) => `<attribute id="${i}" title="a${i}" type="string"><default>x</default></attribute>`,
    );
    const { items, issues } = read(
      graph(`<attributes class="node">${declared.join('')}</attributes><nodes><node id="n"/></nodes>`),
    );
    expect(items[0]?.fields.size).toBe(50);
    expect(issues.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 'too-many-defaults'));
  });
});
