/**
 * Works as api.crossref.org gives them, and the CSL-JSON it makes of them: titles in lists, abstracts in JATS, groups by
 * name. The date is when the work was issued, else when it was posted or published first. Linear.
 */
import { cslDate, cslDraft } from './csl-json.ts';
import { jatsText } from './jats-text.ts';
import { firstText, isJsonObject, joined, objectAt, textAt, textsAt, valueAt } from './json-fields.ts';
import type { Dialect, DraftDate, JsonObject } from './json-fields.ts';
import type { RecordDraft } from '../record-draft.ts';

const DATES = ['issued', 'published', 'published-online', 'published-print', 'posted', 'content-created'];
const OWN_FIELDS = ['indexed', 'reference-count', 'is-referenced-by-count', 'references-count', 'deposited', 'member'];

function titleOf(record: JsonObject): string | null {
  const title = jatsText(firstText(record, 'title', 'original-title', 'short-title'));
  const subtitle = jatsText(textAt(record, 'subtitle'));
  if (title === null || subtitle === null || title.includes(subtitle)) return title ?? subtitle;
  return /[:?!.]\s*$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function dateOf(record: JsonObject): DraftDate {
  for (const name of DATES) {
    const date = cslDate(valueAt(record, name));
    if (date !== null) return date;
  }
  return null;
}

function toDraft(given: JsonObject): RecordDraft {
  const record = objectAt(given, 'message') ?? given;
  const draft = cslDraft(record);
  const institutions = textsAt(record, ['institution'], 'name');
  return {
    ...draft,
    title: titleOf(record),
    date: dateOf(record),
    venue:
      textAt(record, 'container-title') ?? textAt(record, 'event', 'name') ?? institutions[0] ?? draft.venue ?? null,
    category: joined(textsAt(record, ['subject'])) ?? textAt(record, 'group-title'),
  };
}

function isWork(record: JsonObject): boolean {
  if (!Object.hasOwn(record, 'DOI')) return false;
  return Array.isArray(record['title']) || OWN_FIELDS.some((name) => Object.hasOwn(record, name));
}

export const crossrefJson: Dialect = {
  label: 'Crossref JSON',
  marks: ['message', 'DOI'],
  fits: (record) => {
    const message = Object.hasOwn(record, 'message') ? record['message'] : record;
    return isJsonObject(message) && isWork(message);
  },
  toDraft,
};
