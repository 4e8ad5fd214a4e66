/**
 * CITATION.cff files (Citation File Format 1.x): the software or data set, or in its place the work that it asks to be
 * cited, and its references. Cost: linear.
 */
import { joinName } from '../../names/natural-name.ts';
import { normaliseArxivId, normaliseDoi } from '../identifiers.ts';
import type { LineSpan, Reader } from '../reader.ts';
import { type AuthorDraft, RecordCollector, type RecordDraft } from '../record-draft.ts';
import { readYaml } from './yaml-tree.ts';
import type { YamlMap, YamlValue } from './yaml-values.ts';

const LABEL = 'CITATION.cff';
const VERSION = /^["']?cff-version["']?\s*:/m;
const BODY = /^["']?(?:title|authors|references|preferred-citation)["']?\s*:/m;
const YAML_LINE = /^(?:\s|#|-|\.\.\.|$|["']?[A-Za-z_][\w-]{0,40}["']?\s*:(?:\s|$))/;
const DETECT_CHARACTERS = 200_000;

const textIn = (map: YamlMap, key: string): string | null => {
  const value = map.entries.get(key);
  return value?.kind === 'text' && value.text !== '' ? value.text : null;
};

const mapsIn = (map: YamlMap, key: string): YamlMap[] => {
  const value = map.entries.get(key);
  const values: readonly YamlValue[] = value?.kind === 'list' ? value.items : value ? [value] : [];
  return values.filter((item) => item.kind === 'map');
};

function firstText(map: YamlMap, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = textIn(map, key);
    if (text !== null) return text;
  }
  return null;
}

function textsIn(map: YamlMap, key: string): string[] {
  const value = map.entries.get(key);
  if (value?.kind === 'list') return value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  return value?.kind === 'text' ? value.text.split(/\s*[,;]\s*/) : [];
}

function authorOf(person: YamlMap): AuthorDraft {
  const name = joinName({
    given: textIn(person, 'given-names'),
    particle: textIn(person, 'name-particle'),
    family: textIn(person, 'family-names'),
    suffix: textIn(person, 'name-suffix'),
  });
  const affiliation = textIn(person, 'affiliation');
  return {
    name: name === '' ? (firstText(person, 'name', 'alias') ?? '') : name,
    orcid: textIn(person, 'orcid'),
    affiliations: affiliation === null ? [] : [affiliation],
  };
}

function dateOf(work: YamlMap): string | readonly [number, number, number] | null {
  const year = textIn(work, 'year');
  const whole = firstText(work, 'date-released', 'date-published', 'issue-date');
  if (year === null || !/^\d{4}$/.test(year)) return whole ?? year;
  return [Number(year), Number(textIn(work, 'month') ?? 0), 0];
}

function venueOf(work: YamlMap): string | null {
  const entities = ['conference', 'publisher', 'institution'].map((key) => mapsIn(work, key)[0]);
  const names = entities.flatMap((entity) => (entity ? [textIn(entity, 'name')] : []));
  return firstText(work, 'journal', 'collection-title') ?? names.find((name) => name !== null) ?? null;
}

function draftOf(work: YamlMap): RecordDraft {
  const identifiers = mapsIn(work, 'identifiers');
  const values = identifiers.flatMap((identifier) => textIn(identifier, 'value') ?? []);
  const links = [textIn(work, 'url') ?? '', ...values];
  const people = mapsIn(work, 'authors');
  return {
    title: textIn(work, 'title'),
    authors: (people.length > 0 ? people : mapsIn(work, 'editors')).map(authorOf),
    date: dateOf(work),
    venue: venueOf(work),
    abstract: textIn(work, 'abstract'),
    keywords: textsIn(work, 'keywords'),
    doi: textIn(work, 'doi') ?? values.find((value) => normaliseDoi(value) !== null) ?? null,
    arxiv: links.find((link) => normaliseArxivId(link) !== null) ?? null,
  };
}

/** Adds the work that the file is about: the software, or what it asks to be cited in its place. */
function addWork(root: YamlMap, collector: RecordCollector): void {
  const preferred = mapsIn(root, 'preferred-citation')[0];
  if (preferred) {
    const title = textIn(root, 'title') ?? 'without title';
    const message = `The file asks to cite another work in place of what it describes (${title}); only that work was read.`;
    collector.log.add('preferred-citation', 'info', message, preferred.line, preferred.endLine);
    collector.add(draftOf(preferred), preferred.line, preferred.endLine);
    return;
  }
  let endLine = root.line;
  for (const [key, value] of root.entries) if (key !== 'references') endLine = Math.max(endLine, value.endLine);
  collector.add(draftOf(root), root.line, endLine);
}

function addReferences(root: YamlMap, collector: RecordCollector): void {
  const references = root.entries.get('references');
  if (references === undefined) return;
  const items = references.kind === 'list' ? references.items : [references];
  for (const item of items) {
    if (item.kind === 'map') collector.add(draftOf(item), item.line, item.endLine);
    else {
      const message = 'This reference is not described by fields such as title and authors; it was skipped.';
      collector.fail('not-a-record', message, item.line, item.endLine);
    }
  }
}

function toSpans(lines: readonly number[]): LineSpan[] {
  const spans: LineSpan[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last?.endLine === line - 1) spans[spans.length - 1] = { line: last.line, endLine: line };
    else spans.push({ line, endLine: line });
  }
  return spans;
}

function detect(text: string): number {
  const beginning = text.slice(0, DETECT_CHARACTERS);
  if (!VERSION.test(beginning) || !BODY.test(beginning)) return 0;
  const lines = beginning.split('\n');
  const fitting = lines.filter((line) => YAML_LINE.test(line)).length;
  return fitting / lines.length > 0.9 ? 0.97 : 0.7;
}

export const cffReader: Reader = {
  id: 'cff',
  label: LABEL,
  detect,
  read: (text, file, options) => {
    options.progress?.('Reading records', 0, text.length);
    const collector = new RecordCollector(file);
    const { root, strays } = readYaml(text);
    addWork(root, collector);
    addReferences(root, collector);
    return collector.finish(LABEL, toSpans(strays));
  },
};
