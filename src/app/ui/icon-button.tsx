import type { LucideIcon } from 'lucide-react';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does: its accessible name, and its tooltip where that says no more. */
  readonly label: string;
  readonly tooltip?: string;
  readonly onClick: () => void;
  readonly className?: string;
  /** For switches: whether it is on. */
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean;
}

/** A square button with an icon only, 32 px (44 px under a coarse pointer). */
export function IconButton({
  icon: Icon,
  label,
  tooltip = label,
  onClick,
  className,
  isPressed,
  isDisabled = false,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={className === undefined ? 'icon-button' : `icon-button ${className}`}
      aria-label={label}
      title={tooltip}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" focusable="false" />
    </button>
  );
}

/** The place of an icon button that is still to come; looks as one that is disabled. */
export function IconButtonPlace({ icon: Icon }: Pick<IconButtonProps, 'icon'>) {
  return (
    <span className="icon-button icon-button--place" aria-hidden="true">
      <Icon size={16} strokeWidth={1.75} focusable="false" />
    </span>
  );
}
