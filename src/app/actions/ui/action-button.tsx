import type { LucideIcon } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import type { ActionId } from '../registry.ts';
import { useAction } from '../use-action.ts';

export interface ActionButtonProps {
  readonly action: ActionId;
  readonly icon: LucideIcon;
}

/** A square button with an icon that runs an action; its tooltip names the keys. */
export function ActionButton({ action, icon }: ActionButtonProps) {
  const { label, isEnabled, isOn, shortcutText, run } = useAction(action);
  return (
    <IconButton
      icon={icon}
      label={label}
      tooltip={shortcutText === '' ? label : `${label} (${shortcutText})`}
      isPressed={isOn}
      isDisabled={!isEnabled}
      onClick={run}
    />
  );
}
