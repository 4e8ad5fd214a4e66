/**
 * Reads GraphML (graphml.graphdrawing.org): nodes, also those of graphs within nodes, with the attributes that keys declare,
 * and edges. Places, labels and colours come from attributes (x, y, label, name, r, g, b), where y grows upwards as in Gephi
 * and igraph, or from what yEd adds, where it grows downwards and is turned. Never throws. Cost: linear in the text.
 */
import { noProgress, type Progress } from '../model/progress.ts';
import { countOf, IssueLog } from '../read/issue-log.ts';
import type { XmlTag } from '../read/xml/xml-tree.ts';
import { NetworkDraft, type ItemDraft } from './network-draft.ts';
import type { NetworkReading } from './network-map.ts';
import { hexColour, parseNumber } from './network-values.ts';
import { walkXml, type XmlVisitor } from './network-xml.ts';
import { Declarations, keepDefaults, keepValue, type Declared } from './typed-values.ts';

interface EdgeDraft {
  readonly source: string;
  readonly target: string;
  /** As written. */
  weight: string | null;
  description: string | null;
  readonly line: number;
}

type Attributes = Readonly<Record<string, string>>;

const WEIGHTS: ReadonlySet<string> = new Set(['weight', 'strength', 'value']);
const DESCRIPTIONS: ReadonlySet<string> = new Set(['label', 'kind', 'type', 'relationship', 'description']);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

class GraphmlReader implements XmlVisitor {
  readonly draft = new NetworkDraft();
  readonly #log: IssueLog;
  /** Declarations of nodes, and of anything else. */
  readonly #keys = { node: new Declarations(), other: new Declarations() };
  /** The key that is open, for its default, and what it is of. */
  #key: { readonly declared: Declared; readonly of: readonly Declarations[] } | null = null;
  #defaultWeight: string | null = null;
  /** Open nodes, outermost first; null for one that was left out. */
  readonly #nodes: (ItemDraft | null)[] = [];
  #edge: EdgeDraft | null = null;
  /** Kept until all nodes are known. */
  readonly #edges: EdgeDraft[] = [];
  #nodeCount = 0;
  readonly #counts = { graphs: 0, nested: 0, hyperedges: 0 };

  constructor(log: IssueLog) {
    this.#log = log;
  }

  open = ({ name, attributes }: XmlTag, around: readonly XmlTag[], line: number): void => {
    if (name === 'key') this.#declare(attributes);
    else if (name === 'graph') this.#counts[this.#nodes.length > 0 ? 'nested' : 'graphs'] += 1;
    else if (name === 'node') this.#openNode(attributes, line);
    else if (name === 'edge') this.#openEdge(attributes, around.at(-1), line);
    else if (name === 'hyperedge') this.#counts.hyperedges += 1;
    else if (name === 'Geometry') this.#geometry(attributes, line);
    else if (name === 'Fill') this.#fill(attributes);
  };

