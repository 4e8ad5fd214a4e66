import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Topic } from '../../../core/model/topic.ts';
import { matchesIn } from '../../../core/search/matches.ts';
import { broaderMatches, readBroaderPhrase, type BroaderPhrase } from '../../../core/view/broader-choices.ts';
import type { MergeChoice } from '../../../core/view/merge-suggestions.ts';
import { countOf } from '../../../core/view/words.ts';
import { makePartOf, makePartOfNone } from '../../actions/topic-place-commands.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { useClosePopup } from '../popup.tsx';
import { Matched } from '../search-row.tsx';
import { useCombobox, type OptionProps } from '../use-combobox.ts';
import { useSlots } from './use-slots.ts';

const MOST_SUGGESTED = 7;
const MOST_FOUND = 30;

interface RowProps {
  readonly choice: MergeChoice;
  readonly query: string;
  readonly option: OptionProps;
}

function Row({ choice, query, option }: RowProps) {
  const slots = useSlots();
  return (
    <div className="merge__row" {...option}>
      <KindMark kind="topic" slot={slots.ofNode(choice)} />
      <span className="merge__name">
        <Matched label={choice.label} matches={query === '' ? [] : matchesIn(choice.label, query)} />
      </span>
      <span className="merge__size">
        <span className="visually-hidden">, </span>
        {countOf(choice.count, 'paper')}
      </span>
    </div>
  );
}

/** What stands under the topics: a phrase that is no topic yet, or that the topic is part of none. */
function ExtraRow({ phrase, option }: { readonly phrase: string; readonly option: OptionProps }) {
  return (
    <div className="merge__row merge__row--extra" {...option}>
      <span className="merge__name">
        {phrase === '' ? (
          <span className="merge__plain">No broader topic</span>
        ) : (
          <>
            {phrase}
            <span className="visually-hidden">, </span>
            <span className="merge__why">new: no paper has it as a tag</span>
          </>
        )}
      </span>
    </div>
  );
}

function noteOf({ kind, ref }: BroaderPhrase, { topics }: Analysis, { label, id }: Topic): string {
  if (kind !== 'below') return '';
  const other = topics[ref];
  return other === undefined || other.id === id
    ? 'A topic is no part of itself.'
    : `${other.label} is part of ${label}: it cannot be above it too.`;
}

/** The topics that may be chosen for what is typed, and the row under them, or null for none. */
function useChoices(analysis: Analysis, ref: number, query: string) {
  const isTyped = query !== '';
  const choices = useMemo(
    () => broaderMatches(analysis, ref, query, isTyped ? MOST_FOUND : MOST_SUGGESTED),
    [analysis, ref, query, isTyped],
  );
  const typed = useMemo(() => readBroaderPhrase(analysis, ref, query), [analysis, ref, query]);
  const hasBroader = (analysis.topics[ref]?.broader ?? null) !== null;
  const extra = typed.kind === 'new' ? query : !isTyped && hasBroader ? '' : null;
  return { choices, typed, extra };
}

interface BroaderPickerProps {
  readonly analysis: Analysis;
  /** Index of the topic. */
  readonly topic: number;
}

/** The topics that one may be part of, likely ones first; typing looks through all of them, or brings a new phrase. */
export function BroaderPicker({ analysis, topic: ref }: BroaderPickerProps) {
  const topic = analysis.topics[ref];
  const [text, setText] = useState('');
  const query = useDeferredValue(text).replace(/\s+/g, ' ').trim();
  const field = useRef<HTMLInputElement>(null);
  const close = useClosePopup();
  const { choices, typed, extra } = useChoices(analysis, ref, query);
  const count = choices.length + (extra === null ? 0 : 1);
  const choose = (at: number): void => {
    const label = choices[at]?.label ?? extra;
    if (topic === undefined || label === null) return;
    close();
    void (label === '' ? makePartOfNone(topic) : makePartOf(topic, label));
  };
  const { fieldProps, listProps, optionProps } = useCombobox({
    text,
    onText: setText,
    count,
    hasContent: count > 0,
    isAlwaysOpen: true,
    onLeave: close,
    onChoose: choose,
  });
  useEffect(() => field.current?.focus(), []);
  if (topic === undefined) return null;
  return (
    <>
      <input
        {...fieldProps}
        ref={field}
        className="merge__field"
        aria-label="Broader topic"
        placeholder="A topic, or a new phrase"
        maxLength={120}
      />
      <output className="merge__none">{noteOf(typed, analysis, topic)}</output>
      <div {...listProps} className="merge__list" aria-label={query === '' ? 'May be broader' : 'Found'}>
        {choices.map((choice, at) => (
          <Row key={choice.key} choice={choice} query={query} option={optionProps(at)} />
        ))}
        {extra !== null && <ExtraRow phrase={extra} option={optionProps(choices.length)} />}
      </div>
    </>
  );
}
