/**
 * Reads GEXF 1.1 to 1.3 (gexf.net): nodes, also within nodes, their attributes with types and defaults, places, sizes and
 * colours of its viz namespace, and edges with weight and label or kind. Of what changes over time the last is taken. Never
 * throws. Cost: linear in the text.
 */
import { noProgress, type Progress } from '../model/progress.ts';
import { IssueLog } from '../read/issue-log.ts';
import type { XmlTag } from '../read/xml/xml-tree.ts';
import { NetworkDraft, type ItemDraft } from './network-draft.ts';
import type { NetworkReading } from './network-map.ts';
import { colourOf, hexColour, isStrength, parseNumber } from './network-values.ts';
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

const numberAt = (attributes: Attributes, name: string): number | null => parseNumber(attributes[name] ?? '');
const isShown = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

class GexfReader implements XmlVisitor {
  readonly draft = new NetworkDraft();
  readonly #log: IssueLog;
  /** Declarations by id, of nodes and of edges. */
  readonly #declared = { node: new Declarations(), edge: new Declarations() };
  /** The declaration that is open, for its default, and what it is of. */
  #attribute: { readonly declared: Declared; readonly of: Declarations } | null = null;
  /** Open nodes, outermost first; null for one that was left out. */
  readonly #nodes: (ItemDraft | null)[] = [];
  #edge: EdgeDraft | null = null;
  /** Kept until all nodes are known. */
  readonly #edges: EdgeDraft[] = [];
  #isDirected = false;
  #nodeCount = 0;
  #isNested = false;
  #isDynamic = false;

  constructor(log: IssueLog) {
    this.#log = log;
  }

  open = (tag: XmlTag, around: readonly XmlTag[], line: number): void => {
    const { name, attributes } = tag;
    if (name === 'graph') this.#isDirected = attributes['defaultedgetype'] === 'directed';
    else if (name === 'attribute') this.#declare(attributes, around.at(-1));
    else if (name === 'node') this.#openNode(attributes, line);
    else if (name === 'edge') this.#openEdge(attributes, line);
    else if (name === 'attvalue') this.#attvalue(attributes, line);
    else if (this.#edge === null) this.#look(name, attributes, line);
  };

  close = ({ name }: XmlTag, around: readonly XmlTag[], text: string): void => {
    if (name === 'node') this.#closeNode();
    else if (name === 'edge') this.#closeEdge();
    else if (name === 'attribute') this.#attribute = null;
    else if (name === 'default') this.#attribute?.of.setDefault(this.#attribute.declared, text, this.#log);
    else if (name === 'description' && around.at(-1)?.name === 'meta' && isShown(text)) this.draft.title = text.trim();
  };

  finish(): NetworkReading {
    const { draft } = this;
    if (this.#isNested) {
      this.#log.add('nested-nodes', 'info', 'Nodes stand within nodes; all were kept as items side by side.');
    }
    if (this.#isDynamic) {
      this.#log.add('dynamic-values', 'info', 'Values of this network change over time; the last of each was taken.');
    }
    for (const { weight, ...edge } of this.#edges) {
      draft.addLink({ ...edge, strength: weight === null ? 1 : parseNumber(weight) }, this.#log);
    }
    return { map: draft.finish(this.#log), issues: this.#log.list() };
  }

  #declare(attributes: Attributes, parent: XmlTag | undefined): void {
    const { id = '', title = '', type = 'string' } = attributes;
    const name = title.trim() === '' ? id : title;
    const declared = { name, type, default: null };
    const of = this.#declared[parent?.attributes['class'] === 'edge' ? 'edge' : 'node'];
    this.#attribute = { declared, of };
    if (name !== '') of.set(id, declared);
  }

  #openNode(attributes: Attributes, line: number): void {
    this.#nodeCount += 1;
    if (this.#nodes.length > 0 || isShown(attributes['pid'])) this.#isNested = true;
    const { id = '', label = '' } = attributes;
    const item = this.draft.addItem(id === '' ? label : id, this.#nodeCount, this.#log, line);
    if (item) item.label = label;
    this.#nodes.push(item);
  }

  #closeNode(): void {
    const item = this.#nodes.pop();
    if (item) keepDefaults(this.draft, item, this.#declared.node, this.#log);
  }

  #attvalue(attributes: Attributes, line: number): void {
    const id = attributes['for'] ?? attributes['id'] ?? '';
    const { value = '' } = attributes;
    if (attributes['start'] !== undefined || attributes['end'] !== undefined) this.#isDynamic = true;
    if (this.#edge) {
      const name = this.#declared.edge.get(id).name.toLowerCase();
      if (name === 'weight') this.#edge.weight ??= value;
      else if (/^(?:kind|label|type|relationship)$/.test(name) && isShown(value)) this.#edge.description ??= value;
      return;
    }
    const item = this.#nodes.at(-1);
    if (!item || id === '') return;
    const declared = this.#declared.node.get(id);
    keepValue({ draft: this.draft, item, declared, log: this.#log, line }, value);
  }

  /** Elements of the viz namespace within a node. */
  #look(name: string, attributes: Attributes, line: number): void {
    const item = this.#nodes.at(-1);
    if (!item) return;
    if (name === 'position') {
      this.draft.setPlace(item, numberAt(attributes, 'x'), numberAt(attributes, 'y'), this.#log, line);
    } else if (name === 'color') {
      const [red, green, blue] = [numberAt(attributes, 'r'), numberAt(attributes, 'g'), numberAt(attributes, 'b')];
      item.colour = hexColour(attributes['hex'] ?? '') ?? colourOf(red, green, blue);
    } else if (name === 'size') {
      const size = numberAt(attributes, 'value');
      if (isStrength(size)) this.draft.setValue(item, 'Size', size, 'weight');
      else this.#log.add('no-size', 'warning', `The size of the item '${item.id}' is not a number from 0 on.`, line);
    }
  }

  #openEdge(attributes: Attributes, line: number): void {
    const { source = '', target = '', weight, type, label, kind } = attributes;
    if (type === undefined ? this.#isDirected : type === 'directed' || type === 'mutual')
      this.draft.links.isDirected = true;
    const description = [label, kind].find(isShown) ?? null;
    this.#edge = { source, target, weight: weight ?? null, description, line };
  }

  #closeEdge(): void {
    if (this.#edge) this.#edges.push(this.#edge);
    this.#edge = null;
  }
}

/** The map in a GEXF file, with what could not be used of it. */
export function readGexf(text: string, file: string, progress: Progress = noProgress): NetworkReading {
  const log = new IssueLog(file);
  const reader = new GexfReader(log);
  walkXml(text, reader, log, progress);
  return reader.finish();
}
