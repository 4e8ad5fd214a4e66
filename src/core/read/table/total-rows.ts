/** Rows at the end of a sheet that count its papers, `Total: 2` or `Total` beside `2`, and are none. Cost: constant a row. */
import { parseDate } from '../dates.ts';
import type { RecordDraft } from '../record-draft.ts';
import type { TableRow } from './rows.ts';

const TOTAL =
  /^(?:grand )?(?:totals?|sum|count|number|summe|gesamt|anzahl|somme|suma|totale|totaal|итого|всего|合计|总计|總計|合計)(?:\s[\p{L}\s]{1,40})?\s?[:：=]?\s?(?<!\p{L})\d[\d.,]*$/iu;
const MOST_FILLED = 2;

/** Whether a row says how many there are: one or two cells of words and a number that is no year. */
export function isTotal({ cells }: TableRow, { date }: RecordDraft): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length > MOST_FILLED) return false;
  if (typeof date === 'string' ? parseDate(date) !== null : date != null) return false;
  return TOTAL.test(filled.join(' ').slice(0, 100));
}
