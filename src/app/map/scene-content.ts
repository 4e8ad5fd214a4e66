/** A scene as the numbers that are drawn: built once, then dressed and moved in place. */
import {
  bentTo,
  CURVE_LIMIT,
  drawnEdges,
  edgeColours,
  isWithinGroup,
  litStyle,
  NEUTRAL,
  plainShare,
  plainStyle,
  STRONG_WIDTH,
  type DrawnEdge,
  type EdgeStyle,
} from '../../core/draw/edges.ts';
import { hasSolidTopics, markRadius, paintOrder } from '../../core/draw/marks.ts';
import type { Palette } from '../../core/draw/palette.ts';
import type { NodeKey } from '../../core/model/ids.ts';
import type { Scene } from '../../core/model/scene.ts';
import type { Colouring } from './colouring.ts';
import { strokeNear } from './edge-hit.ts';
import { STROKE, STROKE_FLAG, STROKE_SIZE } from './stroke-data.ts';
import type { Lighting, SceneIndex } from './emphasis.ts';
import { MARK, MARK_SIZE, markFlags, packSectors } from './mark-data.ts';
import { parseHex } from './map-theme.ts';
import { toFrameX, toFrameY } from './viewport.ts';
import type { Shown } from './visibility.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export type Positions = ReadonlyMap<NodeKey, Point>;

/** Edges drawn fainter than this cannot be pointed at. */
const LEAST_OPACITY = 0.05;

