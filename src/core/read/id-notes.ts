/** Ids of a paper that stand in fields meant for something else: links, and lines such as `PMID: 123` in a note. Linear. */
import { normaliseArxivId, normaliseDoi, normaliseOpenAlexId, normalisePmid } from './identifiers.ts';
import type { RecordDraft } from './record-draft.ts';

export type DraftIds = Pick<RecordDraft, 'doi' | 'arxiv' | 'pmid' | 'openalex'>;

const LINE = /^\s{0,8}(DOI|arXiv|PMID|OpenAlex)(?: ID)?\s{0,4}:\s{0,4}(\S{1,200})/gim;
const NOTE_LENGTH = 20_000;

/** Ids in the lines of a note; the first of each kind. */
export function idsInNote(note: string | null): DraftIds {
  const found = new Map<string, string>();
  for (const [, kind = '', id = ''] of (note ?? '').slice(0, NOTE_LENGTH).matchAll(LINE)) {
    const key = kind.toLowerCase();
    if (!found.has(key)) found.set(key, id);
  }
  const take = (kind: string, read: (id: string) => string | null): string | null => read(found.get(kind) ?? '');
  return {
    doi: take('doi', normaliseDoi),
    arxiv: take('arxiv', normaliseArxivId),
    pmid: take('pmid', normalisePmid),
    openalex: take('openalex', normaliseOpenAlexId),
  };
}

/** The id of the first of the texts that says to be of arXiv, as `arXiv:2101.00001` or as a link. */
export function arxivIn(...texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const id = text !== null && /^\s{0,8}(?:arxiv\s?:|https?:\/\/\S{0,12}arxiv\.org\/)/i.test(text) ? text : null;
    const arxiv = id === null ? null : normaliseArxivId(id);
    if (arxiv !== null) return arxiv;
  }
  return null;
}

/** The DOI that a link to a resolver holds. */
export function doiInLink(...links: readonly (string | null)[]): string | null {
  const doi = links.find((link) => link !== null && /^\s{0,8}https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(link));
  return doi == null ? null : normaliseDoi(doi);
}
