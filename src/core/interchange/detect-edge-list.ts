/**
 * Whether a text is a plain edge list. Few things are less told apart than two columns of words, so much is asked: the same
 * two or three short cells on every line, numbers in the third, and names that come again in the other column. Reading
 * lists in two columns have none of that. Looks at the beginning only.
 */
import { edgeCells, findEdgeLayout, isBlankEdgeLine, type EdgeLayout } from './edge-lines.ts';
import { parseNumber } from './network-values.ts';

/** What is looked at, and what is besides where the ends of a long, sorted list do not come again so soon. */
const BEGINNING = 64_000;
const MOST = 1 << 20;
const FEWEST_LINES = 3;
const LONGEST_CELL = 60;
/** The first line of a VOSviewer thesaurus. */
const THESAURUS = /^\s*"?label"?[\t,]"?replace by"?\s/i;
/** Records that may stand two a line. */
const RECORD_ID = /^(?:https?:|doi:|arxiv:|pmid|10\.\d{4,9}\/)/i;

/** Share of the names in one column that the other must hold too. */
const COMMON_NUMBERS = 0.005;
const COMMON_WORDS = 0.1;
const COMMON_BARE_WORDS = 0.3;

/** Rows of the first `size` characters, without the one that their end cuts. */
function rowsOf(text: string, { header, separator }: EdgeLayout, size: number): string[][] {
  const lines = text.slice(0, size).split('\n');
  if (text.length > size) lines.pop();
  return lines
    .filter((line, i) => i + 1 !== header && !isBlankEdgeLine(line))
    .map((line) => edgeCells(line, separator));
}

const isPlainRow = (cells: readonly string[], width: number): boolean =>
  cells.length === width &&
  cells.every((cell) => cell !== '' && cell.length <= LONGEST_CELL) &&
  (width === 2 || (parseNumber(cells[2] ?? '') ?? -1) >= 0);

function doEndsRepeat(rows: readonly (readonly string[])[], { separator }: EdgeLayout, width: number): boolean {
  const [left, right] = [0, 1].map((column) => new Set(rows.map((cells) => cells[column] ?? '')));
  if (!left || !right) return false;
  const common = [...left].filter((name) => right.has(name)).length;
  const areNumbers = [...left, ...right].every((name) => /^\d{1,15}$/.test(name));
  const isBare = separator === ' ' && width === 2;
  const share = areNumbers ? COMMON_NUMBERS : isBare ? COMMON_BARE_WORDS : COMMON_WORDS;
  return common > 0 && common >= share * Math.min(left.size, right.size);
}

/** Whether the columns are named as those of links and the rows fit. */
function isNamedList(rows: readonly (readonly string[])[], { columns }: EdgeLayout): boolean {
  const last = Math.max(columns.source, columns.target);
  return (
    rows.length > 0 &&
    rows.every(
      (cells) =>
        cells.length > last &&
        [columns.source, columns.target].every((column) => {
          const cell = cells[column] ?? '';
          return cell !== '' && cell.length <= LONGEST_CELL;
        }),
    )
  );
}

export function isEdgeList(text: string): boolean {
  if (/^\s*[[{<@]/.test(text) || THESAURUS.test(text)) return false;
  const layout = findEdgeLayout(text);
  const rows = rowsOf(text, layout, BEGINNING);
  if (layout.isNamed) return isNamedList(rows, layout);
  const width = rows[0]?.length ?? 0;
  if (rows.length < FEWEST_LINES || width < 2 || width > 3) return false;
  if (!rows.every((cells) => isPlainRow(cells, width))) return false;
  if (rows.some((cells) => RECORD_ID.test(cells[0] ?? '') || RECORD_ID.test(cells[1] ?? ''))) return false;
  if (doEndsRepeat(rows, layout, width)) return true;
  return text.length > BEGINNING && doEndsRepeat(rowsOf(text, layout, MOST), layout, width);
}
