/**
 * Finished maps of other programs, told by their content: which texts are one, and the map in the texts of one drop. A map
 * file and a network file of VOSviewer make one map, whichever comes first; of other files one opens at a time.
 */
import type { Issue } from '../model/issue.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { TextCleaner } from '../read/clean-text.ts';
import { IssueLog } from '../read/issue-log.ts';
import { isEdgeList } from './detect-edge-list.ts';
import { detectJsonMap } from './detect-json.ts';
import type { NetworkMap, NetworkReading } from './network-map.ts';
import { xmlRoot } from './network-xml.ts';
import { readEdgeList } from './read-edge-list.ts';
import { readGexf } from './read-gexf.ts';
import { readGraphml } from './read-graphml.ts';
import { readMapJson } from './read-map-json.ts';
import { isVosviewerMap, readVosviewerMap } from './read-vosviewer-map.ts';
import { readVosviewer } from './read-vosviewer.ts';

export type NetworkKind = 'map-json' | 'vosviewer' | 'gexf' | 'graphml' | 'vosviewer-map' | 'edge-list';

export interface NetworkSource {
  readonly file: string;
  readonly text: string;
}

export interface NetworkFound {
  /** Null where none of the texts is a network. */
  readonly map: NetworkMap | null;
  /** In words: `GEXF`, `VOSviewer map and network files`. */
  readonly format: string;
  readonly issues: readonly Issue[];
}

export interface NetworkOptions {
  readonly progress?: Progress;
}

interface NetworkFormat {
  readonly label: string;
  readonly read: (text: string, file: string, progress: Progress) => NetworkReading;
}

const FORMATS: Readonly<Record<NetworkKind, NetworkFormat>> = {
  'map-json': { label: 'map file of Coterie', read: readMapJson },
  vosviewer: { label: 'VOSviewer JSON', read: readVosviewer },
  gexf: { label: 'GEXF', read: readGexf },
  graphml: { label: 'GraphML', read: readGraphml },
  'vosviewer-map': {
    label: 'VOSviewer map file',
    read: (text, file, progress) => readVosviewerMap({ text, file }, null, progress),
  },
  'edge-list': { label: 'edge list', read: readEdgeList },
};

/** Enough of a text to tell what it is by. */
const BEGINNING = 1 << 20;

function clean(text: string): string {
  if (!/^\uFEFF|[\r\0]/.test(text)) return text;
  const cleaner = new TextCleaner();
  return cleaner.clean(text) + cleaner.end();
}

/** Which finished map a text is, by its content; null where it is none. Looks at its beginning only. */
export function detectNetwork(text: string): NetworkKind | null {
  const beginning = clean(text.slice(0, BEGINNING));
  if (/^\s*\{/.test(beginning)) return detectJsonMap(beginning);
  if (/^\s*</.test(beginning)) {
    const root = xmlRoot(beginning);
    return root === 'gexf' || root === 'graphml' ? root : null;
  }
  if (isVosviewerMap(beginning)) return 'vosviewer-map';
  return isEdgeList(beginning) ? 'edge-list' : null;
}

/** Whether a text is a finished map or an edge list, by its content. */
export const isNetwork = (text: string): boolean => detectNetwork(text) !== null;

interface Told extends NetworkSource {
  readonly kind: NetworkKind | null;
}

/** Says of each source that is no part of the map why it was left out. */
function leftOut(sources: readonly Told[], map: string): Issue[] {
  return sources.flatMap(({ file, kind }) => {
    const log = new IssueLog(file);
    const what = kind === null ? 'This is no map that can be read' : `This is another map (${FORMATS[kind].label})`;
    const next = kind === null ? '' : ' One map opens at a time: open this file by itself to see it.';
    log.add('left-out', 'warning', `${what}; it was left out beside '${map}'.${next}`);
    return log.list();
  });
}

/** The sources that make one map: a map file and a network file of VOSviewer, or the first. */
function partsOf(sources: readonly Told[]): { readonly first: Told; readonly network: Told | null } | null {
  const first = sources.find(({ kind }) => kind !== null);
  if (!first) return null;
  const isPart = first.kind === 'vosviewer-map' || first.kind === 'edge-list';
  const map = isPart ? sources.find(({ kind }) => kind === 'vosviewer-map') : undefined;
  return map
    ? { first: map, network: sources.find(({ kind }) => kind === 'edge-list') ?? null }
    : { first, network: null };
}

/** The map in texts that belong together. Never throws on data; only `options.progress` may throw, to cancel. */
export function readNetwork(sources: readonly NetworkSource[], options: NetworkOptions = {}): NetworkFound {
  const progress = options.progress ?? noProgress;
  progress('Reading the map', 0, 0);
  const told = sources.map(({ file, text }): Told => ({ file, text: clean(text), kind: detectNetwork(text) }));
  const parts = partsOf(told);
  if (!parts || parts.first.kind === null) {
    const log = new IssueLog(sources[0]?.file ?? '');
    const message =
      'No map was found here, and nothing was read. Give a GEXF or GraphML file, VOSviewer files, or an edge list.';
    log.add('no-network', 'error', message);
    return { map: null, format: 'unknown', issues: log.list() };
  }
  const { first, network } = parts;
  const rest = told.filter((source) => source !== first && source !== network);
  const { map, issues } = network
    ? readVosviewerMap(first, network, progress)
    : FORMATS[parts.first.kind].read(first.text, first.file, progress);
  const format = network ? 'VOSviewer map and network files' : FORMATS[parts.first.kind].label;
  return { map, format, issues: [...issues, ...leftOut(rest, first.file)] };
}
