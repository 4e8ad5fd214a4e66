import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { later } from '../../later.ts';

/** Pixels made above and below what is in view, once that stands. */
const MARGIN = 400;
const LONGEST_WAIT = 500;
/** Taken for the height of the view until it is measured. */
const FIRST_HEIGHT = 800;

export interface WindowItem {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

interface View {
  readonly top: number;
  readonly height: number;
}

/** Tops of all items, and the height of them together at the end. */
function topsOf(count: number, keyOf: (index: number) => number, heights: ReadonlyMap<number, number>, usual: number) {
  const tops = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1) tops[i + 1] = (tops[i] ?? 0) + (heights.get(keyOf(i)) ?? usual);
  return tops;
}

/** The last item that begins at or above `at`. */
function itemAt(tops: Float64Array, at: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function itemsIn(tops: Float64Array, view: View, margin: number): WindowItem[] {
  const count = tops.length - 1;
  const items: WindowItem[] = [];
  for (let index = itemAt(tops, view.top - margin); index < count; index += 1) {
    const top = tops[index] ?? 0;
    if (top > view.top + view.height + margin) break;
    items.push({ index, top });
  }
  return items;
}

/** Heights of the items that are made, by key, where they differ from `known`. */
function measureItems(scroller: Element, known: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const changed = new Map<number, number>();
  for (const item of scroller.querySelectorAll<HTMLElement>('[data-window-key]')) {
    const key = Number(item.dataset['windowKey']);
    if (item.offsetHeight > 0 && known.get(key) !== item.offsetHeight) changed.set(key, item.offsetHeight);
  }
  return changed.size === 0 ? known : new Map([...known, ...changed]);
}

/**
 * Which of `count` items need be made, since they can be seen. Items that carry their key as `data-window-key` are
 * measured; others are `usual` pixels high. `head` pixels at the top of the view are covered.
 */
export function useWindow<E extends HTMLElement>(
  count: number,
  usual: number,
  keyOf: (index: number) => number,
  head = 0,
) {
  const scroller = useRef<E>(null);
  const [view, setView] = useState<View>({ top: 0, height: FIRST_HEIGHT });
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const [watcher] = useState(
    () =>
      new ResizeObserver(() => {
        const element = scroller.current;
        if (element === null) return;
        setHeights((known) => measureItems(element, known));
        setView((now) => (element.clientHeight === now.height ? now : { ...now, height: element.clientHeight }));
      }),
  );
  const tops = useMemo(() => topsOf(count, keyOf, heights, usual), [count, keyOf, heights, usual]);
  const [margin, setMargin] = useState(0);
  useEffect(() => later(() => setMargin(MARGIN), LONGEST_WAIT), []);
  const items = itemsIn(tops, view, margin);
  const topsNow = useRef(tops);
  useLayoutEffect(() => {
    topsNow.current = tops;
  }, [tops]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const follow = (): void => setView((now) => ({ ...now, top: element.scrollTop }));
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    watcher.observe(element);
    for (const item of element.querySelectorAll('[data-window-key]')) watcher.observe(item);
    return () => watcher.disconnect();
  });

  const reveal = useCallback(
    (index: number, place: 'nearest' | 'centre') => {
      const element = scroller.current;
      const known = topsNow.current;
      if (element === null || index < 0 || index >= known.length - 1) return;
      const top = known[index] ?? 0;
      const free = (element.clientHeight || FIRST_HEIGHT) - head;
      const lowest = (known[index + 1] ?? top) - free;
      if (place === 'centre') element.scrollTop = Math.max(0, top - free / 3);
      else if (top < element.scrollTop) element.scrollTop = top;
      else if (lowest > element.scrollTop) element.scrollTop = Math.min(top, lowest);
      setView((now) => ({ ...now, top: element.scrollTop }));
    },
    [head],
  );
  return { scroller, items, total: tops[count] ?? 0, reveal };
}
