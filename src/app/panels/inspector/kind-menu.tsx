import { Check } from 'lucide-react';
import type { Topic, TopicKind } from '../../../core/model/topic.ts';
import { makeKind } from '../../actions/topic-place-commands.ts';
import { MenuItem, MenuName } from '../../ui/menu-item.tsx';
import { useClosePopup } from '../popup.tsx';

/** Kinds as they are called in the page, with what each is. */
export const KIND_WORDS: Readonly<Record<TopicKind, { readonly name: string; readonly note: string }>> = {
  topic: { name: 'Topic', note: 'What papers are about: makes themes' },
  method: { name: 'Method', note: 'The name of a model or an algorithm' },
  dataset: { name: 'Data set', note: 'What papers learn from or are measured on' },
  metric: { name: 'Metric', note: 'What papers are measured by' },
  hardware: { name: 'Hardware', note: 'What papers run on' },
};

const KINDS = ['topic', 'method', 'dataset', 'metric', 'hardware'] as const satisfies readonly TopicKind[];

/** What a topic can be. */
export function KindMenu({ topic }: { readonly topic: Topic }) {
  const close = useClosePopup();
  return KINDS.map((kind) => {
    const { name, note } = KIND_WORDS[kind];
    const isOn = kind === topic.kind;
    return (
      <MenuItem
        key={kind}
        mark={isOn && <Check size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />}
        aria-pressed={isOn}
        onClick={() => {
          close();
          void makeKind(topic, kind);
        }}
      >
        <MenuName name={name} note={note} />
      </MenuItem>
    );
  });
}
