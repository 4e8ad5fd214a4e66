import type { Lens } from '../../core/model/columns.ts';
import type { NodeKind } from '../../core/model/ids.ts';
import type { SearchTarget } from '../../core/search/search.ts';
import { app } from '../store/store.ts';

/** The lenses that show nodes of a kind; the first is gone to from the others. */
const SHOWN_IN: Readonly<Record<NodeKind, readonly Lens[]>> = {
  author: ['everything', 'people'],
  paper: ['everything', 'papers'],
  topic: ['everything', 'topics'],
  item: ['network'],
};

/** Selects what was found, in a lens and grouping that show it; an organisation becomes the filter. */
export function openHit(target: SearchTarget): void {
  const { lens, colourBy, setLens, setColourBy, setFilter, select } = app.getState();
  if (target.kind === 'organisation') {
    setFilter({ organisations: [target.name] });
  } else if (target.kind === 'group') {
    if (target.of !== colourBy) setColourBy(target.of);
    select({ kind: 'group', id: target.id });
  } else {
    const lenses = SHOWN_IN[target.kind];
    if (!lenses.includes(lens)) setLens(lenses[0] ?? 'everything');
    select({ kind: 'node', key: target.key });
  }
}

/** A key by which what was found can be told from the rest. */
export function keyOfTarget(target: SearchTarget): string {
  if (target.kind === 'organisation') return `organisation:${target.name}`;
  return target.kind === 'group' ? `group:${target.id}` : target.key;
}
