/**
 * Papers as CSL-JSON for citation processors and reference managers: names divided into their parts where they can be put
 * together again, else literal; a cut list ends in "others". What CSL has no field for stands in `custom`, the field it
 * keeps for that, and ids of registers in `note`, where Zotero looks for them. Linear.
 */
import type { AuthorMention, Paper } from '../model/paper.ts';
import { joinName } from '../names/natural-name.ts';
import { parseName } from '../names/parse-name.ts';

type Item = Record<string, unknown>;

const without = (name: string | null): string | undefined => name ?? undefined;

/** The parts of a name, or null where it has none or they would not give the name again. */
function partsOf(name: string): Item | null {
  const { family, particles, suffix, isGroup } = parseName(name);
  if (isGroup || family === '') return null;
  const words = name.split(' ');
  const last = suffix === null ? null : (words.pop() ?? null);
  const familyWords = words.splice(-family.split(' ').length);
  const particle = particles.length === 0 ? null : words.splice(-particles.length).join(' ');
  const parts = { given: words.join(' '), particle, family: familyWords.join(' '), suffix: last };
  const isSame = parts.given !== '' && parts.family === family && joinName(parts) === name;
  if (!isSame) return null;
  return {
    family: parts.family,
    given: parts.given,
    'non-dropping-particle': without(particle),
    suffix: without(last),
  };
}

function nameOf({ name, orcid, affiliations }: AuthorMention): Item {
  return {
    ...(partsOf(name) ?? { literal: name }),
    ORCID: orcid === null ? undefined : `https://orcid.org/${orcid}`,
    affiliation: affiliations.length === 0 ? undefined : affiliations.map((affiliation) => ({ name: affiliation })),
  };
}

function authorsOf({ authors, authorsTruncated }: Paper): Item[] | undefined {
  const names = authors.map(nameOf);
  if (authorsTruncated) names.push({ literal: 'others' });
  return names.length === 0 ? undefined : names;
}

function issued({ date, year }: Paper): Item | undefined {
  const parts = date === null ? (year === null ? [] : [year]) : date.split('-').map(Number);
  return parts.length === 0 ? undefined : { 'date-parts': [parts] };
}

/** Between semicolons, as commas may be part of a keyword; one with a semicolon inside comes back as two. */
function keyword({ keywords }: Paper): string | undefined {
  if (keywords.length === 0) return undefined;
  return keywords.length === 1 && keywords[0]?.includes(',') ? `${keywords[0]};` : keywords.join('; ');
}

function note({ ids }: Paper): string | undefined {
  const lines = [
    ids?.arxiv === undefined ? '' : `arXiv: ${ids.arxiv}`,
    ids?.openalex === undefined ? '' : `OpenAlex: ${ids.openalex}`,
  ];
  return lines.filter((line) => line !== '').join('\n') || undefined;
}

function custom({ authors, organisations, score }: Paper): Item | undefined {
  const hasIds = authors.some((author) => author.id !== null);
  if (!hasIds && organisations.length === 0 && score === null) return undefined;
  return {
    authorIds: hasIds ? authors.map((author) => author.id) : undefined,
    organisations: organisations.length === 0 ? undefined : organisations,
    score: score ?? undefined,
  };
}

function itemOf(paper: Paper, id: string): Item {
  return {
    id,
    type: paper.venue === null ? 'article' : 'article-journal',
    title: paper.title || undefined,
    author: authorsOf(paper),
    issued: issued(paper),
    'container-title': without(paper.venue),
    abstract: without(paper.abstract),
    keyword: keyword(paper),
    categories: paper.category === null ? undefined : [paper.category],
    DOI: without(paper.doi),
    PMID: paper.ids?.pmid,
    note: note(paper),
    custom: custom(paper),
  };
}

/** The ids of the items: the records' own, made different where they are not. */
function idsOf(papers: readonly Paper[]): string[] {
  const own = papers.map(({ sourceId, id }) => sourceId ?? id);
  const all = new Set(own);
  const uses = new Map<string, number>();
  return own.map((id) => {
    let use = (uses.get(id) ?? 0) + 1;
    while (use > 1 && all.has(`${id}-${use}`)) use += 1;
    uses.set(id, use);
    return use === 1 ? id : `${id}-${use}`;
  });
}

export function writeCsl(papers: readonly Paper[]): string {
  const ids = idsOf(papers);
  return `${JSON.stringify(
    papers.map((paper, i) => itemOf(paper, ids[i] ?? paper.id)),
    null,
    2,
  )}\n`;
}
