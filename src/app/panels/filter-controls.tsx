import { Minus, Plus, Search } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { findFacets, type Facet } from '../../core/view/facets.ts';
import { countOf, figure } from '../../core/view/words.ts';
import { IconButton } from '../ui/icon-button.tsx';

interface PartProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of the filter panel with its heading. */
export function FilterPart({ title, note, children }: PartProps) {
  return (
    <fieldset className="filter-part">
      <legend className="filter-part__title">{title}</legend>
      {note !== undefined && <p className="filter-part__note">{note}</p>}
      {children}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  /** Papers or nodes it is about. */
  readonly count: number;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
  readonly mark?: ReactNode;
  readonly isSwitch?: boolean;
  readonly isLiterature?: boolean;
}

/** A choice that is on or off, with its count. */
export function FilterCheck(props: CheckProps) {
  const { label, count, isChecked, onToggle, mark, isSwitch = false, isLiterature = false } = props;
  return (
    <label className="filter-check">
      <input
        type="checkbox"
        className="filter-check__box"
        role={isSwitch ? 'switch' : undefined}
        checked={isChecked}
        onChange={onToggle}
      />
      {mark}
      <span className={isLiterature ? 'filter-check__label filter-check__label--lit' : 'filter-check__label'}>
        {label}
      </span>
      <span className="filter-check__count">{figure(count)}</span>
    </label>
  );
}

/** A list without the value if it has it, else with it. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** Values shown at once; with more, a search field comes with them. */
const MOST_SHOWN = 8;

interface FacetListProps {
  readonly facets: readonly Facet[];
  /** What the search field is for: `Find an organisation`. */
  readonly searchLabel: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Values with their papers to tick, the most frequent first, with a search where there are many. */
export function FacetList({ facets, searchLabel, chosen, onChange }: FacetListProps) {
  const [query, setQuery] = useState('');
  const { shown, more } = findFacets(facets, query, MOST_SHOWN, chosen);
  return (
    <>
      {facets.length > MOST_SHOWN && (
        <div className="filter-search">
          <Search size={14} aria-hidden="true" />
          <input
            type="search"
            className="filter-field"
            aria-label={searchLabel}
            placeholder={searchLabel}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      )}
      {shown.map(({ value, label, papers }) => (
        <FilterCheck
          key={value}
          label={label}
          count={papers}
          isChecked={chosen.includes(value)}
          onToggle={() => onChange(toggled(chosen, value))}
        />
      ))}
      {more > 0 && <p className="filter-part__note">{figure(more)} more: type to find them</p>}
      {shown.length === 0 && <p className="filter-part__note">None of that name</p>}
    </>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly value: number;
  readonly span: readonly [number, number];
  readonly onChange: (year: number) => void;
}

/** A year to type; takes effect once it is a year of the list. */
export function YearField({ label, value, span, onChange }: YearFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  return (
    <span className="year-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        className="filter-field"
        min={span[0]}
        max={span[1]}
        value={draft ?? String(value)}
        onChange={(event) => {
          setDraft(event.target.value);
          const year = Number(event.target.value);
          if (event.target.value !== '' && Number.isInteger(year) && year >= span[0] && year <= span[1]) onChange(year);
        }}
        onBlur={() => setDraft(null)}
      />
    </span>
  );
}

interface StepperProps {
  /** What it is about: `Papers a person has`. */
  readonly label: string;
  readonly value: number;
  /** Where it leaves everything in; 1 where not given. */
  readonly least?: number;
  readonly most: number;
  /** What is counted; papers where not given. */
  readonly noun?: string;
  readonly onChange: (value: number) => void;
}

/** A least number of papers or something else, one up or down. */
export function Stepper({ label, value, least = 1, most, noun = 'paper', onChange }: StepperProps) {
  return (
    <fieldset className="stepper">
      <legend className="visually-hidden">{label}</legend>
      <span className="stepper__label" aria-hidden="true">
        {label}
      </span>
      <IconButton icon={Minus} label="Fewer" isDisabled={value <= least} onClick={() => onChange(value - 1)} />
      <output className="stepper__value" aria-label={`${countOf(value, noun)} or more`}>
        {value <= least ? 'any' : `${figure(value)} +`}
      </output>
      <IconButton icon={Plus} label="More" isDisabled={value >= most} onClick={() => onChange(value + 1)} />
    </fieldset>
  );
}
