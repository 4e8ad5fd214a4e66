import type { Lens } from '../../core/model/columns.ts';
import { useApp } from '../store/store.ts';
import { LogoMark } from './logo.tsx';
import { Segmented } from './segmented.tsx';

function PersonMark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <circle cx="11" cy="11" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

const LENSES: readonly { value: Lens; label: string }[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'people', label: 'People' },
];
const TABS = [
  { value: 'everything', label: 'Everything', mark: <LogoMark size={22} /> },
  { value: 'people', label: 'People', mark: <PersonMark /> },
] as const;

/** The lens in the top bar. */
export function LensSwitch() {
  const lens = useApp((state) => state.lens);
  const setLens = useApp((state) => state.setLens);
  return <Segmented label="Lens" options={LENSES} value={lens} onChange={setLens} />;
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
