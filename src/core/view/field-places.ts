/** Where what is known of a paper comes from, in words: the lines of which file, or the person. Linear in the paper's fields. */
import { originsOf } from '../corpus/field-sources.ts';
import type { Origin, Paper, PaperField, SourceSpan } from '../model/paper.ts';
import { figure, joinList, sentenceCase } from './words.ts';

const MOST_PLACES = 6;
const BY_HAND = 'set by you';

/** `file.txt, line 7` or `file.txt, lines 7 to 8`. */
function placeWords({ file, line, endLine }: SourceSpan): string {
  if (line < 1) return file;
  if (endLine <= line) return `${file}, line ${figure(line)}`;
  return `${file}, lines ${figure(line)} to ${figure(endLine)}`;
}

function placesWords(places: readonly string[]): string {
  const rest = places.length - MOST_PLACES;
  return places.slice(0, MOST_PLACES).join('; ') + (rest > 0 ? `; and ${figure(rest)} more` : '');
}

const originWords = (origin: Origin): string => (origin === 'person' ? BY_HAND : placeWords(origin));

type Told = readonly [field: PaperField, words: string, isGiven: (paper: Paper) => boolean];

const hasDay = ({ year, date }: Paper): boolean => date !== null && (year === null || date.length > 4);

/** The fields of a paper as they are named, in the order they are told. */
const FIELDS: readonly Told[] = [
  ['title', 'title', ({ title }) => title !== ''],
  ['authors', 'names', ({ authors }) => authors.length > 0],
  ['people', 'ids of people', ({ authors }) => authors.some(({ id, orcid }) => id !== null || orcid !== null)],
  ['affiliations', 'affiliations', ({ authors }) => authors.some(({ affiliations }) => affiliations.length > 0)],
  ['year', 'year', ({ year }) => year !== null],
  ['date', 'date', hasDay],
  ['venue', 'venue', ({ venue }) => venue !== null],
  ['category', 'category', ({ category }) => category !== null],
  ['score', 'score', ({ score }) => score !== null],
  ['abstract', 'abstract', ({ abstract }) => abstract !== null],
  ['keywords', 'keywords', ({ keywords }) => keywords.length > 0],
  ['subjects', 'subjects', ({ subjects = [] }) => subjects.length > 0],
  ['organisations', 'organisations', ({ organisations }) => organisations.length > 0],
  ['doi', 'DOI', ({ doi }) => doi !== null],
  ['arxiv', 'arXiv id', ({ ids }) => ids?.arxiv !== undefined],
  ['pmid', 'PubMed id', ({ ids }) => ids?.pmid !== undefined],
  ['openalex', 'OpenAlex id', ({ ids }) => ids?.openalex !== undefined],
  ['sourceId', 'id in the list', ({ sourceId }) => sourceId !== null],
];

/** What there is to tell of, each with its origins in words: a field that is given, or that the person left empty. */
function toldFields(paper: Paper): { field: PaperField; words: string; from: readonly string[] }[] {
  const told = FIELDS.map(([field, words, isGiven]) => {
    const origins = originsOf(paper, field);
    return { field, words, from: origins.map(originWords), isTold: isGiven(paper) || origins.includes('person') };
  }).filter(({ isTold }) => isTold);
  const [year, date] = (['year', 'date'] as const).map((field) => told.find((each) => each.field === field));
  if (!year || !date || year.from.join('; ') !== date.from.join('; ')) return told;
  const spare = hasDay(paper) ? year : date;
  return told.filter((each) => each !== spare);
}

/** What came, in whole or in part, from the record that begins on a line: `abstract and keywords`; '' where nothing did. */
export function fieldsFrom(paper: Paper, { file, line }: Pick<SourceSpan, 'file' | 'line'>): string {
  if (paper.fieldSources === undefined) return '';
  const isThere = (from: Origin): boolean => from !== 'person' && from.file === file && from.line === line;
  const told = toldFields(paper).filter(({ field }) => originsOf(paper, field).some(isThere));
  return joinList(told.map(({ words }) => words));
}

/** `Title, names: a.bib, line 7`. */
const rowOf = (fields: readonly string[], from: string): string => {
  const words = fields.join(', ');
  return `${words.startsWith('arXiv') ? words : sentenceCase(words)}: ${from}`;
};

/** Where each field comes from, a line a place: that of the record first, the person last. One line where all is from one. */
export function fieldPlaces(paper: Paper): readonly string[] {
  const { source, otherSources = [], fieldSources } = paper;
  const own = placeWords(source);
  const told = fieldSources === undefined ? [] : toldFields(paper);
  const used = new Set(told.length === 0 ? [own] : told.flatMap(({ from }) => from));
  const places = new Set([source, ...otherSources].map(placeWords));
  const unused = [...places].filter((place) => !used.has(place));
  const rest = unused.length === 0 ? [] : [`Nothing more from ${placesWords(unused)}`];
  if (told.every(({ from }) => from.length === 1 && from[0] === own)) return [`All from ${own}`, ...rest];
  const rows = new Map<string, string[]>([[own, []]]);
  for (const { words, from } of told) {
    const place = placesWords(from);
    rows.set(place, [...(rows.get(place) ?? []), words]);
  }
  const isLast = (place: string): number => Number(place === BY_HAND);
  const ordered = [...rows].filter(([, fields]) => fields.length > 0).sort(([a], [b]) => isLast(a) - isLast(b));
  return [...ordered.map(([place, fields]) => rowOf(fields, place)), ...rest];
}
