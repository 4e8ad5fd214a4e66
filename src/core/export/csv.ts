/**
 * Tables as text. CSV after RFC 4180: fields parted by commas, records ended by CRLF, fields with quotes, commas or line
 * breaks quoted. Fields that a spreadsheet would take for a formula get an apostrophe in front, in both forms.
 */

/** Numbers keep their sign; anything else that starts like a formula is made text. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The field, harmless in a spreadsheet. */
export function guardFormula(field: string): string {
  return /^[=+\-@\t\r]/.test(field) && !NUMBER.test(field) ? `'${field}` : field;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Marks a file as UTF-8 for spreadsheets that would take it for something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One record of a CSV file, with its CRLF. */
export function csvRecord(fields: readonly string[]): string {
  return `${fields.map((field) => quote(guardFormula(field))).join(',')}\r\n`;
}

/** One record for the clipboard: fields parted by tabs; tabs and line breaks in fields become spaces. */
export function tsvRecord(fields: readonly string[]): string {
  return `${fields.map((field) => guardFormula(field.replace(/[\t\r\n]+/g, ' '))).join('\t')}\n`;
}
