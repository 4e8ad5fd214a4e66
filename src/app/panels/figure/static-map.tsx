import { useMemo } from 'react';
import { composeFigure } from '../../../core/figure/figure.ts';
import type { Figure } from '../../../core/figure/shapes.ts';
import type { Sliced } from '../../../core/sliced.ts';
import { useWidth } from '../../charts/use-width.ts';
import type { Theme } from '../../store/state.ts';
import { useApp } from '../../store/store.ts';
import { measureWith } from './figure-fonts.ts';
import { FigureDrawing } from './figure-drawing.tsx';
import { figureInput, figureTheme, type FigureInput } from './figure-input.ts';
import { useComposed } from './use-figure.ts';
import '../../styles/figure.css';

const FIRST_WIDTH = 720;
/** Leaves room for the table below. */
const MOST_WIDTH = 720;
/** Widths are taken in steps, so that the drawing is not made again for every pixel. */
const STEP = 40;
const LABEL_SIZE = 12;

function compose(input: FigureInput, width: number, theme: Theme): Sliced<Figure> {
  const { palette, families } = figureTheme(theme, true);
  return composeFigure(input.scene, {
    width,
    labelSize: LABEL_SIZE,
    palette,
    families,
    measure: measureWith(families),
    frame: null,
    title: '',
    caption: '',
    legend: input.light === null ? input.legend : input.badgedLegend,
    groupNames: 'map',
    labels: 'many',
    hasBadges: false,
    isTransparent: true,
    hidden: input.hidden,
    overlay: input.overlay,
    light: input.light,
  });
}

function useInput(): FigureInput | null {
  const scene = useApp((state) => state.scene);
  const list = useApp((state) => state.list);
  const filter = useApp((state) => state.filter);
  const paint = useApp((state) => state.paint);
  const selection = useApp((state) => state.selection);
  const related = useApp((state) => state.related);
  return useMemo(
    () => figureInput({ scene, list, filter, paint, selection, related }),
    [scene, list, filter, paint, selection, related],
  );
}

function Drawing({ input, width }: { readonly input: FigureInput; readonly width: number }) {
  const theme = useApp((state) => state.theme);
  const made = useComposed(useMemo(() => ({ compose: () => compose(input, width, theme) }), [input, width, theme]));
  if (made === null) return null;
  return <FigureDrawing figure={made.figure} label={`Map. ${input.caption}`} className="static-map__drawing" />;
}

/** The map as a still picture, for browsers without WebGL; the table below has everything that is in it. */
export function StaticMap() {
  const input = useInput();
  const { ref, width } = useWidth<HTMLElement>(FIRST_WIDTH);
  return (
    <figure ref={ref} className="static-map">
      <figcaption className="static-map__note">
        This browser gives no WebGL, so the map stands still; the table has the same people, papers and topics.
      </figcaption>
      {input !== null && (
        <Drawing input={input} width={Math.max(STEP, Math.min(MOST_WIDTH, Math.round(width / STEP) * STEP))} />
      )}
    </figure>
  );
}
