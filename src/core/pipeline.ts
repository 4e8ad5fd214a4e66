/**
 * The one place that joins the stages: a document goes in, an analysis comes out. Pure; each stage remembers its last
 * inputs, so that a change reruns only what depends on it.
 */
import type { Aside, PeopleAside } from './aside.ts';
import { inferredAuthorships, ownerOffer } from './authors/inferred.ts';
import { findPeople, type People } from './authors/people.ts';
import { buildCorpus } from './corpus/corpus.ts';
import { tabulateTopics } from './graph/incidence.ts';
import type { MapSource } from './export/map-table.ts';
import { LEIDEN, type CommunityAlgorithm } from './groups/algorithms.ts';
import { findCircles, findThemes } from './groups/partition.ts';
import type { RunHost } from './groups/run-host.ts';
import type { Analysis } from './model/analysis.ts';
import type { Lens, ListLens } from './model/columns.ts';
import type { CoterieDocument, Decision, Settings, SourceInput } from './model/document.ts';
import { DEFAULT_NODE_LIMIT } from './model/filter.ts';
import type { Issue } from './model/issue.ts';
import type { Grain } from './model/partition.ts';
import { noProgress, type Progress } from './model/progress.ts';
import type { Scene } from './model/scene.ts';
import { decidedReading } from './read/review/decided-reading.ts';
import type { Unpack } from './read/decode.ts';
import type { readSource } from './read/read-source.ts';
import { createRelatedIndex, type RelatedIndex } from './related/related.ts';
import { expectTextParts } from './related/vectors.ts';
import { remember, rememberPerGrain } from './remember.ts';
import { languageName } from './text/language.ts';
import { extractTopics } from './topics/extract.ts';
import { TopicMemory } from './topics/memory.ts';
import { NO_EDITS, topicEdits, type TopicEdits } from './topics/edits.ts';
import { rankHere, type RankingHost } from './topics/ranking-host.ts';
import { createListReader, parseTopicResources, type TopicResources, type TopicTexts } from './topics/resources.ts';
import { drawLens, type SceneRequest } from './view/draw-lens.ts';

/** What the pipeline is made with, beside the texts in `data/` that topics need. */
export interface PipelineResources extends TopicTexts {
  /** Finds the groups; Leiden where not given. */
  readonly algorithm?: CommunityAlgorithm;
  /** Where its runs are made; here where not given. */
  readonly host?: RunHost;
  /** Reads an input; given by the host, which may load what knows all the formats apart from the rest. */
  readonly readSource: typeof readSource;
  /** How the host unpacks gzip; a slower way of our own where not given. */
  readonly unpack?: Unpack;
  /** The document will change: what was read for topics is kept for the next run. */
  readonly isEdited?: boolean;
  /** Does what needs no topics while they are read; all is done in turn where not given. */
  readonly aside?: Aside;
  /** Where the phrases of papers are ranked; here where not given. Not asked while `isEdited`. */
  readonly ranking?: RankingHost;
}

export type { SceneRequest };

/** Nodes that files place at most; ties of the Papers and Topics lenses are among these. */
const PLACED_IN_FILES: Readonly<Record<ListLens, number>> = {
  everything: 20_000,
  people: 20_000,
  papers: DEFAULT_NODE_LIMIT,
  topics: DEFAULT_NODE_LIMIT,
};

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
  /** What the files of a map are written from: a lens, all of it, at the wide aspect; people coloured by circles, the others by themes. */
  readonly map: (analysis: Analysis, settings: Settings, lens: Lens, progress?: Progress) => MapSource;
  readonly related: (analysis: Analysis) => RelatedIndex;
  /** What the topics of a document are read with. */
  readonly topicResources: (document: CoterieDocument) => TopicResources;
}

