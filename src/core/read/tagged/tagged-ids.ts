/** Ids of a paper among the links, notes and accession numbers of a tagged record. Cost: linear in the fields given. */
import { arxivIn, idsInNote } from '../id-notes.ts';
import { normaliseArxivId, normaliseDoi, normaliseOpenAlexId, normalisePmid } from '../identifiers.ts';

export interface FoundIds {
  doi: string | null;
  arxiv: string | null;
  pmid: string | null;
  openalex: string | null;
}

const FEW = 100;

/** Ids that links say: a DOI's resolver, arXiv, PubMed, OpenAlex. The first of each kind. */
export function idsInLinks(links: readonly string[]): FoundIds {
  const found: FoundIds = { doi: null, arxiv: null, pmid: null, openalex: null };
  for (const link of links.slice(0, FEW).flatMap((text) => text.slice(0, 2000).split(/[\s;]+/))) {
    if (/doi\.org\/10\./i.test(link)) found.doi ??= normaliseDoi(link);
    else if (/arxiv\.org\//i.test(link)) found.arxiv ??= normaliseArxivId(link);
    else if (/openalex\.org\//i.test(link)) found.openalex ??= normaliseOpenAlexId(link);
    else if (/pubmed/i.test(link)) found.pmid ??= normalisePmid(link);
  }
  return found;
}

/** An arXiv id that one of the texts is: `arXiv:2101.00001 [cs.CL]`. */
export function arxivInNotes(texts: readonly string[]): string | null {
  return arxivIn(...texts.slice(0, FEW).map((text) => text.slice(0, 120).replace(/^arXiv preprint /i, '')));
}

/** A PubMed id that one of the texts begins with: `PMID: 123`, `123[pmid]`. */
export function pmidInNotes(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, FEW)) {
    const pmid = idsInNote(text.slice(0, 200)).pmid ?? /^(\d{1,9})\s?\[pmid\]$/i.exec(text)?.[1];
    if (pmid != null) return pmid;
  }
  return null;
}

/** The first text that is a DOI; else the first of `own`, the fields that hold nothing else, for its reader to refuse. */
export function doiAmong(own: readonly string[], others: readonly string[] = []): string | null {
  const isDoi = (text: string): boolean => normaliseDoi(text) !== null;
  return own.find(isDoi) ?? others.find(isDoi) ?? own[0] ?? null;
}
