import { Ban, Ellipsis, EyeOff, ListTree, Merge, PencilLine, Shapes, Split, type LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Topic } from '../../../core/model/topic.ts';
import { phraseKey, splittableForms } from '../../../core/topics/edits.ts';
import { hide, markBoilerplate, quoted, split } from '../../actions/topic-commands.ts';
import { MenuItem, MenuName } from '../../ui/menu-item.tsx';
import { Popup, useClosePopup } from '../popup.tsx';
import { BroaderPicker } from './broader-picker.tsx';
import { KindMenu } from './kind-menu.tsx';
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

interface OpenerProps {
  readonly what: NonNullable<EditingState['what']>;
  readonly face: ReactNode;
  readonly editing: EditingState;
  readonly className?: string;
  readonly popupClassName: string;
  readonly children: ReactNode;
}

/** A button that opens one of the ways to change a topic. */
function Opener({ what, face, editing, className = '', popupClassName, children }: OpenerProps) {
  return (
    <Popup
      className="opener"
      button={{ className: `button button--small ${className}`.trim(), face }}
      popupClassName={popupClassName}
      isOpen={editing.what === what}
      onOpen={() => editing.open(what)}
      onClose={editing.close}
    >
      {children}
    </Popup>
  );
}

/** What can be done about a topic: merged, renamed, hidden, placed, split, marked as boilerplate. */
export function TopicActions({ analysis, topic: ref, editing, renameButton }: TopicActionsProps) {
  const topic = analysis.topics[ref];
  if (topic === undefined) return null;
  return (
    <div className="topic-actions">
      {analysis.topics.length > 1 && (
        <Opener what="merge" face={<Face icon={Merge} word="Merge with…" />} editing={editing} popupClassName="merge">
          <MergePicker analysis={analysis} topic={ref} />
        </Opener>
      )}
      <button ref={renameButton} type="button" className="button button--small" onClick={() => editing.open('rename')}>
        <Face icon={PencilLine} word="Rename" />
      </button>
      <button type="button" className="button button--small" onClick={() => void hide(topic)}>
        <Face icon={EyeOff} word="Hide" />
      </button>
      <Opener what="broader" face={<Face icon={ListTree} word="Part of…" />} editing={editing} popupClassName="merge">
        <BroaderPicker analysis={analysis} topic={ref} />
      </Opener>
      <Opener what="kind" face={<Face icon={Shapes} word="Kind…" />} editing={editing} popupClassName="topic-more">
        <KindMenu topic={topic} />
      </Opener>
      <Opener what="more" face={MORE} editing={editing} className="topic-actions__more" popupClassName="topic-more">
        <More topic={topic} />
      </Opener>
    </div>
  );
}
