import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { nearest, search, type SearchHit, type SearchIndex } from '../../core/search/search.ts';
import { setFrame } from '../store/frame.ts';
import { isNetwork } from '../store/on-screen.ts';
import { useApp } from '../store/store.ts';
import { keyOfTarget, openHit } from './open-hit.ts';
import { SEARCH_FIELD } from './search-field.ts';
import { SearchRow } from './search-row.tsx';
import { useCombobox, type OptionProps } from './use-combobox.ts';
import { useMatch } from './use-match.ts';
import { useSearchIndex } from './use-search-index.ts';

const LIMIT = 8;
const NEAREST = 3;

interface Found {
  readonly hits: readonly SearchHit[];
  /** What is said above the hits. */
  readonly note: string;
}

const NOTHING: Found = { hits: [], note: '' };

function find(index: SearchIndex | null, query: string): Found {
  if (query.trim() === '') return NOTHING;
  if (index === null) return { hits: [], note: 'Getting the names ready' };
  const hits = search(index, query, LIMIT);
  if (hits.some(({ isExact }) => isExact)) return { hits, note: '' };
  if (hits.length > 0) return { hits, note: 'No exact match. Close to it:' };
  const near = nearest(index, query, NEAREST);
  return { hits: near, note: near.length === 0 ? 'No match' : 'No match. The nearest names:' };
}

interface RowsProps {
  readonly hits: readonly SearchHit[];
  readonly optionProps: (index: number) => OptionProps;
}

function Rows({ hits, optionProps }: RowsProps) {
  return hits.map((hit, at) => <SearchRow key={keyOfTarget(hit.target)} hit={hit} option={optionProps(at)} />);
}

/** Search over people, papers, topics, groups and organisations; what it finds lights up on the map meanwhile. */
export function SearchBox({ isFocused = false }: { readonly isFocused?: boolean }) {
  const query = useApp((state) => state.query);
  const setQuery = useApp((state) => state.setQuery);
  const isMap = useApp(isNetwork);
  const [hasFocus, setHasFocus] = useState(isFocused);
  const field = useRef<HTMLInputElement>(null);
  const index = useSearchIndex(hasFocus);
  const deferred = useDeferredValue(query);
  const found = useMemo(() => find(index, deferred), [index, deferred]);
  useMatch(index, deferred, hasFocus);

  const leave = (): void => {
    setQuery('');
    setFrame({ isSearchOpen: false });
    field.current?.blur();
  };
  const { isShown, fieldProps, listProps, optionProps } = useCombobox({
    text: query,
    onText: setQuery,
    count: found.hits.length,
    hasContent: query.trim() !== '',
    onLeave: leave,
    onChoose: (at) => {
      const hit = found.hits[at];
      if (hit !== undefined) openHit(hit.target);
      leave();
    },
  });
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  return (
    <search className="search" onFocus={() => setHasFocus(true)} onBlur={() => setHasFocus(false)}>
      <Search className="search__icon" size={17} strokeWidth={1.75} aria-hidden="true" />
      <input
        {...fieldProps}
        ref={field}
        id={SEARCH_FIELD}
        className="search__field"
        aria-label={isMap ? 'Search items and clusters' : 'Search people, papers, topics, groups and organisations'}
        placeholder={isMap ? 'Search items and clusters' : 'Search people, papers, topics'}
      />
      <kbd className="search__key" aria-hidden="true">
        /
      </kbd>
      <div className="search__results" hidden={!isShown}>
        <output className="search__none">{found.note}</output>
        <div {...listProps} aria-label="Found">
          {isShown && <Rows hits={found.hits} optionProps={optionProps} />}
        </div>
      </div>
    </search>
  );
}
