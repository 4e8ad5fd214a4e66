/**
 * What sigma is given for a graph: one point without edges. Marks and ties are drawn from typed arrays (map-paint.ts), and
 * sigma only reads, so the few methods it calls are here instead of a library that the first map would wait for. Whoever
 * wants the graph itself gets it from `core/graph/to-graphology.ts`.
 */
import type Graph from 'graphology';

const POINT = 'stage';
const PLACE = { x: 0, y: 0 };
const nothing = (): void => undefined;

/** The methods by which sigma knows a graph, and those it calls. */
const stageGraph = {
  multi: false,
  order: 1,
  size: 0,
  addUndirectedEdgeWithKey: nothing,
  dropNode: nothing,
  nodes: () => [POINT],
  edges: () => [],
  forEachNode: (visit: (node: string, attributes: object) => void) => visit(POINT, PLACE),
  forEachEdge: nothing,
  hasNode: (node: string) => node === POINT,
  hasEdge: () => false,
  getNodeAttributes: () => PLACE,
  on: nothing,
  removeListener: nothing,
};

/** A graph of one point for sigma to hold. */
export function makeStageGraph(): Graph {
  return { ...stageGraph } as unknown as Graph;
}
