/** The elements of one XML record and what is asked of them. Nothing here recurses, so depth costs no stack. */
export interface XmlTag {
  /** As written, prefix and all. */
  readonly rawName: string;
  /** Without prefix. */
  readonly name: string;
  /** Without prototype, so that any name may be asked for. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlNode extends XmlTag {
  /** Elements and text in order. */
  readonly children: (XmlNode | string)[];
}

/** Elements that begin on a new line: their text does not join on to that before. */
const BLOCKS: ReadonlySet<string> = new Set('p br sec title div li list-item tr td'.split(' '));
/** Copies of a formula in another notation. */
const COPIES: ReadonlySet<string> = new Set(['annotation', 'annotation-xml']);

/** The text within an element in order, markup left out, white space single; `tex-math` stands between dollar signs. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return '';
  const [only] = node.children;
  if (node.children.length === 1 && typeof only === 'string') return only.replace(/\s+/g, ' ').trim();
  const parts: string[] = [];
  const pending: (XmlNode | string)[] = node.children.toReversed();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (!COPIES.has(next.name)) openUp(next, pending);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Puts the children of `node` on top of `pending`, first child last. */
function openUp(node: XmlNode, pending: (XmlNode | string)[]): void {
  const mark = node.name === 'tex-math' ? '$' : BLOCKS.has(node.name) ? ' ' : '';
  if (mark !== '') pending.push(mark);
  for (let i = node.children.length - 1; i >= 0; i -= 1) {
    const child = node.children[i];
    if (child !== undefined) pending.push(child);
  }
  if (mark !== '') pending.push(mark);
}

/** The elements at `path` (`AuthorList/Author`) below `node`, in order. */
export function nodesAt(node: XmlNode | undefined, path: string): XmlNode[] {
  let nodes = node ? [node] : [];
  for (const name of path.split('/')) nodes = nodes.flatMap((parent) => childrenOf(parent, name));
  return nodes;
}

function childrenOf(parent: XmlNode, name: string): XmlNode[] {
  return parent.children.filter((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

/** The first element at `path` below `node`. */
export function nodeAt(node: XmlNode | undefined, path: string): XmlNode | undefined {
  return nodesAt(node, path)[0];
}

/** Texts that are not blank of the elements at `path`. */
export function textsAt(node: XmlNode | undefined, path: string): string[] {
  return nodesAt(node, path)
    .map(textOf)
    .filter((text) => text !== '');
}

/** The first text that is not blank at one of `paths`, in their order; null where there is none. */
export function textAt(node: XmlNode | undefined, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = textsAt(node, path)[0];
    if (text !== undefined) return text;
  }
  return null;
}
