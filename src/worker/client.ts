/**
 * The app's side of the worker: one engine at a time, replaced when work is cancelled (a synchronous computation can only
 * be stopped by ending its thread). The document is kept here, so that a new engine picks up where the old one stopped.
 */
import { proxy, wrap, type Remote } from 'comlink';
import type { Analysis } from '../core/model/analysis.ts';
import type { CoterieDocument } from '../core/model/document.ts';
import { CancelledError, type Progress } from '../core/model/progress.ts';
import type { RelatedPaper } from '../core/model/related.ts';
import type { Scene } from '../core/model/scene.ts';
import type { SceneRequest } from '../core/pipeline.ts';
import type { Engine } from './engine.ts';

/** One worker. `ended` rejects, and `isEnded` turns true, when it is terminated or fails. */
class Running {
  readonly engine: Remote<Engine>;
  readonly ended: Promise<never>;
  isEnded = false;
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'coterie' });
  #reject: (reason: Error) => void = () => undefined;

  constructor() {
    this.engine = wrap<Engine>(this.#worker);
    this.ended = new Promise<never>((_, reject) => {
      this.#reject = reject;
    });
    this.ended.catch(() => undefined);
    this.#worker.addEventListener('error', (event) => this.end(new Error(event.message || 'The worker stopped.')));
  }

  end(reason: Error): void {
    this.isEnded = true;
    this.#worker.terminate();
    this.#reject(reason);
  }
}

export class EngineClient {
  #running: Running | null = null;
  #kept: CoterieDocument | null = null;
  /** The document the running engine has analysed. */
  #analysed: CoterieDocument | null = null;

  /** Starts the worker ahead of its first job, so that it loads while the page does. */
  warm(): void {
    this.#running ??= new Running();
  }

  /** Analyses `document`; rejects with CancelledError when `cancel` is called meanwhile. */
  async analyse(document: CoterieDocument, progress: Progress): Promise<Analysis> {
    const analysis = await this.#call((engine) => engine.analyse(document, proxy(progress)));
    this.#kept = document;
    this.#analysed = document;
    return analysis;
  }

  async scene(request: SceneRequest, previous: Scene | null, progress: Progress): Promise<Scene> {
    await this.#ensureAnalysed();
    return this.#call((engine) => engine.scene(request, previous, proxy(progress)));
  }

  async related(paper: number, limit: number): Promise<RelatedPaper[]> {
    await this.#ensureAnalysed();
    return this.#call((engine) => engine.related(paper, limit));
  }

  async mapFile(): Promise<string> {
    await this.#ensureAnalysed();
    return this.#call((engine) => engine.mapFile());
  }

  /** Stops what is running. The last document stays and is analysed again when it is next needed. */
  cancel(): void {
    this.#running?.end(new CancelledError());
    this.#forget();
  }

  async #ensureAnalysed(): Promise<void> {
    const kept = this.#kept;
    if (!kept || this.#analysed === kept) return;
    await this.#call((engine) =>
      engine.analyse(
        kept,
        proxy(() => undefined),
      ),
    );
    this.#analysed = kept;
  }

  async #call<T>(job: (engine: Remote<Engine>) => Promise<T>): Promise<T> {
    this.#running ??= new Running();
    const running = this.#running;
    try {
      return await Promise.race([job(running.engine), running.ended]);
    } catch (error) {
      if (running.isEnded && this.#running === running) this.#forget();
      throw error;
    }
  }

  #forget(): void {
    this.#running = null;
    this.#analysed = null;
  }
}
