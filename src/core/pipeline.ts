/**
 * The one place that joins the stages: a document goes in, an analysis comes out. Pure; each stage remembers its last
 * inputs, so that a change reruns only what depends on it.
 */
import { findOwner } from './authors/owner.ts';
import { inferredAuthorships, ownerOffer } from './authors/inferred.ts';
import { resolveAuthors } from './authors/resolve.ts';
import { applyDecisions, taughtBy } from './corpus/decide.ts';
import { joinDuplicates } from './corpus/deduplicate.ts';
import { buildIncidence } from './graph/incidence.ts';
import { mapToJson, type MapFile } from './export/map-json.ts';
import { buildLensGraph } from './graph/lens.ts';
import { LEIDEN, type CommunityAlgorithm } from './groups/algorithms.ts';
import { findCircles, findThemes } from './groups/partition.ts';
import type { Analysis } from './model/analysis.ts';
import type { Lens } from './model/columns.ts';
import type { CoterieDocument, Decision, Settings, SourceInput } from './model/document.ts';
import type { Filter } from './model/filter.ts';
import type { Grain, PartitionOf } from './model/partition.ts';
import { noProgress, type Progress } from './model/progress.ts';
import type { Aspect, Scene, SizeBy } from './model/scene.ts';
import { readSource } from './read/read-source.ts';
import { createRelatedIndex, type RelatedIndex } from './related/related.ts';
import { extractTopics } from './topics/extract.ts';
import { parseTopicResources } from './topics/resources.ts';
import { applyFilter } from './view/filter.ts';
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
  /** What marks are sized by; papers where not given. */
  readonly sizeBy?: SizeBy;
  /** Only what passes is drawn; all where not given. */
  readonly filter?: Filter;
  /** Nodes drawn at most, strongest first; the view's own limit where not given. */
  readonly nodeLimit?: number;
}

const MAP_FILE_SCENE: SceneRequest = { lens: 'everything', colourBy: 'themes', aspect: 'wide', nodeLimit: 20_000 };

export interface Pipeline {
  /** Everything computed from `document`. Progress may throw CancelledError. */
  readonly run: (document: CoterieDocument, progress?: Progress, grain?: Grain) => Analysis;
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

/** Each source is read again only when corrections teach its reader something else. */
function rememberPerSource(): (document: CoterieDocument, progress: Progress) => Reading[] {
  let known = new Map<SourceInput, { key: string; reading: Reading }>();
  return ({ sources, decisions }, progress) => {
    const next: typeof known = new Map();
    const readings = sources.map((source) => {
      const taught = taughtBy(decisions, source.file);
      const key = taught?.key ?? '';
      const before = known.get(source);
      const reading =
        before && before.key === key ? before.reading : readSource(source, { progress, ...(taught ? { taught } : {}) });
      next.set(source, { key, reading });
      return reading;
    });
    known = next;
    return readings;
  };
}

/** The results of `compute` for each grain of the last inputs. */
function rememberPerGrain<A extends readonly unknown[], R>(
  compute: (grain: Grain, ...args: A) => R,
): (grain: Grain, ...args: A) => R {
  const byGrain = remember((..._args: A) => new Map<Grain, R>());
  return (grain, ...args) => {
    const results = byGrain(...args);
    const known = results.get(grain) ?? compute(grain, ...args);
    results.set(grain, known);
    return known;
  };
}

/** The decisions about records: those about people leave the records as they are, and what follows them remembered. */
function createRecordDecisions(): (decisions: readonly Decision[]) => readonly Decision[] {
  let last: readonly Decision[] = [];
  return (decisions) => {
    const next = decisions.filter(({ kind }) => kind === 'correct-record' || kind === 'skip-record');
    // By content: a document that came from another thread is a copy.
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last;
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
    corpus: remember((decisions: readonly Decision[], ...readings: Reading[]) =>
      joinDuplicates(
        applyDecisions(
          readings.flatMap((reading) => reading.papers),
          decisions,
        ),
      ),
    ),
    people: remember((papers: Papers) => resolveAuthors(papers, progress)),
    topics: remember((papers: Papers) => extractTopics(papers, topicResources, { progress })),
    tables: remember((papers: Papers, authors: Analysis['authors'], tagged: Tagged) =>
      buildIncidence(papers.length, authors, tagged.paperTopics, tagged.topics.length),
    ),
    groups: rememberPerGrain((grain, input: ReturnType<typeof base>, seed: number, resolution: number | null) => ({
      themes: findThemes({ ...input, algorithm, seed, resolution, grain, progress }),
      circles: findCircles({ ...input, algorithm, seed, resolution, grain, progress }),
    })),
  };
}

function createRun(resources: PipelineResources): Pipeline['run'] {
  let progressNow: Progress = noProgress;
  const progress: Progress = (step, done, total) => progressNow(step, done, total);
  const stages = createStages(resources, progress);
  const onRecords = createRecordDecisions();
  return (document, onProgress = noProgress, grain = 'medium') => {
    progressNow = onProgress;
    const { sources, decisions, settings } = document;
    const readings = stages.read(document, progress);
    const { papers, duplicates, issues } = stages.corpus(onRecords(decisions), ...readings);
    const authors = stages.people(papers);
    const tagged = stages.topics(papers);
    const incidence = stages.tables(papers, authors, tagged);
    const base = stages.base(papers, authors, tagged, incidence);
    const { themes, circles } = stages.groups(grain, base, settings.seed, settings.resolution);
    return {
      papers,
      authors,
      topics: tagged.topics,
      paperTopics: tagged.paperTopics,
      incidence,
      themes,
      circles,
      owner: base.owner,
      offer: ownerOffer(papers, authors, base.owner, decisions),
      inferred: inferredAuthorships(papers, authors, decisions),
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
  const relatedOf = remember(
    (papers: Papers, authors: Analysis['authors'], topics: Analysis['topics'], incidence: Analysis['incidence']) =>
      createRelatedIndex({ papers, authors, topics, incidence }),
  );
  const related: Pipeline['related'] = ({ papers, authors, topics, incidence }) =>
    relatedOf(papers, authors, topics, incidence);
  const scene: Pipeline['scene'] = (analysis, request, seed, previous = null, progress = noProgress) => {
    const { lens, colourBy, aspect, sizeBy = 'papers', nodeLimit } = request;
    const limits = {
      ...(request.filter ? { filter: applyFilter(analysis, request.filter) } : {}),
      ...(nodeLimit === undefined ? {} : { nodeLimit }),
    };
    const graph = buildLensGraph(analysis, lens, { related: () => related(analysis), ...limits });
    return buildScene(analysis, graph, {
      colourBy,
      aspect,
      sizeBy,
      seed,
      progress,
      ...limits,
      ...(previous ? { previous } : {}),
    });
  };
  return {
    run: createRun(resources),
    scene,
    mapFile: (analysis, settings, progress = noProgress) =>
      mapToJson(analysis, scene(analysis, MAP_FILE_SCENE, settings.seed, null, progress), settings),
    related,
  };
}
