import { useEffect, useRef, type RefObject } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { TopicView } from '../../../core/view/describe-topic.ts';
import { subjectSentence } from '../../../core/view/describe-subjects.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { NodeLink } from './links.tsx';
import { RenameField } from './rename-field.tsx';
import { TopicActions } from './topic-actions.tsx';
import { useEditing } from './use-editing.ts';

function Summary({ view, total }: { readonly view: TopicView; readonly total: number }) {
  return (
    <p className="inspector__summary">
      {view.papers > 0
        ? `On ${figure(view.papers)} of ${countOf(total, 'paper')}.`
        : 'No paper has it as a tag: it was named as what others are part of.'}
      {view.forms.length > 0 && (
        <>
          {' '}
          Also written <em>{view.forms.join(', ')}</em>.
        </>
      )}
      {view.broader !== null && (
        <>
          {' '}
          Part of <NodeLink node={view.broader} />.
        </>
      )}
      {view.subject !== null && ` ${subjectSentence(view.subject)}`}
    </p>
  );
}

/** For the button that goes on once something else is over: it takes the focus then, where that is lost. */
function useFocusAfter(isBusy: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasBusy.current && !isBusy && isLost) button.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  return button;
}

/** The name of a topic, which can become a field, how often it stands, and what can be done about it. */
export function TopicHeader({ analysis, view }: { readonly analysis: Analysis; readonly view: TopicView }) {
  const editing = useEditing(view.key);
  const topic = analysis.topics[view.ref];
  const isRenaming = editing.what === 'rename' && topic !== undefined;
  const renameButton = useFocusAfter(isRenaming);
  return (
    <header className="inspector__header">
      <h2 className={isRenaming ? 'visually-hidden' : 'inspector__title inspector__title--topic'}>
        {view.label}
        {view.acronym !== null && <span className="inspector__acronym"> ({view.acronym})</span>}
      </h2>
      {isRenaming && <RenameField analysis={analysis} topic={topic} onClose={editing.close} />}
      <Summary view={view} total={analysis.papers.length} />
      {!isRenaming && (
        <TopicActions analysis={analysis} topic={view.ref} editing={editing} renameButton={renameButton} />
      )}
    </header>
  );
}
