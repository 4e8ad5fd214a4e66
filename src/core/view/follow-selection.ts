/**
 * What was selected, in an analysis made anew. Topics may have another id then: one that is gone is found again by its label,
 * else by its other forms. Cost: linear in the nodes, and in the forms of topics where one is gone.
 */
import type { Analysis } from '../model/analysis.ts';
import { makeNodeKey, type NodeKey } from '../model/ids.ts';
import { topicKeys, topicsByKey } from './find-topic.ts';
import { findGroup } from './refs.ts';
import type { Selection } from './selected-papers.ts';

function keysOf({ papers, authors, topics, network }: Analysis): ReadonlySet<NodeKey> {
  return new Set([
    ...papers.map(({ id }) => makeNodeKey('paper', id)),
    ...authors.map(({ id }) => makeNodeKey('author', id)),
    ...topics.map(({ id }) => makeNodeKey('topic', id)),
    ...(network?.items ?? []).map(({ id }) => makeNodeKey('item', id)),
  ]);
}

/** A function that gives what has taken the place of a selection, itself where it is there still; null where nothing has. */
export function createFollower(before: Analysis, after: Analysis): (selection: Selection) => Selection | null {
  const present = keysOf(after);
  let named: ReadonlyMap<string, number> | null = null;

  const topicNow = (key: NodeKey): NodeKey | null => {
    const topic = before.topics.find(({ id }) => makeNodeKey('topic', id) === key);
    if (topic === undefined) return null;
    named ??= topicsByKey(after.topics);
    for (const phrase of topicKeys(topic)) {
      const found = after.topics[named.get(phrase) ?? -1];
      if (found !== undefined) return makeNodeKey('topic', found.id);
    }
    return null;
  };
  const now = (key: NodeKey): NodeKey | null => (present.has(key) ? key : topicNow(key));

  const several = (selection: Extract<Selection, { kind: 'nodes' }>): Selection | null => {
    // What is missing stays, and is there again where the change is undone.
    const keys = [...new Set(selection.keys.map((key) => now(key) ?? key))];
    const [only] = keys;
    if (only === undefined || !keys.some((key) => present.has(key))) return null;
    if (keys.length === 1) return { kind: 'node', key: only };
    return keys.every((key, at) => key === selection.keys[at]) ? selection : { kind: 'nodes', keys };
  };

  return (selection) => {
    if (selection.kind === 'group') return findGroup(after, selection.id) === null ? null : selection;
    if (selection.kind === 'nodes') return several(selection);
    if (selection.kind === 'node') {
      const key = now(selection.key);
      return key === null ? null : key === selection.key ? selection : { kind: 'node', key };
    }
    const [source, target] = [now(selection.source), now(selection.target)];
    if (source === null || target === null || source === target) return null;
    return source === selection.source && target === selection.target ? selection : { kind: 'edge', source, target };
  };
}
