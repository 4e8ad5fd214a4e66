import { useMemo, useRef } from 'react';
import '../styles/owner.css';
import { describeOffer } from '../../core/view/describe-owner.ts';
import type { Decision } from '../../core/model/document.ts';
import { useApp } from '../store/store.ts';

/** A ring of dashes: what is inferred is drawn so on the map. */
function DashedRing() {
  return (
    <svg className="offer__ring" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9.5" />
    </svg>
  );
}

/** Where the focus goes on when the offer and its buttons are gone: the place it stood in, else the map. */
function focusAfter(home: HTMLElement | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost) (home ?? document.querySelector<HTMLElement>('.map'))?.focus({ preventScroll: true });
}

interface OwnerOfferProps {
  /** The question and the buttons only. */
  readonly isSmall?: boolean;
}

/** Asks whether a list is the person's own who stands on most of it; yes adds them, as inferred, where the lists are cut. */
export function OwnerOffer({ isSmall = false }: OwnerOfferProps) {
  const analysis = useApp((state) => state.list?.analysis ?? null);
  const decide = useApp((state) => state.decide);
  const card = useRef<HTMLElement>(null);
  const isDeciding = useRef(false);
  const view = useMemo(() => (analysis === null ? null : describeOffer(analysis)), [analysis]);
  const author = analysis?.offer === null ? undefined : analysis?.authors[analysis.offer.author]?.id;
  if (view === null || author === undefined) return null;
  const answer = async (
    label: string,
    kind: Extract<Decision, { readonly author: unknown }>['kind'],
  ): Promise<void> => {
    if (isDeciding.current) return;
    isDeciding.current = true;
    const home = card.current?.parentElement?.closest<HTMLElement>('[tabindex="-1"]') ?? null;
    try {
      await decide(label, [{ kind, author }]);
    } finally {
      isDeciding.current = false;
      focusAfter(home);
    }
  };
  return (
    <section
      className={isSmall ? 'offer offer--small' : 'offer'}
      ref={card}
      aria-label={view.question}
      data-map-obstacle=""
    >
      <DashedRing />
      <p className="offer__text">
        <b>{view.question}</b> {!isSmall && <span className="offer__why">{view.why}</span>}
      </p>
      <div className="offer__buttons">
        <button
          type="button"
          className="button button--small"
          title={isSmall ? view.why : undefined}
          onClick={() => void answer(`${view.person.label} added as inferred`, 'add-owner')}
        >
          Add as inferred
        </button>
        <button
          type="button"
          className="button button--small button--plain"
          onClick={() => void answer(`${view.person.label} not added`, 'refuse-owner')}
        >
          No
        </button>
      </div>
    </section>
  );
}
