/** A scene as marks and strokes for the stage: built once, then relit or moved in place. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { Scene, SceneNode } from '../../core/model/scene.ts';
import {
  controlPoint,
  CURVE_LIMIT,
  drawnEdges,
  isWithinGroup,
  litStyle,
  NEUTRAL,
  plainStyle,
  thinning,
} from './edge-style.ts';
import type { Lighting, SceneIndex } from './emphasis.ts';
import { parseHex, type MapTheme } from './map-theme.ts';
import { markFlags, packSectors } from './mark-data.ts';
import type { Mark, Stroke } from './sigma-stage.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<NodeKey, Point>;

const PAINT_ORDER = { topic: 0, paper: 1, author: 2 } as const;

export class SceneContent {
  readonly index: SceneIndex;
  /** Per node, by scene index. */
  readonly marks: readonly Mark[];
  /** In painting order: topics, papers, people, small before large. */
  readonly paintOrder: readonly Mark[];
  readonly strokes: readonly Stroke[];
  readonly isCurved: boolean;
  private readonly edgeOf: readonly number[];
  private readonly centres: ReadonlyMap<number, Point>;

  constructor(index: SceneIndex, lighting: Lighting, theme: MapTheme) {
    this.index = index;
    const { scene } = index;
    this.centres = new Map(scene.groups.map((group) => [group.group, { x: group.x, y: group.y }]));
    this.marks = scene.nodes.map((node, i) => markOf(node, i, index, lighting));
    this.paintOrder = paintOrder(scene, this.marks);
    this.edgeOf = drawnEdges(scene).filter((edge) => this.endsOf(edge) !== null);
    this.isCurved = this.edgeOf.length <= CURVE_LIMIT;
    this.strokes = this.edgeOf.map((edge) => this.makeStroke(edge, lighting, theme));
  }

  /** Takes over lighting; returns the marks that changed. */
  relight(lighting: Lighting): Mark[] {
    const changed: Mark[] = [];
    for (const [i, node] of this.index.scene.nodes.entries()) {
      const mark = this.marks[i];
      const flags = markFlags(node, lighting.nodes[i] === 1, lighting.hovered === i);
      if (!mark || mark.flags === flags) continue;
      mark.flags = flags;
      changed.push(mark);
    }
    return changed;
  }

  /** Restyles strokes whose lighting changed, all of them where `isAll`; returns those. */
  restyle(lighting: Lighting, previous: Lighting, theme: MapTheme, isAll: boolean): Stroke[] {
    const isSameFocus =
      focusOf(lighting) === focusOf(previous) && lighting.selectedGroup === previous.selectedGroup && !isAll;
    const changed: Stroke[] = [];
    for (const [k, edge] of this.edgeOf.entries()) {
      const isLit = lighting.edges[edge] === 1;
      if (!isAll && isLit === (previous.edges[edge] === 1) && (!isLit || isSameFocus)) continue;
      const stroke = this.strokes[k];
      if (!stroke) continue;
      Object.assign(stroke, this.strokeStyle(edge, lighting, theme));
      changed.push(stroke);
    }
    return changed;
  }

  /** Moves marks between old and new places: share 0..1; marks without an old place appear. */
  travel(from: Positions, share: number): void {
    for (const [i, node] of this.index.scene.nodes.entries()) {
      const mark = this.marks[i];
      if (!mark) continue;
      const start = from.get(node.key);
      mark.x = start ? start.x + (node.x - start.x) * share : node.x;
      mark.y = start ? start.y + (node.y - start.y) * share : node.y;
      mark.alpha = start ? 1 : share;
    }
    for (const [k, edge] of this.edgeOf.entries()) {
      const stroke = this.strokes[k];
      const bend = this.bendOf(edge);
      if (!stroke) continue;
      stroke.bendX = bend.x;
      stroke.bendY = bend.y;
    }
  }

  /** Where marks stand now. */
  positions(): Map<NodeKey, Point> {
    return new Map(
      this.index.scene.nodes.map((node, i) => [
        node.key,
        { x: this.marks[i]?.x ?? node.x, y: this.marks[i]?.y ?? node.y },
      ]),
    );
  }

  private endsOf(edgeIndex: number): { a: SceneNode; b: SceneNode } | null {
    const edge = this.index.scene.edges[edgeIndex];
    const a = edge && this.index.scene.nodes[edge.source];
    const b = edge && this.index.scene.nodes[edge.target];
    return a && b ? { a, b } : null;
  }

  private bendOf(edgeIndex: number): Point {
    const edge = this.index.scene.edges[edgeIndex];
    const ends = this.endsOf(edgeIndex);
    const from = edge && this.marks[edge.source];
    const to = edge && this.marks[edge.target];
    if (!edge || !ends || !from || !to) return { x: 0, y: 0 };
    return controlPoint(edge, ends, from, to, (group) => this.centres.get(group));
  }

  private makeStroke(edgeIndex: number, lighting: Lighting, theme: MapTheme): Stroke {
    const edge = this.index.scene.edges[edgeIndex];
    const bend = this.bendOf(edgeIndex);
    return {
      key: `e${edgeIndex}`,
      source: this.index.scene.nodes[edge?.source ?? 0]?.key ?? '',
      target: this.index.scene.nodes[edge?.target ?? 0]?.key ?? '',
      bendX: bend.x,
      bendY: bend.y,
      ...this.strokeStyle(edgeIndex, lighting, theme),
    };
  }

  private strokeStyle(
    edgeIndex: number,
    lighting: Lighting,
    theme: MapTheme,
  ): Omit<Stroke, 'key' | 'source' | 'target' | 'bendX' | 'bendY'> {
    const { scene, slotOf, heaviest } = this.index;
    const edge = scene.edges[edgeIndex];
    const ends = this.endsOf(edgeIndex);
    if (!edge || !ends) return { width: 0, red: 0, green: 0, blue: 0, opacity: 0, strokeFlags: 0 };
    const isLit = lighting.edges[edgeIndex] === 1;
    const context = { focus: focusOf(lighting), selectedGroup: lighting.selectedGroup };
    const plain = plainStyle(edge, ends, slotOf, theme, heaviest);
    const style = isLit
      ? litStyle(edge, ends, slotOf, theme, heaviest, context)
      : { ...plain, opacity: plain.opacity * thinning(this.edgeOf.length) };
    const [red, green, blue] = parseHex(
      style.colour === NEUTRAL ? theme.edge : (theme.rim[style.colour] ?? theme.edge),
    );
    const flags = (isLit ? 1 : 0) + (isWithinGroup(ends.a, ends.b) ? 2 : 0) + (edge.isInferred ? 4 : 0);
    return { width: style.width, red, green, blue, opacity: style.opacity, strokeFlags: flags };
  }
}

function focusOf(lighting: Lighting): number {
  return lighting.hovered >= 0 ? lighting.hovered : lighting.selected;
}

function markOf(node: SceneNode, i: number, index: SceneIndex, lighting: Lighting): Mark {
  return {
    key: node.key,
    x: node.x,
    y: node.y,
    radius: Math.max(0.5, node.radius),
    flags: markFlags(node, lighting.nodes[i] === 1, lighting.hovered === i),
    slot: index.slotOf(node.group),
    alpha: 1,
    sectors: packSectors(node.sectors, index.slotOf),
  };
}

function paintOrder(scene: Scene, marks: readonly Mark[]): Mark[] {
  return scene.nodes
    .map((node, i) => ({ rank: PAINT_ORDER[node.kind], radius: node.radius, i }))
    .sort((a, b) => a.rank - b.rank || a.radius - b.radius || a.i - b.i)
    .flatMap(({ i }) => marks[i] ?? []);
}
