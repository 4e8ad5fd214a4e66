/** Reads plain edge lists as maps: the names are the items, without places. Never throws. Cost: linear. */
import { noProgress, type Progress } from '../model/progress.ts';
import { IssueLog } from '../read/issue-log.ts';
import { readEdgeLines } from './edge-lines.ts';
import { NetworkDraft } from './network-draft.ts';
import type { NetworkReading } from './network-map.ts';

/**
 * Adds the links of an edge list to `draft`. Names are made items where the draft has no items of its own; else they are the
 * ids of its items.
 */
export function addEdges(draft: NetworkDraft, text: string, log: IssueLog, progress: Progress): void {
  const edges = readEdgeLines(text, progress);
  const { names, source, target, weight, descriptions, lines } = edges;
  if (draft.items.length === 0) names.forEach((name, i) => draft.addItem(name, i + 1, log));
  lines.forEach((line, link) => {
    const note = {
      source: names[source[link] ?? -1] ?? '',
      target: names[target[link] ?? -1] ?? '',
      strength: weight[link] ?? 1,
      description: descriptions.get(link) ?? null,
      line,
    };
    draft.addLink(note, log);
  });
  if (edges.isDirected) draft.links.isDirected = true;
  for (const line of edges.badLines) {
    const message =
      'This line is no link and was left out: a link is two names, and a number from 0 on where it has a strength.';
    log.add('no-link', 'warning', message, line);
  }
}

/** The map that an edge list makes, with what could not be used of it. */
export function readEdgeList(text: string, file: string, progress: Progress = noProgress): NetworkReading {
  const log = new IssueLog(file);
  const draft = new NetworkDraft();
  addEdges(draft, text, log, progress);
  return { map: draft.finish(log), issues: log.list() };
}
