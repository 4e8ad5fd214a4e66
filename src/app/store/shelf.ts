/** Documents of one's own, kept in this browser's IndexedDB. What comes back is checked: it may be of an older version, or damaged. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { CoterieDocument } from '../../core/model/document.ts';
import type { AuthorId, PaperId } from '../../core/model/ids.ts';
import { columnMapping } from './column-mapping-schema.ts';
import type { History } from './history.ts';
import type { RecentDocument } from './state.ts';

const NAME = 'coterie';
const VERSION = 1;

/** A document as it is kept. Sources that steps of the history share are stored once. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly document: CoterieDocument;
  readonly history: History;
}

interface Shelf extends DBSchema {
  documents: { key: string; value: unknown };
  labels: { key: string; value: unknown };
  /** The address of the last view of each document. */
  views: { key: string; value: string };
}

const source = v.union([
  v.object({ file: v.string(), text: v.string() }),
  v.object({ file: v.string(), bytes: v.instance(Uint8Array) }),
]);
const paperId = v.custom<PaperId>((value) => typeof value === 'string');
const authorId = v.custom<AuthorId>((value) => typeof value === 'string');
const record = v.object({ file: v.string(), line: v.number(), nth: v.exactOptional(v.number()), id: paperId });
const fields = v.object({
  title: v.exactOptional(v.string()),
  authors: v.exactOptional(v.array(v.string())),
  authorsTruncated: v.exactOptional(v.boolean()),
  year: v.exactOptional(v.nullable(v.number())),
});
const thesaurusRow = v.object({
  label: v.string(),
  replaceBy: v.string(),
  kind: v.nullable(v.picklist(['topic', 'method', 'dataset', 'metric', 'hardware'])),
  broader: v.nullable(v.string()),
});
const pair = v.tuple([record, record]);
const blocks = v.array(v.object({ line: v.number(), endLine: v.number(), opening: v.string() }));
const decision = v.variant('kind', [
  v.object({ kind: v.literal('correct-record'), record, fields }),
  v.object({ kind: v.literal('skip-record'), record }),
  v.object({ kind: v.literal('split-record'), record, blocks }),
  v.object({ kind: v.literal('join-lines'), records: pair, blocks }),
  v.object({ kind: v.literal('map-columns'), file: v.string(), mapping: v.nullable(columnMapping) }),
  v.object({ kind: v.literal('join-records'), records: pair }),
  v.object({ kind: v.literal('keep-apart'), records: pair }),
  v.object({ kind: v.literal('add-owner'), author: authorId }),
  v.object({ kind: v.literal('refuse-owner'), author: authorId }),
  v.object({ kind: v.literal('edit-thesaurus'), rows: v.array(thesaurusRow) }),
  v.object({ kind: v.literal('add-boilerplate'), phrase: v.string() }),
  v.object({ kind: v.literal('add-tag'), paper: paperId, phrase: v.string() }),
  v.object({ kind: v.literal('remove-tag'), paper: paperId, phrase: v.string() }),
]);
const document = v.object({
  isNetwork: v.exactOptional(v.literal(true)),
  sources: v.array(source),
  decisions: v.array(decision),
  settings: v.object({ seed: v.number(), resolution: v.nullable(v.number()) }),
});
const steps = v.array(v.object({ label: v.string(), document }));
const keptSchema = v.object({
  id: v.string(),
  name: v.string(),
  document,
  history: v.object({ past: steps, future: steps }),
});
const labelSchema = v.object({
  id: v.string(),
  name: v.string(),
  papers: v.number(),
  items: v.exactOptional(v.number()),
  savedAt: v.number(),
});

let opened: Promise<IDBPDatabase<Shelf>> | null = null;

function open(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('documents');
      database.createObjectStore('labels');
      database.createObjectStore('views');
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

export async function putDocument(kept: Kept, label: RecentDocument): Promise<void> {
  const transaction = (await open()).transaction(['documents', 'labels'], 'readwrite');
  await Promise.all([
    transaction.objectStore('documents').put(kept, kept.id),
    transaction.objectStore('labels').put(label, kept.id),
    transaction.done,
  ]);
}

/** A document as it came back from where it was kept. Throws where it is damaged or of another version. */
export function readKept(value: unknown): Kept {
  const parsed = v.safeParse(keptSchema, value);
  if (!parsed.success) {
    throw new Error('The document that this browser keeps is damaged or of another version of Coterie.', {
      cause: parsed.issues,
    });
  }
  return parsed.output;
}

/** The document with that id, or null where none is kept. Throws where it is kept but cannot be read. */
export async function getDocument(id: string): Promise<Kept | null> {
  const value = await (await open()).get('documents', id);
  return value === undefined ? null : readKept(value);
}

/** What is kept, last saved first; entries that cannot be read are passed over. */
export async function listDocuments(): Promise<RecentDocument[]> {
  const values = await (await open()).getAll('labels');
  return values
    .flatMap((value) => {
      const parsed = v.safeParse(labelSchema, value);
      return parsed.success ? [parsed.output] : [];
    })
    .sort((a, b) => b.savedAt - a.savedAt);
}

export async function removeDocument(id: string): Promise<void> {
  const stores = ['documents', 'labels', 'views'] as const;
  const transaction = (await open()).transaction(stores, 'readwrite');
  await Promise.all([...stores.map((name) => transaction.objectStore(name).delete(id)), transaction.done]);
}

export async function putView(id: string, address: string): Promise<void> {
  await (await open()).put('views', address, id);
}

/** The address of the last view of a document, empty where none is kept. */
export async function getView(id: string): Promise<string> {
  const value: unknown = await (await open()).get('views', id);
  return typeof value === 'string' ? value : '';
}
