import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { frame, setFrame, type Dialog } from '../store/frame.ts';

/** Keeps a native dialog open, over the page, for as long as it is mounted; the focus is then back where it was. */
export function useOpenDialog(): RefObject<HTMLDialogElement | null> {
  const root = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = root.current;
    if (dialog?.open === false) dialog.showModal();
    // Closed while it is still in the page, so that the focus returns.
    return () => dialog?.close();
  }, []);
  return root;
}

interface Modal {
  /** For the `<dialog>`. */
  readonly root: RefObject<HTMLDialogElement | null>;
  /** For its `onClose`. */
  readonly onClose: () => void;
  /** Closes it; the focus is then back where it was. */
  readonly close: () => void;
}

/** A dialog of the frame: closed by Escape and by a press beside it. */
export function useModal(name: Dialog): Modal {
  const root = useOpenDialog();
  const leave = useCallback(() => {
    if (frame.getState().dialog === name) setFrame({ dialog: null });
  }, [name]);
  useLayoutEffect(() => {
    const dialog = root.current;
    const onPress = (event: MouseEvent): void => {
      if (event.target === dialog) dialog?.close();
    };
    dialog?.addEventListener('pointerdown', onPress);
    return () => dialog?.removeEventListener('pointerdown', onPress);
  }, [root]);
  return {
    root,
    onClose: () => {
      if (root.current?.open !== true) leave();
    },
    close: () => {
      root.current?.close();
      leave();
    },
  };
}
