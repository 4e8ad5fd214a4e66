/** Names structured formats by their look, so that text in one without a reader is not taken for a pasted listing. */

interface ForeignFormat {
  readonly name: string;
  /** Tested on the beginning of the text. */
  readonly pattern: RegExp;
}

const SAMPLE = 20_000;

const FORMATS: readonly ForeignFormat[] = [
  { name: 'BibTeX', pattern: /^[ \t]{0,8}@[a-z]{2,20}\s{0,4}[{(]\s{0,4}[^\s{}()]{0,200}\s{0,4}[,="]/im },
  { name: 'RIS', pattern: /^TY {1,2}- ?[A-Z]{2,8}\s*$/m },
  { name: 'PubMed (nbib)', pattern: /^PMID- ?\d+\s*$/m },
  { name: 'EndNote (enw)', pattern: /^%0 \S[^\n]{0,60}\n(?:%[A-Z0-9] |$)/m },
  { name: 'Web of Science', pattern: /^(?:FN [^\n]{3,80}\nVR |PT [A-Z]\nAU )/m },
  { name: 'Ovid', pattern: /^<\d{1,6}\.?\s*>\s*\n(?:Unique Identifier|VN|Accession Number|Authors)/m },
  { name: 'XML', pattern: /^\s*<\?xml\s|^\s*<[a-zA-Z][\w:-]{0,60}(?:\s[^<>]{0,300})?>\s*<[a-zA-Z]/ },
  { name: 'HTML', pattern: /^\s*<!doctype html|^\s*<html/i },
  { name: 'CFF', pattern: /^cff-version:\s/m },
  { name: 'YAML', pattern: /^(?:interactions|---\n[a-z_]{2,30}):/m },
];
const COLUMN =
  /^"?(?:title|article title|item title|document title|authors?|author\(s\)|year|publication year|publication_year|doi|abstract|source(?: title)?|journal|id|label|url|keywords|author keywords|cited by)"?$/i;

/** A table: a header with three known columns and more, between commas, semicolons or tabs. */
function isTable(text: string): boolean {
  const header = text.slice(0, 4000).trimStart().split('\n', 1)[0] ?? '';
  return [',', ';', '\t'].some((separator) => {
    const columns = header.split(separator).map((column) => column.trim());
    return columns.length > 3 && columns.filter((column) => COLUMN.test(column)).length > 2;
  });
}

/** The name of the structured format that the text is in, or null where it looks like none. */
export function nameForeignFormat(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const format = FORMATS.find(({ pattern }) => pattern.test(sample));
  return format?.name ?? (isTable(sample) ? 'a table (CSV or TSV)' : null);
}
