/** The canvas above the marks: badges, outlines, leaders, titles and labels, placed now and then, redrawn each frame. */
import { BADGE, isRound, markRadius, markReach, OUTLINE, SHAPE } from '../../core/draw/marks.ts';
import { LABEL, LEADER, TITLE } from '../../core/draw/names.ts';
import { placeLabels } from '../../core/view/label-placement.ts';
import type { Rect } from '../../core/view/label-grid.ts';
import { clearCanvas } from './clear-canvas.ts';
import {
  hasBadge,
  labelStyle,
  placementRequest,
  titleStyle,
  type LabelScene,
  type LabelStyle,
  type TextStyle,
} from './label-requests.ts';
import { POINTED_AT_GROWTH } from './mark-data.ts';
import type { MapTheme } from './map-theme.ts';
import type { DrawnLabel } from './map-types.ts';
import { NameGround } from './name-ground.ts';

/** A title held at its offset from the place it belongs to. */
interface HeldTitle {
  readonly group: number;
  readonly slot: number;
  readonly anchorX: number;
  readonly anchorY: number;
  readonly offset: Rect;
  readonly style: TextStyle;
}

interface HeldLabel {
  readonly key: string;
  readonly node: number;
  readonly offset: Rect;
  readonly leader: readonly [number, number, number, number] | null;
  readonly style: LabelStyle;
}

/** Ink around search hits. */
const HIT_OUTLINE = { away: 3.5, width: 1.2 } as const;

export class NameLayer {
  private titles: readonly HeldTitle[] = [];
  private labels: readonly HeldLabel[] = [];
  private places: ReadonlyMap<string, number> = new Map();
  private readonly ground = new NameGround();

  get lastPlaces(): ReadonlyMap<string, number> {
    return this.places;
  }

  /** Labels are placed next as if there had been none: where they stood belonged to another view. */
  readonly forgetPlaces = (): void => {
    this.places = new Map();
  };

  clear(): void {
    this.titles = [];
    this.labels = [];
    this.places = new Map();
  }

  /** Finds what `place` will need and keeps it, as far as the scene and the view stay. */
  prepare(scene: LabelScene): void {
    this.ground.titlesOf(placementRequest(scene, this.ground));
  }

  place(scene: LabelScene): void {
    const { at, index } = scene;
    const request = placementRequest(scene, this.ground);
    const placement = placeLabels(request, this.ground.titlesOf(request));
    const groups = new Map(index.scene.groups.map((group) => [String(group.group), group]));
    this.titles = placement.titles.flatMap(({ key, box }): HeldTitle[] => {
      const group = groups.get(key);
      if (!group) return [];
      return [
        {
          group: group.group,
          slot: scene.colouring.isOverlaid ? 0 : group.colour,
          anchorX: group.titleX,
          anchorY: group.titleY,
          offset: shift(box, -at.x(group.titleX), -at.y(group.titleY)),
          style: titleStyle(group, scene),
        },
      ];
    });
    this.labels = placement.labels.flatMap(({ key, mark, box, leader }): HeldLabel[] => {
      const node = index.scene.nodes[mark];
      if (!node) return [];
      const [x, y] = placeOf(scene, mark);
      return [
        {
          key,
          node: mark,
          offset: shift(box, -x, -y),
          leader: leader && [leader[0] - x, leader[1] - y, leader[2] - x, leader[3] - y],
          style: labelStyle(scene, node, mark),
        },
      ];
    });
    this.places = new Map(placement.labels.map((label) => [label.key, label.place]));
  }

  /** Titles and labels as they stand now. */
  drawn(scene: LabelScene): DrawnLabel[] {
    const titles = this.titles.map((title): DrawnLabel => ({
      key: String(title.group),
      kind: 'title',
      text: title.style.text,
      box: this.titleBox(title, scene),
    }));
    const labels = this.labels.map((label): DrawnLabel => {
      const [x, y] = placeOf(scene, label.node);
      return { key: label.key, kind: 'node', text: label.style.text, box: shift(label.offset, x, y) };
    });
    return [...titles, ...labels];
  }

  private titleBox(title: HeldTitle, { at }: LabelScene): Rect {
    return shift(title.offset, at.x(title.anchorX), at.y(title.anchorY));
  }

  /** The group whose title lies under a point of the container, or null. */
  titleAt(x: number, y: number, scene: LabelScene): number | null {
    const hit = this.titles.find((title) => {
      const box = this.titleBox(title, scene);
      return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    });
    return hit?.group ?? null;
  }

  /** `opacity` is that of all text; `dim` (0..1) how far what is not lit has faded. */
  draw(canvas: HTMLCanvasElement, scene: LabelScene, theme: MapTheme, look: { opacity: number; dim: number }): void {
    const context = canvas.getContext('2d');
    if (!context) return;
    const density = canvas.width / Math.max(1, scene.size.width);
    clearCanvas(context);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.lineJoin = 'round';
    context.textBaseline = 'alphabetic';
    drawBadges(context, scene, theme, this.ground.badgeableOf(scene.index.scene.nodes));
    drawOutlines(context, scene, theme);
    this.drawTitles(context, scene, theme, look);
    this.drawLabels(context, scene, theme, look.opacity);
    context.globalAlpha = 1;
  }

