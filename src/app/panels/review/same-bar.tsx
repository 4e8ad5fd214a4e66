const LONGEST = 90;
const shorten = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title);

interface SameBarProps {
  /** Title of the record that is the same paper as the one to be chosen, or null. */
  readonly sameAs: string | null;
  readonly onLeave: () => void;
}

/** Says that the record which is opened next is taken for the same paper. */
export function SameBar({ sameAs, onLeave }: SameBarProps) {
  return (
    <div className={sameAs === null ? undefined : 'review-same'} aria-live="polite">
      {sameAs !== null && (
        <>
          <p className="review-same__says">
            Which other record is the same paper as <cite className="review-same__title">“{shorten(sameAs)}”</cite>?
            Open it to take it.
          </p>
          <button type="button" className="button button--small" onClick={onLeave}>
            None of them
          </button>
        </>
      )}
    </div>
  );
}
