import { useEffect, useState } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import { buildInSlices, type SearchIndex } from '../../core/search/search.ts';
import { useApp } from '../store/store.ts';

/** Work between two chances for the page to answer. */
const SLICE_MS = 12;
/** Small lists are done within these, however slow the machine. */
const FIRST_SLICES = 10;

const made = new WeakMap<Analysis, SearchIndex>();

/** Makes the index in slices, the first at once; returns a function that gives up. */
function makeIndex(analysis: Analysis, onMade: (index: SearchIndex) => void): () => void {
  const steps = buildInSlices(analysis);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (least: number): void => {
    const end = performance.now() + SLICE_MS;
    for (let done = 0; done < least || performance.now() < end; done += 1) {
      const step = steps.next();
      if (step.done === true) {
        made.set(analysis, step.value);
        onMade(step.value);
        return;
      }
    }
    timer = setTimeout(work, 0, 1);
  };
  work(FIRST_SLICES);
  return () => clearTimeout(timer);
}

/** The search index of the list on screen, made once it is asked for; null until it is ready. */
export function useSearchIndex(isAsked: boolean): SearchIndex | null {
  const analysis = useApp((state) => state.list?.analysis ?? null);
  const [, setReady] = useState<SearchIndex | null>(null);
  const index = analysis === null ? undefined : made.get(analysis);
  const isMissing = index === undefined;
  useEffect(
    () => (isAsked && isMissing && analysis !== null ? makeIndex(analysis, setReady) : undefined),
    [analysis, isAsked, isMissing],
  );
  return index ?? null;
}