export class SceneContent {
  readonly index: SceneIndex;
  readonly marks: Float32Array;
  readonly strokes: Float32Array;
  readonly isCurved: boolean;
  /** Where each node's mark begins, in painting order. */
  private readonly starts: Int32Array;
  /** The edge of each stroke. */
  private readonly drawn: readonly DrawnEdge[];
  /** Where in the scene each of them is. */
  private readonly drawnAt: Int32Array;
  /** Per node 0..1, below 1 for one that appears while others travel. */
  private readonly arrived: Float32Array;
  private readonly shown: Shown;
  /** How far each mark and each stroke was shown when it was last dressed; NaN where it is to be dressed anew, as after light. */
  private readonly dressed: Shown;
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
    this.drawnAt = Int32Array.from(this.drawn, (drawn) => drawn.index);
    this.dressed = { nodes: new Float32Array(scene.nodes.length), edges: new Float32Array(this.drawn.length) };
    this.isCurved = this.drawn.length <= CURVE_LIMIT;
    this.marks = new Float32Array(scene.nodes.length * MARK_SIZE);
    this.strokes = new Float32Array(this.drawn.length * STROKE_SIZE);
    this.arrived = new Float32Array(scene.nodes.length).fill(1);
    this.xs = new Float64Array(scene.nodes.length);
    this.ys = new Float64Array(scene.nodes.length);
    for (const [i, node] of scene.nodes.entries()) {
      this.xs[i] = node.x;
      this.ys[i] = node.y;
      this.marks[this.startOf(i) + MARK.radius] = markRadius(node);
      this.marks.set(packSectors(node.sectors, index.slotOf), this.startOf(i) + MARK.sectors);
    }
    this.writePlaces();
  }

  /** Takes over colours; `dress` makes them seen. */
  colour(colouring: Colouring, palette: Palette): void {
    const { scene, slotOf, heaviest } = this.index;
    this.isOverlaid = colouring.isOverlaid;
    this.colours = edgeColours(palette).map(parseHex);
    for (let i = 0; i < scene.nodes.length; i += 1) {
      this.marks[this.startOf(i) + MARK.slot] = colouring.slots[i] ?? 0;
    }
    this.plain = this.drawn.map((drawn) => plainStyle(drawn.edge, drawn, slotOf, palette, heaviest));
    this.dressed.nodes.fill(NaN);
    this.dressed.edges.fill(NaN);
  }

  /** Writes what lighting, colours and hiding make of marks and edges, where that may be other than before. */
  dress(lighting: Lighting, palette: Palette): void {
    this.dressMarks(lighting);
    this.dressEdges(lighting, palette);
  }

  private dressMarks(lighting: Lighting): void {
    const { nodes, lens } = this.index.scene;
    const dressed = this.dressed.nodes;
    const { nodes: shares } = this.shown;
    const { nodes: lit, hovered } = lighting;
    const isSolid = hasSolidTopics(lens);
    for (let i = 0; i < dressed.length; i += 1) {
      const isLit = lit[i] === 1;
      const isHovered = hovered === i;
      const share = shares[i] ?? 1;
      const isSame = dressed[i] === share && !isLit && !isHovered;
      const node = isSame ? undefined : nodes[i];
      if (node === undefined) continue;
      dressed[i] = isLit || isHovered ? NaN : share;
      const look = { isLit, isHovered, isSolid, isOverlaid: this.isOverlaid };
      this.marks[this.startOf(i) + MARK.flags] = markFlags(node, look);
      this.writeAlpha(i);
    }
  }

  private dressEdges(lighting: Lighting, palette: Palette): void {
    const { drawnAt } = this;
    const dressed = this.dressed.edges;
    const { edges: shares } = this.shown;
    const { edges: lit } = lighting;
    const thin = plainShare(this.drawn.length, this.isOverlaid);
    for (let k = 0; k < dressed.length; k += 1) {
      const index = drawnAt[k] ?? -1;
      const isLit = lit[index] === 1;
      const share = shares[index] ?? 1;
      const drawn = dressed[k] === share && !isLit ? undefined : this.drawn[k];
      if (drawn === undefined) continue;
      dressed[k] = isLit ? NaN : share;
      const style = isLit ? this.litStyleOf(drawn, lighting, palette) : this.plain[k];
      if (style) this.writeStyle(k, drawn, style, isLit ? 1 : thin, isLit);
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
      const edge = this.drawn[k]?.index ?? -1;
      if (lighting.hidden.edges[edge] === 1) return false;
      if (lighting.isDim) return lighting.edges[edge] === 1;
      return (this.strokes[k * STROKE_SIZE + STROKE.opacity] ?? 0) >= LEAST_OPACITY;
    });
    return this.drawn[stroke]?.index ?? -1;
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
    for (const [k, drawn] of this.drawn.entries()) this.writeCurve(k, drawn);
  }

  private writeCurve(k: number, { edge, bend }: DrawnEdge): void {
    const { strokes, xs, ys } = this;
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

  private litStyleOf(drawn: DrawnEdge, lighting: Lighting, palette: Palette): EdgeStyle {
    const { slotOf, heaviest } = this.index;
    const focus = lighting.hovered >= 0 ? lighting.hovered : lighting.selected;
    const context = { focus, selectedGroup: lighting.selectedGroup };
    const style = litStyle(drawn.edge, drawn, slotOf, palette, heaviest, context);
    const isStrong = lighting.strongEdges.has(drawn.index);
    if (!isStrong && lighting.hoveredEdge !== drawn.index) return style;
    return { ...style, width: style.width + STRONG_WIDTH, opacity: isStrong ? 1 : palette.edgeLit };
  }

  private writeStyle(k: number, drawn: DrawnEdge, style: EdgeStyle, thin: number, isLit: boolean): void {
    const { strokes } = this;
    const colour = this.colours[this.isOverlaid ? NEUTRAL : style.colour] ?? this.colours[NEUTRAL];
    if (!colour) return;
    const start = k * STROKE_SIZE;
    strokes.set(colour, start + STROKE.colour);
    strokes[start + STROKE.opacity] = style.opacity * thin * (this.shown.edges[drawn.index] ?? 1);
    strokes[start + STROKE.width] = style.width;
    strokes[start + STROKE.flags] =
      (isLit ? STROKE_FLAG.lit : 0) +
      (isWithinGroup(drawn) ? STROKE_FLAG.within : 0) +
      (drawn.edge.isInferred ? STROKE_FLAG.dashed : 0);
  }
}

/** Where each node's mark begins. */
function paintStarts({ nodes }: Scene): Int32Array {
  const starts = new Int32Array(nodes.length);
  for (const [place, i] of paintOrder(nodes).entries()) starts[i] = place * MARK_SIZE;
  return starts;
}
