/** Names in Ovid's plain text, with degrees and marks after them, and the institutions that the marks stand for. Linear. */
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';
import { personName } from './tagged-names.ts';
import type { TaggedRecord } from './tagged-record.ts';

const MARK = /(?:[\s,]+(?:\d{1,3}|[a-z]|[*+#@&^|[\]{}~]{1,4}))+$/;
const DEGREES =
  /[\s,]+(?:M\.?D|Ph\.?D|RN|FAAN|MSc?|MPH|MA|BSc?|BA|DO|DDS|DMD|DPhil|DSc|EdD|PharmD|DrPH|MBA|MBBS|MBChB|MB|ChB|BCh|FRCPC?|FRCSC?|FACS|FACC|FACP|PsyD|DVM|JD|DNP|APRN|CRNA|MSN|BSN|MHS|MEd|MPhil|Dr med|Esq)\.?$/;
const ONLY_DEGREES = /^(?:[A-Z][A-Za-z]{0,3}\.?){1,3}$/;

interface WrittenName {
  readonly name: string;
  readonly marks: readonly string[];
}

/** `Verbeek, Jan` and `*` of `Verbeek, Jan MD, PhD *`. */
function readWritten(given: string): WrittenName {
  let name = given.replace(/\s*\[(?:Ed(?:itor)?s?|Author|Correspond[a-z]{0,8})\.?\]/gi, '').trim();
  const marked = MARK.exec(name.slice(-60));
  const marks = marked ? marked[0].split(/[\s,]+/).filter((mark) => mark !== '') : [];
  if (marked) name = name.slice(0, name.length - marked[0].length);
  for (let degree = DEGREES.exec(name.slice(-60)); degree; degree = DEGREES.exec(name.slice(-60))) {
    name = name.slice(0, name.length - degree[0].length);
  }
  return { name: name.replace(/[\s,]+$/, ''), marks };
}

/** Institutions by their mark; those without one under a blank. */
function readInstitutions(record: TaggedRecord): Map<string, string[]> {
  const byMark = new Map<string, string[]>();
  for (const line of record.fieldsOf('institution').flatMap(({ lines }) => lines)) {
    for (const entry of line.split(/;\s(?=\()/)) {
      const [, mark = '', text = ''] = /^(?:From the )?(?:\(([^()]{1,8})\))?\s*([^]*)$/.exec(entry.trim()) ?? [];
      if (text === '') continue;
      const before = byMark.get(mark);
      if (before) before.push(text.replace(/;$/, ''));
      else byMark.set(mark, [text.replace(/;$/, '')]);
    }
  }
  return byMark;
}

/** Authors with their institutions; institutions that no mark ties to anybody become organisations. */
export function readOvidPeople(record: TaggedRecord): Pick<RecordDraft, 'authors' | 'organisations'> {
  const institutions = readInstitutions(record);
  const used = new Set<string>();
  const given = record.texts('author', 'authors', 'author(s)').flatMap((text) => text.split(';'));
  const people = given.map(readWritten).filter(({ name }, i) => name !== '' && (i === 0 || !ONLY_DEGREES.test(name)));
  const authors = people.map(({ name, marks }): AuthorDraft => {
    const affiliations = marks.flatMap((mark) => {
      used.add(mark);
      return institutions.get(mark) ?? [];
    });
    return { name: personName(name), affiliations };
  });
  const groups = record.texts('corporate author').map((name) => ({ name }));
  const left = [...institutions].filter(([mark]) => !used.has(mark));
  return { authors: [...authors, ...groups], organisations: left.flatMap(([, texts]) => texts) };
}
