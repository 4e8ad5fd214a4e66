/**
 * The one place that joins the stages: a document goes in, an analysis comes out. Pure; each stage remembers its last
 * inputs, so that a change reruns only what depends on it.
 */
import { findOwner } from './authors/owner.ts';
import { resolveAuthors } from './authors/resolve.ts';
import { joinDuplicates } from './corpus/deduplicate.ts';
import { buildIncidence } from './graph/incidence.ts';
import { mapToJson } from './export/map-json.ts';
import { buildLensGraph } from './graph/lens.ts';
import { findCircles, findThemes } from './groups/partition.ts';
import type { Analysis } from './model/analysis.ts';
import type { Lens } from './model/columns.ts';
import type { CoterieDocument, Settings, SourceInput } from './model/document.ts';
import type { PartitionOf } from './model/partition.ts';
import { noProgress, type Progress } from './model/progress.ts';
import type { Aspect, Scene } from './model/scene.ts';
import { readSource } from './read/read-source.ts';
import { createRelatedIndex, type RelatedIndex } from './related/related.ts';
import { extractTopics } from './topics/extract.ts';
import { parseTopicResources } from './topics/resources.ts';
import { buildScene } from './view/scene.ts';

/** The texts of the thesaurus and of the boilerplate list in `data/`. */
export interface PipelineResources {
  readonly thesaurus: string;
  readonly boilerplate: string;
}

export interface SceneRequest {
  readonly lens: Lens;
  readonly colourBy: PartitionOf;
  readonly aspect: Aspect;
}

const MAP_FILE_SCENE: SceneRequest = { lens: 'everything', colourBy: 'themes', aspect: 'wide' };

export interface Pipeline {
  /** Everything computed from `document`. Progress may throw CancelledError. */
  readonly run: (document: CoterieDocument, progress?: Progress) => Analysis;
  /** One lens of an analysis, laid out; `previous` keeps the map from jumping. */
  readonly scene: (
    analysis: Analysis,
    request: SceneRequest,
    seed: number,
    previous?: Scene | null,
    progress?: Progress,
  ) => Scene;
  /** The map file of an analysis: the Everything lens coloured by themes, at the wide aspect. */
  readonly mapFile: (analysis: Analysis, settings: Settings, progress?: Progress) => string;
  readonly related: (analysis: Analysis) => RelatedIndex;
}

/** A function of positional arguments that remembers its last result; arguments are compared by identity. */
function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last && last.args.length === args.length && last.args.every((value, i) => value === args[i]))
      return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}

function rememberPerSource(): (sources: readonly SourceInput[], progress: Progress) => ReturnType<typeof readSource>[] {
  let known = new Map<SourceInput, ReturnType<typeof readSource>>();
  return (sources, progress) => {
    const next = new Map<SourceInput, ReturnType<typeof readSource>>();
    const results = sources.map((source) => {
      const result = known.get(source) ?? readSource(source, { progress });
      next.set(source, result);
      return result;
    });
    known = next;
    return results;
  };
}

/** A pipeline with its own memory of the last document. */
export function createPipeline(resources: PipelineResources): Pipeline {
  const topicResources = parseTopicResources(resources);
  let progressNow: Progress = noProgress;
  const progress: Progress = (step, done, total) => progressNow(step, done, total);

  const read = rememberPerSource();
  const corpus = remember((...reads: ReturnType<typeof readSource>[]) =>
    joinDuplicates(reads.flatMap((r) => r.papers)),
  );
  const people = remember((papers: Analysis['papers']) => resolveAuthors(papers, progress));
  const topics = remember((papers: Analysis['papers']) => extractTopics(papers, topicResources, { progress }));
  const tables = remember(
    (papers: Analysis['papers'], authors: Analysis['authors'], tagged: ReturnType<typeof extractTopics>) =>
      buildIncidence(papers.length, authors, tagged.paperTopics, tagged.topics.length),
  );
  const groups = remember((base: GroupBase, seed: number, resolution: number | null) => ({
    themes: findThemes({ ...base, seed, resolution, progress }),
    circles: findCircles({ ...base, seed, resolution, progress }),
  }));
  const base = remember(
    (
      papers: Analysis['papers'],
      authors: Analysis['authors'],
      tagged: ReturnType<typeof extractTopics>,
      incidence: Analysis['incidence'],
    ) => ({
      papers,
      authors,
      topics: tagged,
      incidence,
      owner: findOwner(papers, authors),
    }),
  );
  type GroupBase = ReturnType<typeof base>;

  const run = (document: CoterieDocument, onProgress: Progress = noProgress): Analysis => {
    progressNow = onProgress;
    const reads = read(document.sources, progress);
    const { papers, duplicates, issues } = corpus(...reads);
    const authors = people(papers);
    const tagged = topics(papers);
    const incidence = tables(papers, authors, tagged);
    const grouped = base(papers, authors, tagged, incidence);
    const { themes, circles } = groups(grouped, document.settings.seed, document.settings.resolution);
    return {
      papers,
      authors,
      topics: tagged.topics,
      paperTopics: tagged.paperTopics,
      incidence,
      themes,
      circles,
      owner: grouped.owner,
      issues: [...reads.flatMap((r) => r.issues), ...issues],
      sources: reads.map((r, i) => ({
        file: document.sources[i]?.file ?? '',
        format: r.format,
        blocks: r.blocks,
        records: r.papers.length,
      })),
      duplicates,
    };
  };

  const scene: Pipeline['scene'] = (analysis, request, seed, previous = null, onProgress = noProgress) =>
    buildScene(analysis, buildLensGraph(analysis, request.lens), {
      colourBy: request.colourBy,
      aspect: request.aspect,
      seed,
      progress: onProgress,
      ...(previous ? { previous } : {}),
    });

  return {
    run,
    scene,
    mapFile: (analysis, settings, onProgress = noProgress) =>
      mapToJson(analysis, scene(analysis, MAP_FILE_SCENE, settings.seed, null, onProgress), settings),
    related: remember((analysis: Analysis) => createRelatedIndex(analysis)),
  };
}
