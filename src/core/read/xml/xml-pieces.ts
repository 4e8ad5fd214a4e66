/** XML text cut before each start tag of a record. Cost: linear. Tags in comments and CDATA sections do not count. */
export interface XmlPiece {
  readonly text: string;
  /** Offset in the whole text. */
  readonly start: number;
  /** Line of its first character, from 1. */
  readonly line: number;
  /** Whether it begins with the start tag of a record. */
  readonly isRecord: boolean;
  /** Whether it ends with the text. */
  readonly isLast: boolean;
}

/** Source of a pattern for the start tag of elements called one of `names`, with any prefix. */
export const startTagSource = (names: readonly string[]): string =>
  `<(?:[\\w.-]{1,40}:)?(?:${names.join('|')})(?=[\\s/>])`;

/** Line ends between two offsets. */
export function countLines(text: string, from = 0, to = text.length): number {
  // A search in the whole text would run past `to`, to the end of a text without line ends.
  const part = from === 0 && to >= text.length ? text : text.slice(from, to);
  let lines = 0;
  for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Offsets of the start tags of records. */
function* recordStarts(text: string, names: readonly string[]): Generator<number> {
  const pattern = new RegExp(`${startTagSource(names)}|<!--|<!\\[CDATA\\[`, 'g');
  const unclosed = new Set<string>();
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const closer = match[0] === '<!--' ? '-->' : match[0].startsWith('<!') ? ']]>' : null;
    if (closer === null) yield match.index;
    else if (!unclosed.has(closer)) {
      const end = text.indexOf(closer, pattern.lastIndex);
      if (end === -1) unclosed.add(closer);
      else pattern.lastIndex = end;
    }
  }
}

/** The pieces of `text` in order; the first is what stands before all records. */
export function* xmlPieces(text: string, names: readonly string[]): Generator<XmlPiece> {
  let start = 0;
  let line = 1;
  let isRecord = false;
  for (const next of recordStarts(text, names)) {
    yield { text: text.slice(start, next), start, line, isRecord, isLast: false };
    line += countLines(text, start, next);
    start = next;
    isRecord = true;
  }
  yield { text: text.slice(start), start, line, isRecord, isLast: true };
}
