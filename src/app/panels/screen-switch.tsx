import { Map as MapIcon, Table } from 'lucide-react';
import type { Screen } from '../store/navigation.ts';
import { useApp } from '../store/store.ts';
import { Segmented } from './segmented.tsx';

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const SCREENS: readonly { value: Screen; label: string; mark: React.JSX.Element }[] = [
  { value: 'map', label: 'Map', mark: <MapIcon {...ICON} /> },
  { value: 'table', label: 'Table', mark: <Table {...ICON} /> },
];

/** The same nodes as a map or as a table. */
export function ScreenSwitch() {
  const screen = useApp((state) => state.screen);
  const setScreen = useApp((state) => state.setScreen);
  return (
    <Segmented label="Show as" className="segmented--icons" options={SCREENS} value={screen} onChange={setScreen} />
  );
}
