/**
 * Walks over the records of an XML text: each is parsed, with the elements around it known, and handed on. A record that
 * is not well-formed is mended where that is safe, else reported, and reading goes on at the next start tag of a record.
 * Cost: linear, at most three passes over a broken record. It does not validate, and leaves entities unexpanded.
 */
import type { Progress } from '../../model/progress.ts';
import type { LineSpan } from '../reader.ts';
import type { RecordCollector } from '../record-draft.ts';
import { mendXml } from './xml-mend.ts';
import { passOutside } from './xml-outside.ts';
import { countLines, type XmlPiece, xmlPieces } from './xml-pieces.ts';
import { type Fed, type XmlFailure, type XmlRecord, XmlSession } from './xml-session.ts';
import { textOf, type XmlTag } from './xml-tree.ts';

const CHARACTERS_A_REPORT = 1 << 18;

export interface XmlWalk {
  /** Names of the elements that are records, without prefix. */
  readonly names: readonly string[];
  readonly collector: RecordCollector;
  readonly progress: Progress;
  readonly visit: (record: XmlRecord) => void;
}

interface Attempt extends Fed {
  readonly session: XmlSession;
  readonly text: string;
}

/** Why an attempt gave no record. */
function failureOf({ failure, isOpen }: Fed, { line }: XmlPiece): XmlFailure {
  const reason = isOpen ? 'it is not closed before the next one or the end' : 'its beginning cannot be found';
  return failure ?? { code: 'xml-error', reason, line };
}

class Walker {
  readonly strays: LineSpan[] = [];
  readonly #walk: XmlWalk;
  readonly #names: ReadonlySet<string>;
  /** The parser that is inside a root element. */
  #session: XmlSession | null = null;
  /** Whether the parser was started anew after the last piece, so that it does not know what is open. */
  #isLost = false;

  constructor(walk: XmlWalk) {
    this.#walk = walk;
    this.#names = new Set(walk.names);
  }

