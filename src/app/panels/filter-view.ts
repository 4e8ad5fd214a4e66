/** What the filter hides and how marks are painted: computed once for all that show it. */
import type { Analysis } from '../../core/model/analysis.ts';
import type { Filter } from '../../core/model/filter.ts';
import type { Scene } from '../../core/model/scene.ts';
import { hiddenIn, type Hidden } from '../../core/view/filter.ts';
import { paintNodes, paintPapers, type PaintedNodes } from '../../core/view/paint.ts';
import type { Paint } from '../store/navigation.ts';
import { visibleOf } from '../store/visible.ts';

/** Remembers the last answer of `compute`, for the same arguments. */
function lastOf<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last === null || args.some((arg, i) => arg !== last?.args[i])) last = { args, result: compute(...args) };
    return last.result;
  };
}

/** What the filter hides of the scene; null where nothing. */
export const hiddenOf: (analysis: Analysis, scene: Scene, filter: Filter) => Hidden | null = lastOf(
  (analysis: Analysis, scene: Scene, filter: Filter) => hiddenIn(analysis, scene, visibleOf(analysis, filter), filter),
);

/** The overlay on the scene's marks; null where they have the colours of their groups. */
export const paintedOf: (analysis: Analysis, scene: Scene, paint: Paint) => PaintedNodes | null = lastOf(
  (analysis: Analysis, scene: Scene, paint: Paint) => (paint === 'groups' ? null : paintNodes(analysis, scene, paint)),
);

/** The overlay on the list's papers; null where they have the colours of their groups. */
export const paintedPapersOf: (analysis: Analysis, paint: Paint) => PaintedNodes | null = lastOf(
  (analysis: Analysis, paint: Paint) => (paint === 'groups' ? null : paintPapers(analysis, paint)),
);
