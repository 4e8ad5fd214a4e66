/**
 * Items of Zotero as its API and Better BibTeX JSON give them. Attachments, notes and annotations are no publications.
 * People who are no authors stand in for them in this order: who else made the item, its editors. Linear.
 */
import { arxivIn, doiInLink, idsInNote } from '../id-notes.ts';
import { isNoPublication } from '../passed-over.ts';
import { firstText, objectAt, objectsAt, spokenName, textAt, textsAt } from './json-fields.ts';
import type { Dialect, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

/** Roles of people who helped, or who made something that the item is part of or about. */
const OTHER_ROLES: ReadonlySet<string> = new Set(
  (
    'editor seriesEditor translator contributor bookAuthor reviewedAuthor commenter recipient castMember guest counsel ' +
    'attorneyAgent wordsBy producer originalCreator'
  ).split(' '),
);
const VENUES = [
  'publicationTitle',
  'proceedingsTitle',
  'bookTitle',
  'conferenceName',
  'meetingName',
  'encyclopediaTitle',
  'dictionaryTitle',
  'blogTitle',
  'websiteTitle',
  'forumTitle',
  'programTitle',
  'repository',
  'university',
  'institution',
];

const roleOf = (creator: JsonObject): string => textAt(creator, 'creatorType') ?? 'author';

function authorsOf(item: JsonObject): AuthorDraft[] {
  const creators = objectsAt(item, 'creators');
  const groups = [
    creators.filter((creator) => roleOf(creator) === 'author'),
    creators.filter((creator) => !OTHER_ROLES.has(roleOf(creator))),
    creators.filter((creator) => roleOf(creator) === 'editor'),
  ];
  const chosen = groups.find((group) => group.length > 0) ?? [];
  return chosen.map((creator) => ({
    name:
      spokenName({ given: textAt(creator, 'firstName'), family: textAt(creator, 'lastName') }) ||
      (textAt(creator, 'name') ?? ''),
  }));
}

function toDraft(record: JsonObject): RecordDraft | null {
  const item = objectAt(record, 'data') ?? record;
  if (isNoPublication(textAt(item, 'itemType') ?? '')) return null;
  const noted = idsInNote(textAt(item, 'extra'));
  const url = textAt(item, 'url');
  return {
    title: firstText(item, 'title', 'caseName', 'nameOfAct', 'subject'),
    authors: authorsOf(item),
    date: textAt(record, 'meta', 'parsedDate') ?? textAt(item, 'date'),
    venue: firstText(item, ...VENUES),
    abstract: textAt(item, 'abstractNote'),
    keywords: textsAt(item, ['tags'], 'tag'),
    sourceId: firstText(item, 'citationKey', 'citekey', 'key') ?? textAt(record, 'key'),
    doi: textAt(item, 'DOI') ?? noted.doi ?? doiInLink(url),
    arxiv: noted.arxiv ?? arxivIn(textAt(item, 'archiveID'), textAt(item, 'number'), textAt(item, 'reportNumber'), url),
    pmid: textAt(item, 'PMID') ?? noted.pmid ?? null,
    openalex: noted.openalex ?? null,
  };
}

export const zoteroJson: Dialect = {
  label: 'Zotero JSON',
  marks: ['itemType', 'data'],
  fits: (record) => textAt(record, 'itemType') !== null || textAt(record, 'data', 'itemType') !== null,
  toDraft,
};