  close = (tag: XmlTag, around: readonly XmlTag[], text: string, line: number): void => {
    const { name, attributes } = tag;
    if (name === 'default') this.#default(text);
    else if (name === 'key') this.#key = null;
    else if (name === 'data') this.#data(attributes['key'] ?? '', text, around.at(-1)?.name ?? '', line);
    else if (name === 'NodeLabel') this.#nodeLabel(text);
    else if (name === 'EdgeLabel' && this.#edge) this.#edge.description ??= oneLine(text) || null;
    else if (name === 'node') this.#closeNode();
    else if (name === 'edge') this.#closeEdge();
  };

  finish(): NetworkReading {
    const { draft } = this;
    for (const { weight, ...edge } of this.#edges) {
      draft.addLink({ ...edge, strength: weight === null ? 1 : parseNumber(weight) }, this.#log);
    }
    const { graphs, nested, hyperedges } = this.#counts;
    if (nested > 0) {
      const message = `Nodes hold ${countOf(nested, 'graph')} of their own; all nodes were kept as items side by side.`;
      this.#log.add('nested-graphs', 'info', message);
    }
    if (graphs > 1) this.#log.add('several-graphs', 'info', `The file holds ${graphs} graphs; they were read as one.`);
    if (hyperedges > 0) {
      const message = `${countOf(hyperedges, 'hyperedge')} left out: a link here joins two items. Give links between pairs instead.`;
      this.#log.add('hyperedges', 'warning', message);
    }
    return { map: draft.finish(this.#log), issues: this.#log.list() };
  }

  #declare(attributes: Attributes): void {
    const { id = '' } = attributes;
    const { ['attr.name']: name = id, 'attr.type': type = 'string', for: target = 'all' } = attributes;
    const declared = { name, type, default: null };
    const { node, other } = this.#keys;
    const of = target === 'node' ? [node] : target === 'all' ? [node, other] : [other];
    this.#key = { declared, of };
    if (id !== '' && name !== '') of.forEach((declarations) => declarations.set(id, declared));
  }

  #default(text: string): void {
    if (!this.#key) return;
    const { declared, of } = this.#key;
    of.forEach((declarations) => declarations.setDefault(declared, text, this.#log));
    if (of.includes(this.#keys.other) && WEIGHTS.has(declared.name.toLowerCase())) this.#defaultWeight ??= text;
  }

  #openNode({ id = '' }: Attributes, line: number): void {
    this.#nodeCount += 1;
    this.#nodes.push(this.draft.addItem(id, this.#nodeCount, this.#log, line));
  }

  #closeNode(): void {
    const item = this.#nodes.pop();
    if (item) keepDefaults(this.draft, item, this.#keys.node, this.#log);
  }

  #data(id: string, text: string, parent: string, line: number): void {
    const item = this.#nodes.at(-1);
    if (parent === 'edge') this.#describeEdge(this.#keys.other.get(id).name, text);
    else if (parent === 'node' && item && id !== '') {
      keepValue({ draft: this.draft, item, declared: this.#keys.node.get(id), log: this.#log, line }, text);
    }
  }

  #describeEdge(name: string, text: string): void {
    if (!this.#edge || text.trim() === '') return;
    const plain = name.toLowerCase();
    if (WEIGHTS.has(plain)) this.#edge.weight ??= text;
    else if (DESCRIPTIONS.has(plain)) this.#edge.description ??= oneLine(text);
  }

  /** The box that yEd draws a node in: its corner and extent, downwards. */
  #geometry(attributes: Attributes, line: number): void {
    const item = this.#nodes.at(-1);
    if (!item || item.place || this.#edge) return;
    const [x = null, y = null, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      parseNumber(attributes[name] ?? ''),
    );
    const isPlaced = x !== null && y !== null;
    this.draft.setPlace(
      item,
      isPlaced ? x + (width ?? 0) / 2 : null,
      isPlaced ? -(y + (height ?? 0) / 2) : null,
      this.#log,
      line,
    );
  }

  #fill({ color = '' }: Attributes): void {
    const item = this.#nodes.at(-1);
    if (item && !this.#edge) item.colour ??= hexColour(color);
  }

  #nodeLabel(text: string): void {
    const item = this.#nodes.at(-1);
    if (item && item.label === '') item.label = oneLine(text);
  }

  #openEdge(attributes: Attributes, parent: XmlTag | undefined, line: number): void {
    const { source = '', target = '', directed } = attributes;
    const isDirected = directed === undefined ? parent?.attributes['edgedefault'] === 'directed' : directed === 'true';
    if (isDirected) this.draft.links.isDirected = true;
    this.#edge = { source, target, weight: null, description: null, line };
  }

  #closeEdge(): void {
    if (!this.#edge) return;
    this.#edge.weight ??= this.#defaultWeight;
    this.#edges.push(this.#edge);
    this.#edge = null;
  }
}

/** The map in a GraphML file, with what could not be used of it. */
export function readGraphml(text: string, file: string, progress: Progress = noProgress): NetworkReading {
  const log = new IssueLog(file);
  const reader = new GraphmlReader(log);
  walkXml(text, reader, log, progress);
  return reader.finish();
}
