import { useDeferredValue, useMemo, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Topic } from '../../../core/model/topic.ts';
import { matchesIn } from '../../../core/search/matches.ts';
import { mergeMatches, mergeReasonWords, type MergeChoice } from '../../../core/view/merge-suggestions.ts';
import { countOf } from '../../../core/view/words.ts';
import { mergeInto } from '../../actions/topic-commands.ts';
import { useClosePopup } from '../popup.tsx';
import { PickList, PickRow } from './pick-list.tsx';

const MOST_SUGGESTED = 8;
const MOST_FOUND = 30;

interface OutcomeProps {
  readonly topic: Topic;
  readonly choice: MergeChoice;
  readonly keepsOwn: boolean;
  readonly onKeepOwn: (keepsOwn: boolean) => void;
}

/** What a merge would come to, and whose name stays. */
function Outcome({ topic, choice, keepsOwn, onKeepOwn }: OutcomeProps) {
  return (
    <div className="merge__foot">
      <p>
        Keeps the name <em>{keepsOwn ? topic.label : choice.label}</em>, on {countOf(choice.together, 'paper')}.
      </p>
      <label className="merge__keep">
        <input type="checkbox" checked={keepsOwn} onChange={(event) => onKeepOwn(event.target.checked)} />
        <span>
          Keep <em>{topic.label}</em> instead
        </span>
      </label>
    </div>
  );
}

interface MergePickerProps {
  readonly analysis: Analysis;
  /** Index of the topic that is merged. */
  readonly topic: number;
}

/** The topics that one may be merged with, likely ones first; typing looks through all of them. */
export function MergePicker({ analysis, topic: ref }: MergePickerProps) {
  const topic = analysis.topics[ref];
  const [query, setQuery] = useState('');
  const [keepsOwn, setKeepsOwn] = useState(false);
  const deferred = useDeferredValue(query);
  const close = useClosePopup();
  const isTyped = deferred.trim() !== '';
  const choices = useMemo(
    () => mergeMatches(analysis, ref, deferred, isTyped ? MOST_FOUND : MOST_SUGGESTED),
    [analysis, ref, deferred, isTyped],
  );
  const choose = (at: number): void => {
    const other = analysis.topics[choices[at]?.ref ?? -1];
    if (topic === undefined || other === undefined) return;
    close();
    void (keepsOwn ? mergeInto([other], topic) : mergeInto([topic], other));
  };
  const none = isTyped ? 'No topic is called so.' : 'No topic is near: type to find one.';
  if (topic === undefined) return null;
  return (
    <PickList
      text={query}
      onText={setQuery}
      count={choices.length}
      onChoose={choose}
      label="Topic to merge with"
      placeholder={`Find among ${countOf(analysis.topics.length - 1, 'topic')}`}
      note={choices.length === 0 ? none : ''}
      rowsLabel={isTyped ? 'Found' : 'Likely the same'}
      renderRows={(optionProps) =>
        choices.map((choice, at) => (
          <PickRow
            key={choice.key}
            node={choice}
            matches={isTyped ? matchesIn(choice.label, deferred) : []}
            why={mergeReasonWords(choice)}
            option={optionProps(at)}
          />
        ))
      }
      renderOutcome={(at) => {
        const choice = choices[at];
        return (
          choice !== undefined && <Outcome topic={topic} choice={choice} keepsOwn={keepsOwn} onKeepOwn={setKeepsOwn} />
        );
      }}
    />
  );
}
