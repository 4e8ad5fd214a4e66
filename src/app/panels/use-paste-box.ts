import { useApp } from '../store/store.ts';
import { useIsLow, useLayout } from './use-layout.ts';

/** Whether the paste box stands under Groups: until a list of one's own is read, while nothing is selected. */
export function useHasPasteBox(): boolean {
  const isOwn = useApp((state) => state.list !== null && state.openList === null);
  const isLow = useIsLow();
  const layout = useLayout();
  const hasDetail = useApp((state) => state.selection !== null || state.summaryOpen);
  return !isOwn && !isLow && layout !== 'phone' && !hasDetail;
}
