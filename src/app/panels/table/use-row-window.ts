import { useCallback, useEffect, useState, type RefObject } from 'react';
import { later } from '../../later.ts';

/** Heights in pixels. */
export interface RowSizes {
  readonly row: number;
  /** 0 where there are no heads. */
  readonly head: number;
}

export interface RowWindow {
  /** Places of the rows to make: those in view and half as many on either side, as far as they are made yet. */
  readonly first: number;
  readonly end: number;
  /** How many there are at most: rows whose places differ by that number are never made together. */
  readonly slots: number;
  /** By how many rows a page moves. */
  readonly page: number;
  /** Scrolls no further than needed to bring a row into view. */
  readonly reveal: (place: number) => void;
}

interface InView {
  readonly first: number;
  readonly count: number;
  /** Where the rows that are made begin: twice as many as are in view, among them those; may reach over the ends. */
  readonly from: number;
}

/** Until the room is measured. */
const AT_FIRST: InView = { first: 0, count: 24, from: -24 };
const LONGEST_WAIT = 200;

const spareOf = (count: number): number => Math.ceil(count / 2);
const sizeOf = (count: number): number => count + 2 * spareOf(count);

/** The view with as few rows made anew as it can be seen with. */
function moved({ from }: InView, first: number, count: number): InView {
  const last = first + count - sizeOf(count);
  return { first, count, from: Math.min(first, Math.max(last, from)) };
}

/** The view with as many rows before it as after it, so that it can move either way. */
function centred(view: InView): InView {
  const from = view.first - spareOf(view.count);
  return view.from === from ? view : { ...view, from };
}

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
      const first = Math.floor(element.scrollTop / row);
      const inView = Math.max(1, Math.ceil((element.clientHeight - head) / row));
      setView((now) => (now.first === first && now.count === inView ? now : moved(now, first, inView)));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, row, head]);
  // Rows out of sight are made when the scrolling rests.
  useEffect(() => later(() => setView((now) => (now === view ? centred(now) : now)), LONGEST_WAIT), [view]);
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
  const slots = sizeOf(view.count);
  // Where rows were taken away, the page has not scrolled yet.
  const { from } = view.first + view.count > count ? moved(view, Math.max(0, count - view.count), view.count) : view;
  const page = Math.max(1, view.count - 1);
  return { first: Math.max(0, from), end: Math.min(count, from + slots), slots, page, reveal };
}
