import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import { createSearchIndex, nearest, search, type SearchHit } from '../../core/search/search.ts';
import { setFrame } from '../store/frame.ts';
import { app, useApp } from '../store/store.ts';
import { SearchRow } from './search-row.tsx';
import { useCombobox } from './use-combobox.ts';
import { useSlash } from './use-slash.ts';

const LIMIT = 8;
const NEAREST = 3;

interface Found {
  readonly hits: readonly SearchHit[];
  /** True where nothing matches and the hits are only near. */
  readonly isNear: boolean;
}

const NOTHING: Found = { hits: [], isNear: false };

/** Hits of a query; the index is made when the field is first used. */
function useFound(query: string, isAwake: boolean): Found {
  const analysis: Analysis | null = useApp((state) => state.list?.analysis ?? null);
  const index = useMemo(() => (isAwake && analysis !== null ? createSearchIndex(analysis) : null), [analysis, isAwake]);
  const deferred = useDeferredValue(query);
  return useMemo(() => {
    if (index === null || deferred.trim() === '') return NOTHING;
    const hits = search(index, deferred, LIMIT);
    return hits.length > 0 ? { hits, isNear: false } : { hits: nearest(index, deferred, NEAREST), isNear: true };
  }, [index, deferred]);
}

/** Selects what was found, in a lens and colouring that show it. */
function open({ target }: SearchHit): void {
  const { lens, setLens, setColourBy, select } = app.getState();
  if (target.kind === 'group') {
    setColourBy(target.of);
    select({ kind: 'group', id: target.id });
  } else {
    if (target.kind !== 'author' && lens === 'people') setLens('everything');
    select({ kind: 'node', key: target.key });
  }
}

function foundText({ hits, isNear }: Found, query: string): string {
  if (query.trim() === '' || !isNear) return '';
  return hits.length === 0 ? 'No match' : 'No match. The nearest names:';
}

/** What is said where nothing matches. */
function NoMatch({ found, query }: { readonly found: Found; readonly query: string }) {
  const text = foundText(found, query);
  return <output className="search__none">{text}</output>;
}

const keyOf = ({ target }: SearchHit): string => (target.kind === 'group' ? target.id : target.key);

/** Search over people, papers, topics and groups, by the beginnings of words. */
export function SearchBox({ isFocused = false }: { readonly isFocused?: boolean }) {
  const query = useApp((state) => state.query);
  const setQuery = useApp((state) => state.setQuery);
  const [isAwake, setIsAwake] = useState(isFocused);
  const field = useRef<HTMLInputElement>(null);
  const found = useFound(query, isAwake);

  const leave = (): void => {
    setQuery('');
    setFrame({ isSearchOpen: false });
    field.current?.blur();
  };
  const { isShown, fieldProps, listProps, optionProps, restart } = useCombobox({
    count: found.hits.length,
    hasContent: query.trim() !== '',
    onLeave: leave,
    onChoose: (index) => {
      const hit = found.hits[index];
      if (hit !== undefined) open(hit);
      leave();
    },
  });
  useSlash(() => field.current?.focus());
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  return (
    <search className="search" onFocus={() => setIsAwake(true)}>
      <Search className="search__icon" size={17} strokeWidth={1.75} aria-hidden="true" />
      <input
        {...fieldProps}
        ref={field}
        className="search__field"
        type="text"
        aria-label="Search people, papers, topics and groups"
        placeholder="Search people, papers, topics"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          restart();
        }}
      />
      <kbd className="search__key" aria-hidden="true">
        /
      </kbd>
      <div className="search__results" hidden={!isShown}>
        <NoMatch found={found} query={query} />
        <div {...listProps} aria-label="Found">
          {isShown &&
            found.hits.map((hit, index) => <SearchRow key={keyOf(hit)} hit={hit} option={optionProps(index)} />)}
        </div>
      </div>
    </search>
  );
}
