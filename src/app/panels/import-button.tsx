import { Upload } from 'lucide-react';
import { useCallback, useId } from 'react';
import { setFrame, useFrame } from '../store/frame.ts';
import { PasteBox } from './paste-box.tsx';
import { openPasteBox } from './read-input.ts';
import { useHasPasteBox } from './use-paste-box.ts';
import { usePopup } from './use-popup.ts';

/** Opens the paste box under itself, or goes to the one that is on screen. */
export function ImportButton() {
  const isOpen = useFrame((state) => state.isImportOpen);
  const hasBox = useHasPasteBox();
  const isPopupOpen = isOpen && !hasBox;
  const close = useCallback(() => setFrame({ isImportOpen: false }), []);
  const root = usePopup<HTMLDivElement>(isPopupOpen, close);
  const id = useId();
  return (
    <div className="import" ref={root}>
      <button
        type="button"
        className="button"
        aria-expanded={hasBox ? undefined : isPopupOpen}
        aria-controls={hasBox ? undefined : id}
        onClick={isPopupOpen ? close : openPasteBox}
      >
        <Upload size={17} strokeWidth={1.75} aria-hidden="true" />
        <span className="top-bar__word">Import</span>
      </button>
      <div id={id} className="menu import__popup" hidden={!isPopupOpen}>
        {isPopupOpen && <PasteBox isFocused />}
      </div>
    </div>
  );
}
