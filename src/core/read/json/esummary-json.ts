/** Document summaries of PubMed (E-utilities, `retmode=json`): names as `Smith JA`, no abstracts. Linear. */
import { joinName } from '../../names/natural-name.ts';
import { isSuffix } from '../../names/name-tokens.ts';
import { firstText, objectsAt, textAt } from './json-fields.ts';
import type { Dialect, JsonObject } from './json-fields.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';

/** `Smith JA Jr` as `J. A. Smith Jr`; other spellings stay. */
function spelledOut(written: string): string {
  const words = written.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && isSuffix(last) ? words.pop() : null;
  const initials = words.pop() ?? '';
  if (words.length === 0 || !/^\p{Lu}{1,4}$/u.test(initials)) return written;
  const given = initials.replace(/\p{Lu}/gu, '$&. ');
  return joinName({ given, family: words.join(' '), suffix: suffix ?? null });
}

function toAuthor(author: JsonObject): AuthorDraft {
  const name = textAt(author, 'name') ?? '';
  return { name: textAt(author, 'authtype') === 'CollectiveName' ? name : spelledOut(name) };
}

function toDraft(record: JsonObject): RecordDraft {
  const idOf = (kind: string): string | null => {
    const id = objectsAt(record, 'articleids').find((item) => textAt(item, 'idtype') === kind);
    return id === undefined ? null : textAt(id, 'value');
  };
  return {
    title: (textAt(record, 'title') ?? '').trim().replace(/(?<!\.)\.$/, ''),
    authors: objectsAt(record, 'authors').map(toAuthor),
    date: firstText(record, 'pubdate', 'epubdate', 'sortpubdate'),
    venue: firstText(record, 'fulljournalname', 'source', 'booktitle'),
    sourceId: textAt(record, 'uid'),
    doi: idOf('doi') ?? /\b10\.\d{3,9}\/\S{1,200}/.exec(textAt(record, 'elocationid') ?? '')?.[0] ?? null,
    pmid: idOf('pubmed') ?? textAt(record, 'uid'),
  };
}

export const esummaryJson: Dialect = {
  label: 'PubMed JSON',
  marks: ['articleids', 'uid'],
  fits: (record) =>
    Object.hasOwn(record, 'articleids') ||
    (Object.hasOwn(record, 'uid') && Object.hasOwn(record, 'pubdate') && Object.hasOwn(record, 'title')),
  toDraft,
};
