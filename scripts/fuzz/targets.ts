/** Everything that takes what it is given from outside, and what must hold of its answer. Only faults make a finding. */
import { readAddress, writeAddress } from '../../src/app/store/address.ts';
import { parseEdgeList } from '../../src/cli/edge-list.ts';
import type { NetworkReading } from '../../src/core/interchange/network-map.ts';
import { readEdgeList } from '../../src/core/interchange/read-edge-list.ts';
import { readGexf } from '../../src/core/interchange/read-gexf.ts';
import { readGraphml } from '../../src/core/interchange/read-graphml.ts';
import { readMapJson } from '../../src/core/interchange/read-map-json.ts';
import { isNetwork, readNetwork } from '../../src/core/interchange/read-network.ts';
import { readVosviewerMap } from '../../src/core/interchange/read-vosviewer-map.ts';
import { readVosviewer } from '../../src/core/interchange/read-vosviewer.ts';
import { parseName } from '../../src/core/names/parse-name.ts';
import { splitNameList } from '../../src/core/names/name-list.ts';
import { parseDate } from '../../src/core/read/dates.ts';
import { plainText } from '../../src/core/read/markup/plain-text.ts';
import { openSource, readSource } from '../../src/core/read/read-source.ts';
import { READERS } from '../../src/core/read/registry.ts';
import { checkAnalysis, checkDocument } from './document-target.ts';
import { fault, firstFault, type Fault } from './fault.ts';
import type { FuzzInput } from './input.ts';
import { checkOptions } from './options-target.ts';
import { checkReading } from './reading-checks.ts';
import type { SeedKind } from './seeds.ts';

export interface Target {
  readonly id: string;
  readonly seeds: SeedKind;
  /** Bytes are what a file holds, text what was pasted or cut out before. */
  readonly takes: 'bytes' | 'text';
  readonly weight: number;
  /** Processor time allowed whatever the size, ms, where it is not the usual. */
  readonly start?: number;
  /** The first fault, or null. What it throws is a finding. */
  readonly run: (input: FuzzInput) => Fault | null;
}

const FILE = 'fuzz.txt';
const textOf = (input: FuzzInput): string => (typeof input === 'string' ? input : Buffer.from(input).toString('utf8'));

function checkSource(input: FuzzInput): Fault | null {
  const source = typeof input === 'string' ? { file: FILE, text: input } : { file: FILE, bytes: input };
  const result = readSource(source);
  const again = readSource(source);
  if (JSON.stringify(result) !== JSON.stringify(again)) return fault('reading twice gives the same');
  return checkReading(result, openSource(source).text ?? '', FILE, true);
}

/** Readers get clean text: no NUL, `\n` at the ends of lines. */
const cleanOf = (input: FuzzInput): string => textOf(input).replaceAll('\u0000', '').replace(/\r\n?/g, '\n');

const READER_TARGETS: readonly Target[] = READERS.map((reader) => ({
  id: `reader ${reader.id}`,
  seeds: 'sources',
  takes: 'text',
  weight: 2,
  run: (input) => {
    const text = cleanOf(input);
    const score = reader.detect(text);
    if (!(score >= 0 && score <= 1)) return fault('a score of detection is from 0 to 1', String(score));
    if (!/\S/.test(text)) return null;
    return checkReading(reader.read(text, FILE, {}), text, FILE, score > 0);
  },
}));

function checkNames(input: FuzzInput): Fault | null {
  const text = textOf(input);
  const { names } = splitNameList(text);
  if (names.join('').length > text.normalize('NFC').length) return fault('names are parts of the text', names);
  return firstFault(
    [text, ...names].map((name, i) => {
      if (i > 0 && name.trim() !== name) return fault('a name has no space around it', name);
      const { key, family, given } = parseName(name);
      if (key.split('|').length !== 2) return fault('a key has one divider', key);
      if (/[\p{L}\p{N}]/u.test(name) && family === '') return fault('a name has a family name', name);
      return given.some((word) => word === '') ? fault('given names are not blank', name) : null;
    }),
  );
}

function checkFields(input: FuzzInput): Fault | null {
  const text = textOf(input);
  const plain = plainText(text);
  if (plain.trim() !== plain) return fault('plain text has no space around it', plain);
  const dates = text.split('\n').map((line) => parseDate(line));
  const wrong = dates.find((date) => date !== null && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date.date));
  return wrong ? fault('a date is YYYY, YYYY-MM or YYYY-MM-DD', wrong) : null;
}

/** What an address holds is written and read the same: what stood in one, and a filter by words as lists may have them. */
function checkAddress(input: FuzzInput): Fault | null {
  const text = textOf(input);
  const address = readAddress(text);
  const filter = {
    ...address.navigation.filter,
    organisations: text
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 20),
  };
  const filtered = { ...address, navigation: { ...address.navigation, filter } };
  return firstFault(
    [address, filtered].map((given) => {
      const written = writeAddress(given);
      const again = writeAddress(readAddress(`#${written}`));
      return written === again ? null : fault('an address written and read is the same', [written, again]);
    }),
  );
}

