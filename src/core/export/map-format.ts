/** The formats a map is written in: their names and endings, from which flags, menus and file names derive. */

export type MapFormatId = 'json' | 'gexf' | 'graphml' | 'csv' | 'vosviewer';

export interface MapFormat {
  readonly id: MapFormatId;
  readonly label: string;
  /** What opens it. */
  readonly note: string;
  /** The end of a file's name that tells this format. */
  readonly ending: string;
  readonly mediaType: string;
  /** The tables it is made of, each a file; none where it is one file. */
  readonly tables: readonly string[];
  /** Whether nodes without a place, and their edges, are left out. */
  readonly isPlacedOnly: boolean;
}

const ONE_FILE = { tables: [], isPlacedOnly: false } as const;

export const MAP_FORMATS: readonly MapFormat[] = [
  {
    id: 'json',
    label: 'Map file (JSON)',
    note: 'All of the map, for scripts',
    ending: '.json',
    mediaType: 'application/json',
    ...ONE_FILE,
  },
  {
    id: 'gexf',
    label: 'GEXF',
    note: 'For Gephi, NetworkX and others',
    ending: '.gexf',
    mediaType: 'application/gexf+xml',
    ...ONE_FILE,
  },
  {
    id: 'graphml',
    label: 'GraphML',
    note: 'For igraph, Cytoscape, NetworkX and others',
    ending: '.graphml',
    mediaType: 'application/graphml+xml',
    ...ONE_FILE,
  },
  {
    id: 'csv',
    label: 'CSV',
    note: 'Tables of nodes and of edges',
    ending: '.csv',
    mediaType: 'text/csv',
    tables: ['nodes', 'edges'],
    isPlacedOnly: false,
  },
  {
    id: 'vosviewer',
    label: 'VOSviewer JSON',
    note: 'For VOSviewer and VOSviewer Online',
    ending: '.vosviewer.json',
    mediaType: 'application/json',
    tables: [],
    isPlacedOnly: true,
  },
];

export const MAP_FORMAT_IDS: readonly MapFormatId[] = MAP_FORMATS.map(({ id }) => id);

export function mapFormat(id: MapFormatId): MapFormat {
  const format = MAP_FORMATS.find((candidate) => candidate.id === id);
  if (!format) throw new RangeError(`There is no map format '${id}'.`);
  return format;
}

/** The format that a file's name tells, by the longest ending that fits; null where none does. */
export function formatOfName(name: string): MapFormat | null {
  const fitting = MAP_FORMATS.filter(({ ending }) => name.toLowerCase().endsWith(ending));
  return fitting.sort((a, b) => b.ending.length - a.ending.length)[0] ?? null;
}

/** The names of the files a map is written to: `map.csv` as CSV is `map.nodes.csv` and `map.edges.csv`. */
export function fileNames(name: string, { ending, tables }: MapFormat): string[] {
  if (tables.length === 0) return [name];
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
  return tables.map((table) => `${stem}.${table}${ending}`);
}
