import { Copy, Download, X } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Figure } from '../../../core/figure/shapes.ts';
import type { Lens } from '../../../core/model/columns.ts';
import { app } from '../../store/store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useModal } from '../../ui/use-modal.ts';
import {
  fileStem,
  FIRST_CHOICES,
  isDrawable,
  measureOf,
  pictureSides,
  type FigureChoices,
  type FigureMeasure,
} from './figure-choices.ts';
import { copyPicture, pngOf, svgOf } from './figure-files.ts';
import { FigureForm } from './figure-form.tsx';
import { figureInput, viewFrame, type FigureInput } from './figure-input.ts';
import { FigurePreview } from './figure-preview.tsx';
import { useFigure } from './use-figure.ts';
import '../../styles/figure.css';
import { saveBlob } from '../../ui/save-blob.ts';

interface Task {
  readonly isBusy: boolean;
  readonly message: string;
  /** Runs `work`, then says `done`, or why it failed. */
  readonly run: (work: () => Promise<void>, done: string) => Promise<void>;
}

function useTask(): Task {
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState('');
  const run = async (work: () => Promise<void>, done: string): Promise<void> => {
    setIsBusy(true);
    setMessage('Drawing the figure');
    try {
      await work();
      setMessage(done);
    } catch (error) {
      setMessage(error instanceof Error ? error.message : String(error));
    }
    setIsBusy(false);
  };
  return { isBusy, message, run };
}

const REFUSED = 'The browser does not allow copying pictures here. Download the PNG instead.';

async function copy(figure: Figure, measure: FigureMeasure): Promise<void> {
  try {
    await copyPicture(pngOf(figure, measure));
  } catch (error) {
    throw new Error(REFUSED, { cause: error });
  }
}

interface FilesProps {
  /** Null while the first is made. */
  readonly figure: Figure | null;
  readonly measure: FigureMeasure;
  /** Name of the files, without their ending. */
  readonly stem: string;
}

function Files({ figure, measure, stem }: FilesProps) {
  const { isBusy, message, run } = useTask();
  const canPaint = figure === null || isDrawable(pictureSides(figure, measure.scale));
  const isOff = isBusy || figure === null || !canPaint;
  const save = async (made: Promise<Blob>, name: string): Promise<void> => saveBlob(await made, name);
  return (
    <div className="figure__foot">
      <output className="figure__message">
        {canPaint ? message : 'Too large for a PNG: choose a lower resolution, or take the SVG.'}
      </output>
      <button
        type="button"
        className="button"
        disabled={isOff}
        onClick={() => void (figure && run(() => copy(figure, measure), 'Copied'))}
      >
        <Copy size={15} aria-hidden="true" />
        Copy image
      </button>
      <button
        type="button"
        className="button"
        disabled={isBusy || figure === null}
        onClick={() => void (figure && run(() => save(svgOf(figure, measure), `${stem}.svg`), `Saved ${stem}.svg`))}
      >
        <Download size={15} aria-hidden="true" />
        Download SVG
      </button>
      <button
        type="button"
        className="button button--primary"
        disabled={isOff}
        onClick={() => void (figure && run(() => save(pngOf(figure, measure), `${stem}.png`), `Saved ${stem}.png`))}
      >
        <Download size={15} aria-hidden="true" />
        Download PNG
      </button>
    </div>
  );
}

function Composer({ input, lens }: { readonly input: FigureInput; readonly lens: Lens }) {
  const [choices, setChoices] = useState<FigureChoices>({
    ...FIRST_CHOICES,
    title: input.listName,
    isLit: input.light !== null,
  });
  const view = useMemo(() => viewFrame(app.getState(), document.querySelector<HTMLElement>('.map')), []);
  const settled = useDeferredValue(choices);
  const made = useFigure(input, settled, view);
  const figure = made?.figure ?? null;
  // Of the figure on show, which may be one step behind what was just chosen.
  const { background } = made?.job.choices ?? settled;
  const measure = measureOf(made?.job.choices ?? settled);
  return (
    <>
      <div className="figure__body">
        <FigurePreview figure={figure} measure={measure} isTransparent={background === 'transparent'} />
        <FigureForm
          choices={choices}
          onChange={(patch) => setChoices((before) => ({ ...before, ...patch }))}
          hasView={view !== null}
          hasLight={input.light !== null}
          hasGroupColours={input.overlay === null}
        />
      </div>
      <Files figure={figure} measure={measure} stem={fileStem(input.listName, lens)} />
    </>
  );
}

/** The map as a figure for a paper or a slide: how it looks, and the ways to take it along. */
export function FigureDialog() {
  const title = useId();
  // The figure is of what was on screen when the dialog opened.
  const [{ input, lens }] = useState(() => ({ input: figureInput(app.getState()), lens: app.getState().lens }));
  const { root, onClose, close } = useModal('figure');
  return (
    // Keys are the dialog's own while it is open.
    <dialog
      ref={root}
      className="dialog figure"
      aria-labelledby={title}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="figure__frame">
        <div className="figure__head">
          <h2 id={title} className="panel__title">
            Figure
          </h2>
          <IconButton icon={X} label="Close" onClick={close} />
        </div>
        {input === null ? (
          <p className="figure__none">There is no map to draw yet.</p>
        ) : (
          <Composer input={input} lens={lens} />
        )}
      </div>
    </dialog>
  );
}
