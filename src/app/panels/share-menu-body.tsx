import { Check, Image, Link } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../store/store.ts';

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

interface ShareMenuBodyProps {
  readonly onFigure: () => void;
}

/** The ways to take what is on screen elsewhere. */
export function ShareMenuBody({ onFigure }: ShareMenuBodyProps) {
  return (
    <>
      <button type="button" className="menu__item" onClick={onFigure}>
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
  );
}
