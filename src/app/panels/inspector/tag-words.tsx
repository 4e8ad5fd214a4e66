import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Paper } from '../../../core/model/paper.ts';
import { phraseKey } from '../../../core/topics/edits.ts';
import { tagPaper } from '../../actions/topic-commands.ts';
import { Popup, useClosePopup } from '../popup.tsx';
import type { EditingState } from './use-editing.ts';

interface TagFormProps {
  readonly paper: Paper;
  /** Keys of the phrases the paper is tagged with. */
  readonly tagged: ReadonlySet<string>;
}

function TagForm({ paper, tagged }: TagFormProps) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const close = useClosePopup();
  useEffect(() => field.current?.focus(), []);
  const phrase = words.replace(/\s+/g, ' ').trim();
  const key = phraseKey(phrase);
  const isKnown = tagged.has(key);
  return (
    <form
      className="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (key === '' || isKnown) return;
        close();
        void tagPaper(paper, phrase);
      }}
    >
      <input
        ref={field}
        className="tag-form__field"
        aria-label="Words to tag this paper with"
        placeholder="A phrase, or a topic’s name"
        autoComplete="off"
        maxLength={120}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="button button--primary">
        Tag
      </button>
      <output className="tag-form__note">{isKnown && 'This paper has that topic already.'}</output>
    </form>
  );
}

/** Opens a field for a phrase that becomes a tag of the paper. */
export function TagWords({ paper, tagged, editing }: TagFormProps & { readonly editing: EditingState }) {
  const { what, open, close } = editing;
  return (
    <Popup
      className="opener"
      button={{
        className: 'button button--small',
        face: (
          <>
            <Plus size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
            Tag this paper with words…
          </>
        ),
      }}
      popupClassName="tag-popup"
      isOpen={what === 'tag'}
      onOpen={() => open('tag')}
      onClose={close}
    >
      <TagForm paper={paper} tagged={tagged} />
    </Popup>
  );
}