  run(text: string): void {
    let reported = 0;
    for (const piece of xmlPieces(text, this.#walk.names)) {
      if (piece.start - reported >= CHARACTERS_A_REPORT) {
        reported = piece.start;
        this.#walk.progress('Reading records', piece.start, text.length);
      }
      if (piece.isRecord) this.#readPiece(piece);
      else this.#readAround(piece.text, piece.line);
    }
    const [root] = this.#session?.around ?? [];
    if (!root || this.#isLost) return;
    const message = `The XML ends before <${root.rawName}> is closed: it may be cut, and records after the last may be missing.`;
    this.#walk.collector.log.add('xml-cut', 'warning', message, countLines(text.trimEnd()) + 1);
  }

  #begin(around: readonly XmlTag[], line: number): XmlSession {
    return new XmlSession(this.#names, around, line);
  }

  /** Reads a piece that begins with a record: as it stands, from a fresh start, or mended. */
  #readPiece(piece: XmlPiece): void {
    const around = [...(this.#session?.around ?? [])];
    const attempt = (session: XmlSession, text: string): Attempt => ({
      ...session.feed(text, piece.line),
      session,
      text,
    });
    const afresh = (text: string): Attempt => attempt(this.#begin(around, piece.line), text);
    let last = this.#session ? attempt(this.#session, piece.text) : afresh(piece.text);
    if (this.#session && !last.isOpened) last = afresh(piece.text);
    if (last.records.length > 0) return this.#take(last, piece);
    const failure = failureOf(last, piece);
    if (failure.code === 'xml-error' && piece.text.includes('/')) last = afresh(mendXml(piece.text));
    if (last.records.length > 0) this.#sayMended(last.records, failure);
    if (last.records.length > 0) return this.#take(last, piece);
    if (last.failure === null && piece.isLast && this.#takeCut(last)) return;
    this.#giveUp(piece, failure);
    this.#session = this.#begin(around, piece.line + countLines(piece.text));
    this.#isLost = true;
  }

  #sayMended(records: readonly XmlRecord[], { reason, line }: XmlFailure): void {
    const what = 'stray marks, tags and characters in its text were taken as text or left out, and it was kept';
    const message = `This record is not well-formed XML (line ${line}: ${reason}): ${what}.`;
    this.#walk.collector.log.add('xml-mended', 'info', message, records[0]?.line, records.at(-1)?.endLine);
  }

  /** Keeps what stands of the record that the text ends in; false where that is too little. */
  #takeCut({ session }: Attempt): boolean {
    const record = session.openRecord();
    if (record === null || textOf(record.node) === '') return false;
    const message = 'The XML ends inside this record: it may be cut. What stands before the end was kept.';
    this.#walk.collector.log.add('xml-cut', 'warning', message, record.line, record.endLine);
    this.#walk.visit(record);
    this.#isLost = true;
    return true;
  }

  #giveUp({ text, line }: XmlPiece, { code, reason, line: at }: XmlFailure): void {
    const end = text.lastIndexOf('>') + 1;
    const endLine = line + countLines(text.slice(0, end).trimEnd());
    this.#walk.collector.fail(
      code,
      `This XML record cannot be read (line ${at}: ${reason}); it was skipped.`,
      line,
      endLine,
    );
    this.#readAround(text.slice(end), line + countLines(text, 0, end));
  }

  #take({ records, session, text, consumed, failure, noted }: Attempt, { line }: XmlPiece): void {
    records.forEach((record) => this.#walk.visit(record));
    this.#isLost = false;
    this.#session = session;
    this.#note(failure ?? noted);
    if (failure) {
      this.#session = this.#begin([], line + countLines(text));
      this.#isLost = true;
    } else if (session.around.length === 0) {
      this.#session = null;
      this.#readAround(text.slice(consumed), line + countLines(text, 0, consumed));
    }
  }

  /** Reads text that begins outside all elements and holds no record. */
  #readAround(text: string, line: number): void {
    let [rest, restLine] = [text, line];
    const missing = new Set<string>();
    while (rest !== '') {
      const { at, strays, entityAt } = passOutside(rest, missing);
      const lineOf = (offset: number): number => restLine + countLines(rest, 0, offset);
      if (entityAt !== -1) this.#refuseEntities(lineOf(entityAt));
      this.#addStrays(rest, restLine, strays);
      restLine = lineOf(at);
      rest = rest.slice(at);
      if (rest === '') return;
      const session = this.#begin([], restLine);
      const { consumed, failure, noted } = session.feed(rest, restLine);
      this.#note(failure ?? noted);
      this.#session = session.around.length > 0 && !failure ? session : null;
      if (this.#session || failure) return;
      restLine += countLines(rest, 0, consumed);
      rest = rest.slice(consumed);
    }
  }

  #addStrays(text: string, line: number, strays: readonly (readonly [number, number])[]): void {
    let [at, lineAt] = [0, line];
    for (const [from] of strays) {
      lineAt += countLines(text, at, from);
      at = from;
      const last = this.strays.at(-1);
      if (last && last.endLine >= lineAt - 1)
        this.strays[this.strays.length - 1] = { line: last.line, endLine: lineAt };
      else this.strays.push({ line: lineAt, endLine: lineAt });
    }
  }

  #note(failure: XmlFailure | null): void {
    if (!failure) return;
    const message = `Around the records this is not well-formed XML (${failure.reason}); reading went on.`;
    this.#walk.collector.log.add(failure.code, 'warning', message, failure.line);
  }

  #refuseEntities(line: number): void {
    const message =
      'This XML declares entities of its own. They were refused, not expanded: references to them stay as written.';
    this.#walk.collector.log.add('xml-entities', 'warning', message, line);
  }
}

/** Hands the records of `text` to `walk.visit` in order and reports the others; gives the lines that are no XML. */
export function walkXmlRecords(text: string, walk: XmlWalk): readonly LineSpan[] {
  const walker = new Walker(walk);
  walker.run(text);
  return walker.strays;
}
