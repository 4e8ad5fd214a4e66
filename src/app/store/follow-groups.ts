/** Takes groups out of the filter that the list does not have: after another grain, after edits, and from addresses. */
import type { StoreApi } from 'zustand/vanilla';
import type { Partition } from '../../core/model/partition.ts';
import { joinList } from '../../core/view/words.ts';
import { say } from '../actions/said.ts';
import type { AppState, LoadedList } from './state.ts';

const READING_MS = 8000;

const idsOf = ({ groups }: Partition): ReadonlySet<string> => new Set(groups.map(({ id }) => id));

/** Why groups are gone, in words; `before` is the list that had them. */
function lossWords(gone: readonly string[], before: LoadedList | null, now: LoadedList): string {
  const known = before === null ? [] : [...before.analysis.themes.groups, ...before.analysis.circles.groups];
  const names = known.flatMap(({ id, name }) => (gone.includes(id) ? [name] : []));
  if (names.length === 0) return 'A filter on groups that this list does not have was cleared';
  const why = before?.document === now.document ? 'this grain has other groups' : 'the list has other groups now';
  return `The filter on ${joinList(names)} was cleared: ${why}`;
}

function dropLostGroups(store: StoreApi<AppState>, before: LoadedList | null): void {
  const { list, filter } = store.getState();
  if (list === null || filter.themes.length + filter.circles.length === 0) return;
  const themes = idsOf(list.analysis.themes);
  const circles = idsOf(list.analysis.circles);
  const gone = [...filter.themes.filter((id) => !themes.has(id)), ...filter.circles.filter((id) => !circles.has(id))];
  if (gone.length === 0) return;
  const kept = {
    themes: filter.themes.filter((id) => themes.has(id)),
    circles: filter.circles.filter((id) => circles.has(id)),
  };
  store.setState({ filter: { ...filter, ...kept } });
  say(lossWords(gone, before, list), READING_MS);
}

/** Starts following `store`; returns a function that stops it. */
export function followGroups(store: StoreApi<AppState>): () => void {
  dropLostGroups(store, null);
  return store.subscribe((state, before) => {
    // While another grain is on its way, the groups that are asked for are not there yet.
    const isOtherFilter = state.filter !== before.filter && state.grain === before.grain;
    if (state.list !== before.list || isOtherFilter) dropLostGroups(store, before.list);
  });
}
