/** A scene as the numbers that are drawn: built once, then dressed and moved in place. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { Scene, SceneNode } from '../../core/model/scene.ts';
import type { Colouring } from './colouring.ts';
import { strokeNear } from './edge-hit.ts';
import { STROKE, STROKE_FLAG, STROKE_SIZE } from './stroke-data.ts';
import {
  bendOf,
  bentTo,
  CURVE_LIMIT,
  drawnEdges,
  isWithinGroup,
  litStyle,
  NEUTRAL,
  plainStyle,
  thinning,
  type Bend,
  type EdgeStyle,
} from './edge-style.ts';
import type { Lighting, SceneIndex } from './emphasis.ts';
import { MARK, MARK_SIZE, markFlags, packSectors } from './mark-data.ts';
import { parseHex, type MapTheme } from './map-theme.ts';
import { toFrameX, toFrameY } from './viewport.ts';
import type { Shown } from './visibility.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<NodeKey, Point>;

const PAINT_ORDER = { topic: 0, paper: 1, author: 2 } as const;
/** Edges drawn fainter than this cannot be pointed at. */
const LEAST_OPACITY = 0.05;
/** Neutral ink stands out more than the groups' colours do. */
const OVERLAID_OPACITY = 0.6;
/** How much a selected or pointed-at edge gains over a lit one. */
const STRONG_WIDTH = 1.4;

export class SceneContent {
  readonly index: SceneIndex;
  readonly marks: Float32Array;
  readonly strokes: Float32Array;
  readonly isCurved: boolean;
  /** Where each node's mark begins, in painting order. */
  private readonly starts: Int32Array;
  /** Scene index of each stroke's edge. */
  private readonly drawn: readonly number[];
  private readonly bends: readonly Bend[];
  /** Flags of each stroke without light. */
  private readonly flags: Uint8Array;
  /** Per node 0..1, below 1 for one that appears while others travel. */
  private readonly arrived: Float32Array;
  private readonly shown: Shown;
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private plain: readonly EdgeStyle[] = [];
  private colours: readonly (readonly [number, number, number])[] = [];
  private isOverlaid = false;

  constructor(index: SceneIndex, shown: Shown) {
    const { scene } = index;
    this.index = index;
    this.shown = shown;
    this.starts = paintStarts(scene);
    this.drawn = drawnEdges(scene);
    this.isCurved = this.drawn.length <= CURVE_LIMIT;
    this.marks = new Float32Array(scene.nodes.length * MARK_SIZE);
    this.strokes = new Float32Array(this.drawn.length * STROKE_SIZE);
    this.arrived = new Float32Array(scene.nodes.length).fill(1);
    this.xs = new Float64Array(scene.nodes.length);
    this.ys = new Float64Array(scene.nodes.length);
    this.bends = this.makeBends();
    this.flags = new Uint8Array(this.drawn.length);
    for (let k = 0; k < this.drawn.length; k += 1) this.flags[k] = this.plainFlags(this.drawn[k] ?? 0);
    for (const [i, node] of scene.nodes.entries()) {
      this.xs[i] = node.x;
      this.ys[i] = node.y;
      this.marks[this.startOf(i) + MARK.radius] = Math.max(0.5, node.radius);
      this.marks.set(packSectors(node.sectors, index.slotOf), this.startOf(i) + MARK.sectors);
    }
    this.writePlaces();
  }

  /** Takes over colours; `dress` makes them seen. */
  colour(colouring: Colouring, theme: MapTheme): void {
    const { scene, slotOf, heaviest } = this.index;
    this.isOverlaid = colouring.isOverlaid;
    this.colours = [...theme.rim, theme.edge].map(parseHex);
    for (let i = 0; i < scene.nodes.length; i += 1) {
      this.marks[this.startOf(i) + MARK.slot] = colouring.slots[i] ?? 0;
    }
    const plain: EdgeStyle[] = [];
    for (const edgeIndex of this.drawn) {
      const edge = scene.edges[edgeIndex];
      const ends = this.endsOf(edgeIndex);
      if (edge && ends) plain.push(plainStyle(edge, ends, slotOf, theme, heaviest));
    }
    this.plain = plain;
  }

