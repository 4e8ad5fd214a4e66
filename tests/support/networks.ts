/** Small finished maps as other programs write them, and their analysis. */
import { newDocument } from '../../src/core/model/document.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import type { Network } from '../../src/core/model/network.ts';
import type { Aspect, Scene, SizeBy } from '../../src/core/model/scene.ts';
import { createNetworkPipeline } from '../../src/core/network/pipeline.ts';

/** Six terms in two clusters, each with a place, a weight and a score. */
export const MAP_FILE = [
  'id\tlabel\tdescription\turl\tx\ty\tcluster\tweight<Documents>\tscore<Avg. year>',
  '1\tspeech\tWhat is <b>said</b>\thttps://example.org/speech\t-1\t0.5\t1\t12\t2015.5',
  '2\tprosody\t\t\t-0.8\t0.2\t1\t7\t2018',
  '3\tpause\t\tjavascript:alert(1)\t-0.6\t0.6\t1\t3\t2019',
  '4\tgesture\t\t\t0.7\t-0.4\t2\t9\t2012',
  '5\tgaze\t\t\t0.9\t-0.1\t2\t4\t2020',
  '6\tposture\t\t\t1\t-0.5\t2\t2\t2021',
].join('\n');

export const NETWORK_FILE = ['1\t2\t5', '1\t3\t2', '2\t3\t1', '4\t5\t4', '4\t6\t1', '5\t6\t1', '1\t4\t2'].join('\n');

export const VOSVIEWER = [
  { file: 'terms_map.txt', text: MAP_FILE },
  { file: 'terms_network.txt', text: NETWORK_FILE },
] as const;

/** The same clusters and links, as GEXF with places. */
export const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="modularity_class" type="integer"/></attributes>
<nodes>
${[
  ['speech', -1, 0.5, 0],
  ['prosody', -0.8, 0.2, 0],
  ['pause', -0.6, 0.6, 0],
  ['gesture', 0.7, -0.4, 1],
  ['gaze', 0.9, -0.1, 1],
  ['posture', 1, -0.5, 1],
]
  .map(
    ([label, x, y, of], i) =>
      `<node id="${i + 1}" label="${label}"><attvalues><attvalue for="0" value="${of}"/></attvalues><viz:position x="${x}" y="${y}" z="0"/></node>`,
  )
  .join('\n')}
</nodes>
<edges>
${NETWORK_FILE.split('\n')
  .map((line) => line.split('\t'))
  .map(([u, v, w], i) => `<edge id="${i}" source="${u}" target="${v}" weight="${w}"/>`)
  .join('\n')}
</edges>
</graph>
</gexf>
`;

/** Three rings of names, each tied to the next by one link; no places, no clusters. */
export const EDGES = ['a', 'b', 'c']
  .flatMap((ring, r, rings) => [
    ...Array.from({ length: 6 }, (_, i) => `${ring}${i}\t${ring}${(i + 1) % 6}\t2`),
    ...Array.from({ length: 6 }, (_, i) => `${ring}${i}\t${ring}${(i + 2) % 6}\t1`),
    `${ring}0\t${rings[(r + 1) % 3]}3\t1`,
  ])
  .join('\n');

export interface MapAnalysis extends Analysis {
  readonly network: Network;
}

type Source = { readonly file: string; readonly text: string };

export function analyseMap(sources: readonly Source[] = VOSVIEWER): MapAnalysis {
  const analysis = createNetworkPipeline().run({ ...newDocument(sources), isNetwork: true });
  const { network } = analysis;
  if (network === null) throw new Error(analysis.issues.map(({ message }) => message).join(' '));
  return { ...analysis, network };
}

export function sceneOfMap(analysis: Analysis, aspect: Aspect = 'wide', sizeBy: SizeBy = 'papers'): Scene {
  return createNetworkPipeline().scene(analysis, { lens: 'network', colourBy: 'themes', aspect, sizeBy }, 1);
}
