import { describe, expect, it } from 'vitest';
import { newDocument } from '../../../src/core/model/document.ts';
import { CancelledError } from '../../../src/core/model/progress.ts';
import { createNetworkPipeline } from '../../../src/core/network/pipeline.ts';
import { finding } from '../../../src/core/view/finding.ts';
import { analyseMap, EDGES, GEXF, sceneOfMap, VOSVIEWER } from '../../support/networks.ts';

const gexf = [{ file: 'terms.gexf', text: GEXF }];
const edges = [{ file: 'rings.tsv', text: EDGES }];
const sentence = (analysis: ReturnType<typeof analyseMap>): string => {
  const { parts, note } = finding(analysis, 'themes');
  return `${parts.map(({ text }) => text).join('')} ${note ?? ''}`;
};

describe('the analysis of a finished map', () => {
  it('has the clusters that are given, named after their largest items', () => {
    const { themes, circles, papers } = analyseMap();
    expect(themes.groups.map(({ id, name, items }) => [id, name, items])).toEqual([
      ['cluster-1', 'speech · prosody', [0, 1, 2]],
      ['cluster-2', 'gesture · gaze', [3, 4, 5]],
    ]);
    expect([themes.runs, circles.groups, papers]).toEqual([0, [], []]);
  });

  it('is said in a sentence that names no papers', () => {
    expect(sentence(analyseMap())).toBe(
      '6 items, 7 links, 2 clusters, from 2 files. Places and clusters are those of the files.',
    );
    expect(sentence(analyseMap(gexf))).toMatch(/^6 items, 7 links, 2 clusters, from terms\.gexf\./);
  });

  it('finds clusters and places by the links where there are none, steady and the same every time', () => {
    const found = analyseMap(edges);
    expect(found.themes.groups.map(({ items }) => items.length)).toEqual([6, 6, 6]);
    for (const { items, stability } of found.themes.groups) {
      expect(new Set(items.map((item) => found.network.items[item]?.id[0])).size).toBe(1);
      expect(stability).toBeGreaterThan(0.9);
    }
    expect(sentence(found)).toContain('Links alone are given: clusters and places were found by them.');
    expect(sceneOfMap(analyseMap(edges))).toEqual(sceneOfMap(found));
  });

  it('has other clusters at another grain, where they were found here', () => {
    const pipeline = createNetworkPipeline();
    const document = { ...newDocument(edges), isNetwork: true } as const;
    const medium = pipeline.run(document);
    expect(pipeline.run(document, undefined, 'coarse').network?.items).toBe(medium.network?.items);
    const given = { ...newDocument(VOSVIEWER), isNetwork: true } as const;
    expect(pipeline.run(given, undefined, 'fine').themes.groups).toHaveLength(2);
  });

  it('says why where there is no map', () => {
    const analysis = createNetworkPipeline().run({
      ...newDocument([{ file: 'a.gexf', text: '<gexf>' }]),
      isNetwork: true,
    });
    expect(analysis.network).toBeNull();
    expect(analysis.issues.length).toBeGreaterThan(0);
  });

  it('can be cancelled', () => {
    const stop = (): never => {
      throw new CancelledError();
    };
    expect(() => createNetworkPipeline().run({ ...newDocument(edges), isNetwork: true }, stop)).toThrow(CancelledError);
  });
});

describe('the scene of a finished map', () => {
  const analysis = analyseMap();
  const { x, y } = analysis.network;

  it.each(['wide', 'tall'] as const)('stands where the file says, y turned, on the %s sheet', (aspect) => {
    const { nodes, width, height } = sceneOfMap(analysis, aspect);
    const scale = ((nodes[3]?.x ?? 0) - (nodes[0]?.x ?? 0)) / ((x[3] ?? 0) - (x[0] ?? 0));
    expect(scale).toBeGreaterThan(50);
    for (const [i, node] of nodes.entries()) {
      expect(node.x - (nodes[0]?.x ?? 0)).toBeCloseTo(((x[i] ?? 0) - (x[0] ?? 0)) * scale, 1);
      expect(node.y - (nodes[0]?.y ?? 0)).toBeCloseTo(-((y[i] ?? 0) - (y[0] ?? 0)) * scale, 1);
      expect(node.x > 0 && node.x < width && node.y > 0 && node.y < height).toBe(true);
    }
  });

  it('does not move when less is drawn', () => {
    const all = new Map(sceneOfMap(analysis).nodes.map((node) => [node.key, node]));
    const request = { lens: 'network', colourBy: 'themes', aspect: 'wide', nodeLimit: 4 } as const;
    const few = createNetworkPipeline().scene(analysis, request, 1);
    expect(few.nodes.map(({ label }) => label)).toEqual(['speech', 'prosody', 'gesture', 'gaze']);
    expect(few.leftOut.item).toBe(2);
    for (const { key, x: left, y: top } of few.nodes) expect(all.get(key)).toMatchObject({ x: left, y: top });
  });

  it('sizes marks by the weight that counts, else by what is asked for', () => {
    const radiusOf = (sizeBy: Parameters<typeof sceneOfMap>[2]) => {
      const scene = sceneOfMap(analysis, 'wide', sizeBy);
      return { by: scene.sizeBy, radii: scene.nodes.map(({ radius }) => radius) };
    };
    const { by, radii } = radiusOf('papers');
    expect(by).toBe('weight:Documents');
    expect(radii.indexOf(Math.max(...radii))).toBe(0);
    expect(radii.indexOf(Math.min(...radii))).toBe(5);
    expect(radiusOf('links').by).toBe('links');
  });

  it('puts what has no place beside what it is linked to, and parts what stands at one spot', () => {
    const lines = [
      'id\tlabel\tx\ty\tcluster',
      '1\ta\t0\t0\t1',
      '2\tb\t10\t0\t1',
      '3\tc\t10\t10\t1',
      '4\td\t\t\t1',
      '5\te\t0\t0\t1',
    ];
    const some = analyseMap([
      { file: 'map.txt', text: lines.join('\n') },
      { file: 'network.txt', text: '1\t2\n2\t3\n3\t4\n2\t4\n1\t5' },
    ]);
    const { nodes } = sceneOfMap(some);
    const at = (i: number) => ({ x: nodes[i]?.x ?? NaN, y: nodes[i]?.y ?? NaN });
    const away = (a: number, b: number): number => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
    expect(away(3, 2)).toBeLessThan(away(3, 0));
    expect(away(0, 4)).toBeGreaterThan(1);
    expect(away(0, 4)).toBeLessThan(60);
  });
});
