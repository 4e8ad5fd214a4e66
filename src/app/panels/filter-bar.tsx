import { ListFilter, X } from 'lucide-react';
import { useMemo } from 'react';
import { filterWords, type FilterWord } from '../../core/view/filter-words.ts';
import { setFrame, useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { LookMenu } from './look-menu.tsx';
import '../styles/filter.css';

const NO_WORDS: readonly FilterWord[] = [];

/** The conditions in force, in words. */
export function useFilterWords(): readonly FilterWord[] {
  const analysis = useApp((state) => state.list?.analysis);
  const filter = useApp((state) => state.filter);
  return useMemo(() => (analysis === undefined ? NO_WORDS : filterWords(analysis, filter)), [analysis, filter]);
}

/** Where the focus goes when a chip that had it is gone. */
function focusFilterButton(): void {
  document.querySelector<HTMLElement>('.filter-opener')?.focus();
}

function FilterChips({ words }: { readonly words: readonly FilterWord[] }) {
  const setFilter = useApp((state) => state.setFilter);
  return (
    <ul className="filter-bar__chips" aria-label="Filters in force">
      {words.map(({ key, label, without }) => (
        <li key={key} className="filter-chip">
          <span className="filter-chip__label">{label}</span>
          <button
            type="button"
            className="filter-chip__remove"
            aria-label={`Remove the filter: ${label}`}
            onClick={() => {
              setFilter(without);
              focusFilterButton();
            }}
          >
            <X size={13} strokeWidth={2} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How many conditions are in force, beside the word. */
export function FilterCount({ count }: { readonly count: number }) {
  return (
    count > 0 && (
      <span className="filter-bar__count">
        {count}
        <span className="visually-hidden"> in force</span>
      </span>
    )
  );
}

function FilterButton({ count }: { readonly count: number }) {
  const isOpen = useFrame((state) => state.isFilterOpen);
  return (
    <button
      type="button"
      className="button filter-opener filter-bar__button"
      aria-expanded={isOpen}
      onClick={() => setFrame({ isFilterOpen: !isOpen })}
    >
      <ListFilter size={15} strokeWidth={1.75} aria-hidden="true" />
      <span className="filter-bar__word">Filter</span>
      <FilterCount count={count} />
    </button>
  );
}

/** A chip for each condition, and a way back to none. */
export function FiltersInForce({ words }: { readonly words: readonly FilterWord[] }) {
  const clearFilter = useApp((state) => state.clearFilter);
  return (
    <>
      {words.length > 0 && <FilterChips words={words} />}
      <button
        type="button"
        className="text-link filter-bar__clear"
        onClick={() => {
          clearFilter();
          focusFilterButton();
        }}
      >
        Clear
      </button>
    </>
  );
}

interface FilterBarProps {
  /** The buttons only: what is filtered stands elsewhere. */
  readonly isShort?: boolean;
}

/** Filter and look, and what is filtered now: a chip a condition, each with its way back. */
export function FilterBar({ isShort = false }: FilterBarProps) {
  const words = useFilterWords();
  const hasList = useApp((state) => state.list !== null);
  if (!hasList) return null;
  return (
    <fieldset className="filter-bar" data-map-obstacle="">
      <legend className="visually-hidden">Filter and look</legend>
      <FilterButton count={words.length} />
      <LookMenu />
      {!isShort && words.length > 0 && <FiltersInForce words={words} />}
    </fieldset>
  );
}

/** What is filtered now, in a line of its own. */
export function FilterLine() {
  const words = useFilterWords();
  return words.length === 0 ? null : (
    <div className="sheet__chips">
      <FiltersInForce words={words} />
    </div>
  );
}
