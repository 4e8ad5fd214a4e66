import { useCallback, useEffect, useMemo, useState } from 'react';
import { figureOf } from '../../../core/figure/figure.ts';
import type { Figure } from '../../../core/figure/shapes.ts';
import { measureOf, type FigureChoices } from './figure-choices.ts';
import { loadFonts, measureWith } from './figure-fonts.ts';
import { figureTheme, type FigureInput, type FigureView } from './figure-input.ts';

/** The figure that `compose` makes, made again when its fonts have come in; `compose` is to be memoised. */
export function useComposed(compose: (arrivals: number) => Figure): Figure {
  const [arrivals, setArrivals] = useState(0);
  const figure = useMemo(() => compose(arrivals), [compose, arrivals]);
  useEffect(() => {
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
  return figure;
}

/** The figure of what is chosen. */
export function composeFigure(input: FigureInput, choices: FigureChoices, view: FigureView | null): Figure {
  const isDark = choices.background === 'dark';
  const { palette, families } = figureTheme(isDark ? 'dark' : 'light', !isDark);
  const { width, labelSize } = measureOf(choices);
  const isLit = choices.isLit && input.light !== null;
  const cut = choices.what === 'view' ? view : null;
  const hasBadges = cut?.hasBadges ?? false;
  return figureOf(input.scene, {
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

export function useFigure(input: FigureInput, choices: FigureChoices, view: FigureView | null): Figure {
  return useComposed(useCallback(() => composeFigure(input, choices, view), [input, choices, view]));
}
