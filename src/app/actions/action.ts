/** What a command of the user is: one object for menus, shortcuts, the palette and the help. */
import type { Dialog, FrameState } from '../store/frame.ts';
import type { AppState } from '../store/state.ts';
import type { Shortcut } from './shortcut.ts';

export type Section = 'Go' | 'Look' | 'Groups' | 'Selection' | 'Document' | 'Help';
export const SECTIONS: readonly Section[] = ['Go', 'Look', 'Groups', 'Selection', 'Document', 'Help'];

export interface Action<Id extends string = string> {
  readonly id: Id;
  /** What it does; may depend on the state. */
  readonly label: string | ((state: AppState) => string);
  readonly section: Section;
  /** Other words it is looked for by. */
  readonly keywords?: string;
  /** The first is the one that is shown. */
  readonly shortcuts?: readonly Shortcut[];
  /** A key held down runs it again and again. */
  readonly canRepeat?: true;
  /** The dialog it opens; there the shortcut closes it. */
  readonly dialog?: Dialog;
  readonly isEnabled: (state: AppState) => boolean;
  /** For switches. */
  readonly isOn?: (state: AppState, frame: FrameState) => boolean;
  readonly run: () => void | Promise<void>;
}

/** Actions with their ids known to the compiler. */
export function defineActions<Id extends string>(actions: readonly Action<Id>[]): readonly Action<Id>[] {
  return actions;
}

export function labelOf({ label }: Action, state: AppState): string {
  return typeof label === 'string' ? label : label(state);
}

export { isNetwork, isReadingList } from '../store/on-screen.ts';

export const hasList = ({ list }: AppState): boolean => list !== null;
export const hasMap = ({ scene, screen }: AppState): boolean => scene !== null && screen === 'map';
