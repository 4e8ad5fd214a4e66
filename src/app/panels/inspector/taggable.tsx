import { Tag } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { Paper } from '../../../core/model/paper.ts';
import { phraseKey } from '../../../core/topics/edits.ts';
import { tagPaper } from '../../actions/topic-commands.ts';
import { useDragFromMarks } from './use-drag-from-marks.ts';
import { usePickedPhrase, type PickedPhrase } from './use-picked-phrase.ts';

/** Pixels between a selection and the button. */
const GAP = 8;

/** Keeps an element under the end of a selection, or over its beginning where there is no room; inside `root`. */
function usePlaceBy(
  root: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
  picked: PickedPhrase | null,
) {
  useLayoutEffect(() => {
    const [frame, element] = [root.current, button.current];
    if (frame === null || element === null || picked === null) return;
    const rects = picked.range.getClientRects();
    const [first, last] = [rects[0], rects[rects.length - 1]];
    if (first === undefined || last === undefined) return;
    const home = frame.getBoundingClientRect();
    const panel = frame.closest('.frame__right, .sheet')?.getBoundingClientRect();
    const floor = Math.min(window.innerHeight, panel?.bottom ?? Infinity);
    const hasRoom = last.bottom + GAP + element.offsetHeight <= floor;
    const top = hasRoom ? last.bottom + GAP : first.top - GAP - element.offsetHeight;
    const left = Math.min((hasRoom ? last : first).left - home.left, frame.clientWidth - element.offsetWidth);
    element.style.top = `${top - home.top}px`;
    element.style.left = `${Math.max(0, left)}px`;
  }, [root, button, picked]);
}

/** Calls `onEscape` on Escape, before what else closes on it. */
function useEscapeFirst(isOn: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, onEscape]);
}

/** Lets the selection go; the focus, where it is on the button that goes with it, to the panel. */
function useDismiss(root: RefObject<HTMLElement | null>, button: RefObject<HTMLElement | null>): () => void {
  return useCallback(() => {
    if (document.activeElement === button.current)
      root.current?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    document.getSelection()?.removeAllRanges();
  }, [root, button]);
}

interface TaggableProps {
  readonly paper: Paper;
  /** Keys of the phrases the paper is tagged with. */
  readonly tagged: ReadonlySet<string>;
  readonly children: ReactNode;
}

/** A text of a paper: words that are selected in it can become a tag. */
export function Taggable({ paper, tagged, children }: TaggableProps) {
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const found = usePickedPhrase(text);
  useDragFromMarks(text);
  const picked = found === null || tagged.has(phraseKey(found.phrase)) ? null : found;
  usePlaceBy(root, button, picked);
  const dismiss = useDismiss(root, button);
  useEscapeFirst(picked !== null, dismiss);
  return (
    <div className="taggable" ref={root}>
      <div ref={text}>{children}</div>
      {picked !== null && (
        <button
          ref={button}
          type="button"
          className="button button--small taggable__button"
          // What is selected stays so until the button is let go.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            dismiss();
            void tagPaper(paper, picked.phrase);
          }}
        >
          <Tag size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
          <span>Tag: ‘{picked.phrase}’</span>
        </button>
      )}
    </div>
  );
}
