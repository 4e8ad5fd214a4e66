/**
 * Reads VOSviewer JSON, as VOSviewer, VOSviewer Online and `coterie build` write it: `network` with `items`, `links` and
 * `clusters`; colours from `config`, the title from `info`. Of a faulty item or link, what can be used is kept; whatever is
 * left out is an issue. A file of links alone has the ends of its links as items. Never throws. Cost: linear in the text.
 */
import { countOf, IssueLog } from '../read/issue-log.ts';
import { fieldsOf, isFields, listOf, parseJson, textOf, type Fields } from './json-parts.ts';
import { NetworkDraft, type ClusterNote, type ItemDraft } from './network-draft.ts';
import type { NetworkReading } from './network-map.ts';
import { isCluster, isNumber, isStrength, MOST_CLUSTERS } from './network-values.ts';

/** Attributes of an item that have a meaning of their own; an item's other values are its fields. */
const KNOWN: ReadonlySet<string> = new Set([
  'id',
  'label',
  'description',
  'url',
  'x',
  'y',
  'cluster',
  'weights',
  'scores',
]);
/** How map files write weights and scores; some JSON files keep these beside the objects. */
const COLUMN = /^(?:weight|score)<.*>$/;

/** Ids are text or whole numbers; 7 and "7" are the same. */
function idOf(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : textOf(value);
}

class VosviewerReader {
  private readonly log: IssueLog;
  private readonly draft = new NetworkDraft();

  constructor(file: string) {
    this.log = new IssueLog(file);
  }

  read(text: string): NetworkReading {
    const root = parseJson(text);
    const network = isFields(root) ? root['network'] : undefined;
    if (!isFields(root) || !isFields(network)) {
      const what = root === undefined ? 'no JSON' : 'JSON, but has no network';
      const message = `This is ${what}; a VOSviewer file is JSON with a network of items and links. The file may be cut: make it again.`;
      this.log.add('no-network', 'error', message);
      return { map: null, issues: this.log.list() };
    }
    const links = listOf(network['links']);
    if (Array.isArray(network['items'])) network['items'].forEach((item: unknown, i) => this.addItem(item, i + 1));
    else this.addEnds(links);
    for (const link of links) this.addLink(link);
    this.draft.title = textOf(fieldsOf(root['info'])['title']);
    const schemes = fieldsOf(fieldsOf(root['config'])['color_schemes']);
    this.noteClusters(listOf(network['clusters']), 'label', (note, text) => (note.label = text));
    this.noteClusters(listOf(schemes['cluster_colors']), 'color', (note, text) => (note.colour = text));
    return { map: this.draft.finish(this.log), issues: this.log.list() };
  }

  private addItem(value: unknown, number: number): void {
    const fields = fieldsOf(value);
    const item = this.draft.addItem(idOf(fields['id']) ?? textOf(fields['label']) ?? '', number, this.log);
    if (!item) return;
    item.label = textOf(fields['label']) ?? '';
    item.description = textOf(fields['description']);
    item.url = textOf(fields['url']);
    const { x, y } = fields;
    if ((x ?? null) !== null || (y ?? null) !== null) {
      this.draft.setPlace(item, typeof x === 'number' ? x : null, typeof y === 'number' ? y : null, this.log);
    }
    this.setCluster(item, fields);
    this.addFigures(item, fields, 'weight');
    this.addFigures(item, fields, 'score');
    for (const [name, field] of Object.entries(fields)) {
      const isPlain = typeof field === 'string' || typeof field === 'number' || typeof field === 'boolean';
      if (isPlain && !KNOWN.has(name) && !COLUMN.test(name)) this.draft.setValue(item, name, field, 'field');
    }
  }

  /** Items for the ends of links, in a file that has no items. */
  private addEnds(links: readonly unknown[]): void {
    for (const link of links) {
      for (const id of [idOf(fieldsOf(link)['source_id']), idOf(fieldsOf(link)['target_id'])]) {
        if (id !== null && this.draft.indexOf(id) === -1) this.draft.addItem(id, 0, this.log);
      }
    }
  }

  private setCluster(item: ItemDraft, { cluster }: Fields): void {
    if (isCluster(cluster)) item.cluster = cluster;
    else if ((cluster ?? null) !== null) {
      const message = `The cluster of the item '${item.id}' is not a whole number from 1 to ${MOST_CLUSTERS}; it is in none now.`;
      this.log.add('no-cluster', 'warning', message);
    }
  }

  private addFigures(item: ItemDraft, fields: Fields, kind: 'weight' | 'score'): void {
    const prefix = `${kind}<`;
    const columns = Object.entries(fields)
      .filter(([name]) => name.startsWith(prefix) && name.endsWith('>'))
      .map(([name, value]) => [name.slice(prefix.length, -1), value] as const);
    for (const [name, value] of [...columns, ...Object.entries(fieldsOf(fields[`${kind}s`]))]) {
      if (isNumber(value) && (kind === 'score' || isStrength(value))) this.draft.setValue(item, name, value, kind);
      else if (value !== null) {
        const message = `The ${kind} '${name}' of the item '${item.id}' is not a number it can be; it was left out.`;
        this.log.add(`no-${kind}`, 'warning', message);
      }
    }
  }

  private addLink(value: unknown): void {
    const fields = fieldsOf(value);
    const strength = fields['strength'] ?? 1;
    const note = {
      source: idOf(fields['source_id']) ?? '',
      target: idOf(fields['target_id']) ?? '',
      strength: typeof strength === 'number' ? strength : null,
      description: textOf(fields['description']),
      line: 0,
    };
    this.draft.addLink(note, this.log);
  }

  /** Keeps the texts of a list of clusters, by their numbers. */
  private noteClusters(list: readonly unknown[], name: string, keep: (note: ClusterNote, text: string) => void): void {
    let faulty = 0;
    for (const entry of list) {
      const { cluster, [name]: text } = fieldsOf(entry);
      if (isCluster(cluster) && typeof text === 'string') {
        const note = this.draft.clusterNotes.get(cluster) ?? { label: '', colour: null };
        this.draft.clusterNotes.set(cluster, note);
        keep(note, text);
      } else faulty += 1;
    }
    if (faulty > 0) {
      const message = `${countOf(faulty, 'cluster')} without number or ${name} left out.`;
      this.log.add('faulty-cluster', 'warning', message);
    }
  }
}

/** The map in a VOSviewer JSON file, with what could not be used of it. */
export function readVosviewer(text: string, file: string): NetworkReading {
  return new VosviewerReader(file).read(text);
}
