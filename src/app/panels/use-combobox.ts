import { useEffect, useId, useState, type KeyboardEvent, type PointerEvent } from 'react';

interface ComboboxOptions {
  /** Number of options. */
  readonly count: number;
  /** Whether there is something to show once the list is open. */
  readonly hasContent: boolean;
  readonly onChoose: (index: number) => void;
  /** Escape while the list is closed, or where it never closes. */
  readonly onLeave: () => void;
  /** The list is shown as long as the field is. */
  readonly isAlwaysOpen?: boolean;
}

/** A field with a list of options under it: roles and keys of the ARIA combobox pattern, as props to spread. */
export function useCombobox({ count, hasContent, onChoose, onLeave, isAlwaysOpen = false }: ComboboxOptions) {
  const [isOpen, setIsOpen] = useState(false);
  const [pointed, setPointed] = useState(0);
  /** Where the arrow keys went last: brought into view, as what the pointer is on need not be. */
  const [walked, setWalked] = useState<{ readonly to: number } | null>(null);
  const id = useId();
  const isShown = (isOpen || isAlwaysOpen) && hasContent;
  const active = Math.min(pointed, count - 1);

  const choose = (index: number): void => {
    setIsOpen(false);
    onChoose(index);
  };
  const walkTo = (to: number): void => {
    setPointed(to);
    setWalked({ to });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
    if (event.key === 'Escape') {
      if (isShown && !isAlwaysOpen) setIsOpen(false);
      else onLeave();
    } else if (event.key === 'Enter' && isShown && active >= 0) choose(active);
    else if (step !== undefined && count > 0) {
      setIsOpen(true);
      if (isShown) walkTo((active + step) % count);
    } else return;
    event.preventDefault();
  };
  useEffect(() => {
    if (walked !== null) document.getElementById(`${id}-${walked.to}`)?.scrollIntoView({ block: 'nearest' });
  }, [walked, id]);

  return {
    isShown,
    fieldProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isShown,
      'aria-controls': isShown ? id : undefined,
      'aria-activedescendant': isShown && active >= 0 ? `${id}-${active}` : undefined,
      onKeyDown,
      onFocus: () => setIsOpen(true),
      onBlur: () => setIsOpen(false),
    },
    listProps: { id, role: 'listbox' },
    /** To call when the text changes. */
    restart: () => {
      walkTo(0);
      setIsOpen(true);
    },
    optionProps: (index: number) => ({
      id: `${id}-${index}`,
      role: 'option',
      'aria-selected': index === active,
      onPointerMove: () => setPointed(index),
      // The field keeps the focus.
      onPointerDown: (event: PointerEvent) => event.preventDefault(),
      onClick: () => choose(index),
    }),
  } as const;
}

export type OptionProps = ReturnType<ReturnType<typeof useCombobox>['optionProps']>;
