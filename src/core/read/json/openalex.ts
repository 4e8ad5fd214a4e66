/**
 * Works of OpenAlex, from its API or its snapshot. The abstract is put together from the places of its words; places that
 * no abstract has are passed over. Lists of the API end after 100 names, which the record says. Linear but for one sort.
 */
import { arxivIn } from '../id-notes.ts';
import { firstText, idIn, objectAt, objectsAt, textAt, textsAt, valueAt } from './json-fields.ts';
import type { Dialect, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

/** Places from here on are errors. */
const LONGEST_ABSTRACT = 50_000;
/** Of works from before keywords came: concepts that are general or unsure are left out. */
const SURE_CONCEPT = 0.4;

const lastPart = (id: string | null): string | null => id?.trim().split('/').at(-1) ?? null;

/** The text whose words stand at the places given, or null. */
export function rebuildAbstract(index: JsonObject | null): string | null {
  const words: (readonly [place: number, word: string])[] = [];
  for (const [word, places] of Object.entries(index ?? {})) {
    if (!Array.isArray(places)) continue;
    for (const place of places as readonly unknown[]) {
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < LONGEST_ABSTRACT) {
        words.push([place, word]);
      }
    }
  }
  words.sort((a, b) => a[0] - b[0]);
  return words.length === 0 ? null : words.map(([, word]) => word).join(' ');
}

function toAuthor(authorship: JsonObject): AuthorDraft {
  const institutions = textsAt(authorship, ['institutions'], 'display_name');
  const raw = [
    ...textsAt(authorship, ['raw_affiliation_strings']),
    ...textsAt(authorship, ['affiliations'], 'raw_affiliation_string'),
    ...textsAt(authorship, ['raw_affiliation_string']),
  ];
  return {
    name: textAt(authorship, 'author', 'display_name') ?? textAt(authorship, 'raw_author_name') ?? '',
    id: idIn('openalex', lastPart(textAt(authorship, 'author', 'id'))),
    orcid: textAt(authorship, 'author', 'orcid'),
    affiliations: institutions.length > 0 ? institutions : raw,
  };
}

function keywordsOf(record: JsonObject): string[] {
  const keywords = textsAt(record, ['keywords'], 'display_name', 'keyword');
  if (keywords.length > 0 || Object.hasOwn(record, 'keywords')) return keywords;
  return objectsAt(record, 'concepts').flatMap((concept) => {
    const isKept = Number(textAt(concept, 'level')) > 0 && Number(textAt(concept, 'score')) >= SURE_CONCEPT;
    return isKept ? textsAt(concept, ['display_name']) : [];
  });
}

/** The work's main topic with the subfield, field and domain around it. */
function subjectsOf(record: JsonObject): string[] {
  const topic = objectAt(record, 'primary_topic') ?? objectsAt(record, 'topics')[0];
  if (topic === undefined) return [];
  const around = ['subfield', 'field', 'domain'].map((level) => textAt(topic, level, 'display_name'));
  return [textAt(topic, 'display_name'), ...around].flatMap((name) => name ?? []);
}

function arxivOf(record: JsonObject): string | null {
  const places = [...objectsAt(record, 'primary_location'), ...objectsAt(record, 'locations')];
  return arxivIn(...places.flatMap((place) => [textAt(place, 'landing_page_url'), textAt(place, 'pdf_url')]));
}

function venueOf(record: JsonObject): string | null {
  return (
    textAt(record, 'primary_location', 'source', 'display_name') ??
    textAt(record, 'primary_location', 'raw_source_name') ??
    textAt(record, 'host_venue', 'display_name')
  );
}

function toDraft(record: JsonObject): RecordDraft {
  const authorships = objectsAt(record, 'authorships');
  const openalex = textAt(record, 'ids', 'openalex') ?? textAt(record, 'id');
  const count = Number(textAt(record, 'authors_count'));
  return {
    title: firstText(record, 'title', 'display_name'),
    authors: authorships.map(toAuthor),
    isCut: valueAt(record, 'is_authors_truncated') === true || count > authorships.length,
    date: firstText(record, 'publication_date', 'publication_year'),
    venue: venueOf(record),
    abstract: rebuildAbstract(objectAt(record, 'abstract_inverted_index')) ?? textAt(record, 'abstract'),
    keywords: keywordsOf(record),
    category: textAt(record, 'primary_topic', 'field', 'display_name'),
    subjects: subjectsOf(record),
    sourceId: lastPart(openalex),
    doi: textAt(record, 'doi') ?? textAt(record, 'ids', 'doi'),
    arxiv: arxivOf(record),
    pmid: textAt(record, 'ids', 'pmid'),
    openalex,
  };
}

export const openAlexJson: Dialect = {
  label: 'OpenAlex JSON',
  marks: ['authorships', 'abstract_inverted_index', 'publication_year', 'publication_date', 'primary_location', 'ids'],
  fits: (record) => {
    if (Object.hasOwn(record, 'authorships') || Object.hasOwn(record, 'abstract_inverted_index')) return true;
    return !Object.hasOwn(record, 'authors') && /^https?:\/\/openalex\.org\/W\d/i.test(textAt(record, 'id') ?? '');
  },
  toDraft,
};
