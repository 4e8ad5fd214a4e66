/**
 * One run of the XML parser (saxes) over pieces of text: builds the elements of records, only passes those around them.
 * Entities that a document declares are never expanded. Cost: linear; one record in memory. An error within a record ends
 * the run; around records it is noted and the parser goes on.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { entityText } from './xml-entities.ts';
import type { XmlNode, XmlTag } from './xml-tree.ts';

/** Elements within elements; real records stay under 40. */
export const DEEPEST = 256;
const MOST_ELEMENTS = 1_000_000;

export interface XmlRecord {
  readonly node: XmlNode;
  readonly line: number;
  readonly endLine: number;
  /** The elements around the record, outermost first. */
  readonly ancestors: readonly XmlTag[];
}

export interface XmlFailure {
  readonly code: string;
  /** Part of a sentence. */
  readonly reason: string;
  readonly line: number;
}

/** Leaves the parser from within: the text went wrong, or the outermost element was closed. Made once: a stack is dear. */
const HALT = new Error('The parser was left.');

/** What one piece of text gave. */
export interface Fed {
  readonly records: readonly XmlRecord[];
  /** Characters read: fewer than given where the outermost element was closed or the text went wrong. */
  readonly consumed: number;
  readonly failure: XmlFailure | null;
  /** The first error around records. */
  readonly noted: XmlFailure | null;
  /** Whether a record was begun. */
  readonly isOpened: boolean;
  /** Whether a record is still open. */
  readonly isOpen: boolean;
}

/** saxes looks names up here; the table is asked for every name and never inherits one. */
export const XML_ENTITIES = new Proxy<Record<string, string>>(Object.create(null) as Record<string, string>, {
  get: (_none, name) => (typeof name === 'string' ? entityText(name) : undefined),
});

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export class XmlSession {
  /** Open elements around records, outermost first. */
  readonly around: XmlTag[] = [];
  readonly #parser = new SaxesParser({ fragment: true, xmlns: false });
  readonly #names: ReadonlySet<string>;
  readonly #linesBefore: number;
  /** Open elements of the record that is being read, itself first. */
  readonly #open: XmlNode[] = [];
  #elements = 0;
  /** Characters given to the parser. */
  #fed = 0;
  #line = 0;
  #records: XmlRecord[] = [];
  #failure: XmlFailure | null = null;
  #noted: XmlFailure | null = null;
  /** True from the end tag of a record to the next event: an error then is about that end tag. */
  #hasJustClosed = false;
  #isReplaying = true;

  /** Begins within the elements `around`, at line `line` of the whole text. */
  constructor(names: ReadonlySet<string>, around: readonly XmlTag[], line: number) {
    this.#names = names;
    this.#linesBefore = line - 1;
    this.#parser.ENTITIES = XML_ENTITIES;
    this.#parser.on('opentag', (tag) => this.#openTag(tag));
    this.#parser.on('closetag', () => this.#closeTag());
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('error', (error) => this.#error(error.message.replace(/^\d+:\d+: |\.$/g, '')));
    const tags = around.map(({ rawName }) => `<${rawName}>`).join('');
    this.#parser.write(tags);
    this.#fed = tags.length;
    this.around.push(...around);
    this.#isReplaying = false;
  }

  /** Reads `text`; a record in it is said to begin at `line`. */
  feed(text: string, line: number): Fed {
    this.#line = line;
    const elements = this.#elements;
    this.#records = [];
    this.#noted = null;
    let consumed = text.length;
    this.#failure = null;
    try {
      this.#parser.write(text);
    } catch (error) {
      if (error !== HALT) throw error;
      consumed = this.#parser.position - this.#fed;
    }
    this.#fed += consumed;
    const isOpened = this.#elements !== elements || this.#records.length > 0;
    const failure = this.#failure;
    return { records: this.#records, consumed, failure, noted: this.#noted, isOpened, isOpen: this.#open.length > 0 };
  }

  /** The record that is still open, as far as it was read. */
  openRecord(): XmlRecord | null {
    const [node] = this.#open;
    return node ? { node, line: this.#line, endLine: this.#lineNow(), ancestors: [...this.around] } : null;
  }

  #lineNow(): number {
    return this.#linesBefore + this.#parser.line;
  }

  #openTag({ name: rawName, attributes }: SaxesTagPlain): void {
    if (this.#isReplaying) return;
    this.#hasJustClosed = false;
    const tag: XmlTag = { rawName, name: localName(rawName), attributes };
    const parent = this.#open.at(-1);
    if (this.around.length + this.#open.length >= DEEPEST) {
      this.#halt('xml-too-deep', `more than ${DEEPEST} elements stand within one another`);
    }
    if (!parent && !this.#names.has(tag.name)) {
      this.around.push(tag);
      return;
    }
    if (!parent) this.#elements = 0;
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) {
      this.#halt('xml-too-large', `it holds more than ${MOST_ELEMENTS} elements`);
    }
    const node: XmlNode = { ...tag, children: [] };
    parent?.children.push(node);
    this.#open.push(node);
  }

  #closeTag(): void {
    this.#hasJustClosed = false;
    const node = this.#open.pop();
    if (!node) this.around.pop();
    else if (this.#open.length === 0) {
      this.#records.push({ node, line: this.#line, endLine: this.#lineNow(), ancestors: [...this.around] });
      this.#hasJustClosed = true;
    }
    if (this.#open.length === 0 && this.around.length === 0) throw HALT;
  }

  #text(text: string): void {
    this.#hasJustClosed = false;
    this.#open.at(-1)?.children.push(text);
  }

  #error(reason: string): void {
    if (this.#hasJustClosed) this.#records.pop();
    if (this.#hasJustClosed || this.#open.length > 0) this.#halt('xml-error', reason);
    this.#noted ??= { code: 'xml-error', reason, line: this.#lineNow() };
  }

  #halt(code: string, reason: string): never {
    this.#failure = { code, reason, line: this.#lineNow() };
    throw HALT;
  }
}
