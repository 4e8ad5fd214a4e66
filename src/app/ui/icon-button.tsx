import type { LucideIcon } from 'lucide-react';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does: its accessible name and tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  readonly className?: string;
  /** For switches: whether it is on. */
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
}

/** A square button with an icon only, 32 px (44 px under a coarse pointer). */
export function IconButton({ icon: Icon, label, onClick, className, isPressed, isDisabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className={className === undefined ? 'icon-button' : `icon-button ${className}`}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" focusable="false" />
    </button>
  );
}
