/** Lines with their roles to papers: what belongs together, what is left over, and how sure each record is. */
import { makePaperId } from '../../model/ids.ts';
import type { AuthorMention, Paper } from '../../model/paper.ts';
import type { PaperDate } from '../dates.ts';
import { parseDate } from '../dates.ts';
import { findArxivId, normaliseDoi } from '../identifiers.ts';
import type { RecordHead } from '../reader.ts';
import { plainText } from '../markup/plain-text.ts';
import type { Header } from './citation.ts';
import type { LineEvidence } from './evidence.ts';
import { headerConfidence, nameLineConfidence } from './confidence.ts';
import { NO_BLOCK } from './line.ts';
import type { MetaLine } from './meta-line.ts';
import { looksLikeEntry } from './roles.ts';
import type { Role } from './roles.ts';
import { peelTail } from './tail.ts';
import type { PeeledTail } from './tail.ts';

/** A record as it grows. */
interface Draft {
  title: string;
  names: string[];
  isCut: boolean;
  organisations: string[];
  date: PaperDate | null;
  venue: string | null;
  category: string | null;
  score: number | null;
  abstract: string;
  keywords: string[];
  doi: string | null;
  arxiv: string | null;
  confidence: number;
  line: number;
  endLine: number;
  head: RecordHead | null;
  /** Of the lines that a person made one record. */
  isBlock: boolean;
}

export interface Assembly {
  readonly papers: readonly Paper[];
  /** By paper: the line that title and names shared, or null. */
  readonly heads: readonly (RecordHead | null)[];
  /** Lines that became part of no record. */
  readonly unused: readonly number[];
  /** Lines that look like an entry of their own and became a part of another. */
  readonly doubtful: readonly number[];
}

const NO_AUTHORS_CONFIDENCE = 0.5;
/** A record that may hold another one is no sure one. */
const DOUBTFUL_CONFIDENCE = 0.8;

function openDraft(line: number, isBlock: boolean): Draft {
  return {
    title: '',
    names: [],
    isCut: false,
    organisations: [],
    date: null,
    venue: null,
    category: null,
    score: null,
    abstract: '',
    keywords: [],
    doi: null,
    arxiv: null,
    confidence: NO_AUTHORS_CONFIDENCE,
    line,
    endLine: line,
    head: null,
    isBlock,
  };
}

function addMeta(draft: Draft, meta: MetaLine): void {
  draft.score ??= meta.score;
  draft.category ??= meta.category;
  draft.date ??= meta.date;
  draft.venue ??= meta.venue;
}

function addTail(draft: Draft, tail: PeeledTail): void {
  draft.isCut ||= tail.isCut;
  draft.organisations.push(...tail.organisations);
  draft.date ??= tail.date;
  draft.venue ??= tail.venue;
  draft.arxiv ??= findArxivId(tail.venue ?? '');
  draft.doi ??= tail.doi;
}

const YEAR = /\b(?:1[89]|20)\d\d\b(?!\.\d)/g;

/** The count of citations that a page sets behind the venue, a tab before it and the year after it. */
const COUNT = /\t\s*\d{0,7}\*?(?=\t(?:19|20)\d\d$)|\t\s*(?!(?:19|20)\d\d$)\d{0,7}\*?$/;

function addVenue(draft: Draft, given: string): void {
  const text = given.replace(COUNT, '').trim();
  const tail = peelTail(text);
  draft.arxiv ??= findArxivId(text);
  const year = text.match(YEAR)?.at(-1);
  draft.date ??= tail.date ?? (year ? parseDate(year) : null);
  draft.doi ??= tail.doi;
  draft.venue ??= (tail.date || tail.doi ? tail.body : text).replace(/[\s,;]+$/, '') || text;
}

const listItems = (text: string): string[] =>
  text
    .split(/\s*[;,]\s*/)
    .map(plainText)
    .filter(Boolean);

function addDetail(draft: Draft, evidence: LineEvidence): void {
  const { label, meta, line } = evidence;
  const text = label ? label.rest : line.text;
  if (label?.label === 'keywords') draft.keywords.push(...listItems(text));
  else if (label?.label === 'organisations') draft.organisations.push(...listItems(text));
  else if (label?.label === 'doi') draft.doi ??= normaliseDoi(text);
  else if (label?.label === 'category') draft.category ??= text || null;
  else if (label?.label === 'venue') addVenue(draft, text);
  else if (label?.label === 'date')
    draft.date ??= parseDate(text) ?? meta?.date ?? parseDate(text.match(YEAR)?.[0] ?? '');
  else if (meta) addMeta(draft, meta);
  else addVenue(draft, text);
}

