import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Closes a popup on Escape (the focus goes back to what opened it) and on a press or focus outside, but not in a dialog over it. The returned ref goes on the
 * element that holds both the opener and the popup; the opener carries `aria-expanded`.
 */
export function usePopup<E extends HTMLElement>(isOpen: boolean, onClose: () => void): RefObject<E | null> {
  const root = useRef<E>(null);
  const onEvent = useCallback(
    (event: Event) => {
      const dialog = event.target instanceof Element ? event.target.closest('dialog') : null;
      if (dialog !== null && !dialog.contains(root.current)) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        root.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
        onClose();
      } else if (event.target instanceof Node && !root.current?.contains(event.target)) onClose();
    },
    [onClose],
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    const events = ['keydown', 'pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, onEvent);
    return () => {
      for (const event of events) document.removeEventListener(event, onEvent);
    };
  }, [isOpen, onEvent]);
  return root;
}
