import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { frame, setFrame, type Dialog } from '../store/frame.ts';

interface Modal {
  /** For the `<dialog>`. */
  readonly root: RefObject<HTMLDialogElement | null>;
  /** For its `onClose`. */
  readonly onClose: () => void;
  /** Closes it; the focus is then back where it was. */
  readonly close: () => void;
}

/** A native dialog of the frame: over the page while it is mounted, closed by Escape and by a press beside it. */
export function useModal(name: Dialog): Modal {
  const root = useRef<HTMLDialogElement>(null);
  const leave = useCallback(() => {
    if (frame.getState().dialog === name) setFrame({ dialog: null });
  }, [name]);
  useLayoutEffect(() => {
    const dialog = root.current;
    if (dialog === null) return undefined;
    const onPress = (event: MouseEvent): void => {
      if (event.target === dialog) dialog.close();
    };
    if (!dialog.open) dialog.showModal();
    dialog.addEventListener('pointerdown', onPress);
    return () => {
      dialog.removeEventListener('pointerdown', onPress);
      // Closed while it is still in the page, so that the focus returns.
      dialog.close();
    };
  }, []);
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
