import { LENSES, type ListLens } from '../../core/model/columns.ts';
import { mapCommands } from '../map-commands.ts';
import { focusSearch } from '../panels/search-field.ts';
import { app } from '../store/store.ts';
import { defineActions, hasList, hasMap, isReadingList, type Action } from './action.ts';
import { parseShortcut } from './shortcut.ts';

const LENS_KEYWORDS: Readonly<Record<ListLens, string>> = {
  everything: 'lens map overview all',
  people: 'lens authors circles collaboration coauthors',
  papers: 'lens titles related relatedness',
  topics: 'lens tags themes words cooccurrence',
};

const lensActions = LENSES.map((lens, at): Action<`lens-${ListLens}`> => ({
  id: `lens-${lens}`,
  label: `Show ${lens}`,
  section: 'Go',
  keywords: LENS_KEYWORDS[lens],
  shortcuts: [parseShortcut(String(at + 1))],
  isEnabled: isReadingList,
  isOn: (state) => state.lens === lens,
  run: () => app.getState().setLens(lens),
}));

/** Where one is in the list. */
export const GO_ACTIONS = [
  ...lensActions,
  ...defineActions([
    {
      id: 'search',
      label: (state) => (isReadingList(state) ? 'Search people, papers, topics' : 'Search items and clusters'),
      section: 'Go',
      keywords: 'find look for name',
      shortcuts: [parseShortcut('/')],
      isEnabled: hasList,
      run: focusSearch,
    },
    {
      id: 'screen',
      label: ({ screen }) => (screen === 'map' ? 'Show as a table' : 'Show as a map'),
      section: 'Go',
      keywords: 'table map list rows csv switch',
      shortcuts: [parseShortcut('T')],
      isEnabled: hasList,
      run: () => {
        const { screen, setScreen } = app.getState();
        setScreen(screen === 'map' ? 'table' : 'map');
      },
    },
    {
      id: 'whole-map',
      label: 'Show the whole map',
      section: 'Go',
      keywords: 'fit zoom reset camera home',
      shortcuts: [parseShortcut('0')],
      isEnabled: hasMap,
      run: mapCommands.fit,
    },
    {
      id: 'zoom-in',
      label: 'Zoom in',
      section: 'Go',
      keywords: 'nearer larger',
      shortcuts: [parseShortcut('+'), parseShortcut('=')],
      canRepeat: true,
      isEnabled: hasMap,
      run: mapCommands.zoomIn,
    },
    {
      id: 'zoom-out',
      label: 'Zoom out',
      section: 'Go',
      keywords: 'farther smaller',
      shortcuts: [parseShortcut('-')],
      canRepeat: true,
      isEnabled: hasMap,
      run: mapCommands.zoomOut,
    },
    {
      id: 'back',
      label: 'Back to what was selected before',
      section: 'Go',
      keywords: 'previous trail return',
      shortcuts: [parseShortcut('Backspace'), parseShortcut('[')],
      isEnabled: ({ trail, selection }) => trail.length > (selection === null ? 0 : 1),
      run: () => app.getState().goBack(),
    },
  ]),
];
