/** What the palette lists: commands used last, then all by section; for a query, the commands and the names it means. */
import { SECTIONS } from '../../actions/action.ts';
import type { SearchHit } from '../../../core/search/search.ts';
import { rankActions, type LabelledAction } from './rank-actions.ts';

export type PaletteRow =
  { readonly kind: 'action'; readonly item: LabelledAction } | { readonly kind: 'hit'; readonly hit: SearchHit };

export interface PaletteSection {
  readonly title: string;
  readonly rows: readonly PaletteRow[];
}

const actionRows = (items: readonly LabelledAction[]): readonly PaletteRow[] =>
  items.map((item) => ({ kind: 'action', item }));

/** All commands, those used last first and once. */
function browsing(actions: readonly LabelledAction[], used: readonly string[]): readonly PaletteSection[] {
  const recent = used.flatMap((id) => actions.filter(({ action }) => action.id === id));
  const rest = actions.filter((item) => !recent.includes(item));
  return [
    { title: 'Used last', rows: actionRows(recent) },
    ...SECTIONS.map((section) => ({
      title: section,
      rows: actionRows(rest.filter(({ action }) => action.section === section)),
    })),
  ];
}

/** The sections in order, none of them empty. */
export function paletteSections(
  actions: readonly LabelledAction[],
  query: string,
  used: readonly string[],
  hits: readonly SearchHit[],
): readonly PaletteSection[] {
  const sections =
    query.trim() === ''
      ? browsing(actions, used)
      : [
          { title: 'Commands', rows: actionRows(rankActions(actions, query)) },
          { title: 'Go to', rows: hits.map((hit): PaletteRow => ({ kind: 'hit', hit })) },
        ];
  return sections.filter(({ rows }) => rows.length > 0);
}
