/** Metadata of arXiv as its yearly snapshot has them: names in parts, categories between blanks, dates of versions. Linear. */
import { objectsAt, itemsAt, joined, spokenName, textAt } from './json-fields.ts';
import type { Dialect, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

/** Family name, given names, suffix, then affiliations. */
function toAuthor(parts: unknown): AuthorDraft {
  if (!Array.isArray(parts)) return { name: '' };
  const [family = '', given = '', suffix = '', ...affiliations] = parts.map((part) =>
    typeof part === 'string' ? part : '',
  );
  return { name: spokenName({ given, family, suffix }), affiliations };
}

function toDraft(record: JsonObject): RecordDraft {
  const [first] = objectsAt(record, 'versions');
  const created = first === undefined ? null : /\d{1,2} [A-Z][a-z]{2} \d{4}/.exec(textAt(first, 'created') ?? '')?.[0];
  return {
    title: textAt(record, 'title'),
    authors: itemsAt(record, 'authors_parsed').map(toAuthor),
    date: created ?? textAt(record, 'update_date'),
    venue: textAt(record, 'journal-ref'),
    abstract: textAt(record, 'abstract')?.replace(/\s+/g, ' ') ?? null,
    category: joined((textAt(record, 'categories') ?? '').split(/\s+/).filter((category) => category !== '')),
    sourceId: textAt(record, 'id'),
    doi: textAt(record, 'doi')?.trim().split(/\s/)[0] ?? null,
    arxiv: textAt(record, 'id'),
  };
}

export const arxivJson: Dialect = {
  label: 'arXiv JSON',
  marks: ['authors_parsed'],
  fits: (record) => Array.isArray(record['authors_parsed']) && Object.hasOwn(record, 'title'),
  toDraft,
};
