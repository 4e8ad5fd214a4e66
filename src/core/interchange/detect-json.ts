/** Which map a JSON text is, by the names at its top level, without parsing it. Looks at the beginning only. */

/** Titles and settings may stand before the network. */
const BEGINNING = 1 << 20;
const QUOTE = 34;
const BACKSLASH = 92;

const isOpening = (unit: number): boolean => unit === 123 || unit === 91;
const isClosing = (unit: number): boolean => unit === 125 || unit === 93;

/** Offset after the string that begins at `at`. */
function stringEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end + 1;
}

const VALUE = /\s*:\s*(?:"([^"\\]{0,40})"|(\{\s*"(?:items|links|clusters)"\s*:))?/y;

/** The map that a name at the top level and what follows it tell of. */
function kindOf(name: string, text: string, at: number): 'map-json' | 'vosviewer' | null {
  if (name !== 'network' && name !== 'format') return null;
  VALUE.lastIndex = at;
  const [, word, network] = VALUE.exec(text) ?? [];
  if (name === 'format') return word === 'coterie-map' ? 'map-json' : null;
  return network === undefined ? null : 'vosviewer';
}

/** Null where the text is no map in JSON. Text that does not begin with a brace costs nothing. */
export function detectJsonMap(whole: string): 'map-json' | 'vosviewer' | null {
  if (!/^\s{0,1000}\{/.test(whole)) return null;
  const text = whole.slice(0, BEGINNING);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      const end = stringEnd(text, at);
      const kind = depth === 1 ? kindOf(text.slice(at + 1, Math.min(end - 1, at + 20)), text, end) : null;
      if (kind !== null) return kind;
      at = end - 1;
    } else if (isOpening(unit)) depth += 1;
    else if (isClosing(unit)) {
      depth -= 1;
      if (depth === 0) return null;
    }
  }
  return null;
}
