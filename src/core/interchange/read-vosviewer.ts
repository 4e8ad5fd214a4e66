/**
 * Reads VOSviewer JSON, as VOSviewer, VOSviewer Online and `coterie build` write it: `network` with `items`, `links` and
 * `clusters`; colours from `config`, the title from `info`. Of a faulty item or link, what can be used is kept; whatever is
 * left out is an issue. A file of links alone has the ends of its links as items. Never throws. Cost: linear in the text.
 */
import type { Issue } from '../model/issue.ts';
import { countOf, IssueLog } from '../read/issue-log.ts';
import type { NetworkCluster, NetworkItem, NetworkLink, NetworkMap } from './network-map.ts';

export interface NetworkReading {
  /** Null where the text is no network at all. */
  readonly map: NetworkMap | null;
  readonly issues: readonly Issue[];
}

type Fields = Readonly<Record<string, unknown>>;

const MAX_CLUSTER = 1000;
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

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCluster = (value: unknown): value is number =>
  isNumber(value) && Number.isInteger(value) && value >= 1 && value <= MAX_CLUSTER;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Ids are text or whole numbers; 7 and "7" are the same. */
function idOf(value: unknown): string | null {
  return isNumber(value) ? String(value) : textOf(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

class VosviewerReader {
  private readonly log: IssueLog;
  private readonly items: NetworkItem[] = [];
  private readonly places = new Map<string, number>();

  constructor(file: string) {
    this.log = new IssueLog(file);
  }

  read(text: string): NetworkReading {
    const root = parse(text);
    const network = isFields(root) ? root['network'] : undefined;
    if (!isFields(root) || !isFields(network)) {
      const what = root === undefined ? 'no JSON' : 'JSON, but has no network';
      this.log.add(
        'no-network',
        'error',
        `This is ${what}; a VOSviewer file is JSON with a network of items and links.`,
      );
      return { map: null, issues: this.log.list() };
    }
    const links = listOf(network['links']);
    if (Array.isArray(network['items'])) network['items'].forEach((item: unknown, i) => this.addItem(item, i + 1));
    else this.addEnds(links);
    const map = {
      title: textOf(fieldsOf(root['info'])['title']),
      items: this.items,
      links: links.flatMap((link, i) => this.link(link, i + 1) ?? []),
      clusters: this.clusters(listOf(network['clusters']), root),
    };
    if (map.items.length === 0) this.log.add('no-items', 'warning', 'The network has no items.');
    return { map, issues: this.log.list() };
  }

  private addItem(value: unknown, number: number): void {
    const fields = fieldsOf(value);
    const id = idOf(fields['id']) ?? textOf(fields['label']);
    if (id === null) {
      this.log.add('no-id', 'warning', `Item ${number} has neither id nor label and was left out.`);
    } else if (this.places.has(id)) {
      this.log.add('same-id', 'warning', `Item ${number} has the id '${id}' of an earlier item and was left out.`);
    } else {
      this.places.set(id, this.items.length);
      this.items.push(this.item(fields, id));
    }
  }

  /** Items for the ends of links, in a file that has no items. */
  private addEnds(links: readonly unknown[]): void {
    for (const link of links) {
      for (const id of [idOf(fieldsOf(link)['source_id']), idOf(fieldsOf(link)['target_id'])]) {
        if (id === null || this.places.has(id)) continue;
        this.places.set(id, this.items.length);
        this.items.push(this.item({}, id));
      }
    }
  }

  private item(fields: Fields, id: string): NetworkItem {
    return {
      id,
      label: textOf(fields['label']) ?? id,
      description: textOf(fields['description']),
      url: textOf(fields['url']),
      place: this.place(fields, id),
      cluster: this.cluster(fields, id),
      weights: this.figures(fields, 'weight', id),
      scores: this.figures(fields, 'score', id),
      fields: new Map(
        Object.entries(fields).filter(
          (entry): entry is [string, string | number | boolean] =>
            !KNOWN.has(entry[0]) && !COLUMN.test(entry[0]) && ['string', 'number', 'boolean'].includes(typeof entry[1]),
        ),
      ),
    };
  }

  private place({ x, y }: Fields, id: string): NetworkItem['place'] {
    if (isNumber(x) && isNumber(y)) return { x, y };
    if ((x ?? null) !== null || (y ?? null) !== null)
      this.log.add('no-place', 'warning', `The item '${id}' has a place that is not two numbers; it has none now.`);
    return null;
  }

  private cluster({ cluster }: Fields, id: string): number | null {
    if (isCluster(cluster)) return cluster;
    if ((cluster ?? null) !== null)
      this.log.add(
        'no-cluster',
        'warning',
        `The cluster of the item '${id}' is not a whole number from 1 to ${MAX_CLUSTER}; it is in none now.`,
      );
    return null;
  }

  private figures(fields: Fields, kind: 'weight' | 'score', id: string): ReadonlyMap<string, number> {
    const prefix = `${kind}<`;
    const columns = Object.entries(fields)
      .filter(([name]) => name.startsWith(prefix) && name.endsWith('>'))
      .map(([name, value]) => [name.slice(prefix.length, -1), value] as const);
    const figures = new Map<string, number>();
    for (const [name, value] of [...columns, ...Object.entries(fieldsOf(fields[`${kind}s`]))]) {
      if (isNumber(value) && (kind === 'score' || value >= 0)) figures.set(name, value);
      else if (value !== null)
        this.log.add(
          `no-${kind}`,
          'warning',
          `The ${kind} '${name}' of the item '${id}' is not a number it can be; it was left out.`,
        );
    }
    return figures;
  }

  private link(value: unknown, number: number): NetworkLink | null {
    const fields = fieldsOf(value);
    const source = this.places.get(idOf(fields['source_id']) ?? '');
    const target = this.places.get(idOf(fields['target_id']) ?? '');
    const strength = fields['strength'] ?? 1;
    if (source === undefined || target === undefined) {
      this.log.add('no-end', 'warning', `Link ${number} has an end that is no item and was left out.`);
      return null;
    }
    if (!isNumber(strength) || strength < 0) {
      this.log.add(
        'no-strength',
        'warning',
        `Link ${number} has a strength that is not a number from 0 on and was left out.`,
      );
      return null;
    }
    return { source, target, strength, description: textOf(fields['description']) };
  }

  private clusters(named: readonly unknown[], root: Fields): NetworkCluster[] {
    const schemes = fieldsOf(fieldsOf(root['config'])['color_schemes']);
    const labels = this.byCluster(named, 'label');
    const colours = this.byCluster(listOf(schemes['cluster_colors']), 'color');
    const used = this.items.flatMap(({ cluster }) => cluster ?? []);
    const numbers = new Set([...labels.keys(), ...colours.keys(), ...used]);
    return [...numbers]
      .sort((a, b) => a - b)
      .map((cluster) => ({ cluster, label: labels.get(cluster) ?? '', colour: colours.get(cluster) ?? null }));
  }

  /** The texts of a list of clusters, by their numbers. */
  private byCluster(list: readonly unknown[], name: string): Map<number, string> {
    const texts = new Map<number, string>();
    let faulty = 0;
    for (const entry of list) {
      const { cluster, [name]: text } = fieldsOf(entry);
      if (isCluster(cluster) && typeof text === 'string') texts.set(cluster, text);
      else faulty += 1;
    }
    if (faulty > 0)
      this.log.add('faulty-cluster', 'warning', `${countOf(faulty, 'cluster')} without number or ${name} left out.`);
    return texts;
  }
}

/** The map in a VOSviewer JSON file, with what could not be used of it. */
export function readVosviewer(text: string, file: string): NetworkReading {
  return new VosviewerReader(file).read(text);
}