  private drawTitles(
    context: CanvasRenderingContext2D,
    scene: LabelScene,
    theme: MapTheme,
    look: { opacity: number; dim: number },
  ): void {
    context.textAlign = 'center';
    const { litGroups } = scene.lighting;
    for (const title of this.titles) {
      const box = this.titleBox(title, scene);
      const isLit = litGroups === null || litGroups.has(title.group);
      const alpha = look.opacity * (isLit ? 1 : 1 + (theme.dimTitle - 1) * look.dim);
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2 + title.style.size * TITLE.baseline;
      const colour = theme.text[title.slot] ?? theme.ink;
      drawText(context, title.style, { x, y }, { colour, ground: theme.halo, type: TITLE, alpha });
    }
  }

  private drawLabels(context: CanvasRenderingContext2D, scene: LabelScene, theme: MapTheme, opacity: number): void {
    context.textAlign = 'left';
    for (const label of this.labels) {
      const [x, y] = placeOf(scene, label.node);
      if (!label.leader) continue;
      const [x1, y1, x2, y2] = label.leader;
      context.globalAlpha = LEADER.opacity * opacity;
      context.strokeStyle = theme.ink;
      context.lineWidth = LEADER.width;
      context.beginPath();
      context.moveTo(x + x1, y + y1);
      context.lineTo(x + x2, y + y2);
      context.stroke();
    }
    for (const label of this.labels) {
      const [x, y] = placeOf(scene, label.node);
      const box = shift(label.offset, x, y);
      drawText(
        context,
        label.style,
        { x: box.x, y: box.y + box.height * LABEL.baseline },
        {
          colour: label.style.isSoft ? theme.inkSoft : theme.ink,
          ground: theme.halo,
          type: LABEL,
          alpha: opacity * label.style.opacity,
        },
      );
    }
  }
}

function shift(box: Rect, dx: number, dy: number): Rect {
  return { x: box.x + dx, y: box.y + dy, width: box.width, height: box.height };
}

function placeOf(scene: LabelScene, i: number): readonly [number, number] {
  const node = scene.index.scene.nodes[i];
  if (!node) return [0, 0];
  return [scene.at.x(node.x), scene.at.y(node.y)];
}

function drawText(
  context: CanvasRenderingContext2D,
  style: TextStyle,
  at: { readonly x: number; readonly y: number },
  paint: { colour: string; ground: string; type: { halo: number; haloOpacity: number }; alpha: number },
): void {
  context.font = style.font;
  context.strokeStyle = paint.ground;
  context.lineWidth = paint.type.halo;
  context.globalAlpha = paint.alpha * paint.type.haloOpacity;
  context.strokeText(style.text, at.x, at.y);
  context.fillStyle = paint.colour;
  context.globalAlpha = paint.alpha;
  context.fillText(style.text, at.x, at.y);
}

/** A pill with three dots at the lower right of those of `papers` whose badge is drawn. */
function drawBadges(
  context: CanvasRenderingContext2D,
  scene: LabelScene,
  theme: MapTheme,
  papers: readonly number[],
): void {
  const { size } = scene;
  for (const i of papers) {
    const node = scene.index.scene.nodes[i];
    if (!node || !hasBadge(scene, i)) continue;
    const [nodeX, nodeY] = placeOf(scene, i);
    if (nodeX < -20 || nodeY < -20 || nodeX > size.width + 20 || nodeY > size.height + 20) continue;
    const corner = markRadius(node) * scene.at.markScale * SHAPE.square + BADGE.away;
    const x = nodeX + corner;
    const y = nodeY + corner;
    context.globalAlpha = 1;
    context.fillStyle = theme.surface;
    context.strokeStyle = theme.rim[scene.colouring.slots[i] ?? 0] ?? theme.ink;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(x - BADGE.width / 2, y - BADGE.height / 2, BADGE.width, BADGE.height, BADGE.height / 2);
    context.fill();
    context.stroke();
    context.fillStyle = theme.ink;
    for (const dx of BADGE.dots) {
      context.beginPath();
      context.arc(x + dx, y, BADGE.dot, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

/** Ink outlines in the shape of the mark: 2 px around selected ones, thinner and closer around search hits. */
function drawOutlines(context: CanvasRenderingContext2D, scene: LabelScene, theme: MapTheme): void {
  const { lighting, index } = scene;
  context.strokeStyle = theme.ink;
  context.globalAlpha = 1;
  context.lineWidth = HIT_OUTLINE.width;
  for (const key of lighting.matched) {
    const i = index.at.get(key);
    if (i !== undefined && !lighting.chosen.has(i)) outline(context, scene, i, HIT_OUTLINE.away);
  }
  context.lineWidth = OUTLINE.width;
  for (const i of lighting.chosen) outline(context, scene, i, OUTLINE.away);
}

function outline(context: CanvasRenderingContext2D, scene: LabelScene, i: number, away: number): void {
  const node = scene.index.scene.nodes[i];
  if (!node || scene.lighting.hidden.nodes[i] === 1) return;
  const [x, y] = placeOf(scene, i);
  const grown = i === scene.lighting.hovered ? POINTED_AT_GROWTH : 0;
  const reach = markReach(node, scene.at.markScale) + grown + away + OUTLINE.extra[node.kind];
  context.beginPath();
  if (isRound(node)) context.arc(x, y, reach, 0, 2 * Math.PI);
  else if (node.kind === 'paper') context.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, OUTLINE.corner);
  else {
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  }
  context.stroke();
}

/** Two pixels of ink just inside the free rectangle: the map has the keyboard. */
export function drawFocusRing(canvas: HTMLCanvasElement, free: Rect, theme: MapTheme): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(free.x + 3, free.y + 3, free.width - 6, free.height - 6, 6);
  context.stroke();
}
