/**
 * The app's side of the worker: one engine at a time, replaced when work is cancelled (a synchronous computation can only
 * be stopped by ending its thread) or when the worker dies. The document is kept here, so that a new engine picks up where
 * the old one stopped.
 */
import { proxy, wrap, type Remote } from 'comlink';
import type { MapFormatId } from '../core/export/map-format.ts';
import type { Analysis } from '../core/model/analysis.ts';
import type { Lens } from '../core/model/columns.ts';
import type { CoterieDocument, Decision, SourceInput } from '../core/model/document.ts';
import type { Grain } from '../core/model/partition.ts';
import { CancelledError, type Progress } from '../core/model/progress.ts';
import type { RelatedPaper } from '../core/model/related.ts';
import type { Scene } from '../core/model/scene.ts';
import type { SceneRequest } from '../core/pipeline.ts';
import type { TagExplanation } from '../core/topics/explain.ts';
import type { Review, ReviewedRecord } from '../core/read/review/review.ts';
import type { Engine, SentDocument, SentScene } from './engine.ts';
import { isOfPiece } from './piece.ts';
import { joinLists, OF_ANALYSIS, OF_GROUPS, type Groups } from './pieces.ts';
import { unpackScene } from './scene-columns.ts';

/** The worker died by itself. */
class WorkerStoppedError extends Error {
  readonly code = 'worker-stopped';

  constructor(message: string) {
    super(message || 'The worker stopped.');
    this.name = 'WorkerStoppedError';
  }
}

/** One worker. `ended` rejects, and `isEnded` turns true, when it is terminated or fails. */
class Running {
  readonly engine: Remote<Engine>;
  readonly ended: Promise<never>;
  isEnded = false;
  readonly #sent = new Map<SourceInput, number>();
  /** The scenes this worker made, by their numbers there. */
  readonly #scenes = new WeakMap<Scene, number>();
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'coterie' });
  #reject: (reason: Error) => void = () => undefined;

  constructor() {
    this.engine = wrap<Engine>(this.#worker);
    this.ended = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    this.ended.catch(() => undefined);
    this.#worker.addEventListener('error', (event) => this.end(new WorkerStoppedError(event.message)));
  }

  /** The document as a message: inputs that this worker has already are named by their number. */
  readonly pack = ({ sources, ...rest }: CoterieDocument): SentDocument => {
    return {
      ...rest,
      sources: sources.map((source) => {
        const known = this.#sent.get(source);
        const number = known ?? this.#sent.size;
        this.#sent.set(source, number);
        return { number, source: known === undefined ? source : null };
      }),
    };
  };

  /** Draws; a scene that this worker made is named by its number, so that it need not travel back. */
  async scene(request: SceneRequest, shown: Scene | null, heard: Progress): Promise<Scene> {
    const known = shown === null ? undefined : this.#scenes.get(shown);
    const { number, packed }: SentScene = await this.engine.scene(request, known ?? shown, heard);
    const scene = unpackScene(packed);
    this.#scenes.set(scene, number);
    return scene;
  }

  end(reason: Error): void {
    this.isEnded = true;
    this.#worker.terminate();
    this.#reject(reason);
  }
}

interface Kept {
  readonly document: CoterieDocument;
  readonly grain: Grain;
}

const unheard = (): Progress => proxy(() => undefined);

/**
 * Runs a job of the worker with a progress that is silent once the job is settled: reports come by another channel than the
 * answer does, and may come after it.
 */
async function whileHeard<T>(progress: Progress, job: (heard: Progress) => Promise<T>): Promise<T> {
  let isHeard = true;
  const heard: Progress = (step, done, total) => {
    if (isHeard) progress(step, done, total);
  };
  try {
    const answer = await job(proxy(heard));
    // To take in a large answer is work enough for one task: what is made of it comes in the next.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    return answer;
  } finally {
    isHeard = false;
  }
}

export class EngineClient {
  #running: Running | null = null;
  #kept: Kept | null = null;
  /** What the running engine has analysed. */
  #analysed: Kept | null = null;
  /** What it is analysing so that a question can be asked about it. */
  #catchingUp: { readonly kept: Kept; readonly done: Promise<void> } | null = null;

  /** Starts the worker ahead of its first job, so that it loads while the page does. */
  warm(): void {
    this.#running ??= new Running();
  }

