import { LockKeyhole } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { setFrame, useFrame } from '../store/frame.ts';
import { MOST_SHOWN, PASTE_FIELD, readFiles, readText } from './read-input.ts';

function FileChooser() {
  return (
    <label className="button paste-box__choose">
      <input
        className="visually-hidden"
        type="file"
        multiple
        onChange={(event) => {
          void readFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      Choose file
    </label>
  );
}

/** Where a list of one's own comes in: text or files. */
export function PasteBox({ isFocused = false }: { readonly isFocused?: boolean }) {
  const draft = useFrame((state) => state.draft);
  const [isEmptyTried, setIsEmptyTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  const read = (): void => {
    if (draft.trim() === '') {
      setIsEmptyTried(true);
      field.current?.focus();
      return;
    }
    readText(draft);
  };

  return (
    <form
      className="paste-box"
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <label className="paste-box__title" htmlFor={PASTE_FIELD}>
        Paste or drop your own list
      </label>
      <textarea
        id={PASTE_FIELD}
        ref={field}
        className="paste-box__text"
        placeholder="Titles and names as copied from a page, or JSON Lines"
        spellCheck={false}
        value={draft}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (text.length < MOST_SHOWN) return;
          // A field of megabytes would freeze the page: so much goes to the review at once.
          event.preventDefault();
          readText(draft.trim() === '' ? text : `${draft}\n${text}`);
        }}
        onChange={(event) => {
          setIsEmptyTried(false);
          setFrame({ draft: event.target.value });
        }}
      />
      {isEmptyTried && <output className="paste-box__hint">Nothing is pasted yet.</output>}
      <div className="paste-box__actions">
        <button type="submit" className="button button--primary">
          Read list
        </button>
        <FileChooser />
        <span className="paste-box__stays">
          <LockKeyhole size={15} strokeWidth={1.75} aria-hidden="true" />
          Stays here
        </span>
      </div>
    </form>
  );
}
