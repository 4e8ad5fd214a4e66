/**
 * What stands around the root elements of pasted XML: declarations, comments, and lines of other text. Cost: linear.
 * Does not look at what is within a root element.
 */
export interface Outside {
  /** Offset of the next start tag of a root element, or the length of the text. */
  readonly at: number;
  /** Offsets of text that is no XML, from and to, of each line. */
  readonly strays: readonly (readonly [number, number])[];
  /** Offset of a declaration of entities; -1 where there is none. */
  readonly entityAt: number;
}

const SPACE = /\s*/y;
const ROOT = /<[A-Za-z_][\w.:-]{0,100}(?=[\s/>])/y;
const END_TAG = /<\/[\w.:-]{1,100}\s{0,20}>/y;
const DOCTYPE_OPENING = /<!DOCTYPE[^<>[\]]{0,2000}/iy;

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Finds closers from an offset on; one that is missing once is missing for good, in the rest of the text too. */
class Closers {
  readonly #text: string;
  readonly #missing: Set<string>;

  constructor(text: string, missing: Set<string>) {
    this.#text = text;
    this.#missing = missing;
  }

  /** Offset after the next `closer`, or -1. */
  after(closer: string, from: number): number {
    const at = this.#missing.has(closer) ? -1 : this.#text.indexOf(closer, from);
    if (at === -1) this.#missing.add(closer);
    return at === -1 ? -1 : at + closer.length;
  }
}

function doctypeEnd(text: string, at: number, closers: Closers): number {
  const opened = matchEnd(DOCTYPE_OPENING, text, at);
  if (opened === -1) return -1;
  if (text[opened] !== '[') return text[opened] === '>' ? opened + 1 : -1;
  for (let end = closers.after(']', opened); end !== -1; end = closers.after(']', end)) {
    const next = matchEnd(SPACE, text, end);
    if (text[next] === '>') return next + 1;
  }
  return -1;
}

/** Offset after the declaration, comment or end tag at `at`; -1 where none stands there. */
function markupEnd(text: string, at: number, closers: Closers): number {
  if (text[at] !== '<') return -1;
  if (text.startsWith('<?', at)) return closers.after('?>', at);
  if (text.startsWith('<!--', at)) return closers.after('-->', at);
  if (text.startsWith('<!', at)) return doctypeEnd(text, at, closers);
  return matchEnd(END_TAG, text, at);
}

/**
 * Passes over what is no root element; a root element begins its line or follows other markup. `missing` is kept between
 * calls on what remains of one text.
 */
export function passOutside(text: string, missing: Set<string>): Outside {
  const closers = new Closers(text, missing);
  const strays: [number, number][] = [];
  let entityAt = -1;
  let at = 0;
  while ((at = matchEnd(SPACE, text, at)) < text.length) {
    if (matchEnd(ROOT, text, at) !== -1) break;
    const end = markupEnd(text, at, closers);
    if (end !== -1) {
      const isDoctype = text.startsWith('<!D', at) || text.startsWith('<!d', at);
      const entity = isDoctype && entityAt === -1 ? text.slice(at, end).search(/<!ENTITY\s/i) : -1;
      if (entity !== -1) entityAt = at + entity;
      at = end;
    } else {
      const newline = text.indexOf('\n', at);
      const lineEnd = newline === -1 ? text.length : newline;
      strays.push([at, lineEnd]);
      at = lineEnd;
    }
  }
  return { at, strays, entityAt };
}
