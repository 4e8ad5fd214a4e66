import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Topic } from '../../../core/model/topic.ts';
import { matchesIn } from '../../../core/search/matches.ts';
import { mergeMatches, mergeReasonWords, type MergeChoice } from '../../../core/view/merge-suggestions.ts';
import { countOf } from '../../../core/view/words.ts';
import { mergeInto } from '../../actions/topic-commands.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { useClosePopup } from '../popup.tsx';
import { Matched } from '../search-row.tsx';
import { useCombobox, type OptionProps } from '../use-combobox.ts';
import { useSlots } from './use-slots.ts';

const MOST_SUGGESTED = 8;
const MOST_FOUND = 30;

interface RowProps {
  readonly choice: MergeChoice;
  readonly query: string;
  readonly option: OptionProps;
}

function Row({ choice, query, option }: RowProps) {
  const slots = useSlots();
  const why = mergeReasonWords(choice);
  return (
    <div className="merge__row" {...option}>
      <KindMark kind="topic" slot={slots.ofNode(choice)} />
      <span className="merge__name">
        <Matched label={choice.label} matches={query.trim() === '' ? [] : matchesIn(choice.label, query)} />
        {why !== '' && (
          <>
            <span className="visually-hidden">, </span>
            <span className="merge__why">{why}</span>
          </>
        )}
      </span>
      <span className="merge__size">
        <span className="visually-hidden">, </span>
        {countOf(choice.count, 'paper')}
      </span>
    </div>
  );
}

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
  const field = useRef<HTMLInputElement>(null);
  const close = useClosePopup();
  const isTyped = deferred.trim() !== '';
  const choices = useMemo(
    () => mergeMatches(analysis, ref, deferred, isTyped ? MOST_FOUND : MOST_SUGGESTED),
    [analysis, ref, deferred, isTyped],
  );
  const choose = (choice: MergeChoice | undefined): void => {
    const other = analysis.topics[choice?.ref ?? -1];
    if (topic === undefined || other === undefined) return;
    close();
    void (keepsOwn ? mergeInto([other], topic) : mergeInto([topic], other));
  };
  const { active, fieldProps, listProps, optionProps } = useCombobox({
    text: query,
    onText: setQuery,
    count: choices.length,
    hasContent: choices.length > 0,
    isAlwaysOpen: true,
    onLeave: close,
    onChoose: (at) => choose(choices[at]),
  });
  useEffect(() => field.current?.focus(), []);
  const pointed = choices[active];
  if (topic === undefined) return null;
  return (
    <>
      <input
        {...fieldProps}
        ref={field}
        className="merge__field"
        aria-label="Topic to merge with"
        placeholder={`Find among ${countOf(analysis.topics.length - 1, 'topic')}`}
      />
      <output className="merge__none">
        {choices.length === 0 && (isTyped ? 'No topic is called so.' : 'No topic is near: type to find one.')}
      </output>
      <div {...listProps} className="merge__list" aria-label={isTyped ? 'Found' : 'Likely the same'}>
        {choices.map((choice, at) => (
          <Row key={choice.key} choice={choice} query={deferred} option={optionProps(at)} />
        ))}
      </div>
      {pointed !== undefined && <Outcome topic={topic} choice={pointed} keepsOwn={keepsOwn} onKeepOwn={setKeepsOwn} />}
    </>
  );
}
