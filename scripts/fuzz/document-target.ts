/** Documents as they come back from where they were kept: refused in words, or fit for review and analysis. */
import { readAddress, writeAddress } from '../../src/app/store/address.ts';
import { FIRST_VIEW } from '../../src/app/store/navigation.ts';
import { readKept } from '../../src/app/store/shelf.ts';
import { loadResources } from '../../src/cli/resources.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import { newDocument, type CoterieDocument } from '../../src/core/model/document.ts';
import { makeNodeKey, type NodeKey } from '../../src/core/model/ids.ts';
import { createPipeline } from '../../src/core/pipeline.ts';
import { reviewSources } from '../../src/core/read/review/review.ts';
import { fault, firstFault, type Fault } from './fault.ts';
import type { FuzzInput } from './input.ts';

/** JSON in which `{ "$bytes": base64 }` stands for bytes; text that is no JSON stands for itself. */
function revive(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => {
      const base64 = typeof value === 'object' && value !== null && '$bytes' in value ? value.$bytes : null;
      return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : value;
    });
  } catch {
    return text;
  }
}

const REFUSED = /^The document that this browser keeps is damaged/;

/** The document in the input; null where it is refused as damaged. */
function keptDocument(input: FuzzInput): CoterieDocument | null {
  try {
    return readKept(revive(typeof input === 'string' ? input : '')).document;
  } catch (error) {
    if (error instanceof Error && REFUSED.test(error.message)) return null;
    throw error;
  }
}

export function checkDocument(input: FuzzInput): Fault | null {
  const document = keptDocument(input);
  if (document === null) return null;
  const { records, sources } = reviewSources(document.sources, document.decisions, { existing: [] });
  if (sources.length !== document.sources.length) return fault('every source is reviewed');
  return records.some(({ source }) => sources[source] === undefined) ? fault('a record has its source') : null;
}

const isUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** A selection of the node opens from its address. */
function checkKey(key: NodeKey): Fault | null {
  const navigation = { ...FIRST_VIEW, selection: { kind: 'node', key } as const };
  const { selection } = readAddress(writeAddress({ list: null, document: null, navigation })).navigation;
  return selection?.kind === 'node' && selection.key === key ? null : fault('a key survives the address', key);
}

function checkFigures({ papers, authors, topics, themes, circles }: Analysis): Fault | null {
  const keys = [
    ...papers.map(({ id }) => makeNodeKey('paper', id)),
    ...authors.map(({ id }) => makeNodeKey('author', id)),
    ...topics.map(({ id }) => makeNodeKey('topic', id)),
  ];
  if (!isUnique(keys)) return fault('keys of nodes are unique', keys);
  for (const { groups, modularity } of [themes, circles]) {
    if (!Number.isFinite(modularity)) return fault('modularity is finite', String(modularity));
    if (!isUnique(groups.map(({ id }) => id)))
      return fault(
        'ids of groups are unique',
        groups.map(({ id }) => id),
      );
  }
  return firstFault(keys.map(checkKey));
}

/** The whole way from a document, or from a text as a list, to its analysis. */
export function checkAnalysis(input: FuzzInput): Fault | null {
  const document =
    keptDocument(input) ?? newDocument([{ file: 'fuzz.txt', text: typeof input === 'string' ? input : '' }]);
  return checkFigures(createPipeline(loadResources()).run(document));
}
