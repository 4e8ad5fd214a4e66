/** A strict reader of the XML that files are written in: elements, attributes and text, no comments or doctype. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 allows, as its section 2.2 lists it. */
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

function decode(text: string): string {
  if (text.includes('<')) throw new Error(`'<' in text: ${text}`);
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1];
    const character = code === undefined ? ENTITIES[name] : String.fromCodePoint(Number(code));
    if (character === undefined || !whole.endsWith(';')) throw new Error(`no such entity: ${whole}`);
    return character;
  });
}

/** Attributes, with the white space in them made spaces as readers do. */
function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = text.replace(/\s+([\w:.-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name in attributes) throw new Error(`'${name}' stands twice`);
    attributes[name] = decode(value.replace(/[\t\n\r]/g, ' '));
    return '';
  });
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`);
  return attributes;
}

/** The root element; throws where the text is not well-formed. */
export function parseXml(text: string): XmlElement {
  if (!ALLOWED.test(text)) throw new Error('a character that XML does not allow');
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error('no declaration');
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [];
  const roots: XmlElement[] = [];
  const close = (): void => {
    const element = open.pop();
    if (element) (open.at(-1)?.children ?? roots).push(element);
  };
  const tags = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)|(.)/gsu;
  for (const [, slash, name = '', attributes = '', isEmpty, words, stray] of text
    .slice(declaration.length)
    .matchAll(tags)) {
    const parent = open.at(-1);
    if (stray !== undefined) throw new Error(`a stray '${stray}'`);
    if (words !== undefined) {
      if (parent) parent.text += decode(words.replace(/\r\n?/g, '\n'));
      else if (words.trim() !== '') throw new Error('text outside');
    } else if (slash === '/') {
      if (parent?.name !== name) throw new Error(`</${name}> closes <${parent?.name ?? ''}>`);
      close();
    } else {
      open.push({ name, attributes: attributesOf(attributes), children: [], text: '' });
      if (isEmpty === '/') close();
    }
  }
  const [root] = roots;
  if (!root || roots.length > 1 || open.length > 0) throw new Error('not one root element');
  return root;
}

/** The child of that name; throws where there is none. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const child = element.children.find((candidate) => candidate.name === name);
  if (!child) throw new Error(`<${element.name}> has no <${name}>`);
  return child;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}
