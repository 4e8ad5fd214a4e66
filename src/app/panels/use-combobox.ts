import { useEffect, useId, useState, type ChangeEvent, type KeyboardEvent, type PointerEvent } from 'react';

interface ComboboxOptions {
  /** What is in the field. */
  readonly text: string;
  readonly onText: (text: string) => void;
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

/** The option that the pointer or the arrow keys went to last. */
function useActive(id: string, count: number) {
  const [pointed, setPointed] = useState(0);
  /** Where the arrow keys went last: brought into view, as what the pointer is on need not be. */
  const [walked, setWalked] = useState<{ readonly to: number } | null>(null);
  useEffect(() => {
    if (walked !== null) document.getElementById(`${id}-${walked.to}`)?.scrollIntoView({ block: 'nearest' });
  }, [walked, id]);
  return {
    active: Math.min(pointed, count - 1),
    point: setPointed,
    walkTo: (to: number): void => {
      setPointed(to);
      setWalked({ to });
    },
  };
}

/** A field with a list of options under it: roles and keys of the ARIA combobox pattern, as props to spread. */
export function useCombobox(options: ComboboxOptions) {
  const { text, onText, count, hasContent, onChoose, onLeave, isAlwaysOpen = false } = options;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { active, point, walkTo } = useActive(id, count);
  const isShown = (isOpen || isAlwaysOpen) && hasContent;

  const choose = (index: number): void => {
    setIsOpen(false);
    onChoose(index);
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

  return {
    isShown,
    /** The option that Enter chooses; -1 where there is none. */
    active,
    fieldProps: {
      type: 'text',
      role: 'combobox',
      autoComplete: 'off',
      spellCheck: false,
      value: text,
      'aria-autocomplete': 'list',
      'aria-expanded': isShown,
      'aria-controls': isShown ? id : undefined,
      'aria-activedescendant': isShown && active >= 0 ? `${id}-${active}` : undefined,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        onText(event.target.value);
        walkTo(0);
        setIsOpen(true);
      },
      onKeyDown,
      onFocus: () => setIsOpen(true),
      onBlur: () => setIsOpen(false),
    },
    listProps: { id, role: 'listbox' },
    optionProps: (index: number) => ({
      id: `${id}-${index}`,
      role: 'option',
      'aria-selected': index === active,
      onPointerMove: () => point(index),
      // The field keeps the focus.
      onPointerDown: (event: PointerEvent) => event.preventDefault(),
      onClick: () => choose(index),
    }),
  } as const;
}

export type OptionProps = ReturnType<ReturnType<typeof useCombobox>['optionProps']>;
