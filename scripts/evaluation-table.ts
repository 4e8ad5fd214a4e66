/** A table of measured figures, as `npm run evaluate` prints it. */
export interface EvaluationTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function printTable({ title, columns, rows }: EvaluationTable): void {
  const cells = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, c) => Math.max(...cells.map((row) => (row[c] ?? '').length)));
  console.log(title);
  for (const row of cells)
    console.log(
      `  ${row
        .map((cell, c) => cell.padEnd(widths[c] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
}
