import { useCallback, useEffect, useMemo, useState } from 'react';
import { composeFigure } from '../../../core/figure/figure.ts';
import type { Figure } from '../../../core/figure/shapes.ts';
import type { Sliced } from '../../../core/sliced.ts';
import { runSliced } from '../../run-sliced.ts';
import { measureOf, type FigureChoices } from './figure-choices.ts';
import { loadFonts, measureWith } from './figure-fonts.ts';
import { figureTheme, type FigureInput, type FigureView } from './figure-input.ts';

/** What makes a figure; told how often fonts have come in, as a figure made before is void then. */
interface Job {
  readonly compose: (arrivals: number) => Sliced<Figure>;
}

/** A figure, and the job that made it. */
export interface Composed<J extends Job> {
  readonly figure: Figure;
  readonly job: J;
}

/**
 * The figure that `job` makes, made again when its fonts have come in; `job` is to be memoised. Null until the first is made;
 * from then on each stays until the next is.
 */
export function useComposed<J extends Job>(job: J): Composed<J> | null {
  const [arrivals, setArrivals] = useState(0);
  const [made, setMade] = useState<Composed<J> | null>(null);
  useEffect(() => runSliced(job.compose(arrivals), (figure) => setMade({ figure, job })), [job, arrivals]);
  const figure = made?.figure ?? null;
  useEffect(() => {
    if (figure === null) return undefined;
    let isGone = false;
    const load = async (): Promise<void> => {
      const isNew = await loadFonts(figure);
      if (isNew && !isGone) setArrivals((count) => count + 1);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [figure]);
  return made;
}

/** The figure of what is chosen. */
export function composeChosen(input: FigureInput, choices: FigureChoices, view: FigureView | null): Sliced<Figure> {
  const isDark = choices.background === 'dark';
  const { palette, families } = figureTheme(isDark ? 'dark' : 'light', !isDark);
  const { width, labelSize } = measureOf(choices);
  const isLit = choices.isLit && input.light !== null;
  const cut = choices.what === 'view' ? view : null;
  const hasBadges = cut?.hasBadges ?? false;
  return composeFigure(input.scene, {
    width,
    labelSize,
    palette,
    families,
    measure: measureWith(families),
    frame: cut?.frame ?? null,
    title: choices.title.trim(),
    caption: choices.hasLegend ? input.caption : '',
    legend: !choices.hasLegend ? [] : isLit || hasBadges ? input.badgedLegend : input.legend,
    groupNames: choices.groupNames,
    labels: choices.labels,
    hasBadges,
    isTransparent: choices.background === 'transparent',
    hidden: input.hidden,
    overlay: input.overlay,
    light: isLit ? input.light : null,
  });
}

interface FigureJob extends Job {
  readonly choices: FigureChoices;
}

/** The figure of these choices, with the choices it was made of. */
export function useFigure(
  input: FigureInput,
  choices: FigureChoices,
  view: FigureView | null,
): Composed<FigureJob> | null {
  const compose = useCallback(() => composeChosen(input, choices, view), [input, choices, view]);
  return useComposed(useMemo(() => ({ compose, choices }), [compose, choices]));
}
