import { useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { labelOf } from './action.ts';
import { actionOf, runAction, type ActionId } from './registry.ts';
import { shortcutText } from './shortcut.ts';

export interface ActionView {
  readonly label: string;
  readonly isEnabled: boolean;
  /** Undefined where the action is no switch. */
  readonly isOn: boolean | undefined;
  /** `Ctrl+K`; '' where there is none. */
  readonly shortcutText: string;
  readonly run: () => void;
}

/** An action as a button shows it now. */
export function useAction(id: ActionId): ActionView {
  const action = actionOf(id);
  const frame = useFrame((state) => state);
  const label = useApp((state) => labelOf(action, state));
  const isEnabled = useApp(action.isEnabled);
  const isOn = useApp((state) => action.isOn?.(state, frame));
  const [shortcut] = action.shortcuts ?? [];
  return {
    label,
    isEnabled,
    isOn,
    shortcutText: shortcut === undefined ? '' : shortcutText(shortcut),
    run: () => runAction(action),
  };
}
