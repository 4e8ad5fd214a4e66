/**
 * Hits of the DBLP search. Titles end in a full stop there and people of one name carry numbers, `Wei Wang 0001`: both are
 * taken off, the number stays in the person's id. Linear.
 */
import { arxivIn, doiInLink } from '../id-notes.ts';
import { idIn, isJsonObject, itemsAt, objectAt, textAt, textsAt } from './json-fields.ts';
import type { Dialect, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

const HOMONYM = /\s\d{4}$/;

function toAuthor(item: unknown): AuthorDraft {
  const written = isJsonObject(item) ? textAt(item, 'text') : typeof item === 'string' ? item : null;
  const name = (written ?? '').trim();
  const pid = isJsonObject(item) ? textAt(item, '@pid') : null;
  return { name: name.replace(HOMONYM, ''), id: idIn('dblp', pid ?? (HOMONYM.test(name) ? name : null)) };
}

function toDraft(record: JsonObject): RecordDraft {
  const info = objectAt(record, 'info') ?? record;
  const links = textsAt(info, ['ee']);
  const preprint = textAt(info, 'venue') === 'CoRR' ? /^abs\/(.{4,40})$/.exec(textAt(info, 'volume') ?? '')?.[1] : null;
  return {
    title: (textAt(info, 'title') ?? '').trim().replace(/(?<!\.)\.$/, ''),
    authors: itemsAt(info, 'authors', 'author').map(toAuthor),
    date: textAt(info, 'year'),
    venue: textAt(info, 'venue'),
    sourceId: textAt(info, 'key'),
    doi: textAt(info, 'doi') ?? doiInLink(...links),
    arxiv: preprint ?? arxivIn(...links),
  };
}

export const dblpJson: Dialect = {
  label: 'DBLP JSON',
  marks: ['info', 'key'],
  fits: (record) => {
    const info = objectAt(record, 'info') ?? record;
    if (textAt(info, 'title') === null) return false;
    if (isJsonObject(info['authors']) && Object.hasOwn(info['authors'], 'author')) return true;
    return info !== record && Object.hasOwn(info, 'key') && Object.hasOwn(info, 'venue');
  },
  toDraft,
};
