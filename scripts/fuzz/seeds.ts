/**
 * What cases start from: small samples of our own in `tests/fuzz/seeds`, and, where COTERIE_DATA names a folder of outside
 * data, the files of its `samples`. The same seed gives the same cases only over the same samples.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OWN = join(import.meta.dirname, '../../tests/fuzz/seeds');
/** Of a long sample this much is taken from its beginning. */
const LONGEST = 200_000;

export type SeedKind = 'sources' | 'names' | 'addresses' | 'documents' | 'options' | 'edges' | 'networks';
export type Seeds = Readonly<Record<SeedKind, readonly string[]>>;

const read = (file: string): string => readFileSync(file, 'utf8').slice(0, LONGEST);
const ownLines = (name: string): string[] => read(join(OWN, name)).trimEnd().split('\n');

/** Files of a folder and those within, by name. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}

export function loadSeeds(outside: string | null): Seeds {
  const samples = outside === null ? [] : filesIn(join(outside, 'samples'));
  const networks = samples.filter((file) => file.includes('vosviewer'));
  return {
    sources: [...filesIn(join(OWN, 'sources')), ...samples].map(read),
    names: ownLines('names.txt'),
    addresses: ownLines('addresses.txt'),
    documents: ownLines('documents.txt'),
    options: ownLines('options.txt'),
    edges: [read(join(OWN, 'edges.txt'))],
    networks: [...filesIn(join(OWN, 'networks')), ...networks].map(read),
  };
}
