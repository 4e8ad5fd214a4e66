import { useEffect, useRef, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Topic } from '../../../core/model/topic.ts';
import { countOf } from '../../../core/view/words.ts';
import { rename, topicCalled } from '../../actions/topic-commands.ts';

interface RenameFieldProps {
  readonly analysis: Analysis;
  readonly topic: Topic;
  /** Applied or given up. */
  readonly onClose: () => void;
}

/** The name of a topic as a field: Enter applies, Escape gives up. A name that another topic has makes the two one. */
export function RenameField({ analysis, topic, onClose }: RenameFieldProps) {
  const [name, setName] = useState(topic.label);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const other = topicCalled(analysis, name, topic);
  const apply = (): void => {
    onClose();
    void rename(analysis, topic, name);
  };
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <input
        ref={field}
        className="rename__field"
        aria-label="Name of the topic"
        autoComplete="off"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
      <p className="rename__buttons">
        <button type="submit" className="button button--small button--primary">
          {other === null ? 'Rename' : 'Merge the two'}
        </button>
        <button type="button" className="button button--small button--plain" onClick={onClose}>
          Cancel
        </button>
      </p>
      <output className="rename__note">
        {other !== null && (
          <>
            <em>{other.label}</em> is a topic already, on {countOf(other.papers, 'paper')}: the two become one.
          </>
        )}
      </output>
    </form>
  );
}
