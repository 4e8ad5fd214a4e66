/** Runs the pipeline over files for the commands that need all of it. */
import { LEIDEN, type CommunityAlgorithm } from '../core/groups/algorithms.ts';
import type { Analysis } from '../core/model/analysis.ts';
import {
  newDocument,
  type CoterieDocument,
  type Decision,
  type Settings,
  type SourceInput,
} from '../core/model/document.ts';
import type { Grain } from '../core/model/partition.ts';
import type { Progress } from '../core/model/progress.ts';
import { createPipeline, type Pipeline } from '../core/pipeline.ts';
import type { RankingHost } from '../core/topics/ranking-host.ts';
import { readThesaurus } from '../core/topics/thesaurus.ts';
import { createBar, printIssues } from './console.ts';
import { readInputs } from './inputs.ts';
import { listsAmong } from './networks.ts';
import { JobError } from './options.ts';
import { loadResources } from './resources.ts';
import { threaded } from './threads/threaded.ts';
import { unpack } from './unpack.ts';

export interface Analysed {
  readonly analysis: Analysis;
  readonly pipeline: Pipeline;
  readonly document: CoterieDocument;
  /** Ranks phrases, over threads where that is worth it. */
  readonly ranking: RankingHost;
  readonly progress: Progress;
  readonly clear: () => void;
}

export interface AnalyseOptions {
  readonly settings?: Partial<Settings>;
  readonly algorithm?: CommunityAlgorithm;
  readonly grain?: Grain;
  /** Name of a thesaurus file for the topics; none where null. */
  readonly thesaurus?: string | null;
}

/** What a thesaurus file decides; what could not be read of it goes to stderr. */
async function decisionsOf(thesaurus: string | null): Promise<Decision[]> {
  if (thesaurus === null) return [];
  const [source] = await readInputs([thesaurus]);
  if (!source) return [];
  const text = 'text' in source ? source.text : new TextDecoder().decode(source.bytes);
  const { rows, issues } = readThesaurus(text, source.file);
  printIssues(issues, false);
  if (rows.length === 0) throw new JobError(`${thesaurus} has no rows of a thesaurus: label, tab, what replaces it.`);
  return [{ kind: 'edit-thesaurus', rows }];
}

/** The analysis of the files; issues go to stderr. Throws JobError where no paper could be read. */
export async function analyseFiles(files: readonly string[], options: AnalyseOptions = {}): Promise<Analysed> {
  return analyseInputs(await readInputs(files), options);
}

/** As `analyseFiles`, of inputs that are read already. */
export async function analyseInputs(
  inputs: readonly SourceInput[],
  { settings = {}, algorithm = LEIDEN, grain = 'medium', thesaurus = null }: AnalyseOptions = {},
): Promise<Analysed> {
  const sources = listsAmong(inputs);
  const document = { ...newDocument(sources, settings), decisions: await decisionsOf(thesaurus) };
  const threads = threaded();
  const pipeline = createPipeline({ ...loadResources(), algorithm, unpack, ...threads });
  const { progress, clear } = createBar();
  const analysis = pipeline.run(document, progress, grain);
  clear();
  printIssues(analysis.issues, false);
  if (analysis.papers.length === 0) throw new JobError('No papers could be read.');
  return { analysis, pipeline, document, ranking: threads.ranking, progress, clear };
}
