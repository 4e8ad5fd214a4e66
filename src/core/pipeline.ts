/**
 * The one place that joins the stages: a document goes in, an analysis comes out. Pure; each stage remembers its last
 * inputs, so that a change reruns only what depends on it.
 */
import { findOwner } from './authors/owner.ts';
import { resolveAuthors } from './authors/resolve.ts';
import { joinDuplicates } from './corpus/deduplicate.ts';
import { buildIncidence } from './graph/incidence.ts';
import { mapToJson, type MapFile } from './export/map-json.ts';
import { buildLensGraph } from './graph/lens.ts';
import { LEIDEN, type CommunityAlgorithm } from './groups/algorithms.ts';
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

/** What the pipeline is made with. */
export interface PipelineResources {
  /** The texts of the thesaurus and of the boilerplate list in `data/`. */
  readonly thesaurus: string;
  readonly boilerplate: string;
  /** Finds the groups; Leiden where not given. */
  readonly algorithm?: CommunityAlgorithm;
}

export interface SceneRequest {
  readonly lens: Lens;
  readonly colourBy: PartitionOf;
  readonly aspect: Aspect;
  /** Nodes drawn at most, strongest first; the view's own limit where not given. */
  readonly nodeLimit?: number;
}

const MAP_FILE_SCENE: SceneRequest = { lens: 'everything', colourBy: 'themes', aspect: 'wide', nodeLimit: 20_000 };

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
  readonly mapFile: (analysis: Analysis, settings: Settings, progress?: Progress) => MapFile;
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

function rememberPerSource(): (sources: readonly SourceInput[], progress: Progress) => Reading[] {
  let known = new Map<SourceInput, Reading>();
  return (sources, progress) => {
    const next = new Map<SourceInput, Reading>();
    const results = sources.map((source) => {
      const result = known.get(source) ?? readSource(source, { progress });
      next.set(source, result);
      return result;
    });
    known = next;
    return results;
  };
}

type Reading = ReturnType<typeof readSource>;
type Tagged = ReturnType<typeof extractTopics>;
type Papers = Analysis['papers'];

/** The stages, each with the memory of its last inputs. */
function createStages({ thesaurus, boilerplate, algorithm = LEIDEN }: PipelineResources, progress: Progress) {
  const topicResources = parseTopicResources({ thesaurus, boilerplate });
  const base = remember(
    (papers: Papers, authors: Analysis['authors'], topics: Tagged, incidence: Analysis['incidence']) => ({
      papers,
      authors,
      topics,
      incidence,
      owner: findOwner(papers, authors),
    }),
  );
  return {
    base,
    read: rememberPerSource(),
    corpus: remember((...readings: Reading[]) => joinDuplicates(readings.flatMap((reading) => reading.papers))),
    people: remember((papers: Papers) => resolveAuthors(papers, progress)),
    topics: remember((papers: Papers) => extractTopics(papers, topicResources, { progress })),
    tables: remember((papers: Papers, authors: Analysis['authors'], tagged: Tagged) =>
      buildIncidence(papers.length, authors, tagged.paperTopics, tagged.topics.length),
    ),
    groups: remember((input: ReturnType<typeof base>, seed: number, resolution: number | null) => ({
      themes: findThemes({ ...input, algorithm, seed, resolution, progress }),
      circles: findCircles({ ...input, algorithm, seed, resolution, progress }),
    })),
  };
}

function createRun(resources: PipelineResources): Pipeline['run'] {
  let progressNow: Progress = noProgress;
  const progress: Progress = (step, done, total) => progressNow(step, done, total);
  const stages = createStages(resources, progress);
  return (document, onProgress = noProgress) => {
    progressNow = onProgress;
    const { sources, settings } = document;
    const readings = stages.read(sources, progress);
    const { papers, duplicates, issues } = stages.corpus(...readings);
    const authors = stages.people(papers);
    const tagged = stages.topics(papers);
    const incidence = stages.tables(papers, authors, tagged);
    const base = stages.base(papers, authors, tagged, incidence);
    const { themes, circles } = stages.groups(base, settings.seed, settings.resolution);
    return {
      papers,
      authors,
      topics: tagged.topics,
      paperTopics: tagged.paperTopics,
      incidence,
      themes,
      circles,
      owner: base.owner,
      issues: [...readings.flatMap((reading) => reading.issues), ...issues],
      sources: readings.map(({ format, blocks, papers: read }, i) => ({
        file: sources[i]?.file ?? '',
        format,
        blocks,
        records: read.length,
      })),
      duplicates,
    };
  };
}

/** A pipeline with its own memory of the last document. */
export function createPipeline(resources: PipelineResources): Pipeline {
  const scene: Pipeline['scene'] = (analysis, request, seed, previous = null, progress = noProgress) =>
    buildScene(analysis, buildLensGraph(analysis, request.lens), {
      colourBy: request.colourBy,
      aspect: request.aspect,
      seed,
      progress,
      ...(previous ? { previous } : {}),
      ...(request.nodeLimit === undefined ? {} : { nodeLimit: request.nodeLimit }),
    });
  return {
    run: createRun(resources),
    scene,
    mapFile: (analysis, settings, progress = noProgress) =>
      mapToJson(analysis, scene(analysis, MAP_FILE_SCENE, settings.seed, null, progress), settings),
    related: remember((analysis: Analysis) => createRelatedIndex(analysis)),
  };
}
