/**
 * Papers as BibTeX (UTF-8), one entry a paper, that reading gives the same records for, runs of white space aside. Signs with a meaning in LaTeX are
 * escaped, math between dollar signs is written as it is. Cost: linear in the text.
 */
import type { Paper } from '../model/paper.ts';
import { isGroupName } from '../names/name-tokens.ts';
import { parseName } from '../names/parse-name.ts';
import { readBibtexNames } from '../read/bibtex/bibtex-names.ts';
import { plainText } from '../read/markup/plain-text.ts';
import { texSource } from '../read/bibtex/tex-source.ts';
import { foldText } from '../text/fold.ts';

type Field = readonly [name: string, value: string | null];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MEETING = /\b(?:proceedings|conference|workshop|symposium|meeting|lecture notes)\b/i;
const KEY = /^[\p{L}\p{N}][\p{L}\p{N}_:.+/-]{0,100}$/u;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  // Braces keep an entity of HTML from being one.
  ['&', '\\&{}'],
  ['%', '\\%'],
  ['$', '\\$'],
  ['#', '\\#'],
  ['_', '\\_'],
]);
const SPECIAL = /[\\{}~^<>%$#_]|&(?=#?[a-z0-9]{2,8};)/gi;
/** Signs that LaTeX joins. */
const JOINED = /--+|``+|''+/g;
const MATH = /(\$[^\s$](?:[^$\n]{0,300}[^\s$\\])?\$(?!\d))/;

function escapeAll(text: string): string {
  return text
    .replace(SPECIAL, (sign) => ESCAPES.get(sign) ?? sign)
    .replace(/(?<!\\)&/g, '\\&')
    .replace(JOINED, (run) => run.split('').join('{}'));
}

/** Whether braces are paired as BibTeX counts them and no sign would end the line or the field. */
function isSafe(math: string): boolean {
  let depth = 0;
  for (const sign of math) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/(?<!\\)[%#]/.test(math);
}

/** Text for a field, with which reading gives it back. */
export function bibtexText(text: string): string {
  if (!text.includes('$')) return escapeAll(text);
  const pieces = text.split(MATH);
  const written = pieces.map((piece, i) => (i % 2 === 1 && isSafe(piece) ? piece : escapeAll(piece))).join('');
  return plainText(texSource(written)) === text ? written : escapeAll(text);
}

const line = (text: string): string => bibtexText(text.replace(/\s+/g, ' ').trim());

/** Line breaks of the text as the blank lines that are read as such; no paragraph begins like an entry. */
const writeAbstract = (text: string): string =>
  bibtexText(text)
    .replace(/\n+/g, (breaks) => `${breaks}\n`)
    .replace(/(?<=\n[ \t]*)@/g, '{@}');

const inBraces = (name: string): string => `{${line(name).replace(/(?<=\s)and(?=\s)/gi, '{$&}')}}`;

/** A name as `von Last, Jr, First` where it is a person's and reading gives it back, else as it is or in braces. */
function writeName(name: string): string {
  const isRead = (written: string): boolean => {
    const { authors, isCut } = readBibtexNames(written);
    return !isCut && authors.length === 1 && plainText(authors[0]?.name ?? '') === name;
  };
  if (isGroupName(name)) return inBraces(name);
  const { family, particles, suffix } = parseName(name);
  const last = [...particles, family].join(' ');
  const words = name.split(' ');
  const own = suffix === null || words.length < 2 ? null : (words.at(-1) ?? null);
  const withoutSuffix = own === null ? name : words.slice(0, -1).join(' ');
  if (last !== '' && withoutSuffix.endsWith(` ${last}`)) {
    const given = withoutSuffix.slice(0, -last.length - 1);
    const written = [last, own, given]
      .filter((part) => part !== null)
      .map(line)
      .join(', ');
    if (isRead(written)) return written;
  }
  const plain = line(name);
  return isRead(plain) ? plain : inBraces(name);
}

function writeAuthors(paper: Paper): string | null {
  const names = paper.authors.map(({ name }) => writeName(name));
  if (paper.authorsTruncated) names.push('others');
  return names.length === 0 ? null : names.join(' and ');
}

/** A DOI as it is where reading gives it back, else as text. */
function writeDoi(doi: string): string {
  return isSafe(doi) && plainText(doi) === doi ? doi : line(doi);
}

const writeKeyword = (word: string): string => (/[,;]/.test(word) ? `{${line(word)}}` : line(word));

function venueFields({ venue }: Paper): Field[] {
  if (venue === null) return [];
  // Braces keep a link from being taken for no venue.
  const text = /^(?:https?:|www\.)/i.test(venue) ? `{}${line(venue)}` : line(venue);
  return [[MEETING.test(venue) ? 'booktitle' : 'journal', text]];
}

function dateFields({ date }: Paper): Field[] {
  if (date === null) return [];
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    ['year', year],
    ['month', MONTHS[Number(month) - 1] ?? null],
    ['day', day === '' ? null : String(Number(day))],
  ];
}

function idFields({ doi, ids, category }: Paper): Field[] {
  return [
    ['doi', doi === null ? null : writeDoi(doi)],
    ['eprint', ids?.arxiv ?? null],
    ['archiveprefix', ids?.arxiv === undefined ? null : 'arXiv'],
    ['primaryclass', category === null ? null : line(category)],
    ['pmid', ids?.pmid ?? null],
    ['openalex', ids?.openalex ?? null],
  ];
}

function fieldsOf(paper: Paper): Field[] {
  const { title, abstract, keywords } = paper;
  return [
    ['title', title === '' ? null : line(title)],
    ['author', writeAuthors(paper)],
    ...venueFields(paper),
    ...dateFields(paper),
    ...idFields(paper),
    ['keywords', keywords.length === 0 ? null : keywords.map(writeKeyword).join(', ')],
    ['abstract', abstract === null ? null : writeAbstract(abstract)],
  ];
}

function typeOf({ venue }: Paper): string {
  if (venue === null) return 'misc';
  return MEETING.test(venue) ? 'inproceedings' : 'article';
}

const keyWord = (text: string): string => foldText(text).replace(/[^a-z0-9]+/g, '');

/** Keys, each given once, whatever the case of its letters. */
class Keys {
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();

  take(key: string): boolean {
    const folded = key.toLowerCase();
    if (this.taken.has(folded)) return false;
    this.taken.add(folded);
    return true;
  }

  /** `berg2014garden`, with a number where others have it. */
  make({ authors, year, title }: Paper): string {
    const family = keyWord(parseName(authors[0]?.name ?? '').family).slice(0, 40);
    const word =
      title
        .split(/\s+/)
        .map(keyWord)
        .find((piece) => piece.length > 3) ?? '';
    const base = `${family || 'paper'}${year ?? ''}${word.slice(0, 40)}`;
    for (;;) {
      const count = (this.counts.get(base) ?? 0) + 1;
      this.counts.set(base, count);
      const key = count === 1 ? base : `${base}-${count}`;
      if (this.take(key)) return key;
    }
  }
}

const writeField = ([name, value]: Field): string =>
  value === null ? '' : `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`;

/** All papers as BibTeX; a paper's own id is its key where it can be one and no other has it. */
export function writeBibtex(papers: readonly Paper[]): string {
  const keys = new Keys();
  const own = papers.map(({ sourceId }) =>
    sourceId !== null && KEY.test(sourceId) && keys.take(sourceId) ? sourceId : null,
  );
  return papers
    .map(
      (paper, i) => `@${typeOf(paper)}{${own[i] ?? keys.make(paper)},\n${fieldsOf(paper).map(writeField).join('')}}\n`,
    )
    .join('\n');
}
