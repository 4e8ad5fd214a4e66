import { Upload } from 'lucide-react';
import { setFrame, useFrame } from '../store/frame.ts';
import { PasteBox } from './paste-box.tsx';
import { Popup } from './popup.tsx';
import { openPasteBox } from './read-input.ts';
import { useHasPasteBox } from './use-paste-box.ts';

const FACE = (
  <>
    <Upload size={17} strokeWidth={1.75} aria-hidden="true" />
    <span className="top-bar__word">Import</span>
  </>
);

const close = (): void => setFrame({ isImportOpen: false });

/** Opens the paste box under itself, or goes to the one that is on screen. */
export function ImportButton() {
  const isOpen = useFrame((state) => state.isImportOpen);
  const hasBox = useHasPasteBox();
  return (
    <Popup
      className="opener"
      button={{ className: 'button', face: FACE }}
      popupClassName="import__popup"
      isOpen={isOpen && !hasBox}
      onOpen={openPasteBox}
      onClose={close}
      isAway={hasBox}
    >
      <PasteBox isFocused />
    </Popup>
  );
}
