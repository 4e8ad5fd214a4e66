/**
 * The two texts that guide topics: a thesaurus and a list of boilerplate. The thesaurus is the tab-separated file of
 * VOSviewer (van Eck & Waltman), `label` and `replace by`, where an empty replacement hides the label, with two columns
 * more: kind and broader label.
 */
import { foldWord } from '../text/inflect.ts';
import { tokenize } from '../text/tokens.ts';
import type { TopicKind } from '../model/topic.ts';

/** A concept of the thesaurus with every variant that maps to it, the label first. */
export interface ThesaurusConcept {
  readonly label: string;
  readonly kind: TopicKind;
  readonly broader: string | null;
  readonly variants: readonly string[];
}

export interface TopicResources {
  readonly concepts: readonly ThesaurusConcept[];
  /** Labels the thesaurus hides, and phrases that are never a tag. */
  readonly hidden: readonly string[];
  /** Folded words that are no tag alone. */
  readonly words: ReadonlySet<string>;
  /** Folded words that a tag neither starts nor ends with. */
  readonly edgeWords: ReadonlySet<string>;
}

const KINDS: ReadonlySet<string> = new Set<TopicKind>(['topic', 'method', 'dataset', 'metric', 'hardware']);

interface Row {
  readonly label: string;
  readonly target: string;
  readonly kind: TopicKind | null;
  readonly broader: string | null;
}

function cell(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  return trimmed
    .replace(/^"(.*)"$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function lines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function parseRows(text: string): Row[] {
  const rows: Row[] = [];
  for (const line of lines(text)) {
    const columns = line.split('\t');
    const label = cell(columns[0]).toLowerCase();
    if (label === '' || label.startsWith('# ')) continue;
    if (label === 'label' && /^replace[ _]by$/i.test(cell(columns[1]))) continue;
    const kind = cell(columns[2]).toLowerCase();
    rows.push({
      label,
      target: cell(columns[1]).toLowerCase(),
      kind: KINDS.has(kind) ? (kind as TopicKind) : null,
      broader: cell(columns[3]).toLowerCase() || null,
    });
  }
  return rows;
}

/** Follows replacements of replacements; a circle ends at the label where it closes. */
function resolveTarget(label: string, targets: ReadonlyMap<string, string>): string {
  let at = label;
  for (let step = 0; step < 10; step += 1) {
    const next = targets.get(at);
    if (next === undefined || next === at || next === label) return at;
    if (next === '') return '';
    at = next;
  }
  return at;
}

function readThesaurus(text: string): { concepts: ThesaurusConcept[]; hidden: string[] } {
  const rows = parseRows(text);
  const targets = new Map<string, string>();
  for (const row of rows) targets.set(row.label, row.target);
  const concepts = new Map<
    string,
    { label: string; kind: TopicKind | null; broader: string | null; variants: Set<string> }
  >();
  const hidden: string[] = [];
  for (const { label, kind, broader } of rows) {
    const target = resolveTarget(label, targets);
    if (target === '') {
      hidden.push(label);
      continue;
    }
    const concept = concepts.get(target) ?? { label: target, kind: null, broader: null, variants: new Set([target]) };
    concept.variants.add(label);
    concept.kind = label === target ? (kind ?? concept.kind) : (concept.kind ?? kind);
    concept.broader = label === target ? (broader ?? concept.broader) : (concept.broader ?? broader);
    concepts.set(target, concept);
  }
  return {
    concepts: [...concepts.values()].map(({ label, kind, broader, variants }) => ({
      label,
      kind: kind ?? 'topic',
      broader: broader === label ? null : broader,
      variants: [...variants],
    })),
    hidden,
  };
}

type Section = 'phrases' | 'words' | 'edge words';

function readBoilerplate(text: string): Record<Section, string[]> {
  const sections: Record<Section, string[]> = { phrases: [], words: [], 'edge words': [] };
  let section: Section = 'phrases';
  for (const line of lines(text)) {
    const entry = cell(line).toLowerCase();
    const heading = /^#+\s*(phrases|words|edge words)\b/.exec(entry)?.[1];
    if (heading) section = heading as Section;
    else if (entry !== '' && !entry.startsWith('#')) sections[section].push(entry);
  }
  return sections;
}

const foldPhrase = (phrase: string): string =>
  tokenize(phrase)
    .map((token) => foldWord(token.text))
    .join(' ');

/** Reads the texts of thesaurus.tsv and boilerplate.txt; unknown columns, blank lines and repeated rows do no harm. */
export function parseTopicResources(texts: {
  readonly thesaurus: string;
  readonly boilerplate: string;
}): TopicResources {
  const { concepts, hidden } = readThesaurus(texts.thesaurus);
  const boilerplate = readBoilerplate(texts.boilerplate);
  return {
    concepts,
    hidden: [...hidden, ...boilerplate.phrases],
    words: new Set(boilerplate.words.map(foldPhrase)),
    edgeWords: new Set(boilerplate['edge words'].map(foldPhrase)),
  };
}
