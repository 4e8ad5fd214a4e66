/** What is on screen: a reading list, or a finished map. */
import type { AppState } from './state.ts';

type Shown = Pick<AppState, 'list'>;

export const isReadingList = ({ list }: Shown): boolean => list !== null && list.analysis.network === null;
export const isNetwork = ({ list }: Shown): boolean => list !== null && list.analysis.network !== null;