  /** Analyses `document`; rejects with CancelledError when `cancel` is called meanwhile. */
  async analyse(document: CoterieDocument, grain: Grain, progress: Progress): Promise<Analysis> {
    const analysis = await whileHeard(progress, (heard) =>
      this.#call(async ({ engine, pack }) => {
        const { take, join } = joinLists(OF_ANALYSIS);
        return join(await engine.analyse(pack(document), grain, heard, proxy(take)));
      }),
    );
    this.#keep({ document, grain });
    return analysis;
  }

  /** Takes a document whose analysis is known already: it is analysed here when something is asked about it. */
  adopt(document: CoterieDocument, grain: Grain): void {
    this.#kept = { document, grain };
  }

  /** Analyses the last document now, so that the first question about it need not wait. */
  async catchUp(): Promise<void> {
    await this.#ask(() => Promise.resolve());
  }

  /** The groups of the last document at another grain. */
  async regroup(grain: Grain, progress: Progress): Promise<Groups> {
    const groups = await whileHeard(progress, (heard) =>
      this.#ask(async ({ engine }) => {
        const { take, join } = joinLists(OF_GROUPS);
        return join(await engine.regroup(grain, heard, proxy(take)));
      }),
    );
    if (this.#kept) this.#keep({ ...this.#kept, grain });
    return groups;
  }

  /** Draws the last document; `shown`, the scene on screen, keeps the map from jumping. */
  scene(request: SceneRequest, shown: Scene | null, progress: Progress): Promise<Scene> {
    return whileHeard(progress, (heard) => this.#ask((running) => running.scene(request, shown, heard)));
  }

  related(paper: number, limit: number): Promise<RelatedPaper[]> {
    return this.#ask(({ engine }) => engine.related(paper, limit));
  }

  /** Why a paper has each of its tags, in their order. */
  whyTags(paper: number): Promise<(TagExplanation | null)[]> {
    return this.#ask(({ engine }) => engine.whyTags(paper));
  }

  explain(paper: number, other: number): Promise<RelatedPaper> {
    return this.#ask(({ engine }) => engine.explain(paper, other));
  }

  /** Which inputs are finished maps, by their places; needs no analysis of the last document. */
  findNetworks(inputs: readonly SourceInput[]): Promise<readonly number[]> {
    return this.#call(({ engine }) => engine.findNetworks(inputs));
  }

  /** The files in a zip archive as inputs of their own; any other input as it is. */
  unzip(input: SourceInput): Promise<readonly SourceInput[]> {
    return this.#ask(({ engine }) => engine.unzip(input));
  }

  review(
    sources: readonly SourceInput[],
    decisions: readonly Decision[],
    canAdd: boolean,
    progress: Progress,
  ): Promise<Review> {
    return whileHeard(progress, (heard) =>
      this.#ask(async ({ engine }) => {
        const records: ReviewedRecord[] = [];
        const take = (piece: readonly ReviewedRecord[]): void => void records.push(...piece);
        const rest = await engine.review(sources, decisions, canAdd, heard, proxy(take));
        return { ...rest, records };
      }),
    );
  }

  /** The files of a lens in a format, as `coterie build` writes them. */
  mapFile(format: MapFormatId, lens: Lens): Promise<Blob[]> {
    return this.#ask(({ engine }) => engine.mapFile(format, lens));
  }

  /** Stops what is running. The last document stays and is analysed again when it is next needed. */
  cancel(): void {
    this.#running?.end(new CancelledError());
    this.#forget();
  }

  /** Ends the worker as a crash would, for tests of what follows. */
  crash(): void {
    this.#running?.end(new WorkerStoppedError(''));
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.#analysed = kept;
  }

  /** A job on the last document; a new engine analyses it first, once for all who ask meanwhile. */
  #ask<T>(job: (running: Running) => Promise<T>): Promise<T> {
    return this.#call(async (running) => {
      const kept = this.#kept;
      if (kept && this.#analysed !== kept) {
        if (this.#catchingUp?.kept !== kept) this.#catchingUp = { kept, done: this.#analyseAgain(running, kept) };
        await this.#catchingUp.done;
      }
      return job(running);
    });
  }

  async #analyseAgain({ engine, pack }: Running, kept: Kept): Promise<void> {
    try {
      await engine.analyse(
        pack(kept.document),
        kept.grain,
        unheard(),
        proxy(() => undefined),
      );
      this.#analysed = kept;
    } finally {
      if (this.#catchingUp?.kept === kept) this.#catchingUp = null;
    }
  }

  /** Runs a job; where the worker dies under it, once more on a new one. */
  async #call<T>(job: (running: Running) => Promise<T>): Promise<T> {
    try {
      return await this.#try(job);
    } catch (error) {
      if (!(error instanceof WorkerStoppedError)) throw error;
      return this.#try(job);
    }
  }

  async #try<T>(job: (running: Running) => Promise<T>): Promise<T> {
    this.#running ??= new Running();
    const running = this.#running;
    try {
      return await Promise.race([job(running), running.ended]);
    } catch (error) {
      const reason = isOfPiece(error) ? new WorkerStoppedError(error.message) : error;
      if (reason instanceof WorkerStoppedError && !running.isEnded) running.end(reason);
      if (running.isEnded && this.#running === running) this.#forget();
      throw reason;
    }
  }

  #forget(): void {
    this.#running = null;
    this.#analysed = null;
    this.#catchingUp = null;
  }
}
