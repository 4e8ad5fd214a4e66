import { useEffect, type RefObject } from 'react';

/** Pixels from which a press is a drag. */
const LEAST_DRAG = 4;

/** Lets a selection of words begin within a marked phrase: browsers begin none in a button. With a mouse; fingers hold. */
export function useDragFromMarks(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = text.current;
    let from: { readonly caret: CaretPosition; readonly x: number; readonly y: number } | null = null;
    let hasDragged = false;
    const onDown = ({ target, button, pointerType, clientX: x, clientY: y }: PointerEvent): void => {
      hasDragged = false;
      const isOnMark = target instanceof Element && target.closest('button.marked') !== null;
      const isMouse = pointerType === 'mouse' && button === 0;
      const caret = isOnMark && isMouse ? document.caretPositionFromPoint?.(x, y) : null;
      from = caret ? { caret, x, y } : null;
    };
    const onMove = ({ buttons, clientX, clientY }: PointerEvent): void => {
      if (from === null || buttons !== 1) return;
      hasDragged ||= Math.abs(clientX - from.x) + Math.abs(clientY - from.y) >= LEAST_DRAG;
      const to = hasDragged ? document.caretPositionFromPoint?.(clientX, clientY) : null;
      if (!to || element?.contains(to.offsetNode) !== true) return;
      const { offsetNode, offset } = from.caret;
      document.getSelection()?.setBaseAndExtent(offsetNode, offset, to.offsetNode, to.offset);
    };
    const onUp = (): void => {
      from = null;
    };
    const onDragStart = (event: Event): void => {
      // What is selected by then is not carried off.
      if (from !== null) event.preventDefault();
    };
    const onClick = (event: MouseEvent): void => {
      // A drag that ends where it began is no press.
      if (hasDragged) event.stopPropagation();
      hasDragged = false;
    };
    element?.addEventListener('pointerdown', onDown);
    element?.addEventListener('dragstart', onDragStart);
    element?.addEventListener('click', onClick, true);
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    return () => {
      element?.removeEventListener('pointerdown', onDown);
      element?.removeEventListener('dragstart', onDragStart);
      element?.removeEventListener('click', onClick, true);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
    };
  }, [text]);
}
