/**
 * Reads the part of YAML that CITATION.cff files use: maps and lists by indentation, values on one line or on deeper lines.
 * Cost: linear. Never throws; lines that fit nowhere are named. No anchors, tags, several documents or complex keys.
 */
import { blockText, flowValue, joinLines, scalarText } from './yaml-values.ts';
import type { YamlList, YamlMap, YamlValue } from './yaml-values.ts';

const DEEPEST = 40;
const KEY = /^(?:"([^"]{1,80})"|'([^']{1,80})'|([A-Za-z_][\w-]{0,80}))\s*:(?:\s+|$)/;

interface Frame {
  indent: number;
  readonly node: YamlMap | YamlList;
  /** The key of a map that waits for its value; in a list whether an item does. */
  waiting: string | boolean | null;
}

interface Line {
  readonly indent: number;
  readonly text: string;
  readonly number: number;
}

export interface YamlTree {
  readonly root: YamlMap;
  /** Numbers of lines that fit nowhere. */
  readonly strays: readonly number[];
}

function toLines(text: string): Line[] {
  return text.split('\n').map((line, i) => {
    const trimmed = line.trim();
    return { indent: line.length - line.trimStart().length, text: trimmed, number: i + 1 };
  });
}

class YamlReader {
  readonly root: YamlMap = { kind: 'map', entries: new Map(), line: 1, endLine: 1 };
  readonly strays: number[] = [];
  readonly #lines: readonly Line[];
  /** Open maps and lists, the deepest last; never empty. */
  #frames: Frame[] = [{ indent: 0, node: this.root, waiting: null }];
  #at = 0;

  constructor(text: string) {
    this.#lines = toLines(text);
  }

  run(): void {
    for (let line = this.#lines[this.#at]; line; line = this.#lines[this.#at]) {
      this.#at += 1;
      const isNothing =
        line.text === '' || line.text.startsWith('#') || /^(?:---|\.\.\.)(?:\s|$)|^%YAML/.test(line.text);
      if (isNothing) continue;
      if (!this.#take(line)) {
        this.strays.push(line.number);
        continue;
      }
      const last = this.#lines[this.#at - 1]?.number ?? line.number;
      for (const { node } of this.#frames) node.endLine = last;
    }
  }

  /** Reads a line and the deeper lines of its value; false where it fits nowhere. */
  #take({ indent, text, number }: Line): boolean {
    let [column, rest] = [indent, text];
    while (/^-(?:\s|$)/.test(rest)) {
      const list = this.#open('list', column, number);
      if (!list) return false;
      list.waiting = true;
      const after = rest.slice(1).trimStart();
      column += rest.length - after.length;
      rest = after;
    }
    const key = KEY.exec(rest);
    if (!key) return rest === '' || rest.startsWith('#') || this.#put(rest, number);
    const map = this.#open('map', column, number);
    if (!map) return false;
    map.waiting = key[1] ?? key[2] ?? key[3] ?? '';
    const value = rest.slice(key[0].length);
    return value === '' || value.startsWith('#') || this.#put(value, number);
  }

  /** The map or list whose lines begin at `column`, opened where a value is awaited. */
  #open(kind: 'map' | 'list', column: number, line: number): Frame | null {
    let frame = this.#frames.at(-1);
    while (frame && this.#frames.length > 1 && !this.#belongs(frame, kind, column)) {
      this.#frames.pop();
      frame = this.#frames.at(-1);
    }
    if (!frame) return null;
    const isRootStart = frame.node === this.root && this.root.entries.size === 0 && frame.waiting === null;
    if (isRootStart && kind === 'map') {
      frame.indent = column;
      frame.node.line = line;
    }
    if (frame.node.kind === kind && frame.indent === column) return frame;
    if (frame.waiting === null || frame.waiting === false || this.#frames.length >= DEEPEST) return null;
    const node: YamlMap | YamlList =
      kind === 'map' ? { kind, entries: new Map(), line, endLine: line } : { kind, items: [], line, endLine: line };
    this.#fill(frame, node);
    const opened: Frame = { indent: column, node, waiting: null };
    this.#frames.push(opened);
    return opened;
  }

  /** Whether a line of `kind` at `column` is part of what `frame` holds. A list may stand as far left as its key. */
  #belongs(frame: Frame, kind: 'map' | 'list', column: number): boolean {
    if (frame.indent !== column) return frame.indent < column;
    return frame.node.kind === kind || (frame.node.kind === 'map' && typeof frame.waiting === 'string');
  }

  #fill(frame: Frame, value: YamlValue): void {
    if (frame.node.kind === 'list') frame.node.items.push(value);
    else if (typeof frame.waiting === 'string') frame.node.entries.set(frame.waiting, value);
    frame.waiting = null;
  }

  /** Gives the value that begins with `written` to the frame that waits for it; false where none does. */
  #put(written: string, number: number): boolean {
    const frame = this.#frames.at(-1);
    if (!frame || frame.waiting === null || frame.waiting === false) return false;
    const deeper = this.#deeperLines(frame.indent);
    const endLine = number + deeper.length;
    if (/^[[{]/.test(written)) {
      this.#fill(frame, flowValue(joinLines([written, ...deeper]), number));
      return true;
    }
    const isBlock = /^[|>][+-]?\d?[+-]?(?:\s+#.*)?$/.test(written);
    const text = isBlock ? blockText(written, deeper) : scalarText(joinLines([written, ...deeper]));
    this.#fill(frame, { kind: 'text', text, line: number, endLine });
    return true;
  }

  /** Takes the lines that go on a value whose owner stands at `indent`. */
  #deeperLines(indent: number): string[] {
    const from = this.#at;
    let end = from;
    for (let i = from; i < this.#lines.length; i += 1) {
      const line = this.#lines[i];
      if (!line || (line.text !== '' && line.indent <= indent)) break;
      if (line.text !== '') end = i + 1;
    }
    this.#at = end;
    return this.#lines.slice(from, end).map(({ text }) => text);
  }
}

export function readYaml(text: string): YamlTree {
  const reader = new YamlReader(text);
  reader.run();
  return { root: reader.root, strays: reader.strays };
}
