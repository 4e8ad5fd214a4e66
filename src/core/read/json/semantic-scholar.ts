/** Papers of Semantic Scholar: its graph and recommendation APIs, citations and references, and its datasets. Linear. */
import { firstText, idIn, isJsonObject, itemsAt, joined, objectAt, textAt, textsAt } from './json-fields.ts';
import type { Dialect, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

/** The paper of a citation or a reference, or the object itself. */
const paperOf = (record: JsonObject): JsonObject =>
  objectAt(record, 'citedPaper') ?? objectAt(record, 'citingPaper') ?? record;

function fieldsOf(paper: JsonObject): string | null {
  const fields = textsAt(paper, ['fieldsOfStudy']);
  if (fields.length > 0) return joined(fields);
  return joined([
    ...textsAt(paper, ['s2FieldsOfStudy'], 'category'),
    ...textsAt(paper, ['s2fieldsofstudy'], 'category'),
  ]);
}

function toAuthor(author: unknown): AuthorDraft {
  if (!isJsonObject(author)) return { name: typeof author === 'string' ? author : '' };
  return {
    name: textAt(author, 'name') ?? '',
    id: idIn('s2', textAt(author, 'authorId')),
    orcid: textAt(author, 'externalIds', 'ORCID'),
    affiliations: textsAt(author, ['affiliations'], 'name'),
  };
}

function toDraft(record: JsonObject): RecordDraft {
  const paper = paperOf(record);
  const ids = objectAt(paper, 'externalIds') ?? objectAt(paper, 'externalids') ?? {};
  return {
    title: textAt(paper, 'title'),
    authors: itemsAt(paper, 'authors').map(toAuthor),
    date: firstText(paper, 'publicationDate', 'publicationdate', 'year'),
    venue:
      textAt(paper, 'venue') ??
      textAt(paper, 'publicationVenue', 'name') ??
      textAt(paper, 'journal', 'name') ??
      textAt(paper, 'journal'),
    abstract: textAt(paper, 'abstract'),
    category: fieldsOf(paper),
    sourceId: firstText(paper, 'paperId', 'corpusId', 'corpusid'),
    doi: textAt(ids, 'DOI') ?? textAt(paper, 'doi'),
    arxiv: textAt(ids, 'ArXiv') ?? textAt(paper, 'arxivId'),
    pmid: textAt(ids, 'PubMed'),
  };
}

export const semanticScholarJson: Dialect = {
  label: 'Semantic Scholar JSON',
  marks: ['paperId', 'corpusid', 'citedPaper', 'citingPaper'],
  fits: (record) => {
    if (objectAt(record, 'citedPaper') || objectAt(record, 'citingPaper')) return true;
    return Object.hasOwn(record, 'paperId') || (Object.hasOwn(record, 'corpusid') && Object.hasOwn(record, 'title'));
  },
  toDraft,
};
