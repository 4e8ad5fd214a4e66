import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';

const SHOWN_MS = 10_000;

/** What was just done, with the way back: for ten seconds, and as long as the pointer or the focus is on it. */
export function DoneCard({ done }: { readonly done: string }) {
  const undo = useApp((state) => state.undo);
  const dismissDone = useApp((state) => state.dismissDone);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(dismissDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, dismissDone]);
  return (
    <div
      className="done"
      data-map-obstacle=""
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span className="done__text">{done}</span>
      <button
        type="button"
        className="button button--small"
        onClick={() => {
          setIsHeld(false);
          void undo();
        }}
      >
        Undo
      </button>
      <IconButton icon={X} label="Dismiss" onClick={dismissDone} />
    </div>
  );
}
