/** Whether what begins so may be a finished map: a quick look, after which the worker tells surely. */

/** Characters to look at. */
export const NETWORK_HEAD = 4096;

const LINES = 6;
const LONGEST_CELL = 80;
const FEWEST_BARE = 3;

/** The first lines that say something. */
function firstLines(head: string): string[] {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*[#%]/.test(line));
  return lines.slice(0, LINES);
}

/** Rows of short cells, as maps and lists of links have them. */
export function mayBeNetwork(head: string): boolean {
  const text = head.replace(/^\uFEFF/, '');
  if (/^\s*[{<]/.test(text)) return true;
  const lines = firstLines(text);
  const [first = ''] = lines;
  const isRow = /[\t,;]/.test(first) && first.split(/[\t,;]/).every((cell) => cell.length <= LONGEST_CELL);
  if (isRow) return lines.length > 1;
  const isBare = (line: string): boolean => /^\s*\S+\s+\S+(\s+\S+)?\s*$/.test(line);
  return lines.length >= FEWEST_BARE && isBare(first) && isBare(lines[1] ?? '');
}
