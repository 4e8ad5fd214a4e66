import type { ReactNode } from 'react';

interface MenuItemProps {
  /** A small icon, or a check where it is chosen. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly className?: string;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-current'?: 'true' | 'step' | undefined;
  readonly 'aria-pressed'?: boolean | undefined;
  readonly onClick: () => void;
}

/** A line of a menu. */
export function MenuItem({ mark, children, keys = '', className, ...button }: MenuItemProps) {
  return (
    <button type="button" className={className === undefined ? 'menu__item' : `menu__item ${className}`} {...button}>
      <span className="menu__check">{mark}</span>
      <span className="menu__text">{children}</span>
      {keys !== '' && (
        <kbd className="menu__keys" aria-hidden="true">
          {keys}
        </kbd>
      )}
    </button>
  );
}

/** What a line of a menu is called, with a note under it where there is one. */
export function MenuName({ name, note = '' }: { readonly name: string; readonly note?: string }) {
  return (
    <>
      <span className="menu__name">{name}</span>
      {note !== '' && <span className="menu__note">{note}</span>}
    </>
  );
}
