import { Route } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { rowSize } from '../../../core/graph/csr.ts';
import type { Analysis } from '../../../core/model/analysis.ts';
import { search, type SearchHit } from '../../../core/search/search.ts';
import { suggestEnds } from '../../../core/view/describe-way.ts';
import { authorRef, type CountedRef } from '../../../core/view/refs.ts';
import { countOf } from '../../../core/view/words.ts';
import { setFrame } from '../../store/frame.ts';
import { useApp } from '../../store/store.ts';
import { Popup, useClosePopup } from '../popup.tsx';
import { useSearchIndex } from '../use-search-index.ts';
import { PickList, PickRow } from './pick-list.tsx';
import { useEditing } from './use-editing.ts';

const MOST_SUGGESTED = 8;
const MOST_FOUND = 30;
/** Hits looked through for people. */
const MOST_LOOKED = 200;

interface Choice {
  readonly person: CountedRef;
  readonly matches: SearchHit['matches'];
}

function useChoices(analysis: Analysis, ref: number, query: string): readonly Choice[] {
  const index = useSearchIndex(true);
  return useMemo(() => {
    const choose = (author: number, matches: SearchHit['matches']): Choice => ({
      person: { ...authorRef(analysis, author), count: rowSize(analysis.incidence.authorPapers, author) },
      matches,
    });
    if (query === '') return suggestEnds(analysis, ref, MOST_SUGGESTED).map((author) => choose(author, []));
    const hits = index === null ? [] : search(index, query, MOST_LOOKED);
    return hits
      .flatMap(({ target, matches }) =>
        target.kind === 'author' && target.ref !== ref ? [choose(target.ref, matches)] : [],
      )
      .slice(0, MOST_FOUND);
  }, [analysis, ref, query, index]);
}

interface PickerProps {
  readonly analysis: Analysis;
  /** Index of the person the way starts from. */
  readonly author: number;
}

function Picker({ analysis, author }: PickerProps) {
  const [text, setText] = useState('');
  const query = useDeferredValue(text).trim();
  const close = useClosePopup();
  const select = useApp((state) => state.select);
  const choices = useChoices(analysis, author, query);
  const isNew = query === '';
  const none = isNew ? 'All others wrote with them.' : 'Nobody is called so.';
  const choose = (at: number): void => {
    const end = choices[at]?.person.key;
    if (end === undefined) return;
    close();
    setFrame({ sheet: 'half' });
    select({ kind: 'nodes', keys: [authorRef(analysis, author).key, end] });
  };
  return (
    <PickList
      text={text}
      onText={setText}
      count={choices.length}
      onChoose={choose}
      label="Person to find the way to"
      placeholder={`Find among ${countOf(analysis.authors.length - 1, 'person')}`}
      note={choices.length === 0 ? none : ''}
      rowsLabel={isNew ? 'Never seen together' : 'Found'}
      renderRows={(optionProps) =>
        choices.map(({ person, matches }, at) => (
          <PickRow key={person.key} node={person} matches={matches} option={optionProps(at)} />
        ))
      }
    />
  );
}

const FACE = (
  <>
    <Route size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
    Way to…
  </>
);

/** A button that asks for another person: how the two are connected. */
export function WayPicker({ analysis, author }: PickerProps) {
  const editing = useEditing(authorRef(analysis, author).key);
  if (analysis.authors.length < 2) return null;
  return (
    <div className="topic-actions">
      <Popup
        className="opener"
        button={{ className: 'button button--small', face: FACE }}
        popupClassName="merge"
        isOpen={editing.what === 'way'}
        onOpen={() => editing.open('way')}
        onClose={editing.close}
      >
        <Picker analysis={analysis} author={author} />
      </Popup>
    </div>
  );
}
