/**
 * A scene as a figure for print: title, drawing, legend and caption as a display list. The figure is composed at the size
 * at which its smallest text is 12 px, as on the map, and then scaled as a whole, so that type, marks and lines keep their
 * proportions whatever the width. Cost: about nodes + edges, and the placing of labels. It does not measure text itself.
 */
import type { Scene } from '../model/scene.ts';
import { finish, type Sliced } from '../sliced.ts';
import { edgeShapes } from './edges.ts';
import { hullShapes } from './hulls.ts';
import { captionBlock, legendBlock, titleBlock } from './key.ts';
import { markShapes } from './marks.ts';
import { nameShapes } from './names.ts';
import type { FigureOptions } from './options.ts';
import { planOf, shownGroups, type Plan } from './plan.ts';
import {
  filled,
  isOutside,
  stroked,
  scaleBox,
  scaleShape,
  type Box,
  type Figure,
  type Layer,
  type LayerName,
  type Shape,
} from './shapes.ts';

/** The size of plain labels on the map. */
const MAP_LABEL = 12;
const MARGIN = 12;
const GAP = 8;
const LEAST_WIDTH = 160;
const FRAME_OPACITY = 0.2;

function* drawing(plan: Plan): Sliced<Layer[]> {
  const { area } = plan.projection;
  const clip = plan.options.frame === null ? null : area;
  const names = yield* nameShapes(plan);
  const layer = (name: LayerName, shapes: readonly Shape[]): Layer => {
    const seen = clip === null ? shapes : shapes.filter((shape) => !isOutside(shape, clip));
    return { name, clip, shapes: seen };
  };
  const hulls = layer('hulls', hullShapes(plan));
  yield;
  const edges = layer('edges', edgeShapes(plan));
  yield;
  const marks = layer('marks', markShapes(plan));
  yield;
  return [
    hulls,
    edges,
    marks,
    layer('leaders', names.leaders),
    layer('halos', names.halos),
    layer('labels', names.texts),
    { name: 'frame', clip: null, shapes: clip === null ? [] : [frameOf(clip, plan.options)] },
  ];
}

/** A hairline around a part of the map. */
function frameOf(area: Box, { palette }: FigureOptions): Shape {
  return { kind: 'rect', ...area, corner: 0, ...stroked(palette.edge, 1, FRAME_OPACITY) };
}

function sheetOf(options: FigureOptions, size: Pick<Box, 'width' | 'height'>): Shape[] {
  if (options.isTransparent) return [];
  return [{ kind: 'rect', x: 0, y: 0, ...size, corner: 0, ...filled(options.palette.sheet) }];
}

function scaleLayer({ name, clip, shapes }: Layer, scale: number): Layer {
  return { name, clip: clip && scaleBox(clip, scale), shapes: shapes.map((shape) => scaleShape(shape, scale)) };
}

/** The figure of a scene. Equal scenes and options (with the same measure) give equal figures. */
export function figureOf(scene: Scene, options: FigureOptions): Figure {
  return finish(composeFigure(scene, options));
}

/** As `figureOf`, in slices. */
export function* composeFigure(scene: Scene, options: FigureOptions): Sliced<Figure> {
  const scale = Math.max(1, options.labelSize) / MAP_LABEL;
  const width = Math.max(LEAST_WIDTH, options.width / scale);
  const inner = { x: MARGIN, width: width - 2 * MARGIN };
  const title = titleBlock({ ...inner, y: MARGIN }, options);
  const top = MARGIN + (title.height > 0 ? title.height + GAP : 0);
  const plan = planOf(scene, options, { ...inner, y: top });
  const groups = options.groupNames === 'legend' && options.overlay === null ? shownGroups(plan) : [];
  const legendTop = top + plan.projection.area.height + GAP;
  const named = groups.map(({ colour, name }) => ({ slot: colour, label: name }));
  const legend = legendBlock({ ...inner, y: legendTop }, options, named);
  const captionTop = legendTop + (legend.height > 0 ? legend.height + GAP / 2 : 0);
  const caption = captionBlock({ ...inner, y: captionTop }, options);
  const end = captionTop + (caption.height > 0 ? caption.height : -GAP) + MARGIN;
  const height = Math.ceil(end * scale) / scale;
  const layers: Layer[] = [
    { name: 'sheet', clip: null, shapes: sheetOf(options, { width, height }) },
    ...(yield* drawing(plan)),
    { name: 'legend', clip: null, shapes: legend.shapes },
    { name: 'caption', clip: null, shapes: [...title.shapes, ...caption.shapes] },
  ];
  const scaled: Layer[] = [];
  for (const layer of layers) {
    if (layer.shapes.length === 0) continue;
    scaled.push(scaleLayer(layer, scale));
    yield;
  }
  return {
    ...sizeOf(width, height, scale),
    title: options.title,
    description: options.caption,
    families: options.families,
    layers: scaled,
  };
}

function sizeOf(width: number, height: number, scale: number): Pick<Box, 'width' | 'height'> {
  const { width: across, height: down } = scaleBox({ x: 0, y: 0, width, height }, scale);
  return { width: across, height: down };
}
