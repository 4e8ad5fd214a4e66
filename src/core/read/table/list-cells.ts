/** Lists in one cell: parted by a sign outside brackets, or written as code (`['a', 'b']`). Cost: linear in the cell. */

/** Pieces of `cell` between `sign`, trimmed, blank ones left out. */
export function splitAt(cell: string, sign: string): string[] {
  return cell
    .split(sign)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const ITEM = /\s{0,8}(?:'((?:[^'\\]|\\.|'(?![\],\s]))*)'|"((?:[^"\\]|\\.)*)"|([^,'"[\]]+))\s{0,8}(?:,|$)/y;

/** The items of a list that is written as code, in brackets; null where the cell is none. */
export function listItems(cell: string): string[] | null {
  const text = cell.trim();
  if (!text.startsWith('[') || !text.endsWith(']') || text.length > 200_000) return null;
  const inner = text.slice(1, -1).trim();
  if (inner === '') return [];
  const items: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < inner.length) {
    const match = ITEM.exec(inner);
    if (!match) return null;
    const item = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(['"\\])/g, '$1').trim();
    if (item !== '') items.push(item);
  }
  return items.length === 1 && !/^['"]/.test(inner) ? null : items;
}

/** Pieces between commas that stand in no round brackets. */
function splitCommas(cell: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,，、]/.test(sign)) {
      pieces.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(cell.slice(from));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** The phrases of a cell such as keywords. */
export function splitPhrases(cell: string): string[] {
  const items = listItems(cell);
  if (items !== null) return items;
  for (const sign of [';', '；', '|', '\n']) if (cell.includes(sign)) return splitAt(cell, sign);
  const pieces = splitCommas(cell);
  return pieces.length === 1 && / [·•] /.test(cell) ? cell.split(/ [·•] /) : pieces;
}
