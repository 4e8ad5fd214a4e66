import { useEffect, useRef, type RefObject } from 'react';

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Moves the focus to Back, where it was pressed, else to the heading. */
function takeFocus(panel: HTMLElement, wasBack: boolean): void {
  const back = wasBack ? panel.querySelector<HTMLElement>('.inspector__back:not(:disabled)') : null;
  const heading = panel.querySelector<HTMLElement>('h2');
  if (heading !== null) heading.tabIndex = -1;
  (back ?? heading ?? panel).focus({ preventScroll: true });
}

export interface Arrival {
  readonly panel: RefObject<HTMLElement | null>;
  /** The live region that says where one is now, unless the focus goes there and says it. */
  readonly live: RefObject<HTMLOutputElement | null>;
}

/**
 * What happens when the panel shows another place. It starts at its top; where the focus was on something that is gone, a
 * link within the panel or the search field, it goes on from the heading, or stays on Back where Back was pressed.
 */
export function useArrival(id: string, name: string): Arrival {
  const panel = useRef<HTMLElement>(null);
  const live = useRef<HTMLOutputElement>(null);
  const shown = useRef('');
  const wasBack = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      wasBack.current = target instanceof Element && target.closest('.inspector__back') !== null;
    };
    const element = panel.current;
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    const element = panel.current;
    if (element === null || shown.current === id) return;
    shown.current = id;
    for (const each of [element, element.parentElement]) if (each !== null) each.scrollTop = 0;
    const isTaken = isLost();
    if (isTaken) takeFocus(element, wasBack.current);
    if (live.current !== null) live.current.textContent = isTaken ? '' : name;
  }, [id, name]);
  return { panel, live };
}
