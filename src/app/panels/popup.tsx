import { createContext, useCallback, useContext, useId, useRef, type ReactNode } from 'react';
import { usePopup } from './use-popup.ts';

const ClosePopup = createContext<() => void>(() => undefined);

/** Closes the popup that the component is in, with the focus on its button. */
export function useClosePopup(): () => void {
  return useContext(ClosePopup);
}

interface PopupProps {
  /** Of the element that holds the button and what it opens. */
  readonly className: string;
  readonly button: { readonly className: string; readonly face: ReactNode; readonly isDisabled?: boolean };
  readonly popupClassName: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** The button opens nothing now: it goes elsewhere. */
  readonly isAway?: boolean;
  readonly children: ReactNode;
}

/** A button and what opens under it. */
export function Popup(props: PopupProps) {
  const { className, button, popupClassName, isOpen, onOpen, onClose, isAway = false, children } = props;
  const root = usePopup<HTMLDivElement>(isOpen, onClose);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => {
    opener.current?.focus();
    onClose();
  }, [onClose]);
  return (
    <div className={className} ref={root}>
      <button
        ref={opener}
        type="button"
        className={button.className}
        aria-expanded={isAway ? undefined : isOpen}
        aria-controls={isAway ? undefined : id}
        disabled={button.isDisabled}
        onClick={isOpen ? onClose : onOpen}
      >
        {button.face}
      </button>
      <div id={id} className={`menu ${popupClassName}`} hidden={!isOpen}>
        {isOpen && <ClosePopup value={close}>{children}</ClosePopup>}
      </div>
    </div>
  );
}
