import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../store/store.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Popup } from './popup.tsx';

const ShareMenuBody = lazyPart(
  () => import('./share-menu-body.tsx'),
  (part) => part.ShareMenuBody,
);

const FACE = (
  <>
    <Share2 size={17} strokeWidth={1.75} aria-hidden="true" />
    <span className="top-bar__word">Share</span>
  </>
);

/** The ways to take what is on screen elsewhere: a figure, a link. */
export function ShareMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const hasScene = useApp((state) => state.scene !== null);
  return (
    <Popup
      className="opener"
      button={{ className: 'button', face: FACE, isDisabled: !hasScene }}
      popupClassName="share__popup"
      isOpen={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
    >
      <ErrorBoundary what="The menu">
        <ShareMenuBody />
      </ErrorBoundary>
    </Popup>
  );
}