  /** Writes what lighting, colours and hiding make of each mark and edge. */
  dress(lighting: Lighting, theme: MapTheme): void {
    this.dressMarks(lighting);
    const thin = thinning(this.drawn.length) * (this.isOverlaid ? OVERLAID_OPACITY : 1);
    for (let k = 0; k < this.drawn.length; k += 1) {
      const edgeIndex = this.drawn[k] ?? 0;
      const isLit = lighting.edges[edgeIndex] === 1;
      const plain = this.plain[k];
      if (isLit) this.writeStyle(k, this.litStyleOf(edgeIndex, lighting, theme), 1, true);
      else if (plain) this.writeStyle(k, plain, thin, false);
    }
  }

  private dressMarks(lighting: Lighting): void {
    const isSolid = this.index.scene.lens === 'topics';
    for (const [i, node] of this.index.scene.nodes.entries()) {
      const isLit = lighting.nodes[i] === 1;
      const look = { isLit, isHovered: lighting.hovered === i, isSolid, isOverlaid: this.isOverlaid };
      this.marks[this.startOf(i) + MARK.flags] = markFlags(node, look);
      this.writeAlpha(i);
    }
  }

  /** Moves marks between old and new places: share 0..1; marks without an old place appear. */
  travel(from: Positions, share: number): void {
    for (const [i, node] of this.index.scene.nodes.entries()) {
      const start = from.get(node.key);
      this.xs[i] = start ? start.x + (node.x - start.x) * share : node.x;
      this.ys[i] = start ? start.y + (node.y - start.y) * share : node.y;
      this.arrived[i] = start ? 1 : share;
      this.writeAlpha(i);
    }
    this.writePlaces();
  }

  /** Where a mark stands now. */
  spotOf(i: number): Point | null {
    const x = this.xs[i];
    const y = this.ys[i];
    return x === undefined || y === undefined ? null : { x, y };
  }

  /** Where marks stand now. */
  positions(): Map<NodeKey, Point> {
    return new Map(this.index.scene.nodes.map((node, i) => [node.key, this.spotOf(i) ?? node]));
  }

  /** Scene index of the edge drawn nearest to a scene point, or -1; where something is lit, lit edges only. */
  edgeNear(at: Point, reach: number, lighting: Lighting): number {
    const frame = { x: toFrameX(at.x), y: toFrameY(at.y), reach: toFrameX(reach) };
    const stroke = strokeNear(this.strokes, this.isCurved, frame, (k) => {
      const edge = this.drawn[k] ?? -1;
      if (lighting.hidden.edges[edge] === 1) return false;
      if (lighting.isDim) return lighting.edges[edge] === 1;
      return (this.strokes[k * STROKE_SIZE + STROKE.opacity] ?? 0) >= LEAST_OPACITY;
    });
    return this.drawn[stroke] ?? -1;
  }

  private startOf(i: number): number {
    return this.starts[i] ?? 0;
  }

  private writeAlpha(i: number): void {
    this.marks[this.startOf(i) + MARK.alpha] = (this.arrived[i] ?? 1) * (this.shown.nodes[i] ?? 1);
  }

  private writePlaces(): void {
    const { marks, xs, ys } = this;
    for (let i = 0; i < xs.length; i += 1) {
      const start = this.startOf(i);
      marks[start + MARK.x] = toFrameX(xs[i] ?? 0);
      marks[start + MARK.y] = toFrameY(ys[i] ?? 0);
    }
    for (let k = 0; k < this.drawn.length; k += 1) this.writeCurve(k);
  }

