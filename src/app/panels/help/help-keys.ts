/** The shortcuts there are, by section, as the help lists them. */
import { labelOf, SECTIONS } from '../../actions/action.ts';
import { ACTIONS } from '../../actions/registry.ts';
import { shortcutKeys, shortcutText } from '../../actions/shortcut.ts';
import { MAP_KEYS } from '../../map/map-key-words.ts';
import type { AppState } from '../../store/state.ts';

export interface HelpKeys {
  /** Ways to press it, each the keys that are pressed together. */
  readonly ways: readonly (readonly string[])[];
  readonly does: string;
}

export interface HelpSection {
  readonly title: string;
  readonly keys: readonly HelpKeys[];
}

const EVERYWHERE: readonly HelpKeys[] = [
  { ways: [['Esc']], does: 'Close what is open, else clear the selection' },
  { ways: [['↑'], ['↓'], ['Enter']], does: 'In lists that open: go through them, choose' },
];

const OF_ACTIONS: ReadonlySet<string> = new Set(
  ACTIONS.flatMap(({ shortcuts = [] }) => shortcuts.map((shortcut) => shortcutText(shortcut))),
);

/** The keys of the map that are not an action's as well. */
const MAP: readonly HelpKeys[] = MAP_KEYS.filter(({ keys }) => !keys.every((key) => OF_ACTIONS.has(key))).map(
  ({ keys, does }) => ({
    ways: keys.map((key) => key.split(/\+(?=.)/).map((part) => (part === 'Escape' ? 'Esc' : part))),
    does,
  }),
);

/** The sections with shortcuts, then the keys of the map and those of every part of the page. */
export function helpSections(state: AppState): readonly HelpSection[] {
  const own = SECTIONS.map((title) => ({
    title,
    keys: ACTIONS.filter((action) => action.section === title && action.shortcuts !== undefined).map((action) => ({
      ways: (action.shortcuts ?? []).map((shortcut) => shortcutKeys(shortcut)),
      does: labelOf(action, state),
    })),
  }));
  const all = [...own, { title: 'On the map', keys: MAP }, { title: 'Everywhere', keys: EVERYWHERE }];
  return all.filter(({ keys }) => keys.length > 0);
}
