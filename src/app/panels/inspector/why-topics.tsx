import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { TagExplanation, TagReason } from '../../../core/topics/explain.ts';
import type { TagRef } from '../../../core/view/describe-paper.ts';
import { joinList } from '../../../core/view/words.ts';
import { engine } from '../../store/store.ts';
import { errorText } from '../../store/work.ts';

/** Reasons shown of each tag. */
const MOST = 4;

const textsOf = (reasons: readonly TagReason[], isFor: boolean): string[] =>
  reasons
    .slice(0, MOST)
    .filter(({ weight }) => weight > 0 === isFor)
    .map(({ text }) => text);

/** `stands in the title and is said 5 times; against it: is made of common words`. */
function Because({ why, tag }: { readonly why: TagExplanation | null; readonly tag: TagRef }) {
  if (why === null) return tag.fields.length === 0 ? <>was given by you.</> : <>stands here under another name.</>;
  const [reasons, doubts] = [textsOf(why.reasons, true), textsOf(why.reasons, false)];
  return (
    <>
      {reasons.length > 0 ? joinList(reasons) : 'is the best there is here'}
      {doubts.length > 0 && <span className="why-topics__doubt"> (but {joinList(doubts)})</span>}.
    </>
  );
}

type Answer =
  | { readonly kind: 'known'; readonly why: readonly (TagExplanation | null)[] }
  | { readonly kind: 'failed'; readonly text: string };

/** Why each topic was chosen, in words, on demand. */
export function WhyTopics({ paper, tags }: { readonly paper: number; readonly tags: readonly TagRef[] }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const toggle = (): void => {
    setIsOpen(!isOpen);
    if (isOpen || answer?.kind === 'known') return;
    engine.whyTags(paper).then(
      (why) => setAnswer({ kind: 'known', why }),
      (error: unknown) => setAnswer({ kind: 'failed', text: errorText(error) }),
    );
  };
  return (
    <div className="why-topics">
      <button type="button" className="why-topics__button" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        Why these?
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
      </button>
      <div id={id} hidden={!isOpen} aria-live="polite">
        {answer === null && <p className="inspector__note">Looking…</p>}
        {answer?.kind === 'failed' && <p className="inspector__note">{answer.text}</p>}
        {answer?.kind === 'known' && (
          <ul className="why-topics__list">
            {tags.map((tag, i) => (
              <li key={tag.key}>
                <em>{tag.label}</em> <Because why={answer.why[i] ?? null} tag={tag} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
