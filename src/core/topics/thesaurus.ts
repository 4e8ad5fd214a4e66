/**
 * Thesaurus files: the tab-separated format of VOSviewer (van Eck & Waltman), `label` and `replace by`, where an empty
 * replacement hides the label, with two columns more: kind and broader label, of which empty ones say nothing; a broader label `-`
 * says that there is none. Other tools pass over what they do not know.
 */
import type { Issue } from '../model/issue.ts';
import type { ThesaurusRow, TopicKind } from '../model/topic.ts';

const KINDS: ReadonlySet<string> = new Set<TopicKind>(['topic', 'method', 'dataset', 'metric', 'hardware']);
const HEADING = 'label\treplace by\tkind\tbroader';
/** In the column of broader labels: none. */
const NO_BROADER = '-';

/** A cell without quotes around it, blanks run together. */
export function readCell(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  return trimmed
    .replace(/^"(.*)"$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

const isHeading = (columns: readonly string[]): boolean =>
  /^label$/i.test(readCell(columns[0])) && /^replace[ _]by$/i.test(readCell(columns[1]));

/** True for a text that begins as a thesaurus does: with the heading, which VOSviewer asks for. */
export function isThesaurus(text: string): boolean {
  return isHeading((linesOf(text.slice(0, 400))[0] ?? '').split('\t'));
}

const toKind = (text: string): TopicKind | null =>
  KINDS.has(text.toLowerCase()) ? (text.toLowerCase() as TopicKind) : null;

const toBroader = (text: string): string | null => (text === NO_BROADER ? '' : text || null);

export interface ThesaurusFile {
  readonly rows: readonly ThesaurusRow[];
  readonly issues: readonly Issue[];
}

/** Reads a thesaurus; rows that say nothing are left out with an issue each. Blank lines, `# notes` and headings are none. */
export function readThesaurus(text: string, file: string): ThesaurusFile {
  const rows: ThesaurusRow[] = [];
  const issues: Issue[] = [];
  linesOf(text).forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('# ')) return;
    const columns = line.split('\t');
    if (isHeading(columns)) return;
    const [label, replaceBy, kind, broader] = [0, 1, 2, 3].map((column) => readCell(columns[column]));
    const place = { file, line: at + 1, endLine: at + 1 };
    if (!label) {
      issues.push({
        ...place,
        code: 'thesaurus-row',
        severity: 'warning',
        message: 'A row of the thesaurus without a label was left out.',
      });
      return;
    }
    if (columns.length < 2) {
      const message = `“${label}” has no second column, so that it is not clear what stands for it; left out.`;
      issues.push({ ...place, code: 'thesaurus-row', severity: 'warning', message });
      return;
    }
    rows.push({ label, replaceBy: replaceBy ?? '', kind: toKind(kind ?? ''), broader: toBroader(broader ?? '') });
  });
  return { rows, issues };
}

/** A cell as `readCell` reads it: in quotes where it would lose its own, or be taken for a note. */
function writeCell(text: string | null): string {
  const cell = (text ?? '').replace(/\s+/g, ' ').trim();
  return /^".*"$|^# /.test(cell) ? `"${cell}"` : cell;
}

/** Rows as a thesaurus file. */
export function writeRows(rows: readonly ThesaurusRow[]): string {
  const lines = rows.map(({ label, replaceBy, kind, broader }) =>
    [label, replaceBy, kind, broader === '' ? NO_BROADER : broader].map(writeCell).join('\t'),
  );
  return [HEADING, ...lines, ''].join('\n');
}
