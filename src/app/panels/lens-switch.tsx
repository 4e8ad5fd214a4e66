import { LENSES, type ListLens } from '../../core/model/columns.ts';
import { useApp } from '../store/store.ts';
import { LogoMark } from './logo.tsx';
import { Segmented } from './segmented.tsx';

const NAMES: Readonly<Record<ListLens, string>> = {
  everything: 'Everything',
  people: 'People',
  papers: 'Papers',
  topics: 'Topics',
};

function Mark({ lens }: { readonly lens: ListLens }) {
  if (lens === 'everything') return <LogoMark size={22} />;
  const paint = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 };
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      {lens === 'people' && <circle cx="11" cy="11" r="6" {...paint} />}
      {lens === 'papers' && <rect x="5" y="5" width="12" height="12" rx="2" {...paint} />}
      {lens === 'topics' && <path d="M11 3.5 18.5 11 11 18.5 3.5 11Z" {...paint} />}
    </svg>
  );
}

const OPTIONS = LENSES.map((value) => ({ value, label: NAMES[value] }));
const TABS = LENSES.map((value) => ({ value, label: NAMES[value], mark: <Mark lens={value} /> }));

/** The lens in the top bar; a native choice where the bar is short. */
export function LensSwitch({ isShort }: { readonly isShort: boolean }) {
  const lens = useApp((state) => state.lens);
  const setLens = useApp((state) => state.setLens);
  if (!isShort) return <Segmented label="Lens" options={OPTIONS} value={lens} onChange={setLens} />;
  return (
    <select
      className="select lens-select"
      aria-label="Lens"
      value={lens}
      onChange={({ target }) => {
        const next = LENSES.find((value) => value === target.value);
        if (next !== undefined) setLens(next);
      }}
    >
      {LENSES.map((value) => (
        <option key={value} value={value}>
          {NAMES[value]}
        </option>
      ))}
    </select>
  );
}

/** The lens as the tabs at the bottom of a phone. */
export function LensTabs() {
  const lens = useApp((state) => state.lens);
  const setLens = useApp((state) => state.setLens);
  return (
    <nav className="lens-tabs" aria-label="Lens" data-map-obstacle="">
      <Segmented label="Lens" className="lens-tabs__switch" options={TABS} value={lens} onChange={setLens} />
    </nav>
  );
}
