import { countOf } from '../../core/view/words.ts';
import type { RecentDocument } from './state.ts';

/** `45 papers`; of a finished map `142 items`. */
export function recentSize({ papers, items }: Pick<RecentDocument, 'papers' | 'items'>): string {
  return items === undefined ? countOf(papers, 'paper') : countOf(items, 'item');
}
