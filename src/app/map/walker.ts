/** Where the keyboard stands on the map and where its keys lead. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { SceneNode } from '../../core/model/scene.ts';
import { neighboursOf, type Lighting, type SceneIndex } from './emphasis.ts';
import { nextNode, type Direction } from './walk.ts';

export interface WalkMap {
  readonly picture: { readonly index: SceneIndex; readonly lighting: Lighting };
  /** Scene point where one starts. */
  readonly centre: { readonly x: number; readonly y: number };
}

export interface WalkHost {
  readonly map: () => WalkMap;
  readonly go: (node: SceneNode, isAdding: boolean) => void;
}

export class Walker {
  private readonly host: WalkHost;
  private last: NodeKey | null = null;

  constructor(host: WalkHost) {
    this.host = host;
  }

  /** To the neighbour, else the nearest node, in a direction; with `isAdding` to one that is not selected yet. */
  walk(direction: Direction, isAdding: boolean): void {
    const { picture, centre } = this.host.map();
    const { index, lighting } = picture;
    const { hidden, chosen } = lighting;
    const ground = {
      nodes: index.scene.nodes,
      neighboursOf: (node: number) => neighboursOf(index, node, hidden),
      isOpen: (node: number) => hidden.nodes[node] !== 1 && !(isAdding && chosen.has(node)),
    };
    this.goTo(nextNode(ground, this.standsOn(), centre, direction), isAdding);
  }

  home(): void {
    const { index, lighting } = this.host.map().picture;
    this.goTo(strongestNode(index, lighting), false);
  }

  /** Selects the node stood on, alone. */
  inspect(): void {
    this.goTo(this.standsOn() ?? -1, false);
  }

  /** The node last walked to while it is selected, else a selected one. */
  private standsOn(): number | undefined {
    const { index, lighting } = this.host.map().picture;
    const last = this.last === null ? undefined : index.at.get(this.last);
    if (last !== undefined && lighting.chosen.has(last)) return last;
    return lighting.selected >= 0 ? lighting.selected : [...lighting.chosen].at(-1);
  }

  private goTo(i: number, isAdding: boolean): void {
    const node = this.host.map().picture.index.scene.nodes[i];
    if (!node) return;
    this.last = node.key;
    this.host.go(node, isAdding);
  }
}

/** The node whose edges weigh most, or -1; ties by papers, then the earlier one; hidden ones do not count. */
export function strongestNode(index: SceneIndex, { hidden }: Pick<Lighting, 'hidden'>): number {
  const { nodes, edges } = index.scene;
  const strengths = nodes.map(() => 0);
  for (const [i, { source, target, weight }] of edges.entries()) {
    if (hidden.edges[i] === 1) continue;
    strengths[source] = (strengths[source] ?? 0) + weight;
    strengths[target] = (strengths[target] ?? 0) + weight;
  }
  let best = -1;
  for (const [i, node] of nodes.entries()) {
    if (hidden.nodes[i] === 1) continue;
    const more = (strengths[i] ?? 0) - (strengths[best] ?? -1);
    if (more > 0 || (more === 0 && node.papers > (nodes[best]?.papers ?? 0))) best = i;
  }
  return best;
}
