/** Topics that would go by the same label are one: the first takes the others in. Linear in the topics. */
import type { TopicKind } from '../model/topic.ts';
import type { Forms } from './labels.ts';

/** A topic while the tags of papers are read. */
export interface Draft {
  readonly node: number;
  readonly kind: TopicKind;
  readonly forms: Forms;
  papers: number;
}

export interface Labelled {
  readonly draft: Draft;
  readonly key: string;
  readonly label: string;
}

function addForms(to: Forms, from: Forms): void {
  for (const kind of ['long', 'writtenOut', 'acronyms', 'all'] as const)
    for (const [text, count] of from[kind]) to[kind].set(text, (to[kind].get(text) ?? 0) + count);
}

/** By phrase, the first one of the same label but for case, which takes its forms in. */
export function joinAlike(topics: readonly Labelled[]): Map<number, number> {
  const firsts = new Map<string, Draft>();
  const joined = new Map<number, number>();
  for (const { draft, label } of topics) {
    const key = label.toLowerCase();
    const first = firsts.get(key);
    if (first) {
      joined.set(draft.node, first.node);
      addForms(first.forms, draft.forms);
    } else firsts.set(key, draft);
  }
  return joined;
}
