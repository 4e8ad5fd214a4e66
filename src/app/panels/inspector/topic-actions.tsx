import { Ban, Ellipsis, EyeOff, Merge, PencilLine, Split, type LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Topic } from '../../../core/model/topic.ts';
import { phraseKey, splittableForms } from '../../../core/topics/edits.ts';
import { hide, markBoilerplate, quoted, split } from '../../actions/topic-commands.ts';
import { MenuItem, MenuName } from '../../ui/menu-item.tsx';
import { Popup, useClosePopup } from '../popup.tsx';
import { MergePicker } from './merge-picker.tsx';
import type { EditingState } from './use-editing.ts';

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true, focusable: false } as const;

function Face({ icon: Icon, word }: { readonly icon: LucideIcon; readonly word: string }) {
  return (
    <>
      <Icon {...ICON} />
      {word}
    </>
  );
}

const MORE = (
  <>
    <Ellipsis {...ICON} />
    <span className="visually-hidden">More</span>
  </>
);

function More({ topic }: { readonly topic: Topic }) {
  const close = useClosePopup();
  const run = (command: () => Promise<void>) => (): void => {
    close();
    void command();
  };
  const isWord = !phraseKey(topic.label).includes(' ');
  return (
    <>
      {splittableForms(topic).map((form) => (
        <MenuItem key={form} mark={<Split {...ICON} />} onClick={run(() => split(topic, form))}>
          <MenuName name={`Split off ${quoted(form)}`} note="It becomes a topic of its own" />
        </MenuItem>
      ))}
      <MenuItem mark={<Ban {...ICON} />} onClick={run(() => markBoilerplate(topic))}>
        <MenuName
          name="Mark as boilerplate"
          note={isWord ? 'It says nothing, nor does it begin or end a topic' : 'It says nothing: never a topic'}
        />
      </MenuItem>
    </>
  );
}

interface TopicActionsProps {
  readonly analysis: Analysis;
  /** Index of the topic. */
  readonly topic: number;
  readonly editing: EditingState;
  readonly renameButton: RefObject<HTMLButtonElement | null>;
}

/** What can be done about a topic: merged, renamed, hidden, split, marked as boilerplate. */
export function TopicActions({ analysis, topic: ref, editing, renameButton }: TopicActionsProps) {
  const topic = analysis.topics[ref];
  if (topic === undefined) return null;
  const { what, open, close } = editing;
  return (
    <div className="topic-actions">
      {analysis.topics.length > 1 && (
        <Popup
          className="opener"
          button={{ className: 'button button--small', face: <Face icon={Merge} word="Merge with…" /> }}
          popupClassName="merge"
          isOpen={what === 'merge'}
          onOpen={() => open('merge')}
          onClose={close}
        >
          <MergePicker analysis={analysis} topic={ref} />
        </Popup>
      )}
      <button ref={renameButton} type="button" className="button button--small" onClick={() => open('rename')}>
        <Face icon={PencilLine} word="Rename" />
      </button>
      <button type="button" className="button button--small" onClick={() => void hide(topic)}>
        <Face icon={EyeOff} word="Hide" />
      </button>
      <Popup
        className="opener"
        button={{ className: 'button button--small topic-actions__more', face: MORE }}
        popupClassName="topic-more"
        isOpen={what === 'more'}
        onOpen={() => open('more')}
        onClose={close}
      >
        <More topic={topic} />
      </Popup>
    </div>
  );
}
