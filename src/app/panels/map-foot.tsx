import { FilterBar } from './filter-bar.tsx';
import { Legend } from './legend.tsx';

/** Under the map: filter and look, what is filtered, and what the signs say. */
export function MapFoot() {
  return (
    <>
      <FilterBar />
      <Legend />
    </>
  );
}
