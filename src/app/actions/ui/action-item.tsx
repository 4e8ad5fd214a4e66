import { Check, type LucideIcon } from 'lucide-react';
import { useClosePopup } from '../../panels/popup.tsx';
import { MenuItem, MenuName } from '../../ui/menu-item.tsx';
import type { ActionId } from '../registry.ts';
import { useAction } from '../use-action.ts';

interface ActionItemProps {
  readonly action: ActionId;
  readonly icon: LucideIcon;
  /** What it is called here, where what stands around says the rest; its label where not given. */
  readonly name?: string;
  /** What it comes to, under its name. */
  readonly note?: string;
  readonly className?: string;
}

/** A line of a menu that runs an action and closes the menu; nothing where the action is not to be had. */
export function ActionItem({ action, icon, name, note = '', className = '' }: ActionItemProps) {
  const { label, isEnabled, isOn, shortcutText, run } = useAction(action);
  const close = useClosePopup();
  if (!isEnabled) return null;
  const Mark = isOn === true ? Check : icon;
  return (
    <MenuItem
      mark={<Mark size={14} aria-hidden="true" />}
      keys={shortcutText}
      className={className}
      aria-label={name === undefined ? undefined : label}
      aria-pressed={isOn}
      onClick={() => {
        // First, so that what the action gives the focus to keeps it.
        close();
        run();
      }}
    >
      <MenuName name={name ?? label} note={note} />
    </MenuItem>
  );
}
