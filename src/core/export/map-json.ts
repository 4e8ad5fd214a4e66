/** The map as JSON: nodes with places and groups, edges, groups, and the options it was made with. */
import { buildLensGraph, type LensOptions } from '../graph/lens.ts';
import type { Analysis } from '../model/analysis.ts';
import { EDGE_KINDS, NODE_KINDS, type LensGraph } from '../model/columns.ts';
import type { Settings } from '../model/document.ts';
import type { Partition } from '../model/partition.ts';
import type { Scene } from '../model/scene.ts';

interface MapNode {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly theme: string | null;
  readonly circle: string | null;
  readonly [field: string]: unknown;
}

const KIND_GROUPS = { author: 'authorGroup', paper: 'paperGroup', topic: 'topicGroup' } as const;
const KIND_STABILITY = { author: 'authorStability', paper: 'paperStability', topic: 'topicStability' } as const;

function describeNode(
  analysis: Analysis,
  kind: keyof typeof KIND_GROUPS,
  ref: number,
): Record<string, unknown> & { label: string } {
  const { incidence } = analysis;
  if (kind === 'paper') {
    const paper = analysis.papers[ref];
    return {
      label: paper?.title ?? '',
      id: paper?.sourceId ?? null,
      year: paper?.year ?? null,
      date: paper?.date ?? null,
      authorsTruncated: paper?.authorsTruncated ?? false,
      category: paper?.category ?? null,
      organisations: paper?.organisations ?? [],
      source: paper?.source ?? null,
    };
  }
  if (kind === 'author') {
    const author = analysis.authors[ref];
    const papers = (incidence.authorPapers.offsets[ref + 1] ?? 0) - (incidence.authorPapers.offsets[ref] ?? 0);
    return { label: author?.name ?? '', papers, forms: author?.forms ?? [], isInferred: author?.isInferred ?? false };
  }
  const topic = analysis.topics[ref];
  return {
    label: topic?.label ?? '',
    papers: topic?.papers ?? 0,
    forms: topic?.forms ?? [],
    topicKind: topic?.kind ?? 'topic',
  };
}

function groupId(partition: Partition, kind: keyof typeof KIND_GROUPS, ref: number): string | null {
  return partition.groups[partition[KIND_GROUPS[kind]][ref] ?? -1]?.id ?? null;
}

function mapNodes(analysis: Analysis, graph: LensGraph, scene: Scene): MapNode[] {
  const places = new Map(scene.nodes.map((node) => [node.key, node]));
  return graph.keys.map((key, i) => {
    const kind = NODE_KINDS[graph.kinds[i] ?? 0] ?? 'paper';
    const ref = graph.refs[i] ?? 0;
    const { label, ...rest } = describeNode(analysis, kind, ref);
    const place = places.get(key);
    return {
      key,
      kind,
      label,
      x: place?.x ?? null,
      y: place?.y ?? null,
      theme: groupId(analysis.themes, kind, ref),
      circle: groupId(analysis.circles, kind, ref),
      themeStability: analysis.themes[KIND_STABILITY[kind]][ref] ?? 0,
      circleStability: analysis.circles[KIND_STABILITY[kind]][ref] ?? 0,
      ...rest,
    };
  });
}

function mapGroups(analysis: Analysis, partition: Partition): unknown[] {
  return partition.groups.map((group) => ({
    id: group.id,
    of: partition.of,
    name: group.name,
    papers: group.papers.length,
    authors: group.authors.length,
    topics: group.topics.length,
    terms: group.terms.map(({ label, inside, outside }) => ({ label, inside, outside })),
    people: group.people.map(({ author, here, all }) => ({ name: analysis.authors[author]?.name ?? '', here, all })),
    stability: group.stability,
  }));
}

export interface MapFile {
  /** One JSON object, ending in a line feed. Node order is that of the lens. */
  readonly json: string;
  readonly nodes: number;
  /** Nodes with a place; the others were too many to lay out. */
  readonly placed: number;
}

/** The map file of an analysis, with the lens of the scene made by `options`. */
export function mapToJson(analysis: Analysis, scene: Scene, settings: Settings, options: LensOptions = {}): MapFile {
  const graph = buildLensGraph(analysis, scene.lens, options);
  const edges = Array.from(graph.source, (source, e) => ({
    source: graph.keys[source],
    target: graph.keys[graph.target[e] ?? 0],
    kind: EDGE_KINDS[graph.edgeKinds[e] ?? 0],
    weight: graph.weight[e] ?? 0,
  }));
  const map = {
    format: 'coterie-map',
    version: 1,
    nodes: mapNodes(analysis, graph, scene),
    edges,
    groups: [...mapGroups(analysis, analysis.themes), ...mapGroups(analysis, analysis.circles)],
    document: { sources: analysis.sources, settings },
  };
  return { json: `${JSON.stringify(map, null, 1)}\n`, nodes: map.nodes.length, placed: scene.nodes.length };
}
