/** Rows of a table to drafts of records, by what each column holds. Cost: linear in the cells. */
import type { NameLexicon } from '../../names/name-lexicon.ts';
import { parseDate } from '../dates.ts';
import { normaliseArxivId, normaliseDoi, normaliseOpenAlexId, normalisePmid } from '../identifiers.ts';
import { idsInNote } from '../id-notes.ts';
import { isNoPublication } from '../passed-over.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';
import { decideAuthorStyle, splitAuthors, type AuthorStyle } from './author-cells.ts';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../../model/column-mapping.ts';
import { learnLoneNames } from './glued-names.ts';
import { splitPhrases } from './list-cells.ts';
import { placesOf } from './mapping.ts';
import { addDetails, addPlainLists, type RowCells } from './signature-details.ts';
import type { Signature } from './signatures.ts';
import type { Table, TableRow } from './table.ts';

const NOTHING = /^(?:NA|N\/A|#N\/A|NaN|nan|NULL|null|None|-|--|–|—)$/;
/** An entry that says that a list is cut: lists beside the names have none for it. */
const CUT = /^(?:et\.? ?al\.?|(?:and )?others|…|\.{3})$/i;
const LEARNT_CELLS = 5000;

/** A cell without outer space; marks for "nothing" are blank. */
export function cleanCell(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return NOTHING.test(text) ? '' : text;
}

interface Plan {
  readonly places: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly style: AuthorStyle;
  readonly lexicon: NameLexicon | null;
  /** Column from which longer rows are counted from their end; Infinity for none. */
  readonly tail: number;
  /** Column with notes that hold ids, and that with kinds of items; -1 for none. */
  readonly note: number;
  readonly kind: number;
  readonly width: number;
  readonly signature: Signature | null;
}

function planOf(table: Table, mapping: ColumnMapping, signature: Signature | null): Plan {
  const { header, width, rows } = table;
  const places = new Map(COLUMN_ROLES.map((role) => [role, placesOf(mapping[role], header, width)]));
  const columns = places.get('authors') ?? [];
  const first = columns.find((at) => rows.some(({ cells }) => cleanCell(cells[at]) !== '')) ?? -1;
  const cells = first < 0 ? [] : rows.slice(0, LEARNT_CELLS).map((row) => cleanCell(row.cells[first]));
  const style = decideAuthorStyle(cells, mapping.authorSeparator, signature !== null);
  const placeOf = (name: string | undefined): number =>
    name === undefined ? -1 : (placesOf([name], header, width)[0] ?? -1);
  const tail = placeOf(signature?.tailFrom);
  return {
    places,
    style: { ...style, isFamilyFirst: mapping.isFamilyFirst ?? style.isFamilyFirst },
    lexicon: style.separator === 'glued' ? learnLoneNames(cells) : null,
    tail: tail < 0 ? Infinity : tail,
    note: placeOf(signature?.note),
    kind: placeOf(signature?.kind),
    width,
    signature,
  };
}

/** A field that the project wrote: without the apostrophe that keeps spreadsheets from taking it for a formula. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell);

class RowReader {
  private readonly plan: Plan;
  private row: TableRow = { cells: [], line: 0, endLine: 0 };

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** The draft of a row, or null where its item is no publication. */
  draft(row: TableRow): RecordDraft | null {
    this.row = row;
    if (isNoPublication(this.at(this.plan.kind))) return null;
    const detail = this.plan.signature?.detail;
    const draft = this.plain();
    const cells: RowCells = {
      authorIds: this.text('authorIds'),
      orcids: this.text('orcids'),
      affiliations: this.text('affiliations'),
      organisations: this.text('organisations'),
      venue: this.text('venue'),
      url: this.text('url'),
    };
    if (detail !== undefined) return addDetails(draft, detail, cells);
    const sign = this.plan.style.separator === '|' ? '|' : ';';
    return { ...draft, authors: addPlainLists(draft.authors ?? [], cells, sign) };
  }

  private at(place: number): string {
    const { tail, width, signature } = this.plan;
    const { cells } = this.row;
    const from = place >= tail && cells.length > width ? place + cells.length - width : place;
    return signature?.detail === 'written' ? unguarded(cells[from] ?? '') : cleanCell(cells[from]);
  }

  /** The first cell of the role that is not blank. */
  private text(role: ColumnRole): string {
    for (const place of this.plan.places.get(role) ?? []) {
      const text = this.at(place);
      if (text !== '') return text;
    }
    return '';
  }

  private authors(): AuthorDraft[] {
    const { style, lexicon, places } = this.plan;
    if (style.separator === 'columns') {
      return (places.get('authors') ?? []).flatMap((place) => splitAuthors(this.at(place), style));
    }
    const cell = this.text('authors');
    return cell === '' ? [] : splitAuthors(cell, style, lexicon);
  }

  private list(role: ColumnRole): string[] {
    const cell = this.text(role);
    if (cell === '') return [];
    return this.plan.signature?.detail === 'written' ? cell.split('; ') : splitPhrases(cell);
  }

  private date(): string | readonly [number, number, number] | null {
    const [date, year, month, day] = [this.text('date'), this.text('year'), this.text('month'), this.text('day')];
    const number = /(?<!\d)(\d{4})(?!\d)/.exec(year)?.[1];
    if (number === undefined) return date || year || null;
    const parsed = parseDate(date);
    if (parsed !== null && String(parsed.year) === number) return date;
    if (month === '') return year;
    if (/^\d{1,2}$/.test(month)) return [Number(number), Number(month), /^\d{1,2}$/.test(day) ? Number(day) : 0];
    return parseDate(`${month} ${number}`) === null ? year : `${month} ${number}`;
  }

  /** An id in its column, else the one that a link of the row is. */
  private ident(role: ColumnRole, read: (text: string) => string | null): string | null {
    const text = this.text(role);
    if (text !== '' && (this.plan.signature === null || read(text) !== null)) return text;
    const places = [...(this.plan.places.get('url') ?? []), ...(this.plan.places.get('id') ?? [])];
    const links = places.map((place) => this.at(place)).filter((cell) => /^https?:/i.test(cell));
    return links.map(read).find((id) => id !== null) ?? null;
  }

  private doi(): string | null {
    const text = this.text('doi');
    if (normaliseDoi(text) !== null) return text;
    const found = /10\.\d{3,9}\/[^\s;|"<>]+/.exec(text)?.[0];
    if (text !== '') return found ?? text;
    return this.ident('doi', normaliseDoi);
  }

  private plain(): RecordDraft {
    const people = this.authors();
    const isCut = CUT.test(people.at(-1)?.name ?? '');
    const score = this.text('score').replace(',', '.').replace(/%$/, '');
    const number = score === '' ? NaN : Number(score);
    const noted = idsInNote(this.at(this.plan.note));
    return {
      title: this.text('title'),
      authors: isCut ? people.slice(0, -1) : people,
      isCut,
      date: this.date(),
      venue: this.text('venue'),
      abstract: this.text('abstract'),
      keywords: this.list('keywords'),
      category: this.text('category'),
      organisations: this.list('organisations'),
      sourceId: this.text('id'),
      doi: this.doi() ?? noted.doi ?? null,
      arxiv: this.ident('arxiv', normaliseArxivId) ?? noted.arxiv ?? null,
      pmid: this.ident('pmid', normalisePmid) ?? noted.pmid ?? null,
      openalex: this.ident('openalex', normaliseOpenAlexId) ?? noted.openalex ?? null,
      score: Number.isFinite(number) ? number : null,
    };
  }
}

/** What makes drafts of the rows of `table`, null of those that are no publication; `signature` where its names are those of a known export. */
export function recordMaker(
  table: Table,
  mapping: ColumnMapping,
  signature: Signature | null,
): (row: TableRow) => RecordDraft | null {
  const reader = new RowReader(planOf(table, mapping, signature));
  return (row) => reader.draft(row);
}
