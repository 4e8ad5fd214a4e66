/**
 * The first map of a bundled list, made when the page was built: the same bytes that the worker would make, so the map is
 * there before the worker is. It is shown where a list is opened at its first view; everything else is computed.
 */
import type { Analysis } from '../../core/model/analysis.ts';
import { DEFAULT_NODE_LIMIT } from '../../core/model/filter.ts';
import type { Aspect, Scene } from '../../core/model/scene.ts';
import { fromTypedJson } from '../../core/export/typed-json.ts';
import { FIRST_VIEW, type Navigation } from './navigation.ts';

export interface Prepared {
  readonly analysis: Analysis;
  readonly scene: Scene;
}

const DRAWN = ['lens', 'colourBy', 'sizeBy', 'grain'] as const;

/** Whether a view is drawn from the scene of the first view; a filter only hides there. */
export function isFirstDrawing(view: Navigation): boolean {
  return DRAWN.every((key) => view[key] === FIRST_VIEW[key]) && view.nodeLimit === DEFAULT_NODE_LIMIT;
}

async function fetchPart(name: string): Promise<unknown> {
  const response = await fetch(`lists/${name}.json`);
  return response.ok ? fromTypedJson(await response.text()) : null;
}

/** What was prepared for a list at an aspect; null where nothing was, or it does not load: then it is computed. */
export async function fetchPrepared(list: string, aspect: Aspect): Promise<Prepared | null> {
  try {
    const [analysis, scene] = await Promise.all([fetchPart(`${list}.analysis`), fetchPart(`${list}.${aspect}`)]);
    return analysis !== null && scene !== null ? { analysis: analysis as Analysis, scene: scene as Scene } : null;
  } catch {
    return null; // the list itself is at hand, and is read
  }
}
