/**
 * The texts that guide topics: a thesaurus, a list of boilerplate, the weights of the ranker, a table of phrase counts. The thesaurus is the tab-separated file of
 * VOSviewer (van Eck & Waltman), `label` and `replace by`, where an empty replacement hides the label, with two columns
 * more: kind and broader label.
 */
import { foldWord } from '../text/inflect.ts';
import { tokenize } from '../text/tokens.ts';
import type { ThesaurusRow, TopicKind } from '../model/topic.ts';
import { NO_EDITS, type TopicEdits } from './edits.ts';
import { parseRanker, type Network } from './network.ts';
import { parsePhraseCounts, type PhraseCounts } from './phrase-counts.ts';
import { linesOf, readCell, readThesaurus } from './thesaurus.ts';

/** A concept of the thesaurus with every variant that maps to it, the label first. */
export interface ThesaurusConcept {
  readonly label: string;
  readonly kind: TopicKind;
  readonly broader: string | null;
  readonly variants: readonly string[];
}

/** What the thesaurus and the boilerplate list say. */
export interface TopicLists {
  readonly concepts: readonly ThesaurusConcept[];
  /** Labels the thesaurus hides, and phrases that are never a tag. */
  readonly hidden: readonly string[];
  /** Folded words that are no tag alone. */
  readonly words: ReadonlySet<string>;
  /** Folded words that a tag neither starts nor ends with. */
  readonly edgeWords: ReadonlySet<string>;
  /**
   * Topics that others stand for, as the person has decided, under the labels as they are to be written. They are put in their
   * places once tags are chosen, so that a new name changes no tag.
   */
  readonly replaced: readonly { readonly label: string; readonly by: string }[];
}

export interface TopicResources extends TopicLists {
  readonly network: Network;
  readonly counts: PhraseCounts;
}

/** The texts of thesaurus.tsv, boilerplate.txt, topic-ranker.json and phrase-counts.txt. */
export interface TopicTexts {
  readonly thesaurus: string;
  readonly boilerplate: string;
  readonly ranker: string;
  readonly phraseCounts: string;
}

interface Row {
  readonly label: string;
  readonly target: string;
  readonly kind: TopicKind | null;
  readonly broader: string | null;
}

const toRow = ({ label, replaceBy, kind, broader }: ThesaurusRow): Row => ({
  label: label.toLowerCase(),
  target: replaceBy.toLowerCase(),
  kind,
  broader: broader?.toLowerCase() ?? null,
});

/** Words folded: what is written otherwise by case, number or hyphen alone is one phrase. */
const foldPhrase = (phrase: string): string =>
  tokenize(phrase)
    .map((token) => foldWord(token.text))
    .join(' ');

/**
 * The rows with those of the person before them; rows that these contradict are left out, by phrase, as a topic's label may be
 * another spelling of the label of a row.
 */
function withOwnRows(given: readonly Row[], own: readonly Row[]): { rows: readonly Row[]; resolve: Resolve } {
  const last = new Map<string, string>();
  for (const { label, target } of own) last.set(foldPhrase(label), target);
  const isKept = ({ label, target }: Row): boolean => {
    const wanted = last.get(foldPhrase(label));
    return wanted === undefined || foldPhrase(wanted) === foldPhrase(target);
  };
  const rows = last.size === 0 ? given : [...own.filter(isKept), ...given.filter(isKept)];
  const targets = new Map<string, string>();
  for (const row of given) targets.set(row.label, row.target);
  const next = (at: string): string | undefined =>
    (last.size === 0 ? undefined : last.get(foldPhrase(at))) ?? targets.get(at);
  return { rows, resolve: (label) => followTargets(label, next) };
}

type Resolve = (label: string) => string;

/** Follows replacements of replacements; a circle ends at the label where it closes. */
function followTargets(label: string, next: (at: string) => string | undefined): string {
  let at = label;
  for (let step = 0; step < 10; step += 1) {
    const to = next(at);
    if (to === undefined || to === at || to === label) return at;
    if (to === '') return '';
    at = to;
  }
  return at;
}

/** What rows of the person change about the lists, and what they only call otherwise. */
function divideOwn(
  given: readonly Row[],
  own: readonly ThesaurusRow[],
): Pick<TopicLists, 'replaced'> & { changes: Row[] } {
  const last = new Map<string, ThesaurusRow>();
  for (const row of own) last.set(foldPhrase(row.label), row);
  const targets = new Map(given.map(({ label, target }) => [foldPhrase(label), foldPhrase(target)]));
  const replaced: { label: string; by: string }[] = [];
  const changes: Row[] = [];
  for (const [key, row] of last) {
    const by = followTargets(row.label, (at) => last.get(foldPhrase(at))?.replaceBy);
    const isItself = foldPhrase(by) === key;
    // A label of its own that is a variant of another one, or hidden, is taken out of there.
    if (by === '' || (isItself && (targets.get(key) ?? key) !== key))
      changes.push({ ...toRow(row), target: by.toLowerCase() });
    if (by !== '' && !(isItself && by === row.label.toLowerCase())) replaced.push({ label: row.label, by });
  }
  return { changes, replaced };
}

interface Concepts {
  readonly concepts: ThesaurusConcept[];
  readonly hidden: string[];
}

/** Concepts of the rows; of rows on one label the last holds. */
function resolveConcepts(given: readonly Row[], own: readonly Row[]): Concepts {
  const { rows, resolve } = withOwnRows(given, own);
  const concepts = new Map<
    string,
    { label: string; kind: TopicKind | null; broader: string | null; variants: Set<string> }
  >();
  const hidden: string[] = [];
  for (const { label, kind, broader } of rows) {
    const target = resolve(label);
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
  for (const line of linesOf(text)) {
    const entry = readCell(line).toLowerCase();
    const heading = /^#+\s*(phrases|words|edge words)\b/.exec(entry)?.[1];
    if (heading) section = heading as Section;
    else if (entry !== '' && !entry.startsWith('#')) sections[section].push(entry);
  }
  return sections;
}

/**
 * Reads the lists; unknown columns, blank lines and repeated rows do no harm. Throws RankerError and PhraseCountsError where the
 * other two are not those of this program.
 */
export function parseTopicResources({ thesaurus, boilerplate, ranker, phraseCounts }: TopicTexts): TopicResources {
  return {
    ...parseTopicLists(thesaurus, boilerplate),
    network: parseRanker(ranker),
    counts: parsePhraseCounts(phraseCounts),
  };
}

/** Reads the thesaurus and the boilerplate list, and what the person adds to them. */
export function parseTopicLists(
  thesaurus: string,
  boilerplate: string,
  edits: Pick<TopicEdits, 'rows' | 'boilerplate'> = NO_EDITS,
): TopicLists {
  const own: readonly ThesaurusRow[] = [
    ...edits.rows,
    ...edits.boilerplate.map((label) => ({ label, replaceBy: '', kind: null, broader: null })),
  ];
  const given = readThesaurus(thesaurus, 'thesaurus').rows;
  const rows = given.map(toRow);
  const { changes, replaced } = divideOwn(rows, own);
  const { concepts, hidden } = resolveConcepts(rows, changes);
  const { phrases, words, 'edge words': edgeWords } = readBoilerplate(boilerplate);
  const ownWords = edits.boilerplate.map(foldPhrase).filter((word) => !word.includes(' '));
  return {
    concepts,
    hidden: [...hidden, ...phrases],
    words: new Set([...words.map(foldPhrase), ...ownWords]),
    edgeWords: new Set([...edgeWords.map(foldPhrase), ...ownWords]),
    replaced,
  };
}
