/**
 * Reads VOSviewer's map file (columns id, label, description, url, x, y, cluster, weight<...>, score<...>, of which label
 * alone suffices), apart by tabs or commas, with or without its network file (`u v w` a line). Never throws. Cost: linear.
 */
import { noProgress, type Progress } from '../model/progress.ts';
import { IssueLog } from '../read/issue-log.ts';
import { readRows, type TableRow } from '../read/table/rows.ts';
import type { Issue } from '../model/issue.ts';
import { NetworkDraft, type ItemDraft } from './network-draft.ts';
import type { ColumnKind } from './network-columns.ts';
import type { NetworkReading } from './network-map.ts';
import { isCluster, isStrength, MOST_CLUSTERS, parseNumber } from './network-values.ts';
import { addEdges } from './read-edge-list.ts';

interface MapColumn {
  readonly name: string;
  /** What it is to VOSviewer: a column of its own, a weight, a score, or something else. */
  readonly kind: ColumnKind | 'own';
}

const OWN: ReadonlySet<string> = new Set(['id', 'label', 'sublabel', 'description', 'url', 'x', 'y', 'cluster']);
const FIGURE = /^(weight|score)<(.{1,200})>$/i;

function columnOf(cell: string): MapColumn {
  const name = cell.trim();
  const figure = FIGURE.exec(name);
  if (figure) return { name: figure[2] ?? name, kind: figure[1]?.toLowerCase() === 'weight' ? 'weight' : 'score' };
  return OWN.has(name.toLowerCase()) ? { name: name.toLowerCase(), kind: 'own' } : { name, kind: 'field' };
}

interface MapHeader {
  readonly delimiter: '\t' | ',';
  readonly columns: readonly MapColumn[];
}

/** The columns that the first line of a map file names. */
function headerOf(text: string): MapHeader {
  const line = text.slice(0, 20_000).replace(/^\s+/, '').split('\n', 1)[0] ?? '';
  const delimiter = line.includes('\t') ? '\t' : ',';
  const [row] = readRows(line, delimiter, 0, noProgress).rows;
  return { delimiter, columns: (row?.cells ?? []).map(columnOf) };
}

/** Whether a text is a map file: its first line names columns as VOSviewer does. */
export function isVosviewerMap(text: string): boolean {
  const { columns } = headerOf(text);
  const has = (name: string): boolean => columns.some((column) => column.kind === 'own' && column.name === name);
  const isFigure = columns.some(({ kind }) => kind === 'weight' || kind === 'score');
  if (!has('label') && !(has('id') && isFigure)) return false;
  const isPlain = columns.every(({ kind }) => kind !== 'field');
  return (has('x') && has('y')) || isFigure || (isPlain && columns.length > 1 && (has('id') || has('cluster')));
}

class MapReader {
  readonly draft = new NetworkDraft();
  readonly #log: IssueLog;
  readonly #columns: readonly MapColumn[];
  readonly #at: ReadonlyMap<string, number>;
  #count = 0;

  constructor(columns: readonly MapColumn[], log: IssueLog) {
    this.#log = log;
    this.#columns = columns;
    this.#at = new Map(
      columns
        .map(({ name, kind }, i) => [kind === 'own' ? name : '', i] as const)
        .filter(([name]) => name !== '')
        .reverse(),
    );
  }

  take({ cells, line }: TableRow): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    this.#count += 1;
    const label = this.#own(cells, 'label');
    const id = this.#own(cells, 'id');
    const index = this.draft.items.length;
    const item = this.draft.addItem(id === '' ? label : id, this.#count, this.#log, line);
    if (!item) return;
    if (!this.#at.has('id')) this.draft.addAlias(String(this.#count), index);
    item.label = label;
    item.description = this.#own(cells, 'description') || null;
    item.url = this.#own(cells, 'url') || null;
    this.#place(item, cells, line);
    this.#cluster(item, this.#own(cells, 'cluster'), line);
    const sublabel = this.#own(cells, 'sublabel');
    if (sublabel !== '') this.draft.setValue(item, 'sublabel', sublabel, 'field');
    cells.forEach((cell, i) => {
      const column = this.#columns[i];
      if (column) this.#value(item, column, cell.trim(), line);
    });
    if (cells.length > this.#columns.length) {
      const message = `This line has ${cells.length} cells and the first line names ${this.#columns.length}; the cells after these were left out.`;
      this.#log.add('long-line', 'warning', message, line);
    }
  }

  #own(cells: readonly string[], name: string): string {
    return (cells[this.#at.get(name) ?? -1] ?? '').trim();
  }

  #place(item: ItemDraft, cells: readonly string[], line: number): void {
    const [x, y] = [this.#own(cells, 'x'), this.#own(cells, 'y')];
    if (x !== '' || y !== '') this.draft.setPlace(item, parseNumber(x), parseNumber(y), this.#log, line);
  }

  #cluster(item: ItemDraft, text: string, line: number): void {
    const cluster = parseNumber(text);
    if (isCluster(cluster)) item.cluster = cluster;
    else if (text !== '') {
      const message = `The cluster of the item '${item.id}' is not a whole number from 1 to ${MOST_CLUSTERS}; it is in none now.`;
      this.#log.add('no-cluster', 'warning', message, line);
    }
  }

  #value(item: ItemDraft, { name, kind }: MapColumn, text: string, line: number): void {
    if (kind === 'own' || text === '' || name === '') return;
    const value = parseNumber(text);
    if (kind === 'field') this.draft.setValue(item, name, value ?? text, 'field');
    else if (value !== null && (kind === 'score' || isStrength(value))) this.draft.setValue(item, name, value, kind);
    else {
      const message = `The ${kind} '${name}' of the item '${item.id}' is not a number it can be; it was left out.`;
      this.#log.add(`no-${kind}`, 'warning', message, line);
    }
  }
}

interface VosviewerText {
  readonly file: string;
  readonly text: string;
}

/** The map in a map file, with the links of its network file where that is given. */
export function readVosviewerMap(
  map: VosviewerText,
  network: VosviewerText | null = null,
  progress: Progress = noProgress,
): NetworkReading {
  const log = new IssueLog(map.file);
  const { delimiter, columns } = headerOf(map.text);
  const reader = new MapReader(columns, log);
  const { rows, unclosed } = readRows(map.text, delimiter, columns.length, progress);
  const first = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  rows.slice(first + 1).forEach((row) => reader.take(row));
  for (const line of unclosed) {
    const message = 'A quotation mark on this line is never closed; the line was read by itself.';
    log.add('open-quote', 'warning', message, line);
  }
  const issues: Issue[] = [];
  if (network) {
    const networkLog = new IssueLog(network.file);
    addEdges(reader.draft, network.text, networkLog, progress);
    issues.push(...networkLog.list());
  }
  return { map: reader.draft.finish(log), issues: [...log.list(), ...issues] };
}
