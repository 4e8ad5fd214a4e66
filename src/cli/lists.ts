/** The lists that come with Coterie, as the page asks for them in `lists/index.json`. */
export interface ListFile {
  /** The name people know it by. */
  readonly name: string;
  /** The name it is served under, beside the index. */
  readonly path: string;
}

export interface ListEntry {
  readonly id: string;
  readonly name: string;
  readonly files: readonly ListFile[];
  readonly note: string;
  /** Its first map is made when the page is built. */
  readonly isPrepared: boolean;
  /** It is a finished map; left out for reading lists. */
  readonly isNetwork?: boolean;
}

export const BUNDLED_LISTS: readonly ListEntry[] = [
  {
    id: 'reading-list',
    name: 'Bundled list',
    files: [{ name: 'reading-list.txt', path: 'reading-list.txt' }],
    note: '45 papers of one lab, pasted as found, author lists cut',
    isPrepared: true,
  },
  {
    id: 'neural-machine-translation',
    name: 'Neural machine translation',
    files: [{ name: 'neural-machine-translation.jsonl', path: 'neural-machine-translation.jsonl' }],
    note: '420 papers with whole author lists, 2014 to 2019',
    isPrepared: false,
  },
];

/** The content of `lists/index.json`; with `own`, that list comes first and is the one opened. */
export function bundledListsIndex(own: ListEntry | null = null): { open: string; lists: readonly ListEntry[] } {
  return { open: own?.id ?? 'reading-list', lists: own ? [own, ...BUNDLED_LISTS] : BUNDLED_LISTS };
}
