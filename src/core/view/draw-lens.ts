/** One lens of an analysis, drawn: its graph under a filter, laid out and coloured. */
import { buildLensGraph } from '../graph/lens.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Lens, LensGraph } from '../model/columns.ts';
import type { Filter } from '../model/filter.ts';
import type { PartitionOf } from '../model/partition.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import type { Aspect, Scene, SizeBy } from '../model/scene.ts';
import type { RelatedIndex } from '../related/related.ts';
import { applyFilter } from './filter.ts';
import { buildScene, type GivenPlaces } from './scene.ts';

export interface SceneRequest {
  readonly lens: Lens;
  readonly colourBy: PartitionOf;
  readonly aspect: Aspect;
  /** What marks are sized by; papers where not given. */
  readonly sizeBy?: SizeBy;
  /** Only what passes is drawn; all where not given. */
  readonly filter?: Filter;
  /** Nodes drawn at most, strongest first; the view's own limit where not given. */
  readonly nodeLimit?: number;
}

/** How a scene is drawn, beside what is asked for. */
export interface DrawOptions {
  readonly seed: number;
  readonly previous?: Scene | null;
  readonly progress?: Progress;
  /** Asked for by the Papers lens. */
  readonly related?: () => RelatedIndex;
  /** Places the marks in the layout's stead. */
  readonly placed?: GivenPlaces | null;
}

export interface DrawnLens {
  readonly graph: LensGraph;
  readonly scene: Scene;
}

export function drawLens(analysis: Analysis, request: SceneRequest, options: DrawOptions): DrawnLens {
  const { lens, colourBy, aspect, sizeBy = 'papers', nodeLimit, filter } = request;
  const { seed, previous = null, progress = noProgress, related, placed = null } = options;
  const limits = {
    ...(filter ? { filter: applyFilter(analysis, filter) } : {}),
    ...(nodeLimit === undefined ? {} : { nodeLimit }),
  };
  const graph = buildLensGraph(analysis, lens, { ...(related ? { related } : {}), ...limits });
  const scene = buildScene(analysis, graph, {
    colourBy,
    aspect,
    sizeBy,
    seed,
    progress,
    ...limits,
    ...(previous ? { previous } : {}),
    ...(placed ? { placed } : {}),
  });
  return { graph, scene };
}
