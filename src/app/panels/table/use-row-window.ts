import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Heights in pixels. */
export interface RowSizes {
  readonly row: number;
  /** 0 where there are no heads. */
  readonly head: number;
}

export interface RowWindow {
  /** Places of the rows to make: those in view and half as many on either side. */
  readonly first: number;
  readonly end: number;
  /** By how many rows a page moves. */
  readonly page: number;
  /** Scrolls no further than needed to bring a row into view. */
  readonly reveal: (place: number) => void;
}

interface InView {
  readonly first: number;
  readonly count: number;
}

/** Until the room is measured. */
const AT_FIRST: InView = { first: 0, count: 24 };

/** Which of `count` rows of one height need be made, since they can be seen. The head stays on top while rows scroll. */
export function useRowWindow(
  scroller: RefObject<HTMLTableElement | null>,
  count: number,
  { row, head }: RowSizes,
): RowWindow {
  const [view, setView] = useState(AT_FIRST);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    // Read only when told of a change: asking in between would make the page lay itself out again.
    const measure = (): void => {
      const next: InView = {
        first: Math.floor(element.scrollTop / row),
        count: Math.max(1, Math.ceil((element.clientHeight - head) / row)),
      };
      setView((now) => (now.first === next.first && now.count === next.count ? now : next));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, row, head]);
  const reveal = useCallback(
    (at: number) => {
      const element = scroller.current;
      if (element === null) return;
      const top = at * row;
      const lowest = top + row - (element.clientHeight - head);
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (lowest > element.scrollTop) element.scrollTo({ top: lowest });
    },
    [scroller, row, head],
  );
  const inView = view.count;
  const spare = Math.ceil(inView / 2);
  const first = Math.max(0, Math.min(view.first, count - inView));
  return {
    first: Math.max(0, first - spare),
    end: Math.min(count, first + inView + spare),
    page: Math.max(1, inView - 1),
    reveal,
  };
}
