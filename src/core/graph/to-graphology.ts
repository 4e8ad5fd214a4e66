/** A scene as a graphology graph: for scripts, for files, and for graphology's own algorithms. Time and memory linear, and large: columns are the truth. */
import { UndirectedGraph } from 'graphology';
import type { EdgeKind } from '../model/columns.ts';
import type { NodeKind } from '../model/ids.ts';
import type { Scene } from '../model/scene.ts';

/** What a node of the graph says; `group` is the name of its group, null where it stands apart. */
export interface GraphNode {
  readonly kind: NodeKind;
  readonly label: string;
  readonly group: string | null;
  readonly papers: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface GraphEdge {
  readonly kind: EdgeKind;
  readonly weight: number;
  readonly isInferred: boolean;
}

/** Nodes by their keys, with places in layout units (y grows downwards); edges by those of their ends, so that the same scene gives the same graph. */
export function toGraphology(scene: Scene): UndirectedGraph<GraphNode, GraphEdge> {
  const graph = new UndirectedGraph<GraphNode, GraphEdge>();
  const names = new Map(scene.groups.map(({ group, name }) => [group, name]));
  for (const { key, kind, label, group, papers, x, y, radius } of scene.nodes) {
    graph.addNode(key, { kind, label, group: names.get(group) ?? null, papers, x, y, size: radius });
  }
  for (const { source, target, kind, weight, isInferred } of scene.edges) {
    const [a, b] = [scene.nodes[source]?.key, scene.nodes[target]?.key];
    if (a !== undefined && b !== undefined) graph.mergeEdgeWithKey(`${a} ${b}`, a, b, { kind, weight, isInferred });
  }
  return graph;
}
