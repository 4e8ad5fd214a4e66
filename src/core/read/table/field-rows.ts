/**
 * Tables with a field a row: the first cell names the field, the others are its values, a blank row or the first field
 * again begins the next record (Embase calls it "by row"). Turned, each record is one row. Cost: linear in the rows.
 */
import { columnKey, useByName } from './column-words.ts';
import type { TableRow } from './rows.ts';

const nameOf = ({ cells }: TableRow): string => cells[0]?.trim() ?? '';
const isNamed = (row: TableRow): boolean => row.cells.length > 1 && useByName(nameOf(row)) !== null;

/** Whether the rows are fields: the first cells are names of columns, the cells beside them are not. */
export function isFieldRows(rows: readonly TableRow[]): boolean {
  const first = rows[0];
  if (!first || rows.length < 3 || !isNamed(first)) return false;
  const named = rows.filter(isNamed);
  const kinds = new Set(named.map((row) => columnKey(nameOf(row))));
  const beside = rows.filter((row) => useByName(row.cells[1] ?? '') !== null).length;
  const isRepeated = rows.filter((row) => nameOf(row) === nameOf(first)).length > 1;
  if (kinds.size < 3 || beside > rows.length / 10) return false;
  return named.length >= rows.length * (isRepeated ? 0.25 : 0.5);
}

interface TurnedRows {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The records of such rows; several values of a field are parted by `; `. */
export function turnFieldRows(rows: readonly TableRow[]): TurnedRows {
  const places = new Map<string, number>();
  const records: { fields: Map<number, string>; line: number; endLine: number }[] = [];
  const opening = nameOf(rows.find((row) => nameOf(row) !== '') ?? { cells: [], line: 0, endLine: 0 });
  let isBetween = true;
  for (const row of rows) {
    const name = nameOf(row);
    if (name === '') {
      const isBlank = row.cells.every((cell) => cell.trim() === '');
      const last = records.at(-1);
      // A value without a field's name is part of the record that it stands in.
      if (!isBlank && last) last.endLine = row.endLine;
      isBetween ||= isBlank;
      continue;
    }
    let record = records.at(-1);
    const known = places.get(name);
    const isAgain = isBetween && known !== undefined && (record?.fields.has(known) ?? false);
    if (!record || name === opening || isAgain) {
      record = { fields: new Map(), line: row.line, endLine: row.endLine };
      records.push(record);
    }
    isBetween = false;
    const place = known ?? places.size;
    places.set(name, place);
    const values = row.cells.slice(1).filter((cell) => cell.trim() !== '');
    record.fields.set(place, values.join('; '));
    record.endLine = row.endLine;
  }
  const header = [...places.keys()];
  return {
    header,
    rows: records.map(({ fields, line, endLine }) => ({
      cells: header.map((_name, place) => fields.get(place) ?? ''),
      line,
      endLine,
    })),
  };
}
