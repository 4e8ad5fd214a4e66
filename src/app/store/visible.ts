/** What passes the filter, remembered for the list and filter on screen, since map, table and panels all ask. */
import type { Analysis } from '../../core/model/analysis.ts';
import type { Filter } from '../../core/model/filter.ts';
import { applyFilter, type Visible } from '../../core/view/filter.ts';
import { useApp } from './store.ts';

let last: { readonly analysis: Analysis; readonly filter: Filter; readonly visible: Visible } | null = null;

export function visibleOf(analysis: Analysis, filter: Filter): Visible {
  if (last === null || last.analysis !== analysis || last.filter !== filter) {
    last = { analysis, filter, visible: applyFilter(analysis, filter) };
  }
  return last.visible;
}

/** What passes the filter; null where there is no list. */
export function useVisible(): Visible | null {
  return useApp(({ list, filter }) => (list === null ? null : visibleOf(list.analysis, filter)));
}
