/** Finished maps on the command line: what can be done with them, and what cannot. */
import type { Analysis } from '../core/model/analysis.ts';
import { newDocument, type SourceInput } from '../core/model/document.ts';
import type { Grain } from '../core/model/partition.ts';
import { sortInputs } from '../core/network/detect.ts';
import { createNetworkPipeline, type NetworkPipeline } from '../core/network/pipeline.ts';
import type { CoterieDocument } from '../core/model/document.ts';
import type { Progress } from '../core/model/progress.ts';
import { joinList } from '../core/view/words.ts';
import { createBar, printIssues, warn } from './console.ts';
import { JobError } from './options.ts';

const namesOf = (inputs: readonly SourceInput[]): string => joinList(inputs.map(({ file }) => file));

/** The reading lists among the inputs. Finished maps beside them are left out with a warning; throws where there is nothing else. */
export function listsAmong(inputs: readonly SourceInput[]): readonly SourceInput[] {
  const { networks, lists } = sortInputs(inputs);
  if (networks.length === 0) return inputs;
  const [is, map, it] = networks.length === 1 ? ['is', 'a finished map', 'it'] : ['are', 'finished maps', 'them'];
  if (lists.length > 0) {
    warn(`warning: ${namesOf(networks)} ${is} ${map}, no list, and left out. Give ${it} alone.`);
    return lists;
  }
  throw new JobError(
    `${namesOf(networks)} ${is} ${map} without papers. coterie open shows ${it}, stats counts ${it}, build --out FILE writes ${it} in another format, and groups --edges finds groups in an edge list.`,
  );
}

/** The files of a finished map, where the inputs are nothing else; null where there is a reading list. */
export function mapAmong(inputs: readonly SourceInput[]): readonly SourceInput[] | null {
  const { networks, lists } = sortInputs(inputs);
  return lists.length === 0 && networks.length > 0 ? networks : null;
}

export interface AnalysedNetwork {
  readonly analysis: Analysis & { readonly network: NonNullable<Analysis['network']> };
  readonly pipeline: NetworkPipeline;
  readonly document: CoterieDocument;
  readonly progress: Progress;
  readonly clear: () => void;
}

/** The analysis of a finished map; issues go to stderr. Throws JobError where it holds no items. */
export function analyseNetwork(sources: readonly SourceInput[], seed = 1, grain: Grain = 'medium'): AnalysedNetwork {
  const document: CoterieDocument = { ...newDocument(sources, { seed }), isNetwork: true };
  const pipeline = createNetworkPipeline();
  const { progress, clear } = createBar();
  const analysis = pipeline.run(document, progress, grain);
  clear();
  printIssues(analysis.issues, false);
  const { network } = analysis;
  if (network === null) throw new JobError('The map could not be read: it holds no items.');
  return { analysis: { ...analysis, network }, pipeline, document, progress, clear };
}
