/** DOIs of DataCite: its API (`data.attributes`) and its own JSON form of the metadata alone. Linear. */
import { naturalName } from '../../names/natural-name.ts';
import { isJsonObject, joined, objectAt, objectsAt, spokenName, textAt, textsAt } from './json-fields.ts';
import type { Dialect, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

function attributesOf(record: JsonObject): JsonObject {
  return objectAt(record, 'attributes') ?? objectAt(record, 'data', 'attributes') ?? record;
}

function toAuthor(creator: JsonObject): AuthorDraft {
  const written = textAt(creator, 'name') ?? '';
  const isGroup = textAt(creator, 'nameType') === 'Organizational';
  const parts = spokenName({ given: textAt(creator, 'givenName'), family: textAt(creator, 'familyName') });
  const identifier = objectsAt(creator, 'nameIdentifiers').find((id) =>
    /orcid/i.test(textAt(id, 'nameIdentifierScheme') ?? textAt(id, 'nameIdentifier') ?? ''),
  );
  return {
    name: isGroup ? written : parts || naturalName(written),
    orcid: identifier === undefined ? null : textAt(identifier, 'nameIdentifier'),
    affiliations: textsAt(creator, ['affiliation'], 'name'),
  };
}

function titleOf(attributes: JsonObject): string | null {
  const titles = objectsAt(attributes, 'titles');
  const main = titles.find((title) => textAt(title, 'titleType') === null) ?? titles[0];
  return main === undefined ? null : textAt(main, 'title');
}

function abstractOf(attributes: JsonObject): string | null {
  const found = objectsAt(attributes, 'descriptions').find((text) => textAt(text, 'descriptionType') === 'Abstract');
  return found === undefined ? null : textAt(found, 'description');
}

function dateOf(attributes: JsonObject): string | null {
  const issued = objectsAt(attributes, 'dates').find((date) => textAt(date, 'dateType') === 'Issued');
  const date = issued === undefined ? null : textAt(issued, 'date');
  const year = textAt(attributes, 'publicationYear');
  return date !== null && (year === null || date.startsWith(year)) ? date : year;
}

/** The id that `relatedIdentifiers` give as another name of the same thing. */
function arxivOf(attributes: JsonObject): string | null {
  const same = objectsAt(attributes, 'relatedIdentifiers').find(
    (id) =>
      textAt(id, 'relatedIdentifierType') === 'arXiv' && /Identical|VersionOf/.test(textAt(id, 'relationType') ?? ''),
  );
  return same === undefined ? null : textAt(same, 'relatedIdentifier');
}

function toDraft(record: JsonObject): RecordDraft {
  const attributes = attributesOf(record);
  return {
    title: titleOf(attributes),
    authors: objectsAt(attributes, 'creators').map(toAuthor),
    date: dateOf(attributes),
    venue:
      textAt(attributes, 'container', 'title') ??
      textAt(attributes, 'publisher', 'name') ??
      textAt(attributes, 'publisher'),
    abstract: abstractOf(attributes),
    keywords: textsAt(attributes, ['subjects'], 'subject'),
    category: joined(textsAt(attributes, ['fieldsOfScience'], 'name')),
    doi: textAt(attributes, 'doi') ?? textAt(record, 'id'),
    arxiv: arxivOf(attributes),
  };
}

export const dataCiteJson: Dialect = {
  label: 'DataCite JSON',
  marks: ['attributes', 'data', 'titles'],
  fits: (record) => {
    const attributes = attributesOf(record);
    const [title] = Array.isArray(attributes['titles']) ? (attributes['titles'] as readonly unknown[]) : [];
    return isJsonObject(title) && (attributes !== record || Object.hasOwn(attributes, 'creators'));
  },
  toDraft,
};