  private writeCurve(k: number): void {
    const { strokes, xs, ys } = this;
    const edge = this.index.scene.edges[this.drawn[k] ?? 0];
    const bend = this.bends[k];
    if (!edge || !bend) return;
    const start = k * STROKE_SIZE;
    const fromX = xs[edge.source] ?? 0;
    const fromY = ys[edge.source] ?? 0;
    const toX = xs[edge.target] ?? 0;
    const toY = ys[edge.target] ?? 0;
    strokes[start + STROKE.source] = toFrameX(fromX);
    strokes[start + STROKE.source + 1] = toFrameY(fromY);
    strokes[start + STROKE.control] = toFrameX(bentTo(bend, fromX, toX, fromY - toY, bend.toward?.x ?? 0));
    strokes[start + STROKE.control + 1] = toFrameY(bentTo(bend, fromY, toY, toX - fromX, bend.toward?.y ?? 0));
    strokes[start + STROKE.target] = toFrameX(toX);
    strokes[start + STROKE.target + 1] = toFrameY(toY);
  }

  private makeBends(): Bend[] {
    const { scene } = this.index;
    const centres = new Map(scene.groups.map((group) => [group.group, { x: group.x, y: group.y }]));
    const centreOf = (group: number): Point | undefined => centres.get(group);
    const bends: Bend[] = [];
    for (const edgeIndex of this.drawn) {
      const edge = scene.edges[edgeIndex];
      const ends = this.endsOf(edgeIndex);
      if (edge && ends) bends.push(bendOf(edge, ends, centreOf));
    }
    return bends;
  }

  private plainFlags(edgeIndex: number): number {
    const ends = this.endsOf(edgeIndex);
    const isWithin = ends !== null && isWithinGroup(ends.a, ends.b);
    const isInferred = this.index.scene.edges[edgeIndex]?.isInferred === true;
    return (isWithin ? STROKE_FLAG.within : 0) + (isInferred ? STROKE_FLAG.dashed : 0);
  }

  private endsOf(edgeIndex: number): { a: SceneNode; b: SceneNode } | null {
    const edge = this.index.scene.edges[edgeIndex];
    const a = edge && this.index.scene.nodes[edge.source];
    const b = edge && this.index.scene.nodes[edge.target];
    return a && b ? { a, b } : null;
  }

  private litStyleOf(edgeIndex: number, lighting: Lighting, theme: MapTheme): EdgeStyle {
    const { scene, slotOf, heaviest } = this.index;
    const edge = scene.edges[edgeIndex];
    const ends = this.endsOf(edgeIndex);
    if (!edge || !ends) return { colour: NEUTRAL, opacity: 0, width: 0 };
    const focus = lighting.hovered >= 0 ? lighting.hovered : lighting.selected;
    const context = { focus, selectedGroup: lighting.selectedGroup };
    const style = litStyle(edge, ends, slotOf, theme, heaviest, context);
    const isStrong = lighting.strongEdges.has(edgeIndex);
    if (!isStrong && lighting.hoveredEdge !== edgeIndex) return style;
    return { ...style, width: style.width + STRONG_WIDTH, opacity: isStrong ? 1 : theme.edgeLit };
  }

  private writeStyle(k: number, style: EdgeStyle, thin: number, isLit: boolean): void {
    const { strokes } = this;
    const colour = this.colours[this.isOverlaid ? NEUTRAL : style.colour] ?? this.colours[NEUTRAL];
    if (!colour) return;
    const start = k * STROKE_SIZE;
    strokes[start + STROKE.colour] = colour[0];
    strokes[start + STROKE.colour + 1] = colour[1];
    strokes[start + STROKE.colour + 2] = colour[2];
    strokes[start + STROKE.opacity] = style.opacity * thin * (this.shown.edges[this.drawn[k] ?? 0] ?? 1);
    strokes[start + STROKE.width] = style.width;
    strokes[start + STROKE.flags] = (this.flags[k] ?? 0) + (isLit ? STROKE_FLAG.lit : 0);
  }
}

/** Where each node's mark begins: topics, then papers, then people, small before large. */
function paintStarts(scene: Scene): Int32Array {
  const order = scene.nodes
    .map((node, i) => ({ rank: PAINT_ORDER[node.kind], radius: node.radius, i }))
    .sort((a, b) => a.rank - b.rank || a.radius - b.radius || a.i - b.i);
  const starts = new Int32Array(scene.nodes.length);
  for (const [place, { i }] of order.entries()) starts[i] = place * MARK_SIZE;
  return starts;
}
