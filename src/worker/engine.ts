/** The pipeline behind a worker boundary: its methods are the messages, typed from this class by the client. */
import boilerplateUrl from '../../data/boilerplate.txt?url';
import thesaurusUrl from '../../data/thesaurus.tsv?url';
import type { Analysis } from '../core/model/analysis.ts';
import type { CoterieDocument } from '../core/model/document.ts';
import type { Progress } from '../core/model/progress.ts';
import type { RelatedPaper } from '../core/model/related.ts';
import type { Scene } from '../core/model/scene.ts';
import { createPipeline, type Pipeline, type SceneRequest } from '../core/pipeline.ts';

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (status ${response.status}).`);
  return response.text();
}

async function openPipeline(): Promise<Pipeline> {
  const [thesaurus, boilerplate] = await Promise.all([fetchText(thesaurusUrl), fetchText(boilerplateUrl)]);
  return createPipeline({ thesaurus, boilerplate });
}

interface Kept {
  readonly document: CoterieDocument;
  readonly analysis: Analysis;
}

export class Engine {
  readonly #pipeline = openPipeline();
  #kept: Kept | null = null;

  /** Computes and keeps the analysis of `document`. */
  async analyse(document: CoterieDocument, progress: Progress): Promise<Analysis> {
    const analysis = (await this.#pipeline).run(document, progress);
    this.#kept = { document, analysis };
    return analysis;
  }

  async scene(request: SceneRequest, previous: Scene | null, progress: Progress): Promise<Scene> {
    const pipeline = await this.#pipeline;
    const { analysis, document } = this.#get();
    return pipeline.scene(analysis, request, document.settings.seed, previous, progress);
  }

  async related(paper: number, limit: number): Promise<RelatedPaper[]> {
    return (await this.#pipeline).related(this.#get().analysis).relatedTo(paper, limit);
  }

  /** The map file `coterie build` writes, byte for byte. */
  async mapFile(): Promise<string> {
    const { analysis, document } = this.#get();
    return (await this.#pipeline).mapFile(analysis, document.settings).json;
  }

  #get(): Kept {
    if (!this.#kept) throw new Error('No list has been analysed yet.');
    return this.#kept;
  }
}
