/** Lines that pages put around their entries: counts of results, buttons, and the identifier that opens an entry. */
import { findArxivId, normaliseDoi } from '../identifiers.ts';

/** A line with the identifier of the entry that it opens. */
export interface Opener {
  readonly category: string | null;
  readonly doi: string | null;
  readonly arxiv: string | null;
}

const LONGEST = 200;
const NOISE =
  /^(?:(?:showing|results?) \d[\d,.]*\s?[-–—] ?\d[\d,.]*(?: of [\d,.]+)?(?: (?:results?|entries|papers|articles))?(?: for .{1,120})?[.:]?|(?:about )?\d[\d,.]* results?(?: \([^()]{1,20}\))?|(?:save )?cite(?: cited by \d+)?(?: related articles| all \d+ versions| view as html| web of science: \d+| import into \S+| more)*|cited by \d+(?: related articles| all \d+ versions| view as html| more)*|\[(?:pdf|html|doc)\]\s+[\w-]+(?:\.[\w-]+)+|tl;?dr|readers: everyone|title\t.{0,40}|authors and titles for .{4,80}|.{4,40}\(showing (?:first )?\d+ of \d+ entries ?\))$/i;
const KIND = /^(?:\[(?:pdf|html|doc|book|b|citation|c)\]\s*)+(?=\S{2})/i;
const ID =
  /^(\d{1,5}[.)]\s?)?arxiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,2})?(?:\s{0,4}[[(][^\][()]{1,60}[\])]){0,3}((?:\s{1,4}[a-z]{2,8}(?:-[a-z]{2,4})?(?:\.[a-z-]{2,8})?){0,12})(?:\s{1,4}(?:doi:?\s|https?:\/\/(?:dx\.)?doi\.org\/)\s{0,4}(10\.\S{3,120}))?$/i;
const LONE_DOI = /^(?:doi\s{1,4}|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{3,9}\/\S{1,200})$/i;

const HEADING =
  /^(?:(?:selected|recent|accepted|all|my|peer-reviewed|refereed|journal|conference|workshop|working)\s+)*(?:publications?|papers|references?|reference list|bibliography|works cited|literature(?: cited)?|articles|preprints|works|reading list|books?(?: chapters?)?|theses|patents|talks|abstracts?|results|参考文献|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía)(?:\s*\(?\d*\)?)\s*:?$/i;

/** Whether the line is the heading of a list. */
export function isHeading(text: string): boolean {
  return text.length <= 80 && HEADING.test(text);
}

/** Whether the line is a count of results or a row of buttons. */
export function isPageNoise(text: string): boolean {
  return text.length <= LONGEST && NOISE.test(text.trim());
}

/** The text without a mark of the kind of document before it: `[PDF]`, `[BOOK]`. */
export function withoutKind(text: string): string {
  return text.startsWith('[') ? text.replace(KIND, '') : text;
}

/** The identifier line that `text` is, or null; one without a number opens an entry only where `isOpening` says so. */
export function parseOpener(text: string, isOpening: boolean): Opener | null {
  const match = text.length <= LONGEST ? ID.exec(text) : null;
  if (!match || (!isOpening && match[1] === undefined)) return null;
  const category = match[2]?.trim().split(/\s+/)[0] || null;
  return { category, doi: normaliseDoi(match[3] ?? ''), arxiv: findArxivId(text) };
}

/** The DOI of a line that holds nothing else, without the words before it, or null. */
export function loneDoi(text: string): string | null {
  return text.length <= LONGEST ? (LONE_DOI.exec(text)?.[1] ?? null) : null;
}
