/** What Markdown puts round the words of a line: links, emphasis. */
import { findArxivId, normaliseArxivId, normaliseDoi } from '../identifiers.ts';

/** Identifiers that the links of a line lead to. */
export interface LinkedIds {
  readonly arxiv: string | null;
  readonly doi: string | null;
}

const LINK = /(!?)\[([^[\]]{0,400})\]\(([^\s()]{1,400}(?:\([^\s()]{0,60}\))?[^\s()]{0,200})(?:\s"[^"]{0,100}")?\)/g;
/** What links beside a title say: they are buttons. */
const BUTTON =
  /^(?:pdf|html|code|bib|bibtex|paper|github|website|project(?: page)?|slides|video|poster|arxiv|link|doi|demo|blog|page|abs|appendix|supp(?:lement)?|dataset|model|hugging ?face|openreview|\W*)$/i;
const EMPHASIS = /(\*\*|__)(?=\S)(.{1,400}?\S)\1/g;
const EMPTY = /\s?[[(]\s*[\])]/g;

/** The words of a line of Markdown, and where its first links lead; null where it has no link. */
export function readMarkdown(line: string): { readonly text: string; readonly ids: LinkedIds } | null {
  if (!line.includes('](')) return null;
  let arxiv: string | null = null;
  let doi: string | null = null;
  const words = line.replace(LINK, (_, image: string, text: string, address: string) => {
    if (image !== '') return '';
    arxiv ??= normaliseArxivId(address) ?? (address.includes('arxiv.org') ? findArxivId(address) : null);
    doi ??= normaliseDoi(address);
    return BUTTON.test(text.trim()) ? '' : text;
  });
  if (words === line) return null;
  return { text: words.replace(EMPHASIS, '$2').replace(EMPTY, '').trim(), ids: { arxiv, doi } };
}