/** Each source is read again only when decisions change its reading. */
function rememberPerSource({
  readSource,
  unpack,
}: PipelineResources): (document: CoterieDocument, progress: Progress) => Reading[] {
  let known = new Map<SourceInput, { key: string; reading: Reading }>();
  return ({ sources, decisions }, progress) => {
    const next: typeof known = new Map();
    const readings = sources.map((source) => {
      const { key, options } = decidedReading(decisions, source.file);
      const before = known.get(source);
      const reading =
        before && before.key === key ? before.reading : readSource(source, { progress, ...options, unpack });
      next.set(source, { key, reading });
      return reading;
    });
    known = next;
    return readings;
  };
}

/** The decisions of some kinds: others leave what follows from these as it is, and remembered. */
function createDecisionsOf(
  kinds: readonly Decision['kind'][],
): (decisions: readonly Decision[]) => readonly Decision[] {
  let last: readonly Decision[] = [];
  return (decisions) => {
    const next = decisions.filter(({ kind }) => kinds.includes(kind));
    // By content: a document that came from another thread is a copy.
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last;
  };
}

const ON_RECORDS: readonly Decision['kind'][] = [
  'correct-record',
  'skip-record',
  'split-record',
  'join-lines',
  'join-records',
  'keep-apart',
];
const ON_TOPICS: readonly Decision['kind'][] = ['edit-thesaurus', 'add-boilerplate', 'add-tag', 'remove-tag'];

type Reading = ReturnType<typeof readSource>;
type Tagged = ReturnType<typeof extractTopics>;
type Papers = Analysis['papers'];

/** The tables of people with those of topics. */
function tabulateAll(papers: Papers, { incidence, ...people }: People, topics: Tagged) {
  const ofTopics = tabulateTopics(topics.paperTopics, topics.topics.length);
  return { papers, ...people, topics, incidence: { ...incidence, ...ofTopics } };
}

/** What is said of papers whose text is not English. */
function foreignIssues(papers: Papers, foreign: Tagged['foreign']): Issue[] {
  return foreign.flatMap(({ paper, language }): Issue[] => {
    const source = papers[paper]?.source;
    const message = `The text of “${papers[paper]?.title ?? ''}” is in ${languageName(language)}; its topics come from title and keywords.`;
    return source ? [{ code: 'not-english', severity: 'info', message, ...source }] : [];
  });
}

/** Themes and circles, with the memory of their last inputs. Circles may be found while topics are being read. */
function createGroups({ algorithm = LEIDEN, host }: PipelineResources, progress: Progress) {
  const startCircles = rememberPerGrain(
    (grain, started: PeopleAside | null, seed: number, resolution: number | null) =>
      started?.circles({ algorithm, seed, resolution, grain }) ?? null,
  );
  type Tables = ReturnType<typeof tabulateAll>;
  const findGroups = rememberPerGrain(
    (grain, tables: Tables, started: PeopleAside | null, seed: number, resolution: number | null) => {
      const input = { ...tables, algorithm, progress, ...(host ? { host } : {}), seed, resolution, grain };
      const themes = findThemes(input);
      const circles = startCircles(grain, started, seed, resolution)?.();
      return { themes, circles: findCircles({ ...input, ...(circles ? { circles } : {}) }) };
    },
  );
  return { startCircles, findGroups };
}

/** The stages, each with the memory of its last inputs. */
function createStages(resources: PipelineResources, progress: Progress) {
  const { aside, ranking = rankHere } = resources;
  const memory = resources.isEdited === true ? new TopicMemory() : null;
  return {
    read: rememberPerSource(resources),
    corpus: remember((decisions: readonly Decision[], ...readings: Reading[]) =>
      buildCorpus(
        readings.flatMap((reading) => reading.papers),
        decisions,
      ),
    ),
    startPeople: remember((papers: Papers) => aside?.people(papers) ?? null),
    startTexts: remember((papers: Papers) => {
      const texts = aside?.texts(papers);
      if (texts) expectTextParts(papers, texts);
    }),
    people: remember(
      (papers: Papers, started: PeopleAside | null) => started?.people() ?? findPeople(papers, progress),
    ),
    topics: remember((papers: Papers, { lists, edits }: ReturnType<TopicsWith>) =>
      extractTopics(papers, lists, { progress, edits, ranking, ...(memory ? { memory } : {}) }),
    ),
    tables: remember(tabulateAll),
    ...createGroups(resources, progress),
  };
}