function checkEdges(input: FuzzInput): Fault | null {
  const text = textOf(input);
  const { graph, names, badLines } = parseEdgeList(text);
  if (names.length !== graph.n) return fault('there is a name for every node', [names.length, graph.n]);
  const isWrong = [...graph.source].some((a, i) => {
    const [b, weight] = [graph.target[i] ?? -1, graph.weight[i] ?? NaN];
    return !(a >= 0 && a < b && b < graph.n && weight >= 0 && Number.isFinite(weight));
  });
  if (isWrong) return fault('an edge goes between two nodes, the smaller first, with a weight');
  const lines = text.split('\n').length;
  return badLines.some((line) => line < 1 || line > lines) ? fault('bad lines lie in the text', badLines) : null;
}

type ReadMap = (text: string) => NetworkReading;

/** What must hold of any map that was read. */
function checkNetwork(read: ReadMap, input: FuzzInput): Fault | null {
  const text = cleanOf(input);
  const { map, issues } = read(text);
  const lines = text.split('\n').length;
  if (issues.some(({ file, message, line }) => file !== FILE || !message.endsWith('.') || line < 0 || line > lines))
    return fault('an issue is a sentence and names its file and a line in it', issues);
  if (map === null) return issues.length > 0 ? null : fault('reading nothing is an issue');
  const isNode = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < map.items.length;
  const isAmount = (value: number): boolean => value >= 0 && Number.isFinite(value);
  const link = map.links.find(
    ({ source, target, strength }) => !isNode(source) || !isNode(target) || source === target || !isAmount(strength),
  );
  if (link) return fault('a link goes between two items, with a strength', link);
  const pairs = new Set(
    map.links.map(({ source, target }) => `${Math.min(source, target)} ${Math.max(source, target)}`),
  );
  if (pairs.size !== map.links.length) return fault('two items have one link', map.links);
  const ids = new Set(map.items.map(({ id }) => id));
  if (ids.size !== map.items.length) return fault('ids of items are unique', [...ids]);
  const clusters = new Set(map.clusters.map(({ cluster }) => cluster));
  const item = map.items.find(
    ({ id, label, place, cluster, weights }) =>
      id === '' ||
      label.trim() === '' ||
      (place !== null && !(Math.abs(place.x) <= 1e12 && Math.abs(place.y) <= 1e12)) ||
      (cluster !== null && !clusters.has(cluster)) ||
      [...weights.values()].some((weight) => !isAmount(weight)),
  );
  return item ? fault('an item has a label, a place that can be drawn, a listed cluster, and amounts', item) : null;
}

const MAP_READERS: readonly (readonly [string, ReadMap])[] = [
  ['vosviewer', (text) => readVosviewer(text, FILE)],
  ['vosviewer-map', (text) => readVosviewerMap({ text, file: FILE })],
  ['gexf', (text) => readGexf(text, FILE)],
  ['graphml', (text) => readGraphml(text, FILE)],
  ['map-json', (text) => readMapJson(text, FILE)],
  ['edge-list', (text) => readEdgeList(text, FILE)],
  ['network', (text) => readNetwork([{ text, file: FILE }])],
];

const MAP_TARGETS: readonly Target[] = MAP_READERS.map(([id, read]) => ({
  id: `map ${id}`,
  seeds: 'networks',
  takes: 'text',
  weight: 1,
  run: (input) => checkNetwork(read, input),
}));

/** Two files of one drop, of any kind. */
function checkDrop(input: FuzzInput): Fault | null {
  const text = textOf(input);
  const halves = [text.slice(0, text.length / 2), text.slice(text.length / 2)];
  const sources = halves.map((half) => ({ file: FILE, text: half }));
  const { map, format } = readNetwork(sources);
  return map !== null && !halves.some(isNetwork) ? fault('what is no map is not read as one', format) : null;
}

export const TARGETS: readonly Target[] = [
  { id: 'source bytes', seeds: 'sources', takes: 'bytes', weight: 4, run: checkSource },
  { id: 'source text', seeds: 'sources', takes: 'text', weight: 3, run: checkSource },
  ...READER_TARGETS,
  { id: 'names', seeds: 'names', takes: 'text', weight: 3, run: checkNames },
  { id: 'fields', seeds: 'sources', takes: 'text', weight: 2, run: checkFields },
  { id: 'address', seeds: 'addresses', takes: 'text', weight: 2, run: checkAddress },
  { id: 'document', seeds: 'documents', takes: 'text', weight: 2, run: checkDocument },
  { id: 'analysis', seeds: 'documents', takes: 'text', weight: 0.05, start: 5000, run: checkAnalysis },
  { id: 'options', seeds: 'options', takes: 'text', weight: 1, run: checkOptions },
  { id: 'edges', seeds: 'edges', takes: 'text', weight: 1, run: checkEdges },
  ...MAP_TARGETS,
  { id: 'map drop', seeds: 'sources', takes: 'text', weight: 1, run: checkDrop },
];
