/** Ids of papers and people as they stand in texts, links and fields, in one spelling each. Cost: constant. */

/** A DOI without resolver and prefix, in lower case, or null where the text is none. */
export function normaliseDoi(text: string): string | null {
  const match = /^(?:https?:\/\/(?:dx\.)?(?:www\.)?doi\.org\/|doi:\s*)?(10\.\d{3,9}\/\S{1,200})$/i.exec(
    text.trim().slice(0, 300),
  );
  return match?.[1]?.replace(/[.,;]+$/, '').toLowerCase() ?? null;
}

const ARXIV =
  /^(?:https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv[:.\s]\s*)?((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?)(?:\.pdf)?(?:\s*\[[\w.-]{2,20}\])?$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(\S{4,40})$/i;

/** An arXiv id such as `2101.00001` or `math.ag/0601001`, without version, in lower case; null where the text is none. */
export function normaliseArxivId(text: string): string | null {
  const trimmed = text.trim().slice(0, 120);
  const doi = normaliseDoi(trimmed);
  const written = (doi === null ? null : ARXIV_DOI.exec(doi)?.[1]) ?? trimmed;
  return (
    ARXIV.exec(written)?.[1]
      ?.replace(/v\d{1,3}$/i, '')
      .toLowerCase() ?? null
  );
}

/** The arXiv id in a line of other words: `arXiv preprint arXiv:2101.00001`, `CoRR abs/2101.00001`; null where it has none. */
export function findArxivId(text: string): string | null {
  const match = /\b(?:arxiv:\s?|arxiv\.org\/(?:abs|pdf)\/|corr,? abs\/)([a-z.-]{0,16}\/?\d{4}[\d.]{3,6})/i.exec(
    text.slice(0, 600),
  );
  return match ? normaliseArxivId((match[1] ?? '').replace(/\.$/, '')) : null;
}

/** A PubMed id of 1 to 9 figures, alone, after `PMID` or in a link; null where the text is none. */
export function normalisePmid(text: string): string | null {
  const match =
    /^(?:https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/|(?:pmid|medline)[:\s]?\s*)?0*([1-9]\d{0,8})\/?$/i;
  return match.exec(text.trim().slice(0, 100))?.[1] ?? null;
}

/** An OpenAlex id of a work such as `W2741809807`, alone or in a link; null where the text is none. */
export function normaliseOpenAlexId(text: string): string | null {
  const match = /^(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?(W\d{4,12})$/i.exec(text.trim().slice(0, 100));
  return match?.[1]?.toUpperCase() ?? null;
}

/** An ORCID such as `0000-0002-1825-0097`, alone or in a link or field; null where the text has none. */
export function normaliseOrcid(text: string): string | null {
  return /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(text.slice(0, 120))?.[0].toUpperCase() ?? null;
}
