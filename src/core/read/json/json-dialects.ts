/**
 * Which dialect a JSON object is a record of, judged by its own shape, so that lists may mix them; and where in an object
 * of no known shape the records are. Cost: a few look-ups an object; linear in an unknown one, to a depth of six.
 */
import { arxivJson } from './arxiv-json.ts';
import { crossrefJson } from './crossref.ts';
import { cslJson } from './csl-json.ts';
import { dataCiteJson } from './datacite-json.ts';
import { dblpJson } from './dblp-json.ts';
import { esummaryJson } from './esummary-json.ts';
import { isJsonObject, type Dialect, type JsonObject } from './json-fields.ts';
import { openAlexJson } from './openalex.ts';
import { orcidJson } from './orcid-json.ts';
import { semanticScholarJson } from './semantic-scholar.ts';
import { zoteroJson } from './zotero-json.ts';

/** The narrower shapes first: Crossref's records are nearly CSL-JSON. */
const DIALECTS: readonly Dialect[] = [
  openAlexJson,
  semanticScholarJson,
  zoteroJson,
  dblpJson,
  orcidJson,
  dataCiteJson,
  esummaryJson,
  arxivJson,
  crossrefJson,
  cslJson,
];
const MARKS: ReadonlySet<string> = new Set(DIALECTS.flatMap(({ marks }) => marks));
const DEEPEST = 6;

/** The dialect that the object is a record of, or null: it may be a canonical record, or none. */
export function dialectOf(record: JsonObject): Dialect | null {
  if (!Object.keys(record).some((name) => MARKS.has(name))) return null;
  return DIALECTS.find((dialect) => dialect.fits(record)) ?? null;
}

const isRecord = (value: unknown): value is JsonObject => {
  if (!isJsonObject(value)) return false;
  const has = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(value, name));
  const isCanonical = has('title', 'Title', 'TITLE') && has('authors', 'author', 'Authors', 'Author', 'AUTHORS');
  return isCanonical || dialectOf(value) !== null;
};

/** The values of an object; one that would be taken for its prototype is no record. */
const membersOf = (object: JsonObject): readonly unknown[] =>
  Object.keys(object).flatMap((name) => (name === '__proto__' ? [] : [object[name]]));

/** Records inside a value that is none, in their order: the page of an API, a map from ids to records, lists of lists. */
export function recordsWithin(value: unknown): JsonObject[] {
  const records: JsonObject[] = [];
  let level: object[] = typeof value === 'object' && value !== null ? [value] : [];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: object[] = [];
    for (const item of level) {
      const inner = isJsonObject(item) ? membersOf(item) : (item as readonly unknown[]);
      const are = inner.map(isRecord);
      const isList = Array.isArray(item) && are.includes(true);
      inner.forEach((one, i) => {
        if (isJsonObject(one) && (isList || are[i])) records.push(one);
        else if (typeof one === 'object' && one !== null && !isList) next.push(one);
      });
    }
    level = next;
  }
  return records;
}
