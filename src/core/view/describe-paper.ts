/** What the inspector says of one paper. Pure, and linear in the paper's names, tags and text. */
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Paper } from '../model/paper.ts';
import type { PartitionOf } from '../model/partition.ts';
import type { TextField } from '../model/topic.ts';
import { languageName } from '../text/language.ts';
import { fieldPlaces } from './field-places.ts';
import { markText, type TextPiece } from './marked-text.ts';
import {
  authorRef,
  groupIndexOf,
  groupRef,
  paperRef,
  partitionOf,
  topicRef,
  type GroupRef,
  type GroupShare,
  type NodeRef,
} from './refs.ts';
import { dateWords } from './words.ts';

/** Membership below this share of runs is called unsure. */
export const SURE_SHARE = 0.7;
/** Groups of fewer runs than this share are not named. */
const SHOWN_SHARE = 0.1;
/** Confidence of a reading at and above this is called sure. */
export const SURE_READING = 0.9;

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A tag, and the fields that carry it. */
export interface TagRef extends NodeRef {
  readonly fields: readonly TextField[];
  /** Its words are marked in the abstract. */
  readonly isMarked: boolean;
}

/** The groups a paper or person sat with, by runs. */
export interface Between {
  /** Groups of a tenth of the runs and more, most first; the others are together in the last, without a group. */
  readonly shares: readonly GroupShare[];
  readonly runs: number;
}

/** An id of a paper and the page it leads to. */
export interface PaperLink {
  readonly label: string;
  readonly id: string;
  readonly url: string;
}

export interface PaperView extends NodeRef {
  readonly group: GroupRef | null;
  /** In words; null where the paper is undated. */
  readonly date: string | null;
  /** In the order of the paper's own list. */
  readonly people: readonly NodeRef[];
  /** People added as inferred: the data does not name them here. */
  readonly inferred: readonly NodeRef[];
  /** Names given where the list is cut, else null. */
  readonly cutAt: number | null;
  readonly facts: readonly Fact[];
  /** The paper in registers: DOI, arXiv, PubMed, OpenAlex. */
  readonly links: readonly PaperLink[];
  readonly abstract: readonly TextPiece[];
  readonly marked: number;
  /** Name of the language of the text where topics could not be read from it, else null. */
  readonly language: string | null;
  /** Its tags, best first. */
  readonly topics: readonly TagRef[];
  readonly between: Between | null;
  /** Where each field comes from, a line a place. */
  readonly places: readonly string[];
  readonly isGuess: boolean;
  readonly citation: string;
}

/** Indices of the people named on a paper, in the order of its list. */
function peopleInOrder(analysis: Analysis, ref: number): number[] {
  const placed = [...rowOf(analysis.incidence.paperAuthors, ref)].map((author) => {
    const mention = analysis.authors[author]?.mentions.find(([paper]) => paper === ref);
    return { author, position: mention?.[1] ?? Number.MAX_SAFE_INTEGER };
  });
  return placed.sort((a, b) => a.position - b.position || a.author - b.author).map((each) => each.author);
}

function languageOfPaper({ foreign }: Analysis, ref: number): string | null {
  const found = foreign.find(({ paper }) => paper === ref);
  return found ? languageName(found.language) : null;
}

function factsOf(paper: Paper): Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, value: string | null): void => {
    if (value !== null && value.trim() !== '') facts.push({ label, value });
  };
  add(paper.organisations.length > 1 ? 'Organisations' : 'Organisation', paper.organisations.join(', '));
  add('Venue', paper.venue);
  add('Category', paper.category);
  add('Score', paper.score === null ? null : String(paper.score));
  return facts;
}

/** The address of an id, whose parts may hold anything, below `base`. */
function addressOf(base: string, id: string): string {
  const parts = id.replace(/\p{Cs}/gu, '').split('/');
  return `${base}${parts.map(encodeURIComponent).join('/')}`;
}

