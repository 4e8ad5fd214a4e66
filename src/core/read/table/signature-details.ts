/**
 * What rows of some exports say beyond their columns: people's ids, ORCIDs and affiliations in lists beside the names,
 * venue and date in one cell. Lists are used only where they fit the names one by one. Cost: linear in the row.
 */
import { foldText } from '../../text/fold.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';
import { splitAt } from './list-cells.ts';
import type { Detail } from './signatures.ts';

/** Cells of one row by what they hold, blank where there is none. */
export interface RowCells {
  readonly authorIds: string;
  readonly orcids: string;
  readonly affiliations: string;
  readonly organisations: string;
  readonly venue: string;
  readonly url: string;
}

type People = readonly AuthorDraft[];

/** Gives each of the people the value at its place, where there are as many values as people. */
function beside(people: People, values: readonly string[], give: (value: string) => Partial<AuthorDraft>): People {
  if (people.length === 0 || values.length !== people.length) return people;
  return people.map((person, i) => {
    const value = values[i] ?? '';
    return value === '' || value === 'NA' ? person : { ...person, ...give(value) };
  });
}

const ids = (people: People, values: readonly string[]): People =>
  beside(people, values, (id) => ({ id: id.replace(/^https?:\/\/openalex\.org\//i, '') }));
const orcids = (people: People, values: readonly string[]): People => beside(people, values, (orcid) => ({ orcid }));

/** `Li, C., Dept of X, Oslo` or `Li C., Dept of X` without the name. */
function withoutName(entry: string): string {
  const pieces = entry.split(/,\s*/);
  const initials = /^(?:\p{Lu}\p{Ll}?\.[- ]?){1,6}$/u;
  return pieces.slice(initials.test(pieces[1] ?? '') ? 2 : 1).join(', ');
}

function scopusPeople(people: People, cells: RowCells): People {
  const known = people.some(({ id }) => id != null) ? people : ids(people, splitAt(cells.authorIds, ';'));
  return beside(known, splitAt(cells.affiliations, ';').map(withoutName), (place) => ({ affiliations: [place] }));
}

/** A name whose parts may stand in any order, for comparing. */
const nameKey = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\s]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** `[Berg, Ada; Chen, Bo] Univ X; [Chen, Bo] Univ Y` by name. */
function bracketedPlaces(cell: string): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const match of cell.matchAll(/\[([^\]]{1,20000})\]\s*([^[]{1,2000})/g)) {
    const place = (match[2] ?? '').trim().replace(/;$/, '');
    for (const name of splitAt(match[1] ?? '', ';')) addTo(places, nameKey(name), place);
  }
  return places;
}

function wosPeople(people: People, cells: RowCells): People {
  const places = bracketedPlaces(cells.affiliations);
  const known = new Map(
    splitAt(cells.orcids, ';').map((entry): [string, string] => [
      nameKey(entry.slice(0, Math.max(0, entry.lastIndexOf('/')))),
      entry.slice(entry.lastIndexOf('/') + 1),
    ]),
  );
  return people.map((person) => {
    const key = nameKey(person.name);
    const orcid = known.get(key);
    const affiliations = places.get(key);
    return { ...person, ...(orcid === undefined ? {} : { orcid }), ...(affiliations ? { affiliations } : {}) };
  });
}

/** `{'raw_affiliation_string': 'Univ X, Oslo', ...}` as its text. */
function rawPlace(written: string): string {
  return (
    /'raw_affiliation_string': (['"])(.{0,600}?)\1[,}]/.exec(written)?.[2] ?? (written.startsWith('{') ? '' : written)
  );
}

const bars = (cell: string): string[] => (cell.trim() === '' ? [] : cell.split('|').map((piece) => piece.trim()));

function openAlex(draft: RecordDraft, people: People, cells: RowCells): RecordDraft {
  const named = orcids(ids(people, bars(cells.authorIds)), bars(cells.orcids));
  const raw = bars(cells.affiliations).map(rawPlace);
  const places = raw.length > 0 ? raw : bars(cells.organisations);
  const authors = beside(named, places, (place) => ({ affiliations: [place] }));
  return { ...draft, authors, organisations: authors === named ? places : [] };
}

/** `Berg, Ada (Univ X; Univ Y); Chen, Bo (Univ Z)`: places by name. */
function dimensionsPeople(people: People, cells: RowCells): People {
  const places = new Map<string, string[]>();
  for (const match of cells.affiliations.matchAll(
    /([^();]{2,80}?)\s*\(([^()]{1,2000}(?:\([^()]{0,300}\)[^()]{0,600}){0,20})\)/g,
  )) {
    for (const place of splitAt(match[2] ?? '', ';')) addTo(places, nameKey(match[1] ?? ''), place);
  }
  return people.map((person) => {
    const affiliations = places.get(nameKey(person.name));
    return affiliations ? { ...person, affiliations } : person;
  });
}

const percentDecoded = (text: string): string =>
  text.replace(/%(2[0-9a-f]|3[a-f])/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));

/** `Gut (2014) 3:3 (152-160). Date of Publication: 1 May 2014` into venue and date; the DOI from the link. */
function embase(draft: RecordDraft, cells: RowCells): RecordDraft {
  const source = /^(.{2,300}?)\s*\((\d{4})\)/.exec(cells.venue);
  const said = /Date of Publication:\s*([^.;]{4,40})/i.exec(cells.venue)?.[1] ?? source?.[2];
  const doi = /(?:id=doi:|doi\.org(?:\/|%2F)|[?&]doi=)(10\.[^&\s]{4,200})/i.exec(cells.url)?.[1];
  return {
    ...draft,
    venue: source?.[1] ?? draft.venue ?? null,
    date: draft.date ?? said ?? null,
    doi: draft.doi ?? (doi === undefined ? null : percentDecoded(doi)),
  };
}

/** Lists as the project writes them: as many entries as names, several affiliations parted by bars. */
function written(people: People, cells: RowCells): People {
  const list = (cell: string): string[] =>
    cell === '' ? [] : cell.split('; ').map((entry) => (entry === '-' ? '' : entry));
  const named = orcids(ids(people, list(cells.authorIds)), list(cells.orcids));
  return beside(named, list(cells.affiliations), (places) => ({ affiliations: places.split(' | ') }));
}

type AddDetail = (draft: RecordDraft, people: People, cells: RowCells) => RecordDraft;

const ADD: Readonly<Record<Detail, AddDetail>> = {
  scopus: (draft, people, cells) => {
    const authors = scopusPeople(people, cells);
    const isPlaced = authors.some(({ affiliations }) => affiliations !== undefined);
    return { ...draft, authors, ...(isPlaced ? { organisations: [] } : {}) };
  },
  wos: (draft, people, cells) => ({ ...draft, authors: wosPeople(people, cells) }),
  openalex: openAlex,
  dimensions: (draft, people, cells) => ({ ...draft, authors: dimensionsPeople(people, cells) }),
  embase: (draft, _people, cells) => embase(draft, cells),
  written: (draft, people, cells) => ({ ...draft, authors: written(people, cells) }),
};

/** The draft of a row with what else its export says. */
export function addDetails(draft: RecordDraft, detail: Detail, cells: RowCells): RecordDraft {
  return ADD[detail](draft, draft.authors ?? [], cells);
}

/** Ids, ORCIDs and affiliations of other tables: lists of as many entries as there are people. */
export function addPlainLists(people: People, cells: RowCells, sign: string): People {
  const named = orcids(ids(people, splitAt(cells.authorIds, sign)), splitAt(cells.orcids, sign));
  return beside(named, splitAt(cells.affiliations, sign), (place) => ({ affiliations: [place] }));
}
