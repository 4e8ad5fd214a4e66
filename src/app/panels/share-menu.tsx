import { Check, Image, Link, Share2 } from 'lucide-react';
import { useId, useState } from 'react';
import { setFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { usePopup } from './use-popup.ts';

function CopyLink() {
  const isOwn = useApp((state) => state.documentId !== null);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = (): void => {
    navigator.clipboard.writeText(location.href).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" className="menu__item" onClick={copy}>
        <span className="menu__check">
          {state === 'copied' ? <Check size={14} aria-hidden="true" /> : <Link size={14} aria-hidden="true" />}
        </span>
        <span className="menu__text">
          <span className="menu__name">Copy link to this view</span>
          {isOwn && <span className="menu__note">Opens your list in this browser only: lists are not uploaded</span>}
        </span>
      </button>
      <output className="visually-hidden">
        {state === 'copied' && 'Copied'}
        {state === 'failed' && 'The browser does not allow copying here.'}
      </output>
    </>
  );
}

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
          <>
            <button
              type="button"
              className="menu__item"
              onClick={() => {
                // The dialog gives the focus back to what has it now.
                root.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
                close();
                setFrame({ dialog: 'figure' });
              }}
            >
              <span className="menu__check">
                <Image size={14} aria-hidden="true" />
              </span>
              <span className="menu__text">
                <span className="menu__name">Figure</span>
                <span className="menu__note">PNG or SVG with title and legend, or copied</span>
              </span>
            </button>
            <CopyLink />
          </>
        )}
      </div>
    </div>
  );
}
