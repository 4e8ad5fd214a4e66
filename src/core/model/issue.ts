/** What was noticed while reading: data for people, never an exception. */
export type Severity = 'info' | 'warning' | 'error';

export interface Issue {
  /** Stable, kebab-case, for tests and translations: `binary-input`, `no-title`, `low-confidence-boundary`... */
  readonly code: string;
  readonly severity: Severity;
  /** A whole sentence that says what was seen and what was done about it. */
  readonly message: string;
  readonly file: string;
  /** First line, from 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly endLine: number;
}
