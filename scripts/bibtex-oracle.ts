/**
 * Holds the BibTeX reader against another parser, `@retorquere/bibtex-parser`: titles and author lists of all entries,
 * compared by their letters and figures. Slow: the other parser takes 20 to 30 ms for an entry.
 */
import { parse } from '@retorquere/bibtex-parser';
import type { Paper } from '../src/core/model/paper.ts';
import { bibtexReader } from '../src/core/read/bibtex/bibtex.ts';
import { plainText } from '../src/core/read/markup/plain-text.ts';
import { foldText } from '../src/core/text/fold.ts';

type OracleEntry = ReturnType<typeof parse>['entries'][number];
type OracleName = NonNullable<OracleEntry['fields']['author']>[number];

export interface OracleReport {
  /** Entries that both read. */
  readonly entries: number;
  /** Entries with the same title, and with the same author list. */
  readonly titles: number;
  readonly authors: number;
  readonly differences: string[];
}

/** Letters and figures, case and diacritics folded; commands inside math as the letters they stand for. */
const fold = (text: string): string =>
  foldText(plainText(text.replace(/<[^<>]*>|\$/g, ''))).replace(/[^\p{L}\p{N}]+/gu, '');

const nameOf = ({ name, firstName, prefix, lastName, suffix }: OracleName): string =>
  name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' ');

function oracleAuthors({ fields }: OracleEntry): string[] {
  const names = (fields.author ?? fields.editor ?? []).map(nameOf);
  return names.filter((name) => !/^others$/i.test(name)).map(fold);
}

/** How far our reader and the other parser agree on `text`. */
export async function compareWithOracle(text: string): Promise<OracleReport> {
  const { papers } = bibtexReader.read(text, 'text.bib', {});
  const { entries } = parse(text, {
    english: false,
    caseProtection: false,
    unsupported: 'ignore',
    applyCrossRef: true,
  });
  const byKey = new Map<string, Paper[]>();
  for (const paper of papers) byKey.set(paper.sourceId ?? '', [...(byKey.get(paper.sourceId ?? '') ?? []), paper]);
  const report = { entries: 0, titles: 0, authors: 0, differences: [] as string[] };
  for (const entry of entries) {
    const paper = byKey.get(entry.key)?.shift();
    if (!paper) {
      report.differences.push(`${entry.key}: not read`);
      continue;
    }
    report.entries += 1;
    const { title, maintitle, booktitle, subtitle } = entry.fields;
    const theirTitle = title ? [title, subtitle].filter(Boolean).join(' ') : (maintitle ?? booktitle ?? '');
    if (fold(paper.title) === fold(theirTitle)) report.titles += 1;
    else report.differences.push(`${entry.key}: title "${paper.title}" is there "${theirTitle}"`);
    const ours = paper.authors.map(({ name }) => name);
    const theirs = oracleAuthors(entry);
    if (ours.map(fold).join('|') === theirs.join('|')) report.authors += 1;
    else report.differences.push(`${entry.key}: authors ${ours.join(' | ')} are there ${theirs.join(' | ')}`);
  }
  return report;
}
