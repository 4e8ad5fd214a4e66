import { Check, type LucideIcon } from 'lucide-react';
import type { ActionId } from '../registry.ts';
import { useAction } from '../use-action.ts';

interface ActionButtonProps {
  readonly action: ActionId;
  readonly icon: LucideIcon;
}

/** A square button with an icon that runs an action; its tooltip names the keys. */
export function ActionButton({ action, icon: Icon }: ActionButtonProps) {
  const { label, isEnabled, isOn, shortcutText, run } = useAction(action);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={shortcutText === '' ? label : `${label} (${shortcutText})`}
      aria-pressed={isOn}
      disabled={!isEnabled}
      onClick={run}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" focusable="false" />
    </button>
  );
}

interface ActionItemProps {
  readonly action: ActionId;
  /** Called before the action runs, to close the menu. */
  readonly onChoose: () => void;
}

/** A line of a menu that runs an action; nothing where the action is not to be had. */
export function ActionItem({ action, onChoose }: ActionItemProps) {
  const { label, isEnabled, isOn, shortcutText, run } = useAction(action);
  if (!isEnabled) return null;
  return (
    <button
      type="button"
      className="menu__item"
      aria-pressed={isOn}
      onClick={() => {
        onChoose();
        run();
      }}
    >
      <span className="menu__check">{isOn === true && <Check size={14} aria-hidden="true" />}</span>
      <span className="menu__text">{label}</span>
      {shortcutText !== '' && (
        <kbd className="menu__keys" aria-hidden="true">
          {shortcutText}
        </kbd>
      )}
    </button>
  );
}
