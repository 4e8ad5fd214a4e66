/** The analysis of a finished map: its tables and clusters in the place of papers, people and topics. */
import { readNetwork, type NetworkSource } from '../interchange/read-network.ts';
import type { NetworkMap } from '../interchange/network-map.ts';
import type { Analysis, SourceReport } from '../model/analysis.ts';
import type { SourceInput } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { Progress } from '../model/progress.ts';
import { openSource } from '../read/read-source.ts';
import type { Clusters } from './clusters.ts';
import type { tabulateNetwork } from './tables.ts';

export interface NetworkReading {
  readonly map: NetworkMap;
  readonly issues: readonly Issue[];
  readonly sources: readonly SourceReport[];
}

const NO_MAP: NetworkMap = { title: null, items: [], links: [], clusters: [] };

/** The map that the files hold together; without items where they hold none, and the issues say why. */
export function readSources(inputs: readonly SourceInput[], progress: Progress): NetworkReading {
  progress('Opening', 0, 0);
  const opened = inputs.map(openSource);
  const texts = opened.flatMap(({ file, text }): NetworkSource[] => (text === null ? [] : [{ file, text }]));
  const { map, format, issues } = readNetwork(texts, { progress });
  return {
    map: map ?? NO_MAP,
    issues: [...opened.flatMap((source) => source.issues), ...issues],
    sources: opened.map((source, i) => ({
      file: source.file,
      format: source.text === null ? source.format : format,
      blocks: 0,
      records: i === 0 ? (map?.items.length ?? 0) : 0,
    })),
  };
}

const NO_ROWS = { offsets: new Int32Array(1), targets: new Int32Array(0), weights: new Float64Array(0) };
const NO_INCIDENCE = { paperAuthors: NO_ROWS, authorPapers: NO_ROWS, paperTopics: NO_ROWS, topicPapers: NO_ROWS };

/** Puts together what is known of a map. */
export function networkAnalysis(
  { sources, issues }: NetworkReading,
  tables: ReturnType<typeof tabulateNetwork>,
  { partition, numbers }: Clusters,
  circles: Analysis['circles'],
): Analysis {
  return {
    papers: [],
    authors: [],
    topics: [],
    paperTopics: [],
    foreign: [],
    incidence: NO_INCIDENCE,
    themes: partition,
    circles,
    owner: -1,
    offer: null,
    inferred: [],
    issues,
    sources,
    joins: [],
    doubts: [],
    network: tables.items.length === 0 ? null : { ...tables, clusterNumbers: numbers },
  };
}
