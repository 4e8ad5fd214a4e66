import { CircleDashed } from 'lucide-react';
import type { PossibleOwner } from '../../../core/read/review/review.ts';
import { countOf, figure, nounFor } from '../../../core/view/words.ts';

export type OwnerAnswer = 'add-owner' | 'refuse-owner';

interface OwnerCardProps {
  readonly owner: PossibleOwner;
  /** What was answered; null: nothing yet. */
  readonly answer: OwnerAnswer | null;
  readonly onAnswer: (answer: OwnerAnswer) => void;
}

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** The question whether the list is one person's own, whose name the cut lists do not reach. */
export function OwnerCard({ owner, answer, onAnswer }: OwnerCardProps) {
  const { name, named, papers, cut } = owner;
  return (
    <section className="review-owner" aria-label="The owner of the list">
      <CircleDashed size={28} strokeWidth={1.75} aria-hidden="true" />
      <p className="review-owner__text">
        {answer === null && (
          <>
            <strong>Is this {possessive(name)} own list?</strong> The name is on {figure(named)} of{' '}
            {countOf(papers, 'paper')}, and {figure(cut)} of the other lists {nounFor(cut, 'is')} cut short. If so, it
            can be added there, drawn dashed and counted apart.
          </>
        )}
        {answer === 'add-owner' && `${name} will be added to ${countOf(cut, 'paper')}, drawn dashed.`}
        {answer === 'refuse-owner' && `${name} will not be added.`}
      </p>
      {answer !== 'add-owner' && (
        <button type="button" className="button" onClick={() => onAnswer('add-owner')}>
          Add as inferred
        </button>
      )}
      {answer === null && (
        <button type="button" className="button button--plain" onClick={() => onAnswer('refuse-owner')}>
          No
        </button>
      )}
    </section>
  );
}
