import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import { isNoFilter } from '../../../core/model/filter.ts';
import { isSelectionHidden } from '../../../core/view/hidden-selection.ts';
import type { Selection } from '../../store/navigation.ts';
import { useApp, useAppLater } from '../../store/store.ts';
import { visibleOf } from '../../store/visible.ts';

interface HiddenNoteProps {
  readonly analysis: Analysis;
  readonly selection: Selection;
}

/** Says where the filter hides what is selected, with the way back. */
export function HiddenNote({ analysis, selection }: HiddenNoteProps) {
  const filter = useAppLater((state) => state.filter);
  const clearFilter = useApp((state) => state.clearFilter);
  const isHidden = useMemo(
    () => !isNoFilter(filter) && isSelectionHidden(analysis, visibleOf(analysis, filter), filter, selection),
    [analysis, filter, selection],
  );
  return (
    <output>
      {isHidden && (
        <span className="inspector__hidden">
          Hidden by the filter
          <button
            type="button"
            className="text-link"
            onClick={() => {
              clearFilter();
              document.querySelector<HTMLElement>('.inspector')?.focus({ preventScroll: true });
            }}
          >
            Clear filter
          </button>
        </span>
      )}
    </output>
  );
}
