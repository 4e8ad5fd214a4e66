/** Every command of the user, once. */
import { frame, setFrame, type Dialog } from '../store/frame.ts';
import { recentSize } from '../store/recent-size.ts';
import type { AppState } from '../store/state.ts';
import { app } from '../store/store.ts';
import { defineActions, type Action } from './action.ts';
import { DOCUMENT_ACTIONS } from './document-actions.ts';
import { DOWNLOAD_ACTIONS } from './download-actions.ts';
import { GO_ACTIONS } from './go-actions.ts';
import { GROUP_ACTIONS, LOOK_ACTIONS } from './look-actions.ts';
import { SELECTION_ACTIONS } from './selection-actions.ts';
import { parseShortcut } from './shortcut.ts';

function toggleDialog(dialog: Dialog): void {
  setFrame({ dialog: frame.getState().dialog === dialog ? null : dialog });
}

const HELP_ACTIONS = defineActions([
  {
    id: 'palette',
    label: 'All commands',
    section: 'Help',
    keywords: 'palette',
    shortcuts: [parseShortcut('Mod+K')],
    dialog: 'palette',
    isEnabled: () => true,
    run: () => toggleDialog('palette'),
  },
  {
    id: 'help',
    label: 'Help and shortcuts',
    section: 'Help',
    keywords: 'keys keyboard how read legend formats privacy',
    shortcuts: [parseShortcut('?')],
    dialog: 'help',
    isEnabled: () => true,
    run: () => toggleDialog('help'),
  },
]);

const ALL = [
  ...GO_ACTIONS,
  ...LOOK_ACTIONS,
  ...GROUP_ACTIONS,
  ...SELECTION_ACTIONS,
  ...DOCUMENT_ACTIONS,
  ...DOWNLOAD_ACTIONS,
  ...HELP_ACTIONS,
];

export type ActionId = (typeof ALL)[number]['id'];

/** In the order of the sections. */
export const ACTIONS: readonly Action[] = ALL;

const BY_ID: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

export function actionOf(id: ActionId): Action {
  const action = BY_ID.get(id);
  if (action === undefined) throw new Error(`There is no action ${id}.`);
  return action;
}

/** Actions that open the lists there are: those offered, and documents kept in this browser. */
export function listActions({ offered, recents }: Pick<AppState, 'offered' | 'recents'>): readonly Action[] {
  return [
    ...offered.map(({ id, name, note }) => ({
      id: `open-list-${id}`,
      label: `Open ${name}`,
      section: 'Document' as const,
      keywords: `list example ${note}`,
      isEnabled: ({ openList }: AppState) => openList !== id,
      run: () => app.getState().openOffered(id),
    })),
    ...recents.map(({ id, name, ...size }) => ({
      id: `open-recent-${id}`,
      label: `Open ${name}, ${recentSize(size)}`,
      section: 'Document' as const,
      keywords: 'list recent own document',
      isEnabled: ({ documentId }: AppState) => documentId !== id,
      run: () => app.getState().openRecent(id),
    })),
  ];
}

/** Runs an action; where it fails, that is said. */
export function runAction(action: Action): void {
  Promise.resolve(action.run()).catch((error: unknown) => {
    app.setState({ failure: error instanceof Error ? error.message : String(error) });
  });
}
