/** Names structured formats by their look, so that text in one without a reader is not taken for a pasted listing. */

interface ForeignFormat {
  readonly name: string;
  /** Tested on the beginning of the text. */
  readonly pattern: RegExp;
}

const SAMPLE = 20_000;

const FORMATS: readonly ForeignFormat[] = [
  { name: 'BibTeX', pattern: /^[ \t]{0,8}@[a-z]{2,20}\s{0,4}[{(]\s{0,4}[^\s{}()]{0,200}\s{0,4}[,="]/im },
  { name: 'RIS', pattern: /^TY {1,2}- ?(?:[A-Z]{2,8}|[A-Z][A-Za-z ]{2,40})\s*$/m },
  { name: 'PubMed (nbib)', pattern: /^PMID- ?\d+\s*$/m },
  { name: 'EndNote (enw)', pattern: /^%0 \S[^\n]{0,60}\n(?:%[A-Z0-9] |$)/m },
  { name: 'Web of Science', pattern: /^(?:FN [^\n]{3,80}\nVR |PT [A-Z]\nAU )/m },
  { name: 'Web of Science (tab-delimited)', pattern: /^\s{0,8}PT\t[A-Z]{2}\t[A-Z][A-Z0-9]\t/ },
  { name: 'VOSviewer (map)', pattern: /^\s{0,8}"?id"?\t"?label"?\t[^\n]{0,400}?\b(?:x\ty|cluster|weight<|score<)/i },
  { name: 'VOSviewer (network)', pattern: /^\s{0,8}(?:\d{1,8}\t\d{1,8}(?:\t[\d.]{1,12})?\n){3}/ },
  { name: 'Ovid', pattern: /^<\d{1,6}\.?\s{0,4}>[ \t]{0,8}\n(?:VN|[A-Z][A-Za-z -]{2,40})[ \t]{0,8}\n?/m },
  { name: 'Ovid', pattern: /^Accession Number[ \t]{0,8}\n {1,4}\S/m },
  { name: 'XML', pattern: /^\s*<\?xml\s|^\s*<[a-zA-Z][\w:-]{0,60}(?:\s[^<>]{0,300})?>\s*<[a-zA-Z]/ },
  { name: 'HTML', pattern: /^\s*<!doctype html|^\s*<html/i },
  { name: 'CFF', pattern: /^cff-version:\s/m },
  { name: 'YAML', pattern: /^(?:interactions|---\n[a-z_]{2,30}):/m },
  { name: 'YAML', pattern: /^\s{0,8}[a-z_]{2,40}:[ \t]{0,8}\n(?:[ \t]{0,8}- |[ \t]{2,8})[a-z_]{2,40}:(?:\s|$)/ },
];
const COLUMN =
  /^"?(?:title|article title|item title|document title|authors?|author\(s\)|year|publication year|publication_year|doi|abstract|source(?: title)?|journal|venue|date|id|label|url|keywords|author keywords|cited by)"?$/i;

/** A table: a header of column names between commas, semicolons or tabs; a short one only before a row of its kind. */
function isTable(text: string): boolean {
  const [header = '', row = ''] = text.slice(0, 8000).trimStart().split('\n', 2);
  return [',', ';', '\t'].some((separator) => {
    const columns = header.split(separator).map((column) => column.trim());
    const known = columns.filter((column) => COLUMN.test(column)).length;
    if (columns.length > 3) return known > 2;
    return known > 1 && known >= Math.max(2, columns.length - 1) && row.includes(separator);
  });
}

/** The name of the structured format that the text is in, or null where it looks like none. */
export function nameForeignFormat(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const format = FORMATS.find(({ pattern }) => pattern.test(sample));
  return format?.name ?? (isTable(sample) ? 'a table (CSV or TSV)' : null);
}
