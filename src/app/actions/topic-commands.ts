/** What the person changes about topics and tags: each call one step of the history, in words. */
import type { Analysis } from '../../core/model/analysis.ts';
import type { Decision } from '../../core/model/document.ts';
import { makeNodeKey, type NodeKey } from '../../core/model/ids.ts';
import type { Paper } from '../../core/model/paper.ts';
import type { Topic } from '../../core/model/topic.ts';
import { hideTopic, mergeTopics, phraseKey, renameTopic, splitTopic } from '../../core/topics/edits.ts';
import { topicsByKey } from '../../core/view/find-topic.ts';
import { paperLabel } from '../../core/view/labels.ts';
import { findNode, findNodes } from '../../core/view/refs.ts';
import { countOf } from '../../core/view/words.ts';
import type { AppState } from '../store/state.ts';
import { app } from '../store/store.ts';

type Selected = Pick<AppState, 'list' | 'selection'>;

/** A name within the words of a step: `'diffusion models'`. */
export const quoted = (name: string): string => `'${name}'`;

function decide(label: string, ...decisions: readonly Decision[]): Promise<void> {
  return app.getState().decide(label, decisions);
}

/** The topic that is selected alone, or null. */
export function selectedTopic({ list, selection }: Selected): Topic | null {
  if (list === null || selection?.kind !== 'node') return null;
  const node = findNode(list.analysis, selection.key);
  return node?.kind === 'topic' ? (list.analysis.topics[node.ref] ?? null) : null;
}

/** The topics of a selection of topics only, two and more, those of most papers first; else none. */
export function topicsAmong(analysis: Analysis, keys: readonly NodeKey[]): readonly Topic[] {
  if (!keys.every((key) => key.startsWith('topic:'))) return [];
  const refs = findNodes(analysis, keys).map(({ ref }) => ref);
  return refs.length < 2 ? [] : refs.sort((a, b) => a - b).flatMap((ref) => analysis.topics[ref] ?? []);
}

/** The topics that are selected, where there are several and nothing else is selected; else none. */
export function selectedTopics({ list, selection }: Selected): readonly Topic[] {
  return list === null || selection?.kind !== 'nodes' ? [] : topicsAmong(list.analysis, selection.keys);
}

/** The topic, other than `topic`, that is called `name` already. */
export function topicCalled({ topics }: Analysis, name: string, topic: Topic): Topic | null {
  const found = topics[topicsByKey(topics).get(phraseKey(name)) ?? -1];
  return found === undefined || found.id === topic.id ? null : found;
}

/** `topics` become part of `into`, which is selected from now on. */
export function mergeInto(topics: readonly Topic[], into: Topic): Promise<void> {
  const others = topics.filter(({ id }) => id !== into.id);
  const [first] = others;
  if (first === undefined) return Promise.resolve();
  const what = others.length === 1 ? quoted(first.label) : countOf(others.length, 'topic');
  app.getState().select({ kind: 'node', key: makeNodeKey('topic', into.id) });
  return decide(`Merged ${what} into ${quoted(into.label)}`, {
    kind: 'edit-thesaurus',
    rows: mergeTopics(others, into),
  });
}

/** Merges the topics that are selected into the one of them on most papers. */
export function mergeSelected(): Promise<void> {
  const [into, ...others] = selectedTopics(app.getState());
  return into === undefined ? Promise.resolve() : mergeInto(others, into);
}

/** `topic` is called `name` from now on; part of the topic that is called so already, where there is one. */
export function rename(analysis: Analysis, topic: Topic, name: string): Promise<void> {
  const rows = renameTopic(topic, name);
  const label = rows[0]?.label;
  if (label === undefined) return Promise.resolve();
  const other = topicCalled(analysis, label, topic);
  if (other !== null) return mergeInto([topic], other);
  return decide(`Renamed ${quoted(topic.label)} to ${quoted(label)}`, { kind: 'edit-thesaurus', rows });
}

/** Goes back to what was selected before a topic that is about to leave. */
function leave({ id }: Topic): void {
  const { selection, trail, goBack, select } = app.getState();
  if (selection?.kind !== 'node' || selection.key !== makeNodeKey('topic', id)) return;
  if (trail.length > 1) goBack();
  else select(null);
}

export function hide(topic: Topic): Promise<void> {
  leave(topic);
  return decide(`Hid ${quoted(topic.label)}`, { kind: 'edit-thesaurus', rows: hideTopic(topic) });
}

export function split(topic: Topic, form: string): Promise<void> {
  const rows = splitTopic(topic, form);
  return decide(`Split ${quoted(form)} from ${quoted(topic.label)}`, { kind: 'edit-thesaurus', rows });
}

/** The label of `topic` says nothing, here and within other phrases. */
export function markBoilerplate(topic: Topic): Promise<void> {
  leave(topic);
  return decide(`${quoted(topic.label)} marked as boilerplate`, { kind: 'add-boilerplate', phrase: topic.label });
}

export function tagPaper(paper: Paper, phrase: string): Promise<void> {
  const label = `Tagged ${quoted(paperLabel(paper.title))} with ${quoted(phrase)}`;
  return decide(label, { kind: 'add-tag', paper: paper.id, phrase });
}

export function untagPaper(paper: Paper, phrase: string): Promise<void> {
  const label = `Took ${quoted(phrase)} from ${quoted(paperLabel(paper.title))}`;
  return decide(label, { kind: 'remove-tag', paper: paper.id, phrase });
}
