import { useApp } from '../store/store.ts';
import { hiddenOf } from './filter-view.ts';
import '../styles/empty-map.css';

/** Said over a map of which the filter leaves nothing; there before it is filled, so that screen readers hear of it. */
export function EmptyMap() {
  const isEmpty = useApp(({ list, scene, filter }) => {
    if (list === null || scene === null) return false;
    return scene.nodes.length === 0 || hiddenOf(list.analysis, scene, filter)?.nodes.includes(0) === false;
  });
  const clearFilter = useApp((state) => state.clearFilter);
  return (
    <output className="empty-map">
      {isEmpty && (
        <span className="empty-map__card" data-map-obstacle="">
          Nothing passes the filter.
          <button
            type="button"
            className="button"
            onClick={() => {
              clearFilter();
              document.querySelector<HTMLElement>('.map')?.focus({ preventScroll: true });
            }}
          >
            Clear filter
          </button>
        </span>
      )}
    </output>
  );
}
