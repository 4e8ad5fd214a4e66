/**
 * Works of the ORCID registry: groups of summaries that speak of one work, of which the first with a title is taken, and
 * works in full with their contributors. Ids of what the work is part of are not its own. Linear.
 */
import { naturalName } from '../../names/natural-name.ts';
import { objectAt, objectsAt, textAt } from './json-fields.ts';
import type { Dialect, DraftDate, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

const titleOf = (work: JsonObject): string | null => textAt(work, 'title', 'title', 'value');

/** The work of a group, of an item of a list, or the object itself. */
function workOf(record: JsonObject): JsonObject {
  const summaries = objectsAt(record, 'work-summary');
  return summaries.find((work) => titleOf(work) !== null) ?? summaries[0] ?? objectAt(record, 'work') ?? record;
}

function authorsOf(work: JsonObject): AuthorDraft[] {
  const contributors = objectsAt(work, 'contributors', 'contributor');
  const roleOf = (person: JsonObject) => textAt(person, 'contributor-attributes', 'contributor-role') ?? 'author';
  const authors = contributors.filter((person) => !/editor|translator/i.test(roleOf(person)));
  return (authors.length > 0 ? authors : contributors).map((person) => ({
    name: naturalName(textAt(person, 'credit-name', 'value') ?? textAt(person, 'credit-name') ?? ''),
    orcid: textAt(person, 'contributor-orcid', 'path') ?? textAt(person, 'contributor-orcid', 'uri'),
  }));
}

function dateOf(work: JsonObject): DraftDate {
  const part = (name: string): number => Number(textAt(work, 'publication-date', name, 'value') ?? 0) || 0;
  const year = part('year');
  return year === 0 ? null : [year, part('month'), part('day')];
}

/** The work's own id of a kind, from the work or from the group it stands in. */
function idOf(record: JsonObject, work: JsonObject, kind: string): string | null {
  const ids = [...objectsAt(work, 'external-ids', 'external-id'), ...objectsAt(record, 'external-ids', 'external-id')];
  const own = ids.find((id) => {
    const relationship = textAt(id, 'external-id-relationship')?.toLowerCase() ?? 'self';
    return textAt(id, 'external-id-type')?.toLowerCase() === kind && relationship === 'self';
  });
  return own === undefined ? null : textAt(own, 'external-id-value');
}

function toDraft(record: JsonObject): RecordDraft {
  const work = workOf(record);
  const title = titleOf(work);
  const subtitle = textAt(work, 'title', 'subtitle', 'value');
  return {
    title: title !== null && subtitle !== null ? `${title}: ${subtitle}` : title,
    authors: authorsOf(work),
    date: dateOf(work),
    venue: textAt(work, 'journal-title', 'value'),
    abstract: textAt(work, 'short-description'),
    sourceId: textAt(work, 'put-code'),
    doi: idOf(record, work, 'doi'),
    arxiv: idOf(record, work, 'arxiv'),
    pmid: idOf(record, work, 'pmid'),
  };
}

const isWork = (record: JsonObject | null): boolean =>
  record !== null && Object.hasOwn(record, 'put-code') && objectAt(record, 'title', 'title') !== null;

export const orcidJson: Dialect = {
  label: 'ORCID JSON',
  marks: ['work-summary', 'put-code', 'work'],
  fits: (record) => objectsAt(record, 'work-summary').length > 0 || isWork(objectAt(record, 'work') ?? record),
  toDraft,
};
