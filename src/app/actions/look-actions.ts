import { GRAINS, type Grain, type PartitionOf } from '../../core/model/partition.ts';
import { SIZES, type PlainSize } from '../../core/model/scene.ts';
import { isNoFilter } from '../../core/view/filter.ts';
import { frame, setFrame } from '../store/frame.ts';
import { PAINTS } from '../store/navigation.ts';
import { app } from '../store/store.ts';
import { defineActions, hasList, isNetwork, isReadingList, type Action } from './action.ts';
import { parseShortcut } from './shortcut.ts';

const paintActions = PAINTS.map((paint): Action<`colour-${(typeof PAINTS)[number]}`> => ({
  id: `colour-${paint}`,
  label: (state) => `Colour by ${paint === 'groups' && isNetwork(state) ? 'cluster' : paint}`,
  section: 'Look',
  keywords: 'color paint overlay legend',
  isEnabled: (state) => isReadingList(state) || (paint === 'groups' && isNetwork(state)),
  isOn: (state) => state.paint === paint,
  run: () => app.getState().setPaint(paint),
}));

const sizeActions = SIZES.map((sizeBy): Action<`size-${PlainSize}`> => ({
  id: `size-${sizeBy}`,
  label: `Size by ${sizeBy}`,
  section: 'Look',
  keywords: 'marks large small degree',
  isEnabled: (state) => isReadingList(state) || (sizeBy !== 'papers' && isNetwork(state)),
  isOn: (state) => state.sizeBy === sizeBy,
  run: () => app.getState().setSizeBy(sizeBy),
}));

/** How the list is drawn. */
export const LOOK_ACTIONS = [
  ...paintActions,
  ...sizeActions,
  ...defineActions([
    {
      id: 'filter',
      label: 'Filter',
      section: 'Look',
      keywords: 'hide years categories organisations undated only minimum largest',
      shortcuts: [parseShortcut('F')],
      isEnabled: hasList,
      isOn: (_, { isFilterOpen }) => isFilterOpen,
      run: () => setFrame({ isFilterOpen: !frame.getState().isFilterOpen }),
    },
    {
      id: 'clear-filter',
      label: 'Clear the filter',
      section: 'Look',
      keywords: 'reset show all',
      shortcuts: [parseShortcut('Shift+F')],
      isEnabled: (state) => hasList(state) && !isNoFilter(state.filter),
      run: () => app.getState().clearFilter(),
    },
    {
      id: 'theme',
      label: ({ theme }) => `Use the ${theme === 'dark' ? 'light' : 'dark'} theme`,
      section: 'Look',
      keywords: 'dark light night mode appearance',
      shortcuts: [parseShortcut('D')],
      isEnabled: () => true,
      run: () => {
        const { theme, setTheme } = app.getState();
        setTheme(theme === 'dark' ? 'light' : 'dark');
      },
    },
  ]),
];

const GRAIN_LABELS: Readonly<Record<Grain, string>> = {
  coarse: 'Coarse groups: fewer, larger',
  medium: 'Medium groups: what suits the list',
  fine: 'Fine groups: more, smaller',
};

const grainActions = GRAINS.map((grain): Action<`grain-${Grain}`> => ({
  id: `grain-${grain}`,
  label: GRAIN_LABELS[grain],
  section: 'Groups',
  keywords: 'grain resolution clusters communities',
  // The clusters of a finished map can be given.
  isEnabled: (state) => isReadingList(state) || (isNetwork(state) && state.list?.analysis.themes.runs !== 0),
  isOn: (state) => state.grain === grain,
  run: () => app.getState().setGrain(grain),
}));

const PARTITIONS: readonly PartitionOf[] = ['themes', 'circles'];
const PARTITION_LABELS: Readonly<Record<PartitionOf, string>> = {
  themes: 'Group by themes: papers that belong together',
  circles: 'Group by circles: people who write together',
};

const partitionActions = PARTITIONS.map((of): Action<`group-${PartitionOf}`> => ({
  id: `group-${of}`,
  label: PARTITION_LABELS[of],
  section: 'Groups',
  keywords: 'clusters communities colour',
  isEnabled: isReadingList,
  isOn: (state) => state.colourBy === of,
  run: () => app.getState().setColourBy(of),
}));

/** What the groups are. */
export const GROUP_ACTIONS = [...partitionActions, ...grainActions];
