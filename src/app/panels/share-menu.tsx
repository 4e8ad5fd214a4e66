import { Share2 } from 'lucide-react';
import { useId, useState } from 'react';
import { setFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { usePopup } from './use-popup.ts';

const ShareMenuBody = lazyPart(async () => (await import('./share-menu-body.tsx')).ShareMenuBody);

/** The ways to take what is on screen elsewhere: a figure, a link. */
export function ShareMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const hasScene = useApp((state) => state.scene !== null);
  const close = () => setIsOpen(false);
  const root = usePopup<HTMLDivElement>(isOpen, close);
  const id = useId();
  return (
    <div className="import" ref={root}>
      <button
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={id}
        disabled={!hasScene}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Share2 size={17} strokeWidth={1.75} aria-hidden="true" />
        <span className="top-bar__word">Share</span>
      </button>
      <div id={id} className="menu share__popup" hidden={!isOpen}>
        {isOpen && (
          <ErrorBoundary what="The menu">
            <ShareMenuBody
              onFigure={() => {
                // The dialog gives the focus back to what has it now.
                root.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
                close();
                setFrame({ dialog: 'figure' });
              }}
            />
          </ErrorBoundary>
        )}
      </div>
    </div>
  );
}
