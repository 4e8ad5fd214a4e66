import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { toGraphology } from '../../../src/core/graph/to-graphology.ts';
import { loadResources } from '../../../src/cli/resources.ts';
import { newDocument } from '../../../src/core/model/document.ts';
import { createPipeline } from '../../../src/core/pipeline.ts';

const text = ['One', 'Two', 'Three']
  .map((title, i) =>
    JSON.stringify({ title: `${title} about graph drawing`, authors: ['Ann Lee', `Bo ${'C'.repeat(i + 1)}hen`] }),
  )
  .join('\n');

describe('toGraphology', () => {
  it('holds every node and tie of the scene, and graphology can work on it', () => {
    const pipeline = createPipeline(loadResources());
    const analysis = pipeline.run(newDocument([{ file: 'list.jsonl', text }]));
    const scene = pipeline.scene(analysis, { lens: 'everything', colourBy: 'themes', aspect: 'wide' }, 1);
    const graph = toGraphology(scene);
    expect(graph.nodes()).toEqual(scene.nodes.map(({ key }) => key));
    expect(graph.size).toBe(scene.edges.length);
    expect(toGraphology(scene).export()).toEqual(graph.export());
    const [node] = scene.nodes;
    expect(graph.getNodeAttribute(node?.key, 'label')).toBe(node?.label);
    expect(Object.keys(louvain(graph, { rng: () => 0.5 }))).toHaveLength(graph.order);
  });
});