/** The button at the end of an abstract that can be folded. */
const FOLD_BUTTON = /\s*[△▽▲▼]\s?(?:less|more)$/iu;

function addBody(draft: Draft, evidence: LineEvidence): void {
  const whole = evidence.label ? evidence.label.rest : evidence.line.text;
  const text = whole.replace(FOLD_BUTTON, '');
  const joint = draft.abstract === '' ? '' : evidence.line.isAfterBlank ? '\n' : ' ';
  draft.abstract += joint + text;
}

const mention = (name: string): AuthorMention => ({ name, id: null, orcid: null, affiliations: [] });

const QUOTED = /^["“«„]([^"“”«»„]+)["”»“]$/u;

/** Titles without the quotation marks they stand in, where most do: others are a quotation. */
function withoutQuotes(drafts: readonly Draft[]): readonly Draft[] {
  const quoted = drafts.filter(({ title }) => QUOTED.test(title)).length;
  if (quoted * 2 <= drafts.length) return drafts;
  return drafts.map((draft) => ({ ...draft, title: QUOTED.exec(draft.title)?.[1]?.trim() ?? draft.title }));
}

/** When a paper of an id of arXiv was first there. */
function arxivDate(arxiv: string | null): PaperDate | null {
  const match = /^(\d\d)(\d\d)\.\d/.exec(arxiv ?? '');
  return match ? parseDate(`20${match[1]}-${match[2]}`) : null;
}

function closeDraft(draft: Draft, file: string): Paper {
  const title = plainText(draft.title);
  const authors = draft.names
    .map((name) => plainText(name))
    .filter(Boolean)
    .map(mention);
  const date = draft.date ?? arxivDate(draft.arxiv);
  const year = date?.year ?? null;
  return {
    id: makePaperId({ doi: draft.doi, title, year, authors }),
    sourceId: null,
    title,
    authors,
    authorsTruncated: draft.isCut,
    organisations: draft.organisations.map(plainText).filter(Boolean),
    date: date?.date ?? null,
    year,
    venue: draft.venue === null ? null : plainText(draft.venue),
    category: draft.category,
    score: draft.score,
    abstract: plainText(draft.abstract) || null,
    keywords: draft.keywords,
    doi: draft.doi,
    ...(draft.arxiv === null ? {} : { ids: { arxiv: draft.arxiv } }),
    confidence: draft.confidence,
    source: { file, line: draft.line, endLine: draft.endLine },
  };
}

function headOf({ boundary, tail }: Header): RecordHead | null {
  return boundary.at === null ? null : { text: tail.body, at: boundary.at, isCut: tail.isCut };
}

const LONGEST_VENUE = 90;

/** Whether a draft is no paper but what a page says of the one before it: a venue that looks like a title, and a date. */
function isAfterthought(draft: Draft, before: Draft | undefined): boolean {
  if (
    !before ||
    draft.isBlock ||
    before.isBlock ||
    draft.names.length > 0 ||
    draft.abstract !== '' ||
    draft.doi !== null
  )
    return false;
  const isFree = before.names.length > 0 && before.venue === null && before.abstract === '';
  if (/[.:]\s/.test(draft.title)) return false;
  return isFree && draft.title.length <= LONGEST_VENUE && (draft.date === null || before.date === null);
}

/** The drafts; where most that name somebody are followed by an afterthought, each with its own. */
function joinAfterthoughts(drafts: readonly Draft[]): readonly Draft[] {
  const named = drafts.filter(({ names }) => names.length > 0).length;
  const afterthoughts = drafts.filter((draft, i) => isAfterthought(draft, drafts[i - 1]));
  if (afterthoughts.length < 2 || afterthoughts.length * 2 <= named) return drafts;
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before && isAfterthought(draft, before)) {
      const { title, venue, date, endLine } = draft;
      joined[joined.length - 1] = { ...before, venue: venue ?? title, date: before.date ?? date, endLine };
    } else joined.push(draft);
  }
  return joined;
}

class Assembler {
  readonly #drafts: Draft[] = [];
  readonly unused: number[] = [];
  readonly doubtful: number[] = [];
  private isDoubtful = false;
  private draft: Draft | null = null;
  /** Lines of score and date that wait for their title. */
  private pending: LineEvidence[] = [];
  /** Block of the lines that come. */
  private block = NO_BLOCK;