/** The pages of a paper in registers, the DOI first. */
export function linksOf({ doi, ids }: Paper): PaperLink[] {
  const known: readonly (readonly [string, string | null | undefined, string])[] = [
    ['DOI', doi, 'https://doi.org/'],
    ['arXiv', ids?.arxiv, 'https://arxiv.org/abs/'],
    ['PubMed', ids?.pmid, 'https://pubmed.ncbi.nlm.nih.gov/'],
    ['OpenAlex', ids?.openalex, 'https://openalex.org/'],
  ];
  return known.flatMap(([label, id, base]) => (id ? [{ label, id, url: addressOf(base, id) }] : []));
}

const MOST_CITED_NAMES = 20;

/** One line to paste elsewhere: names, year, title, venue, DOI, as far as they are known. */
export function citationOf(paper: Paper): string {
  const named = paper.authors.slice(0, MOST_CITED_NAMES).map((author) => author.name);
  const isCut = paper.authorsTruncated || paper.authors.length > MOST_CITED_NAMES;
  const names = named.join(', ') + (isCut && named.length > 0 ? ' et al.' : '');
  const year = paper.year === null ? '' : ` (${paper.year})`;
  const lead = `${names}${year}`.trim();
  const stop = (part: string): string => (/[.?!]$/.test(part) ? part : `${part}.`);
  const link = linksOf(paper)[0]?.url ?? '';
  const parts = [lead, paper.title, paper.venue ?? ''].filter((part) => part !== '').map(stop);
  return [...parts, link].filter((part) => part !== '').join(' ');
}

/** The runs a member of a partition sat with each group, where under 70 % agree; null where it is sure. */
export function describeBetween(analysis: Analysis, of: PartitionOf, member: number): Between | null {
  const partition = partitionOf(analysis, of);
  const support = partition.support[member] ?? [];
  const most = support[0];
  if (most === undefined || support.length < 2 || most.runs >= SURE_SHARE * partition.runs) return null;
  const shares = support
    .filter(({ group, runs }) => group >= 0 && runs >= SHOWN_SHARE * partition.runs)
    .map(({ group, runs }) => ({ group: groupRef(partition, group), count: runs }));
  const elsewhere = partition.runs - shares.reduce((sum, share) => sum + share.count, 0);
  return { shares: elsewhere > 0 ? [...shares, { group: null, count: elsewhere }] : shares, runs: partition.runs };
}

function topicsOf(analysis: Analysis, ref: number): Pick<PaperView, 'abstract' | 'marked' | 'topics'> {
  const tags = analysis.paperTopics[ref] ?? [];
  const text = analysis.papers[ref]?.abstract ?? '';
  const abstract = markText(text, tags, 'abstract');
  const marked = new Set(abstract.map((piece) => piece.topic).filter((topic) => topic >= 0));
  const topics = tags.map((tag) => ({
    ...topicRef(analysis, tag.topic),
    fields: [...new Set(tag.evidence.map((evidence) => evidence.field))],
    isMarked: marked.has(tag.topic),
  }));
  return { abstract, marked: marked.size, topics };
}

/** Everything the inspector shows of paper `ref` but its related papers; null where there is no such paper. */
export function describePaper(analysis: Analysis, ref: number, colourBy: PartitionOf): PaperView | null {
  const paper = analysis.papers[ref];
  if (paper === undefined) return null;
  const node = paperRef(analysis, ref);
  const partition = partitionOf(analysis, colourBy);
  return {
    ...node,
    group: groupRef(partition, groupIndexOf(partition, node)),
    date: paper.date === null ? (paper.year === null ? null : String(paper.year)) : dateWords(paper.date),
    people: peopleInOrder(analysis, ref).map((author) => authorRef(analysis, author)),
    inferred: analysis.inferred
      .filter(({ papers }) => papers.includes(ref))
      .map(({ author }) => authorRef(analysis, author)),
    cutAt: paper.authorsTruncated ? paper.authors.length : null,
    facts: factsOf(paper),
    links: linksOf(paper),
    ...topicsOf(analysis, ref),
    language: languageOfPaper(analysis, ref),
    between: describeBetween(analysis, 'themes', ref),
    places: fieldPlaces(paper),
    isGuess: paper.confidence < SURE_READING,
    citation: citationOf(paper),
  };
}
