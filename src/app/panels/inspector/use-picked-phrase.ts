import { useEffect, useState, type RefObject } from 'react';
import { selectedPhrase } from '../../../core/view/selected-phrase.ts';

/** Milliseconds without a change after which a selection is looked at. */
const REST_MS = 120;

export interface PickedPhrase {
  readonly phrase: string;
  readonly range: Range;
}

function offsetIn(text: Node, container: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(container, offset);
  return before.toString().length;
}

/** The phrase that is selected within `text`; a selection that goes on beyond its end counts up to there. */
function phraseIn(text: Node): PickedPhrase | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer)) return null;
  const whole = text.textContent ?? '';
  const start = offsetIn(text, range.startContainer, range.startOffset);
  const end = text.contains(range.endContainer) ? offsetIn(text, range.endContainer, range.endOffset) : whole.length;
  const phrase = selectedPhrase(whole, start, end);
  return phrase === null ? null : { phrase, range };
}

/** The phrase a person has selected in a text, by pointer, finger or keys, once the selection rests; null where there is none. */
export function usePickedPhrase(text: RefObject<HTMLElement | null>): PickedPhrase | null {
  const [picked, setPicked] = useState<PickedPhrase | null>(null);
  useEffect(() => {
    let isDown = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      if (!isDown) setPicked(text.current === null ? null : phraseIn(text.current));
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(read, REST_MS);
    };
    const press = ({ type }: Event): void => {
      isDown = type === 'pointerdown';
      wait();
    };
    const presses = ['pointerdown', 'pointerup', 'pointercancel'] as const;
    for (const type of presses) document.addEventListener(type, press, true);
    document.addEventListener('selectionchange', wait);
    return () => {
      clearTimeout(timer);
      for (const type of presses) document.removeEventListener(type, press, true);
      document.removeEventListener('selectionchange', wait);
    };
  }, [text]);
  return picked;
}
