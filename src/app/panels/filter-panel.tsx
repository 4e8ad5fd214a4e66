import { X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import { PAPER_FLAGS, type Filter } from '../../core/model/filter.ts';
import type { NodeKind } from '../../core/model/ids.ts';
import { facetsOf, groupFacets } from '../../core/view/facets.ts';
import { FLAG_WORDS, KIND_WORDS } from '../../core/view/filter-words.ts';
import { flagsOf, isNoFilter, type Visible } from '../../core/view/filter.ts';
import { countOf, figure, KIND_NOUN } from '../../core/view/words.ts';
import { setFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { useVisible } from '../store/visible.ts';
import { useGroupColour } from '../ui/group-colour.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KindMark } from '../ui/kind-mark.tsx';
import { Swatch } from '../ui/swatch.tsx';
import { FacetList, FilterCheck, FilterPart, Stepper, toggled, YearField } from './filter-controls.tsx';
import { ItemParts } from './filter-items.tsx';
import { LargestOnly, NodeLimit } from './filter-size.tsx';
import '../styles/filter.css';

interface PartProps {
  readonly analysis: Analysis;
  readonly filter: Filter;
  readonly setFilter: (patch: Partial<Filter>) => void;
}

function KindPart({ analysis, filter, setFilter }: PartProps) {
  return (
    <FilterPart title="Kinds">
      {facetsOf(analysis).kinds.map(({ kind, count }) => (
        <FilterCheck
          key={kind}
          label={KIND_WORDS[kind]}
          count={count}
          isChecked={!filter.hiddenKinds.includes(kind)}
          isSwitch
          mark={<KindMark kind={kind} slot={0} />}
          onToggle={() => setFilter({ hiddenKinds: toggled<NodeKind>(filter.hiddenKinds, kind) })}
        />
      ))}
    </FilterPart>
  );
}

function YearPart({ analysis, filter, setFilter }: PartProps) {
  const { span, undated } = facetsOf(analysis).years;
  const [from, to] = filter.years ?? span ?? [0, 0];
  const setYears = (first: number, last: number): void => {
    const isAll = span !== null && first <= span[0] && last >= span[1];
    setFilter({ years: isAll ? null : [first, last] });
  };
  return (
    <FilterPart title="Years" {...(span === null ? { note: 'No paper has a date.' } : {})}>
      {span !== null && (
        <div className="filter-years">
          <YearField label="From" value={from} span={span} onChange={(year) => setYears(year, Math.max(year, to))} />
          <YearField label="to" value={to} span={span} onChange={(year) => setYears(Math.min(year, from), year)} />
        </div>
      )}
      {undated > 0 && (
        <FilterCheck
          label="Undated papers"
          count={undated}
          isChecked={filter.hasUndated}
          onToggle={() => setFilter({ hasUndated: !filter.hasUndated })}
        />
      )}
    </FilterPart>
  );
}

function GroupPart({ analysis, filter, setFilter }: PartProps) {
  const colourBy = useApp((state) => state.colourBy);
  const slotOf = useGroupColour(colourBy);
  const facets = useMemo(() => groupFacets(analysis, colourBy), [analysis, colourBy]);
  if (facets.length === 0) return null;
  const chosen = filter[colourBy];
  return (
    <FilterPart title={colourBy === 'themes' ? 'Themes' : 'Circles'} note="Papers in any of those ticked">
      <div className="filter-part__scroll">
        {facets.map(({ value, label, papers, group }) => (
          <FilterCheck
            key={value}
            label={label}
            count={papers}
            isChecked={chosen.includes(value)}
            isLiterature
            mark={<Swatch slot={slotOf(group)} />}
            onToggle={() => setFilter({ [colourBy]: toggled(chosen, value) })}
          />
        ))}
      </div>
    </FilterPart>
  );
}

function FacetParts({ analysis, filter, setFilter }: PartProps) {
  const { categories, organisations } = facetsOf(analysis);
  return (
    <>
      {categories.length > 0 && (
        <FilterPart title="Categories">
          <FacetList
            facets={categories}
            searchLabel="Find a category"
            chosen={filter.categories}
            onChange={(chosen) => setFilter({ categories: chosen })}
          />
        </FilterPart>
      )}
      {organisations.length > 0 && (
        <FilterPart title="Organisations" note="As given for papers, not for people">
          <FacetList
            facets={organisations}
            searchLabel="Find an organisation"
            chosen={filter.organisations}
            onChange={(chosen) => setFilter({ organisations: chosen })}
          />
        </FilterPart>
      )}
    </>
  );
}

function FlagPart({ analysis, filter, setFilter }: PartProps) {
  const { counts } = flagsOf(analysis);
  const flags = PAPER_FLAGS.filter((flag) => counts[flag] > 0 || filter.flags.includes(flag));
  if (flags.length === 0) return null;
  return (
    <FilterPart title="Worth a look" note="Papers with all of those ticked">
      {flags.map((flag) => (
        <FilterCheck
          key={flag}
          label={FLAG_WORDS[flag]}
          count={counts[flag]}
          isChecked={filter.flags.includes(flag)}
          onToggle={() => setFilter({ flags: toggled(filter.flags, flag) })}
        />
      ))}
    </FilterPart>
  );
}

function largestRow(offsets: Int32Array): number {
  let most = 1;
  for (let row = 1; row < offsets.length; row += 1)
    most = Math.max(most, (offsets[row] ?? 0) - (offsets[row - 1] ?? 0));
  return most;
}

function SizePart({ analysis, filter, setFilter }: PartProps) {
  const { authorPapers, topicPapers } = analysis.incidence;
  const [mostPapers, mostOccurrences] = useMemo(
    () => [largestRow(authorPapers.offsets), largestRow(topicPapers.offsets)],
    [authorPapers, topicPapers],
  );
  return (
    <FilterPart title="How much">
      <Stepper
        label="Papers a person has"
        value={filter.minPapers}
        most={mostPapers}
        onChange={(minPapers) => setFilter({ minPapers })}
      />
      <Stepper
        label="Papers a topic is on"
        value={filter.minOccurrences}
        most={mostOccurrences}
        onChange={(minOccurrences) => setFilter({ minOccurrences })}
      />
      <LargestOnly filter={filter} setFilter={setFilter} />
      <NodeLimit />
    </FilterPart>
  );
}

/** `31 of 45 papers, 52 of 69 people`, `31 of 142 items`. */
export function resultWords({ shown, total }: Visible): string {
  const part = (kind: NodeKind): string => `${figure(shown[kind])} of ${countOf(total[kind], KIND_NOUN[kind])}`;
  return total.item > 0 ? part('item') : [part('paper'), part('author')].join(', ');
}

function FilterHead({ filter }: { readonly filter: Filter }) {
  const clearFilter = useApp((state) => state.clearFilter);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="panel__head filter-panel__head">
      <h2 className="panel__title" tabIndex={-1} ref={heading}>
        Filter
      </h2>
      {!isNoFilter(filter) && (
        <button
          type="button"
          className="text-link filter-panel__clear"
          onClick={() => {
            clearFilter();
            heading.current?.focus();
          }}
        >
          Clear all
        </button>
      )}
      <IconButton icon={X} label="Close the filter" onClick={closeFilter} />
    </header>
  );
}

function closeFilter(): void {
  setFrame({ isFilterOpen: false });
  document.querySelector<HTMLElement>('.filter-opener')?.focus();
}

/** Escape within the panel closes it. */
function useEscapeCloses(): (panel: HTMLElement | null) => (() => void) | undefined {
  return useCallback((panel) => {
    if (panel === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      closeFilter();
    };
    panel.addEventListener('keydown', onKey);
    return () => panel.removeEventListener('keydown', onKey);
  }, []);
}

function ListParts(part: PartProps) {
  return (
    <>
      <KindPart {...part} />
      <YearPart {...part} />
      <GroupPart {...part} />
      <FacetParts {...part} />
      <FlagPart {...part} />
      <SizePart {...part} />
    </>
  );
}

/** Everything there is to filter by, with what is left at the top; in the left column, or on a phone in the sheet. */
export function FilterPanel({ isInSheet = false }: { readonly isInSheet?: boolean }) {
  const analysis = useApp((state) => state.list?.analysis);
  const filter = useApp((state) => state.filter);
  const setFilter = useApp((state) => state.setFilter);
  const visible = useVisible();
  const panel = useEscapeCloses();
  if (analysis === undefined || visible === null) return null;
  const part = { analysis, filter, setFilter };
  return (
    <section
      className="panel filter-panel"
      aria-label="Filter"
      data-map-edge={isInSheet ? undefined : 'left'}
      ref={panel}
    >
      <FilterHead filter={filter} />
      <output className="filter-panel__result">{resultWords(visible)}</output>
      <div className="filter-panel__body">
        {analysis.network === null ? <ListParts {...part} /> : <ItemParts {...part} />}
      </div>
    </section>
  );
}
