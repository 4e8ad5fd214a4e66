/**
 * Authors of a Web of Science record with what other fields say of them: addresses (C1 `[Roe, A; Poe, B] Univ X`) and
 * ORCIDs (OI `Roe, Anna/0000-...`), found by the name as written, else by family name and initial where only one fits.
 * Cost: linear in the names.
 */
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';
import { namesOf } from './tagged-names.ts';
import { entriesOf, textOf, type TaggedRecord } from './tagged-record.ts';

interface Person {
  readonly name: string;
  orcid: string | null;
  readonly affiliations: string[];
}

const keyOf = (written: string): string =>
  written
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase();

/** `roe, a` of `Roe, Anna`. */
const shortKeyOf = (written: string): string => /^[^,]*, ?.?/u.exec(keyOf(written))?.[0] ?? keyOf(written);

/** People by the ways in which they are written. */
class Directory {
  private readonly exact = new Map<string, Person>();
  private readonly short = new Map<string, Person | null>();

  add(written: string, person: Person): void {
    const key = keyOf(written);
    if (!this.exact.has(key)) this.exact.set(key, person);
    const short = shortKeyOf(written);
    const before = this.short.get(short);
    if (before === undefined) this.short.set(short, person);
    else if (before !== person) this.short.set(short, null);
  }

  find(written: string): Person | null {
    return this.exact.get(keyOf(written)) ?? this.short.get(shortKeyOf(written)) ?? null;
  }
}

/** Names one a line, as written; a line may hold a list. */
function writtenNames(record: TaggedRecord, tag: string): string[] {
  return record
    .fieldsOf(tag)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Every name under its full and its short form: AF and AU run side by side. */
function listPeople(record: TaggedRecord, directory: Directory): Person[] {
  const short = writtenNames(record, 'AU');
  const full = writtenNames(record, 'AF');
  const main = full.length >= short.length ? full : short;
  const other = main === full ? short : full;
  const people: Person[] = [];
  main.forEach((written, i) => {
    for (const name of namesOf(written)) {
      const person: Person = { name, orcid: null, affiliations: [] };
      people.push(person);
      directory.add(written, person);
      if (other.length === main.length) directory.add(other[i] ?? written, person);
    }
  });
  return people;
}

const withoutStop = (address: string): string => address.trim().replace(/[.;]$/, '');

/** Gives every address to those named before it; gives back the others. */
function placeAddresses(record: TaggedRecord, directory: Directory): string[] {
  const left: string[] = [];
  for (const field of record.fieldsOf('C1')) {
    const text = textOf(field);
    if (!text.includes('[')) {
      left.push(...addressLines(field.lines));
      continue;
    }
    const parts = [...text.matchAll(/\[([^[\]]*)\]([^[]*)/g)];
    const before = withoutStop(text.slice(0, parts[0]?.index));
    if (before !== '') left.push(before);
    for (const [, names = '', address = ''] of parts) {
      const people = names.split(';').map((name) => directory.find(name));
      if (people.every((person) => person === null)) left.push(withoutStop(address));
      for (const person of people) person?.affiliations.push(withoutStop(address));
    }
  }
  return left;
}

/** Addresses without names: one ends with a full stop, which a wrapped line does not. */
function addressLines(lines: readonly string[]): string[] {
  const addresses: string[] = [];
  let isOpen = false;
  for (const line of lines.map((line) => line.trim()).filter((line) => line !== '')) {
    if (isOpen) addresses.push(`${addresses.pop() ?? ''} ${line}`);
    else addresses.push(line);
    isOpen = !line.endsWith('.');
  }
  return addresses.map(withoutStop);
}

function placeOrcids(record: TaggedRecord, directory: Directory): void {
  for (const entry of record.texts('OI').flatMap((text) => text.split(';'))) {
    const [, name = '', orcid = ''] = /^\s*([^/]+)\/\s*([\d-]{10,}X?)/i.exec(entry.slice(0, 300)) ?? [];
    const person = directory.find(name);
    if (person) person.orcid ??= orcid;
  }
}

const toDraft = ({ name, orcid, affiliations }: Person): AuthorDraft => ({ name, orcid, affiliations });

/** Authors, then group authors; editors where there are none. Addresses that are tied to nobody become organisations. */
export function readWosPeople(record: TaggedRecord): Pick<RecordDraft, 'authors' | 'organisations'> {
  const directory = new Directory();
  const people = listPeople(record, directory);
  const groups = record.fieldsOf('CA').flatMap(entriesOf);
  if (people.length === 0 && groups.length === 0) {
    const editors = ['BF', 'BE', 'ED'].map((tag) => writtenNames(record, tag)).find((names) => names.length > 0) ?? [];
    return {
      authors: editors.flatMap(namesOf).map((name) => ({ name })),
      organisations: placeAddresses(record, directory),
    };
  }
  const left = placeAddresses(record, directory);
  placeOrcids(record, directory);
  const [only] = people;
  if (only && people.length === 1 && groups.length === 0) only.affiliations.push(...left.splice(0));
  return { authors: [...people.map(toDraft), ...groups.map((name) => ({ name }))], organisations: left };
}
