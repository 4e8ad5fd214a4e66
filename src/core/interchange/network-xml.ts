/**
 * Walks over the elements of an XML text in order, for formats whose elements stand within one another. Entities that a
 * document declares are never expanded. Where the text is not well-formed, what can be read is, and it is said. Cost: linear.
 */
import { SaxesParser } from 'saxes';
import type { Progress } from '../model/progress.ts';
import { countOf, type IssueLog } from '../read/issue-log.ts';
import { BARE_AMPERSAND } from '../read/xml/xml-mend.ts';
import { passOutside } from '../read/xml/xml-outside.ts';
import { countLines } from '../read/xml/xml-pieces.ts';
import { DEEPEST, localName, XML_ENTITIES } from '../read/xml/xml-session.ts';
import type { XmlTag } from '../read/xml/xml-tree.ts';

export interface XmlVisitor {
  /** `around` are the elements that are open, outermost first, without this one. */
  readonly open: (tag: XmlTag, around: readonly XmlTag[], line: number) => void;
  /** `text` is what stood within the element itself, references resolved; `line` that of its end tag. */
  readonly close: (tag: XmlTag, around: readonly XmlTag[], text: string, line: number) => void;
}

const PIECE = 1 << 16;
/** Leaves the parser from within. Made once: a stack is dear. */
const HALT = new Error('The parser was left.');

class XmlWalker {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #open: XmlTag[] = [];
  /** Text of the open elements. */
  readonly #texts: string[] = [];
  readonly #visitor: XmlVisitor;
  readonly #log: IssueLog;
  #faults = 0;
  #firstFault = { reason: '', line: 0 };

  constructor(visitor: XmlVisitor, log: IssueLog) {
    this.#visitor = visitor;
    this.#log = log;
    this.#parser.ENTITIES = XML_ENTITIES;
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#openTag({ rawName: name, name: localName(name), attributes });
    });
    this.#parser.on('closetag', () => this.#closeTag());
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('error', ({ message }) => this.#fault(message.replace(/^\d+:\d+: |\.$/g, '')));
  }

  walk(text: string, progress: Progress): void {
    try {
      for (let at = 0; at < text.length; at += PIECE) {
        progress('Reading the map', at, text.length);
        this.#parser.write(text.slice(at, at + PIECE));
      }
      if (this.#open.length > 0) this.#sayCut();
      else this.#parser.close();
    } catch (error) {
      if (error !== HALT) throw error;
    }
    this.#sayFaults();
  }

  #openTag(tag: XmlTag): void {
    const line = this.#parser.line;
    if (this.#open.length >= DEEPEST) {
      const message = `More than ${DEEPEST} elements stand within one another; nothing after this line was read.`;
      this.#log.add('xml-too-deep', 'error', message, line);
      throw HALT;
    }
    this.#visitor.open(tag, this.#open, line);
    this.#open.push(tag);
    this.#texts.push('');
  }

  #closeTag(): void {
    const tag = this.#open.pop();
    const text = this.#texts.pop();
    if (tag && text !== undefined) this.#visitor.close(tag, this.#open, text, this.#parser.line);
  }

  #text(text: string): void {
    const last = this.#texts.length - 1;
    if (last >= 0) this.#texts[last] = (this.#texts[last] ?? '') + text;
  }

  #fault(reason: string): void {
    if (this.#faults === 0) this.#firstFault = { reason, line: this.#parser.line };
    this.#faults += 1;
  }

  #sayCut(): void {
    const message = `The XML ends before <${this.#open[0]?.rawName}> is closed: the file may be cut, and what came after is missing. What stands before was kept.`;
    this.#log.add('xml-cut', 'warning', message, this.#parser.line);
  }

  #sayFaults(): void {
    if (this.#faults === 0) return;
    const { reason, line } = this.#firstFault;
    const message = `This is not well-formed XML in ${countOf(this.#faults, 'place')}, first here (${reason}); what could be read of it was kept.`;
    this.#log.add('xml-error', 'warning', message, line);
  }
}

function refuseEntities(text: string, log: IssueLog): void {
  const { entityAt } = passOutside(text, new Set());
  if (entityAt === -1) return;
  const message =
    'This XML declares entities of its own. They were refused, not expanded: references to them stay as written.';
  log.add('xml-entities', 'warning', message, countLines(text, 0, entityAt) + 1);
}

const BARE = new RegExp(`<!\\[CDATA\\[|${BARE_AMPERSAND.source}`, 'gi');

/** Ampersands that stand for themselves, written as XML wants them: the parser would lose what follows up to a semicolon. */
function escapeBare(text: string, log: IssueLog): string {
  const pieces: string[] = [];
  let [kept, count, line] = [0, 0, 0];
  BARE.lastIndex = 0;
  for (let match = BARE.exec(text); match; match = BARE.exec(text)) {
    if (match[0] === '&') {
      if (count === 0) line = countLines(text, 0, match.index) + 1;
      count += 1;
      pieces.push(text.slice(kept, match.index), '&amp;');
      kept = match.index + 1;
    } else {
      const end = text.indexOf(']]>', match.index);
      if (end === -1) break;
      BARE.lastIndex = end;
    }
  }
  if (count === 0) return text;
  const message = `${countOf(count, 'mark')} '&' that XML writes as '&amp;' ${count === 1 ? 'stands' : 'stand'} as ${count === 1 ? 'it is' : 'they are'}, first here; ${count === 1 ? 'it was' : 'they were'} taken as text.`;
  log.add('xml-mended', 'info', message, line);
  return pieces.join('') + text.slice(kept);
}

/** Hands the elements of `text` to `visitor` in order, and says what is wrong with the XML. */
export function walkXml(text: string, visitor: XmlVisitor, log: IssueLog, progress: Progress): void {
  refuseEntities(text, log);
  new XmlWalker(visitor, log).walk(escapeBare(text, log), progress);
}

/** The name of the root element of a text that is XML from its beginning, without prefix; null for other text. */
export function xmlRoot(beginning: string): string | null {
  const { at, strays } = passOutside(beginning, new Set());
  if (strays.length > 0 || at >= beginning.length) return null;
  const name = /^<([\w.:-]{1,100})/.exec(beginning.slice(at, at + 101))?.[1];
  return name === undefined ? null : localName(name);
}
