/** The pipeline behind a worker boundary: its methods are the messages, typed from this class by the client. */
import boilerplate from '../../data/boilerplate.txt?raw';
import thesaurus from '../../data/thesaurus.tsv?raw';
import type { Analysis } from '../core/model/analysis.ts';
import { DEFAULT_SETTINGS, type CoterieDocument } from '../core/model/document.ts';
import type { Progress } from '../core/model/progress.ts';
import type { RelatedPaper } from '../core/model/related.ts';
import type { Scene } from '../core/model/scene.ts';
import { createPipeline, type SceneRequest } from '../core/pipeline.ts';

export class Engine {
  readonly #pipeline = createPipeline({ thesaurus, boilerplate });
  #document: CoterieDocument | null = null;
  #analysis: Analysis | null = null;

  /** Computes and keeps the analysis of `document`. */
  analyse(document: CoterieDocument, progress: Progress): Analysis {
    const analysis = this.#pipeline.run(document, progress);
    this.#document = document;
    this.#analysis = analysis;
    return analysis;
  }

  scene(request: SceneRequest, previous: Scene | null, progress: Progress): Scene {
    return this.#pipeline.scene(this.#kept(), request, this.#document?.settings.seed ?? 1, previous, progress);
  }

  related(paper: number, limit: number): RelatedPaper[] {
    return this.#pipeline.related(this.#kept()).relatedTo(paper, limit);
  }

  /** The map file `coterie build` writes, byte for byte. */
  mapFile(): string {
    return this.#pipeline.mapFile(this.#kept(), this.#document?.settings ?? DEFAULT_SETTINGS);
  }

  #kept(): Analysis {
    if (!this.#analysis) throw new Error('No list has been analysed yet.');
    return this.#analysis;
  }
}
