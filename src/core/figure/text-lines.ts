/** Breaking a text into lines by measured width. */

const ELLIPSIS = '…';

/** The longest start of `text` that fits with an ellipsis. */
function shorten(text: string, width: number, measure: (text: string) => number): string {
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(letters.slice(0, middle).join('').trimEnd() + ELLIPSIS) <= width) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('').trimEnd() + ELLIPSIS;
}

/** The text on two lines of most even width, or on one where it is a single word. */
export function halve(text: string, measure: (text: string) => number): string[] {
  const words = text.split(' ');
  let best: string[] = [text];
  let least = Infinity;
  for (let at = 1; at < words.length; at += 1) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const width = Math.max(...lines.map(measure));
    if (width < least) [best, least] = [lines, width];
  }
  return best;
}

/** At most `most` lines no wider than `width`; what does not fit ends in an ellipsis. */
export function breakLines(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (let at = 0; at < words.length && lines.length < most;) {
    const start = at;
    let line = words[at] ?? '';
    at += 1;
    while (at < words.length && measure(`${line} ${words[at] ?? ''}`) <= width) {
      line += ` ${words[at] ?? ''}`;
      at += 1;
    }
    const isLast = lines.length === most - 1;
    if (isLast && at < words.length) line = words.slice(start, at + 1).join(' ');
    const isWhole = measure(line) <= width && (!isLast || at >= words.length);
    lines.push(isWhole ? line : shorten(line, width, measure));
  }
  return lines;
}
