import { useEffect, useMemo } from 'react';
import type { NodeKey } from '../../core/model/ids.ts';
import { matchingKeys, type SearchIndex } from '../../core/search/search.ts';
import { useApp } from '../store/store.ts';

const FEWEST_LETTERS = 2;
/** More than a map draws by default: some of what is found may not be on it. */
const MOST_KEYS = 5000;

/** Lights on the map what the query means, as long as it is asked. */
export function useMatch(index: SearchIndex | null, query: string, isAsked: boolean): void {
  const scene = useApp((state) => state.scene);
  const match = useApp((state) => state.match);
  const drawn = useMemo(() => new Set(scene?.nodes.map(({ key }) => key)), [scene]);
  const isLit = isAsked && index !== null && query.trim().length >= FEWEST_LETTERS;
  useEffect(() => {
    if (!isLit) return undefined;
    const keys: readonly NodeKey[] = matchingKeys(index, query, MOST_KEYS);
    const shown = new Set(keys.filter((key) => drawn.has(key)));
    match(shown.size > 0 ? shown : null);
    return () => match(null);
  }, [isLit, index, query, drawn, match]);
}
