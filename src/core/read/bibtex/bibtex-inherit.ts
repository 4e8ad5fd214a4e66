/**
 * Fields that BibTeX entries take from others: by `xdata` all that they have not themselves, by `crossref` what a part has
 * of its whole (its title as book title, its date, editors and publisher). Cost: linear in the entries; chains end after
 * eight steps.
 */
import type { BibEntry } from './bibtex-scanner.ts';

type Fields = ReadonlyMap<string, string>;

const MOST_STEPS = 8;
const FROM_WHOLE = (
  'year date month day editor publisher journal journaltitle institution organization school series booktitle maintitle ' +
  'eventtitle howpublished'
).split(' ');
const PERIODICALS = new Set(['periodical', 'journal']);
const WHOLE_BOOKS = new Set(['book', 'mvbook', 'collection']);
const BOOK_PARTS = new Set(['inbook', 'bookinbook', 'suppbook']);

const isGiven = (fields: Fields, name: string): boolean => (fields.get(name) ?? '').trim() !== '';

function addMissing(fields: Map<string, string>, name: string, value: string | undefined): void {
  if (value !== undefined && !isGiven(fields, name)) fields.set(name, value);
}

function takeFromWhole(fields: Map<string, string>, child: BibEntry, whole: BibEntry, inherited: Fields): void {
  const hasDate = isGiven(fields, 'year') || isGiven(fields, 'date');
  for (const name of FROM_WHOLE) {
    if (!(hasDate && /^(?:year|date|month|day)$/.test(name))) addMissing(fields, name, inherited.get(name));
  }
  const title = PERIODICALS.has(whole.type) ? 'journaltitle' : 'booktitle';
  addMissing(fields, title, inherited.get('title'));
  if (BOOK_PARTS.has(child.type) && WHOLE_BOOKS.has(whole.type)) addMissing(fields, 'author', inherited.get('author'));
}

/** Gives the fields of entries with those that they inherit. */
export class Inheritance {
  private readonly byKey = new Map<string, BibEntry>();
  private readonly resolved = new Map<BibEntry, Fields>();

  constructor(entries: readonly BibEntry[]) {
    for (const entry of entries) {
      const key = entry.key.toLowerCase();
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, entry);
    }
  }

  fieldsOf(entry: BibEntry): Fields {
    return this.resolve(entry, MOST_STEPS);
  }

  private resolve(entry: BibEntry, steps: number): Fields {
    const { fields } = entry;
    if (steps === 0 || !(isGiven(fields, 'xdata') || isGiven(fields, 'crossref'))) return fields;
    const known = this.resolved.get(entry);
    if (known) return known;
    const own = new Map(fields);
    // Known before it is full, so that circles end.
    this.resolved.set(entry, own);
    for (const key of (fields.get('xdata') ?? '').split(',')) {
      const data = this.find(key);
      if (data) for (const [name, value] of this.resolve(data, steps - 1)) addMissing(own, name, value);
    }
    const whole = this.find(fields.get('crossref') ?? '');
    if (whole && whole !== entry) takeFromWhole(own, entry, whole, this.resolve(whole, steps - 1));
    return own;
  }

  private find(written: string): BibEntry | undefined {
    const key = written.trim().toLowerCase();
    return key === '' ? undefined : this.byKey.get(key);
  }
}
