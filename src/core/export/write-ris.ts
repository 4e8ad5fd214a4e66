/**
 * Papers as RIS, after the tag list of Research Information Systems, lines ended by CRLF. Our own reader finds the same
 * records again; ids beside the DOI are written as links, a category as a note, a cut list ends in "et al.,", whose comma
 * keeps programs from taking it apart. Line breaks become blanks, and semicolons, at which readers part lists, commas in
 * keywords and blanks in names; a name with commas comes back in natural order. Not written: scores, and the authors' own
 * ids and affiliations. Cost: linear.
 */
import type { Paper } from '../model/paper.ts';
import { isSuffix } from '../names/name-tokens.ts';
import { parseName } from '../names/parse-name.ts';
import { namesOf } from '../read/tagged/tagged-names.ts';

const CUT_MARK = 'et al.,';
const CONFERENCE = /\b(?:conference|workshop|symposium)\b/i;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `Berg, Jan` of `Jan Berg`, with particles before the family name and a suffix last; null where it cannot be told. */
function turned(name: string): string | null {
  const words = name.split(' ');
  const suffix = words.length > 2 && isSuffix(words.at(-1) ?? '') ? words.pop() : undefined;
  const { given, particles, family } = parseName(name);
  const tail = [...particles, family].join(' ');
  const plain = words.join(' ');
  if (given.length === 0 || !plain.endsWith(` ${tail}`)) return null;
  const parts = [tail, plain.slice(0, -tail.length - 1), ...(suffix === undefined ? [] : [suffix])];
  return parts.join(', ');
}

/** The first way of writing the name from which readers make the same name again. */
function authorField(written: string): string {
  const name = oneLine(written.replace(/[;；]/g, ' '));
  const whole = `${name},`;
  const ways = parseName(name).isGroup ? [whole] : [turned(name), name];
  const isFaithful = (way: string | null): way is string => {
    const names = way === null ? [] : namesOf(way);
    return names.length === 1 && names[0] === name;
  };
  return ways.find(isFaithful) ?? whole;
}

function linksOf({ ids }: Paper): string[] {
  return [
    ...(ids?.arxiv === undefined ? [] : [`https://arxiv.org/abs/${ids.arxiv}`]),
    ...(ids?.pmid === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/`]),
    ...(ids?.openalex === undefined ? [] : [`https://openalex.org/${ids.openalex}`]),
  ];
}

/** `2020/05//` for a month, nothing for a year alone, which has a tag of its own. */
function dateField(date: string | null): string | null {
  const [year, month, day] = date?.split('-') ?? [];
  return month === undefined ? null : `${year}/${month}/${day ?? '/'}`;
}

function fieldsOf(paper: Paper): [tag: string, value: string | null][] {
  const { venue } = paper;
  const isConference = venue !== null && CONFERENCE.test(venue);
  const each = (tag: string, values: readonly string[]): [string, string][] => values.map((value) => [tag, value]);
  return [
    ['TY', venue === null ? 'GEN' : isConference ? 'CONF' : 'JOUR'],
    ['ID', paper.sourceId],
    ['TI', paper.title],
    ...each(
      'AU',
      paper.authors.map(({ name }) => authorField(name)),
    ),
    ['AU', paper.authorsTruncated ? CUT_MARK : null],
    ['PY', paper.year === null ? null : String(paper.year)],
    ['DA', dateField(paper.date)],
    [isConference ? 'T2' : 'JF', venue],
    ['AB', paper.abstract],
    ...each(
      'KW',
      paper.keywords.map((keyword) => keyword.replace(/[;；]/g, ',')),
    ),
    ['DO', paper.doi],
    ...each('UR', linksOf(paper)),
    ...each('AD', paper.organisations),
    ['N1', paper.category === null ? null : `Category: ${paper.category}`],
  ];
}

function recordOf(paper: Paper): string {
  const lines = fieldsOf(paper)
    .map(([tag, value]) => [tag, value === null ? '' : oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

/** The papers in order as one RIS file, a blank line between records. */
export function writeRis(papers: readonly Paper[]): string {
  return papers.map(recordOf).join('\r\n');
}
