import { DEFAULT_NODE_LIMIT, type Filter } from '../../core/model/filter.ts';
import { countOf } from '../../core/view/words.ts';
import { useApp } from '../store/store.ts';

interface LargestProps {
  readonly filter: Filter;
  readonly setFilter: (patch: Partial<Filter>) => void;
}

/** Leaves only what hangs together. */
export function LargestOnly({ filter, setFilter }: LargestProps) {
  return (
    <label className="filter-check">
      <input
        type="checkbox"
        className="filter-check__box"
        checked={filter.isLargestOnly}
        onChange={() => setFilter({ isLargestOnly: !filter.isLargestOnly })}
      />
      <span className="filter-check__label">Largest connected part only</span>
    </label>
  );
}

const NODE_LIMITS = [200, 500, 1000, DEFAULT_NODE_LIMIT, 5000, 10000, 20000] as const;

/** How many nodes are drawn at most. */
export function NodeLimit() {
  const limit = useApp((state) => state.nodeLimit);
  const setNodeLimit = useApp((state) => state.setNodeLimit);
  const limits = [...new Set<number>([...NODE_LIMITS, limit])].sort((a, b) => a - b);
  return (
    <label className="filter-limit">
      <span className="stepper__label">Drawn at most</span>
      <select className="filter-field" value={limit} onChange={(event) => setNodeLimit(Number(event.target.value))}>
        {limits.map((value) => (
          <option key={value} value={value}>
            {countOf(value, 'node')}
          </option>
        ))}
      </select>
    </label>
  );
}
