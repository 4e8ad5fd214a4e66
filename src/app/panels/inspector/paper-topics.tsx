import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { NodeKey } from '../../../core/model/ids.ts';
import type { Paper } from '../../../core/model/paper.ts';
import type { PaperView, TagRef } from '../../../core/view/describe-paper.ts';
import { untagPaper } from '../../actions/topic-commands.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { useHover, useSelectNode } from './links.tsx';
import { Section, ShortList } from './section.tsx';
import { TagWords } from './tag-words.tsx';
import { useEditing } from './use-editing.ts';
import { useSlots } from './use-slots.ts';
import { WhyTopics } from './why-topics.tsx';

const FIRST_TOPICS = 12;

/** Where the words of a topic stand that the abstract does not show. */
function placeOf({ fields, isMarked }: TagRef): string {
  if (isMarked) return '';
  const words = fields.map((field) => (field === 'abstract' ? 'within a marked phrase' : field));
  return words.length === 0 ? '' : ` · ${words.join(', ')}`;
}

function TagChip({ tag, onRemove }: { readonly tag: TagRef; readonly onRemove: () => void }) {
  const slots = useSlots();
  const onClick = useSelectNode(tag.key);
  const label = `Take ${tag.label} from this paper`;
  return (
    <span className="chip chip--topic tag-chip">
      <button type="button" className="tag-chip__open" onClick={onClick} {...useHover(tag.key)}>
        <KindMark kind="topic" slot={slots.ofNode(tag)} size={10} />
        <span>
          <em>{tag.label}</em>
          <span className="chip__place">{placeOf(tag)}</span>
        </span>
      </button>
      <button type="button" className="tag-chip__remove" aria-label={label} title={label} onClick={onRemove}>
        <X size={13} strokeWidth={1.75} aria-hidden="true" focusable="false" />
      </button>
    </span>
  );
}

/** The tags but for those that are being taken away, and how one is. The focus goes on to the tag that takes its place. */
function useRemoval(paper: Paper, topics: readonly TagRef[]) {
  const root = useRef<HTMLDivElement>(null);
  const removed = useRef(-1);
  const [leaving, setLeaving] = useState<ReadonlySet<NodeKey>>(new Set());
  const shown = topics.filter(({ key }) => !leaving.has(key));
  useEffect(() => {
    if (removed.current < 0) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>('.tag-chip__remove') ?? [];
    const next = buttons[Math.min(removed.current, shown.length - 1)];
    (next ?? root.current?.querySelector<HTMLElement>('.tag-words button'))?.focus();
    removed.current = -1;
  }, [shown.length]);
  const remove = async (tag: TagRef): Promise<void> => {
    removed.current = shown.indexOf(tag);
    setLeaving((before) => new Set([...before, tag.key]));
    try {
      await untagPaper(paper, tag.label);
    } finally {
      setLeaving((before) => new Set([...before].filter((key) => key !== tag.key)));
    }
  };
  return { root, shown, remove };
}

function asideOf({ abstract, language }: PaperView): string | undefined {
  if (language !== null) return `text in ${language}: from title and keywords`;
  return abstract.length === 0 ? 'no abstract' : undefined;
}

interface PaperTopicsProps {
  readonly paper: Paper;
  readonly view: PaperView;
  /** Keys of the phrases the paper is tagged with. */
  readonly tagged: ReadonlySet<string>;
}

/** The topics of a paper, each to be opened or taken away, and a way to add one. */
export function PaperTopics({ paper, view, tagged }: PaperTopicsProps) {
  const editing = useEditing(view.key);
  const { root, shown, remove } = useRemoval(paper, view.topics);
  return (
    <Section title="Topics" aside={asideOf(view)}>
      <div className="paper-topics" ref={root}>
        {shown.length > 0 && (
          <ShortList
            items={shown}
            first={FIRST_TOPICS}
            noun="topic"
            className="chips"
            keyOf={(tag) => tag.key}
            render={(tag) => <TagChip tag={tag} onRemove={() => void remove(tag)} />}
          />
        )}
        {shown.length > 0 && (
          <WhyTopics key={view.topics.map(({ key }) => key).join()} paper={view.ref} tags={view.topics} />
        )}
        <div className="tag-words">
          <TagWords paper={paper} tagged={tagged} editing={editing} />
        </div>
      </div>
    </Section>
  );
}