/** What topics are read with: the lists in `data/` and what decisions make of them. */
function createTopicsWith(resources: PipelineResources) {
  const read = createListReader(resources.thesaurus, resources.boilerplate);
  const bundled = parseTopicResources(resources, read);
  const onTopics = createDecisionsOf(ON_TOPICS);
  const edited = remember((decisions: readonly Decision[]): { lists: TopicResources; edits: TopicEdits } => {
    if (decisions.length === 0) return { lists: bundled, edits: NO_EDITS };
    const edits = topicEdits(decisions);
    return { lists: { ...bundled, ...read(edits) }, edits };
  });
  return (decisions: readonly Decision[]) => edited(onTopics(decisions));
}

type TopicsWith = ReturnType<typeof createTopicsWith>;

function createRun(resources: PipelineResources, topicsWith: TopicsWith): Pipeline['run'] {
  let progressNow: Progress = noProgress;
  const progress: Progress = (step, done, total) => progressNow(step, done, total);
  const stages = createStages(resources, progress);
  const onRecords = createDecisionsOf(ON_RECORDS);
  return (document, onProgress = noProgress, grain = 'medium') => {
    progressNow = onProgress;
    const { sources, decisions, settings } = document;
    const readings = stages.read(document, progress);
    const { papers, joins, doubts, issues } = stages.corpus(onRecords(decisions), ...readings);
    stages.startTexts(papers);
    const started = stages.startPeople(papers);
    if (started) stages.startCircles(grain, started, settings.seed, settings.resolution);
    else stages.people(papers, started);
    const tagged = stages.topics(papers, topicsWith(decisions));
    const people = stages.people(papers, started);
    const { authors, owner } = people;
    const tables = stages.tables(papers, people, tagged);
    const { themes, circles } = stages.findGroups(grain, tables, started, settings.seed, settings.resolution);
    return {
      papers,
      authors,
      topics: tagged.topics,
      paperTopics: tagged.paperTopics,
      foreign: tagged.foreign,
      incidence: tables.incidence,
      themes,
      circles,
      owner,
      offer: ownerOffer(papers, authors, owner, decisions),
      inferred: inferredAuthorships(papers, authors, decisions),
      issues: [...readings.flatMap((reading) => reading.issues), ...issues, ...foreignIssues(papers, tagged.foreign)],
      sources: readings.map(({ format, blocks, papers: read }, i) => ({
        file: sources[i]?.file ?? '',
        format,
        blocks,
        records: read.length,
      })),
      joins,
      doubts,
      network: null,
    };
  };
}

/** A pipeline with its own memory of the last document. */
export function createPipeline(resources: PipelineResources): Pipeline {
  const topicsWith = createTopicsWith(resources);
  const relatedOf = remember(
    (papers: Papers, authors: Analysis['authors'], topics: Analysis['topics'], incidence: Analysis['incidence']) =>
      createRelatedIndex({ papers, authors, topics, incidence }),
  );
  const related: Pipeline['related'] = ({ papers, authors, topics, incidence }) =>
    relatedOf(papers, authors, topics, incidence);
  const draw = (...[analysis, request, seed, previous = null, progress = noProgress]: Parameters<Pipeline['scene']>) =>
    drawLens(analysis, request, { seed, previous, progress, related: () => related(analysis) });
  return {
    run: createRun(resources, topicsWith),
    topicResources: ({ decisions }) => topicsWith(decisions).lists,
    scene: (...asked) => draw(...asked).scene,
    map: (analysis, settings, lens, progress) => {
      if (lens === 'network') throw new RangeError('A reading list has no lens of a finished map.');
      const colourBy = lens === 'people' ? 'circles' : 'themes';
      const request = { lens, colourBy, aspect: 'wide', nodeLimit: PLACED_IN_FILES[lens] } as const;
      return { analysis, settings, ...draw(analysis, request, settings.seed, null, progress) };
    },
    related,
  };
}
