import { useDeferredValue, useMemo, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Topic } from '../../../core/model/topic.ts';
import { matchesIn } from '../../../core/search/matches.ts';
import { broaderMatches, readBroaderPhrase, type BroaderPhrase } from '../../../core/view/broader-choices.ts';
import { makePartOf, makePartOfNone } from '../../actions/topic-place-commands.ts';
import { useClosePopup } from '../popup.tsx';
import type { OptionProps } from '../use-combobox.ts';
import { PickList, PickRow } from './pick-list.tsx';

const MOST_SUGGESTED = 7;
const MOST_FOUND = 30;

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
  const close = useClosePopup();
  const { choices, typed, extra } = useChoices(analysis, ref, query);
  const count = choices.length + (extra === null ? 0 : 1);
  const choose = (at: number): void => {
    const label = choices[at]?.label ?? extra;
    if (topic === undefined || label === null) return;
    close();
    void (label === '' ? makePartOfNone(topic) : makePartOf(topic, label));
  };
  if (topic === undefined) return null;
  return (
    <PickList
      text={text}
      onText={setText}
      count={count}
      onChoose={choose}
      label="Broader topic"
      placeholder="A topic, or a new phrase"
      note={noteOf(typed, analysis, topic)}
      rowsLabel={query === '' ? 'May be broader' : 'Found'}
      renderRows={(optionProps) => (
        <>
          {choices.map((choice, at) => (
            <PickRow
              key={choice.key}
              node={choice}
              matches={query === '' ? [] : matchesIn(choice.label, query)}
              option={optionProps(at)}
            />
          ))}
          {extra !== null && <ExtraRow phrase={extra} option={optionProps(choices.length)} />}
        </>
      )}
    />
  );
}
