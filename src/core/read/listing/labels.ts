/** Lines that say what they are: `Title: ...`, `Authors: ...`. */

export type Label =
  'title' | 'authors' | 'abstract' | 'date' | 'venue' | 'keywords' | 'doi' | 'category' | 'organisations' | 'other';

const WORDS: readonly (readonly [Label, string])[] = [
  ['title', 'title|paper title|article title'],
  ['authors', 'authors?|author\\(s\\)|by'],
  ['abstract', 'abstract|summary|tl;?dr'],
  ['date', 'date|year|published|publication date|submitted|posted|last modified'],
  ['venue', 'venue|journal|conference|journal-ref|journal ref|booktitle|published in|source'],
  ['keywords', 'keywords?|key words|index terms|tags'],
  ['doi', 'doi'],
  ['category', 'subjects?|category|categories|primary'],
  ['organisations', 'affiliations?|institutions?|organi[sz]ations?'],
  ['other', 'comments?|url|link|pdf|code|cited by|citations|license|notes?|volume|pages|issn|isbn|publisher|language'],
];
const LABELS = WORDS.map(
  ([label, words]) => [label, new RegExp(`^(?:\\*\\*)?(?:${words})(?:\\*\\*)?\\s?[:：](?:\\*\\*)?\\s*`, 'i')] as const,
);
const SUBMITTED = /^submitted\s+(?=\d{1,2}\s+\p{Lu}\p{Ll}{2})/iu;
const ABSTRACT = /^abstract(?:\s?[.—–-]+\s*|\s+(?=\p{Lu}))/iu;

/** The label that opens the line and the text after it, or null. */
export function parseLabel(text: string): { label: Label; rest: string } | null {
  const head = text.slice(0, 60);
  for (const [label, pattern] of LABELS) {
    const match = pattern.exec(head);
    if (match) return { label, rest: text.slice(match[0].length).trim() };
  }
  const submitted = SUBMITTED.exec(head);
  if (submitted) return { label: 'date', rest: text.slice(submitted[0].length).split(';', 1)[0]?.trim() ?? '' };
  const match = ABSTRACT.exec(head);
  return match ? { label: 'abstract', rest: text.slice(match[0].length).trim() } : null;
}
