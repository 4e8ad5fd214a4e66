/**
 * What the person changes about topics: each change is rows of a thesaurus in the format of VOSviewer (van Eck & Waltman),
 * so that it can be written to a file, read by other tools, and replayed on another list.
 */
import type { Decision } from '../model/document.ts';
import type { PaperId } from '../model/ids.ts';
import type { ThesaurusRow, Topic, TopicKind } from '../model/topic.ts';
import { foldWord } from '../text/inflect.ts';
import { tokenize } from '../text/tokens.ts';
import { writeRows } from './thesaurus.ts';

type Named = Pick<Topic, 'label' | 'kind'>;

/** Words folded as topics fold them: two phrases with one key cannot be told apart. */
export function phraseKey(phrase: string): string {
  return tokenize(phrase)
    .filter(({ isWord }) => isWord)
    .flatMap(({ text }) => text.split(/[-\u2010-\u2015/]/))
    .filter((word) => word !== '')
    .map(foldWord)
    .join(' ');
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

const own = ({ label, kind }: Named): ThesaurusRow => ({ label, replaceBy: label, kind, broader: null });

/** `topics` become part of `into`. */
export function mergeTopics(topics: readonly Named[], into: Named): ThesaurusRow[] {
  const rows = topics
    .filter(({ label }) => label !== into.label)
    .map(({ label, kind }): ThesaurusRow => ({ label, replaceBy: into.label, kind, broader: null }));
  return [own(into), ...rows];
}

/** `topic` is called `label` from now on. */
export function renameTopic(topic: Named, label: string): ThesaurusRow[] {
  const name = clean(label);
  if (name === '' || name === topic.label) return [];
  return mergeTopics([topic], { label: name, kind: topic.kind });
}

export function hideTopic({ label, kind }: Named): ThesaurusRow[] {
  return [{ label, replaceBy: '', kind, broader: null }];
}

/** A form of a topic becomes a topic of its own. */
export function splitTopic({ kind }: Named, form: string): ThesaurusRow[] {
  return [own({ label: form, kind })];
}

/** `topic` is of `kind` from now on. */
export function setKind({ label }: Named, kind: TopicKind): ThesaurusRow[] {
  return [own({ label, kind })];
}

/** `topic` is part of the topic called `broader` from now on, of none where that is empty. */
export function setBroader({ label }: Named, broader: string): ThesaurusRow[] {
  return [{ label, replaceBy: label, kind: null, broader: clean(broader) }];
}

/** `row` after `before` on the same label: what it says nothing of stays. */
export function amendRow(before: ThesaurusRow | undefined, row: ThesaurusRow): ThesaurusRow {
  if (before === undefined) return row;
  return { ...row, kind: row.kind ?? before.kind, broader: row.broader ?? before.broader };
}

/** Forms of a topic that can become topics of their own: written otherwise than by case, number or hyphen. */
export function splittableForms({ label, forms }: Topic): string[] {
  const seen = new Set([phraseKey(label)]);
  return forms.filter((form) => {
    const key = phraseKey(form);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What decisions make of topics. */
export interface TopicEdits {
  /** In the order they were decided. */
  readonly rows: readonly ThesaurusRow[];
  readonly boilerplate: readonly string[];
  /** Phrases given to papers and taken from them; of both on one phrase the later holds. */
  readonly added: ReadonlyMap<PaperId, readonly string[]>;
  readonly removed: ReadonlyMap<PaperId, readonly string[]>;
}

export const NO_EDITS: TopicEdits = { rows: [], boilerplate: [], added: new Map(), removed: new Map() };

/** Collects what was decided about topics; other decisions are passed over. */
export function topicEdits(decisions: readonly Decision[]): TopicEdits {
  const rows: ThesaurusRow[] = [];
  const boilerplate: string[] = [];
  const tags = new Map<PaperId, Map<string, { readonly phrase: string; readonly isIn: boolean }>>();
  for (const decision of decisions) {
    if (decision.kind === 'edit-thesaurus') rows.push(...decision.rows);
    if (decision.kind === 'add-boilerplate') boilerplate.push(decision.phrase);
    if (decision.kind !== 'add-tag' && decision.kind !== 'remove-tag') continue;
    const ofPaper = tags.get(decision.paper) ?? new Map<string, { phrase: string; isIn: boolean }>();
    ofPaper.set(phraseKey(decision.phrase), { phrase: decision.phrase, isIn: decision.kind === 'add-tag' });
    tags.set(decision.paper, ofPaper);
  }
  const withTags = (isIn: boolean): Map<PaperId, string[]> => {
    const chosen = [...tags].map(([paper, phrases]): [PaperId, string[]] => [
      paper,
      [...phrases.values()].filter((tag) => tag.isIn === isIn).map(({ phrase }) => phrase),
    ]);
    return new Map(chosen.filter(([, phrases]) => phrases.length > 0));
  };
  return { rows, boilerplate, added: withTags(true), removed: withTags(false) };
}

/** Rows as a thesaurus file, one a label: VOSviewer reads the first two columns. Boilerplate is hidden in it. */
export function writeThesaurus({ rows, boilerplate }: Pick<TopicEdits, 'rows' | 'boilerplate'>): string {
  const last = new Map<string, ThesaurusRow>();
  const hidden = boilerplate.map((label): ThesaurusRow => ({ label, replaceBy: '', kind: null, broader: null }));
  for (const row of [...rows, ...hidden]) {
    const key = row.label.toLowerCase();
    const amended = amendRow(last.get(key), row);
    last.delete(key);
    last.set(key, amended);
  }
  return writeRows([...last.values()]);
}
