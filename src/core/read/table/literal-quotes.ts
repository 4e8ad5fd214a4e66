/**
 * Tables with tabs whose quotation marks are plain characters, as Web of Science writes them. Where a line has a cell for
 * every column when it is parted at every tab, a quote that opens a cell and does not wrap it is doubled and wrapped, so
 * that it is read as it stands. Cost: linear in the text.
 */
const SAMPLE_LINES = 200;
const WRAPPED = /^"(?:[^"]|"")*"$/;
/** A cell that a quote opens and that goes on over the next lines. */
const OPEN = /^"(?:[^"]|"")*$/;

/** The number of cells that most of the first lines have, parted at every tab. */
export function cellsBetweenTabs(text: string): number {
  const counts = new Map<number, number>();
  for (const line of text.slice(0, 100_000).split('\n', SAMPLE_LINES)) {
    const cells = line.split('\t').length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

function wrapped(line: string, width: number): string {
  if (!line.includes('"')) return line;
  const cells = line.split('\t');
  const isWhole = cells.length === width || (cells.length === width + 1 && cells.at(-1)?.trim() === '');
  if (!isWhole) return line;
  return cells
    .map((cell, i) => {
      const isPlain = !cell.startsWith('"') || WRAPPED.test(cell) || (i === cells.length - 1 && OPEN.test(cell));
      return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
    })
    .join('\t');
}

/** `piece` with its literal quotes written so that they are read as such; `width` is the number of columns. */
export function withLiteralQuotes(piece: string, width: number): string {
  if (!piece.includes('"')) return piece;
  return piece
    .split('\n')
    .map((line) => wrapped(line, width))
    .join('\n');
}