  /** What the lines given make. */
  drafts(): readonly Draft[] {
    this.close();
    return joinAfterthoughts(this.#drafts);
  }

  add(evidence: LineEvidence, role: Role): void {
    if (evidence.line.block !== this.block) this.close();
    this.block = evidence.line.block;
    if (role === 'meta') this.pending.push(evidence);
    else if (role === 'title' || role === 'header') this.start(evidence, role);
    else this.extend(evidence, role);
  }

  private leave({ line }: LineEvidence): void {
    for (let number = line.number; number <= line.last; number += 1) this.unused.push(number);
  }

  private close(): void {
    const { draft } = this;
    if (draft && this.isDoubtful) draft.confidence = Math.min(draft.confidence, DOUBTFUL_CONFIDENCE);
    if (draft) this.#drafts.push(draft);
    this.draft = null;
    this.isDoubtful = false;
    for (const each of this.pending) this.leave(each);
    this.pending = [];
  }

  private start(evidence: LineEvidence, role: 'title' | 'header'): void {
    // In a block a title goes on where another line would open the next record.
    const draft = this.block === NO_BLOCK || this.draft === null ? this.open(evidence) : this.draft;
    draft.endLine = evidence.line.last;
    const { header } = evidence;
    const isHeader = role === 'header' && header !== null;
    const own = isHeader ? header.boundary.title : evidence.label ? evidence.label.rest : evidence.line.text;
    if (isHeader) {
      draft.names.push(...header.boundary.names);
      draft.confidence = headerConfidence(header);
      draft.head = draft.title === '' ? headOf(header) : null;
      // The year in the line itself says more than a line above, which may be a heading.
      if (draft.date !== null && header.tail.date !== null && header.tail.date.year !== draft.date.year)
        draft.date = null;
      addTail(draft, header.tail);
    }
    draft.arxiv ??= evidence.line.ids?.arxiv ?? null;
    draft.doi ??= evidence.line.ids?.doi ?? null;
    draft.title = draft.title === '' ? own : `${draft.title} ${own}`;
    this.draft = draft;
  }

  /** A new draft with what waits for its title. */
  private open(evidence: LineEvidence): Draft {
    const { pending } = this;
    this.pending = [];
    this.close();
    const draft = openDraft(pending[0]?.line.number ?? evidence.line.number, this.block !== NO_BLOCK);
    for (const { meta, opener } of pending) {
      if (meta) addMeta(draft, meta);
      draft.doi ??= opener?.doi ?? null;
      draft.arxiv ??= opener?.arxiv ?? null;
    }
    return draft;
  }

  private doubt(evidence: LineEvidence): void {
    if (this.block !== NO_BLOCK || !looksLikeEntry(evidence)) return;
    this.isDoubtful = true;
    this.doubtful.push(evidence.line.number);
  }

  private extend(evidence: LineEvidence, role: Role): void {
    const { draft } = this;
    const isNameless = role === 'authors' && evidence.nameLine === null;
    if (!draft || role === 'noise' || isNameless || (role === 'body' && this.pending.length > 0)) {
      this.leave(evidence);
      return;
    }
    const { nameLine } = evidence;
    if (role === 'authors' && nameLine) {
      draft.confidence = nameLineConfidence(nameLine, evidence.label !== null);
      draft.names.push(...nameLine.names);
      draft.head = null;
      addTail(draft, { ...nameLine.tail, isCut: nameLine.isCut });
    } else if (role === 'body') addBody(draft, evidence);
    else addDetail(draft, evidence);
    draft.arxiv ??= evidence.line.ids?.arxiv ?? null;
    draft.doi ??= evidence.line.ids?.doi ?? null;
    draft.endLine = evidence.line.last;
    this.doubt(evidence);
  }
}

/** Papers of a paste in order, and the lines left over. */
export function assemble(
  evidence: readonly LineEvidence[],
  roles: readonly Role[],
  file: string,
  onLine: (line: number) => void = () => undefined,
): Assembly {
  const assembler = new Assembler();
  evidence.forEach((item, i) => {
    onLine(i);
    assembler.add(item, roles[i] ?? 'noise');
  });
  const drafts = withoutQuotes(assembler.drafts());
  return {
    papers: drafts.map((draft) => closeDraft(draft, file)),
    heads: drafts.map(({ head }) => head),
    unused: assembler.unused.sort((a, b) => a - b),
    doubtful: assembler.doubtful,
  };
}
