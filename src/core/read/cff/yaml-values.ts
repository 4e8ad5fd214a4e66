/**
 * Values of YAML as CITATION.cff files write them: plain, quoted, block and flow values. Cost: linear. Tags and anchors stay
 * text. Nothing recurses.
 */
export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
  endLine: number;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: YamlValue[];
  line: number;
  endLine: number;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: Map<string, YamlValue>;
  line: number;
  endLine: number;
}

export type YamlValue = YamlText | YamlList | YamlMap;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
]);
const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi;

const unescape = (_all: string, two?: string, four?: string, one?: string): string => {
  const code = two ?? four;
  return code === undefined ? (ESCAPES.get(one ?? '') ?? one ?? '') : String.fromCharCode(parseInt(code, 16));
};

/** Offset of the quote that closes the value begun at 0, or the end of the text. */
function closingQuote(written: string, quote: string): number {
  let at = written.indexOf(quote, 1);
  while (at !== -1) {
    const isDoubled = quote === "'" && written[at + 1] === "'";
    if (!isDoubled && !(quote === '"' && isEscaped(written, at))) return at;
    at = written.indexOf(quote, isDoubled ? at + 2 : at + 1);
  }
  return written.length;
}

function isEscaped(written: string, at: number): boolean {
  let slashes = 0;
  while (written[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** The text of a plain or quoted value that stands on one line; a comment after it is left out. */
export function scalarText(written: string): string {
  if (written.startsWith('"')) return written.slice(1, closingQuote(written, '"')).replace(ESCAPE, unescape);
  if (written.startsWith("'")) return written.slice(1, closingQuote(written, "'")).replace(/''/g, "'");
  const plain = written.startsWith('#') ? '' : written.replace(/\s#.*$/s, '').trim();
  return plain === '~' || plain === 'null' ? '' : plain;
}

/** The text of a block value (`|`, `>-`); paragraphs of a folded one stay apart. */
export function blockText(header: string, lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim());
  if (header.startsWith('|')) return trimmed.join('\n').trim();
  return joinLines(trimmed);
}

/** Lines of one value: a blank line is a line end, others are joined by a space. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => (line.trim() === '' ? '\n' : line.trim()))
    .join(' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const FLOW_TOKEN =
  /\s*(?:([[\]{},])|("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^[\]{},:]+(?::(?=\S)[^[\]{},:]*)*)(\s*:(?=[\s"'[{]|$))?|:)/gy;

const LONGEST_FLOW = 1_000_000;

/** A list or map in brackets on one line; what is left open is closed at the end. Longer ones stay text. */
export function flowValue(written: string, line: number): YamlValue {
  if (written.length > LONGEST_FLOW) return { kind: 'text', text: written, line, endLine: line };
  const root: YamlList = { kind: 'list', items: [], line, endLine: line };
  const open: (YamlList | YamlMap)[] = [root];
  let key: string | null = null;
  const put = (value: YamlValue): void => {
    const into = open.at(-1) ?? root;
    if (into.kind === 'list') into.items.push(value);
    else if (key !== null) into.entries.set(key, value);
    key = null;
  };
  for (const [, mark, text, colon] of written.matchAll(FLOW_TOKEN)) {
    if (mark === '[' || mark === '{') {
      const value: YamlList | YamlMap =
        mark === '['
          ? { kind: 'list', items: [], line, endLine: line }
          : { kind: 'map', entries: new Map(), line, endLine: line };
      put(value);
      open.push(value);
    } else if (mark === ']' || mark === '}') {
      if (open.length > 1) open.pop();
    } else if (text !== undefined && colon !== undefined) key = scalarText(text.trim());
    else if (text !== undefined && text.trim() !== '')
      put({ kind: 'text', text: scalarText(text.trim()), line, endLine: line });
  }
  return root.items[0] ?? root;
}
