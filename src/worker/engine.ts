/** The pipeline behind a worker boundary: its methods are the messages, typed from this class by the client. */
import { transfer } from 'comlink';
import boilerplateUrl from '../../data/boilerplate.txt?url';
import phraseCountsUrl from '../../data/phrase-counts.txt?url';
import thesaurusUrl from '../../data/thesaurus.tsv?url';
import rankerUrl from '../../data/topic-ranker.json?url';
import type { MapFormatId } from '../core/export/map-format.ts';
import type { Analysis } from '../core/model/analysis.ts';
import type { Lens } from '../core/model/columns.ts';
import type { CoterieDocument, Decision, SourceInput } from '../core/model/document.ts';
import type { Grain } from '../core/model/partition.ts';
import type { NetworkPipeline } from '../core/network/pipeline.ts';
import type { Progress } from '../core/model/progress.ts';
import type { RelatedPaper } from '../core/model/related.ts';
import type { Scene } from '../core/model/scene.ts';
import type { TagExplanation } from '../core/topics/explain.ts';
import { createPipeline, type Pipeline, type SceneRequest } from '../core/pipeline.ts';
import type { Review, ReviewedRecord } from '../core/read/review/review.ts';
import {
  OF_ANALYSIS,
  OF_GROUPS,
  sendLists,
  sendPieces,
  type AnalysisLists,
  type GroupLists,
  type Groups,
  type Take,
} from './pieces.ts';
import { loadPiece } from './piece.ts';
import { packScene, type PackedScene } from './scene-columns.ts';

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (status ${response.status}).`);
  return response.text();
}

async function openPipeline(): Promise<Pipeline> {
  const [{ readSource }, thesaurus, boilerplate, ranker, phraseCounts] = await loadPiece(
    Promise.all([
      import('../core/read/read-source.ts'),
      fetchText(thesaurusUrl),
      fetchText(boilerplateUrl),
      fetchText(rankerUrl),
      fetchText(phraseCountsUrl),
    ]),
  );
  return createPipeline({ readSource, thesaurus, boilerplate, ranker, phraseCounts, isEdited: true });
}

/** A pipeline for finished maps, with their readers: loaded when the first one comes. */
async function openNetworks(): Promise<NetworkPipeline> {
  return (await loadPiece(import('../core/network/pipeline.ts'))).createNetworkPipeline();
}

interface Kept {
  readonly document: CoterieDocument;
  readonly analysis: Analysis;
}

/** An input under a number of its own, with its contents when it is sent for the first time. */
export interface SentSource {
  readonly number: number;
  readonly source: SourceInput | null;
}

/** A document whose inputs are sent once, so that what was read of them is remembered. */
export interface SentDocument extends Omit<CoterieDocument, 'sources'> {
  readonly sources: readonly SentSource[];
}

/** The scene on screen: its number where this engine made it, itself where another one did. */
export type ShownScene = number | Scene | null;

/** A scene that was made, under a number of its own. */
export interface SentScene {
  readonly number: number;
  readonly packed: PackedScene;
}

export class Engine {
  readonly #pipeline = openPipeline();
  #networks: Promise<NetworkPipeline> | null = null;
  readonly #sources = new Map<number, SourceInput>();
  /** The scene last known to be on screen and the one made since, by number. */
  #scenes: ReadonlyMap<number, Scene> = new Map();
  #scenesMade = 0;
  #kept: Kept | null = null;

  /** Computes and keeps the analysis of a document; its lists are sent to `take`, the rest is the answer. */
  async analyse(sent: SentDocument, grain: Grain, progress: Progress, take: Take<AnalysisLists>): Promise<Analysis> {
    const document = { ...sent, sources: this.#receive(sent.sources) };
    const analysis = (await this.#pipelineOf(document)).run(document, progress, grain);
    this.#kept = { document, analysis };
    return sendLists(analysis, OF_ANALYSIS, take);
  }

  /** The groups of the kept document at another grain, as `analyse` gives an analysis; the kept one has them from now on. */
  async regroup(grain: Grain, progress: Progress, take: Take<GroupLists>): Promise<Groups> {
    const { document } = this.#get();
    const analysis = (await this.#pipelineOf(document)).run(document, progress, grain);
    this.#kept = { document, analysis };
    const { themes, circles } = analysis;
    return sendLists({ themes, circles }, OF_GROUPS, take);
  }

  /** Draws the kept document; `shown` keeps the map from jumping. */
  async scene(request: SceneRequest, shown: ShownScene, progress: Progress): Promise<SentScene> {
    const { analysis, document } = this.#get();
    const pipeline = await this.#pipelineOf(document);
    const previous = typeof shown === 'number' ? (this.#scenes.get(shown) ?? null) : shown;
    const scene = pipeline.scene(analysis, request, document.settings.seed, previous, progress);
    this.#scenesMade += 1;
    const number = this.#scenesMade;
    const kept: [number, Scene][] = typeof shown === 'number' && previous !== null ? [[shown, previous]] : [];
    this.#scenes = new Map([...kept, [number, scene]]);
    const { packed, buffers } = packScene(scene);
    return transfer({ number, packed }, buffers);
  }

  async related(paper: number, limit: number): Promise<RelatedPaper[]> {
    return (await this.#pipeline).related(this.#get().analysis).relatedTo(paper, limit);
  }

  /** Why a paper has each of its tags, in their order; null for one that the person gave it. */
  async whyTags(paper: number): Promise<(TagExplanation | null)[]> {
    const [pipeline, { explainTags }] = await Promise.all([
      this.#pipeline,
      loadPiece(import('../core/topics/explain.ts')),
    ]);
    const { analysis, document } = this.#get();
    return explainTags(analysis.papers, analysis, paper, pipeline.topicResources(document));
  }

  /** The score of `other` for `paper`, with its reasons. */
  async explain(paper: number, other: number): Promise<RelatedPaper> {
    return (await this.#pipeline).related(this.#get().analysis).explain(paper, other);
  }

  /** Which inputs are finished maps, by their places. */
  async findNetworks(inputs: readonly SourceInput[]): Promise<number[]> {
    const { isNetworkInput } = await loadPiece(import('../core/network/detect.ts'));
    return inputs.flatMap((input, at) => (isNetworkInput(input) ? [at] : []));
  }

  /** The files in a zip archive as inputs of their own; any other input as it is. */
  async unzip(input: SourceInput): Promise<readonly SourceInput[]> {
    const { unzipInput } = await loadPiece(import('../core/read/unzip.ts'));
    const inside = unzipInput(input);
    const buffers = inside.flatMap((source) => ('bytes' in source ? [source.bytes.buffer] : []));
    return transfer(inside, [...new Set(buffers)]);
  }

  /**
   * What these inputs hold; where they can be added, beside the papers of the kept document. Changes nothing. The records are
   * sent to `take`, the rest is the answer.
   */
  async review(
    sources: readonly SourceInput[],
    decisions: readonly Decision[],
    canAdd: boolean,
    progress: Progress,
    take: Take<readonly ReviewedRecord[]>,
  ): Promise<Review> {
    const { reviewSources } = await loadPiece(import('../core/read/review/review.ts'));
    const existing = canAdd ? (this.#kept?.analysis.papers ?? []) : [];
    const { records, ...rest } = reviewSources(sources, decisions, { existing, progress });
    await sendPieces(records.length, (from, to) => records.slice(from, to), take);
    return { ...rest, records: [] };
  }

  /** The files of a lens in a format, as `coterie build` writes them, byte for byte. */
  async mapFile(format: MapFormatId, lens: Lens): Promise<Blob[]> {
    const { analysis, document } = this.#get();
    const [pipeline, { mapBlobs }] = await Promise.all([
      this.#pipelineOf(document),
      loadPiece(import('./map-blobs.ts')),
    ]);
    return mapBlobs(pipeline.map(analysis, document.settings, lens), format);
  }

  #pipelineOf({ isNetwork }: CoterieDocument): Promise<NetworkPipeline> {
    return isNetwork ? (this.#networks ??= openNetworks()) : this.#pipeline;
  }

  #receive(sent: readonly SentSource[]): SourceInput[] {
    return sent.map(({ number, source }) => {
      const known = source ?? this.#sources.get(number);
      if (!known) throw new Error(`Input ${number} was never sent.`);
      this.#sources.set(number, known);
      return known;
    });
  }

  #get(): Kept {
    if (!this.#kept) throw new Error('No list has been analysed yet.');
    return this.#kept;
  }
}
