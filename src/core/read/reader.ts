/** What every reader of a format is: an entry of the registry. */
import type { ColumnMapping } from '../model/column-mapping.ts';
import type { LineBlock } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { Paper } from '../model/paper.ts';
import type { Progress } from '../model/progress.ts';
import type { Unpack } from './decode.ts';
import type { Taught } from './review/taught.ts';

export interface ReadOptions {
  /** Called between pieces of work; what it throws stops the reading. */
  readonly progress?: Progress;
  /** What corrections of this source say about its names and titles. */
  readonly taught?: Taught | undefined;
  /** Lines of this source that a person made one record each; ascending, none in another. Readers of pasted lists heed them. */
  readonly blocks?: readonly LineBlock[] | undefined;
  /** What the columns of this source hold, where a person said so: it is read as a table. */
  readonly mapping?: ColumnMapping | undefined;
  /** How the host unpacks gzip. */
  readonly unpack?: Unpack | undefined;
}

/** A line that held title and names, without what stood after the names. */
export interface RecordHead {
  readonly text: string;
  /** Offset at which the names begin. */
  readonly at: number;
  /** Whether the list was marked as cut after the last name. */
  readonly isCut: boolean;
}

/** Lines from 1, inclusive. */
export interface LineSpan {
  readonly line: number;
  readonly endLine: number;
}

/** What one input gave. */
export interface ReadResult {
  /** In words: `pasted list`, `JSON Lines`. */
  readonly format: string;
  /** In input order, before duplicates are joined. */
  readonly papers: readonly Paper[];
  readonly issues: readonly Issue[];
  /** Blocks that looked like records, read or not. */
  readonly blocks: number;
  /** By paper, for formats in which title and names may share a line. */
  readonly heads?: readonly (RecordHead | null)[];
  /** By paper, whether it was put together from lines, which a person may divide otherwise; left out: none was. */
  readonly fromLines?: readonly boolean[];
  /** Ascending numbers of lines that are part of no record though they may stand between the lines of one. */
  readonly unused?: readonly number[];
  /**
   * Ascending spans of lines that hold something and belong to no record of this format: another reader may take them, else
   * they are reported. The reader says nothing of them itself.
   */
  readonly strays?: readonly LineSpan[];
  /** Read as a table, whose columns a person may set. */
  readonly isTable?: boolean;
  /** Lines that are part of no record because the format itself needs them: the names of columns, a header. */
  readonly frame?: readonly LineSpan[];
}

export interface Reader {
  readonly id: string;
  readonly label: string;
  /** How sure the reader is, by content, that the text is in its format: 0 no, 1 certain. Fast on any text. */
  detect(text: string): number;
  /** Reads all it can; never throws on data. Every line is part of a record or named in an issue. */
  read(text: string, file: string, options: ReadOptions): ReadResult;
}
