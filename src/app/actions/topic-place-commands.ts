/** What the person says a topic is, and what it is part of: each call one step of the history, in words. */
import type { Topic, TopicKind } from '../../core/model/topic.ts';
import { setBroader, setKind } from '../../core/topics/edits.ts';
import { app } from '../store/store.ts';
import { quoted } from './topic-commands.ts';

/** Kinds with what the history calls them. */
const CALLED: Readonly<Record<TopicKind, string>> = {
  topic: 'a topic',
  method: 'a method',
  dataset: 'a data set',
  metric: 'a metric',
  hardware: 'hardware',
};

/** `topic` is of `kind` from now on; nothing happens where it is. */
export function makeKind(topic: Topic, kind: TopicKind): Promise<void> {
  if (kind === topic.kind) return Promise.resolve();
  const rows = setKind(topic, kind);
  return app.getState().decide(`${quoted(topic.label)} is ${CALLED[kind]}`, [{ kind: 'edit-thesaurus', rows }]);
}

/** `topic` is part of the topic called `broader` from now on. */
export function makePartOf(topic: Topic, broader: string): Promise<void> {
  const rows = setBroader(topic, broader);
  const label = `Made ${quoted(topic.label)} part of ${quoted(broader)}`;
  return app.getState().decide(label, [{ kind: 'edit-thesaurus', rows }]);
}

/** `topic` is part of no other from now on. */
export function makePartOfNone(topic: Topic): Promise<void> {
  const rows = setBroader(topic, '');
  return app
    .getState()
    .decide(`Made ${quoted(topic.label)} part of no other topic`, [{ kind: 'edit-thesaurus', rows }]);
}
