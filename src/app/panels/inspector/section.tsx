import { useState, type ReactNode } from 'react';
import { countOf } from '../../../core/view/words.ts';

interface SectionProps {
  readonly title: string;
  /** What stands at the right of the title: how it was counted. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled block of the inspector. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className="inspector__section">
      <div className="inspector__heading">
        <h3>{title}</h3>
        {aside !== undefined && <span className="inspector__aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

const STEP = 40;

interface ShortListProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first. */
  readonly first: number;
  /** What is listed, in the singular. */
  readonly noun: string;
  readonly className: string;
  readonly render: (item: T) => ReactNode;
  readonly keyOf: (item: T) => string;
}

/** A list that shows its first items, and more on demand. */
export function ShortList<T>({ items, first, noun, className, render, keyOf }: ShortListProps<T>) {
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      <ul className={className}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link link--more" onClick={() => setShown(shown + STEP)}>
          {left > STEP ? `Show ${STEP} more of ${countOf(left, noun)}` : `Show ${countOf(left, `more ${noun}`)}`}
        </button>
      )}
    </>
  );
}
