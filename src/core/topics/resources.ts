/**
 * The texts that guide topics: a thesaurus, a list of boilerplate, the weights of the ranker, a table of phrase counts. The thesaurus is the tab-separated file of
 * VOSviewer (van Eck & Waltman), `label` and `replace by`, where an empty replacement hides the label, with two columns
 * more: kind and broader label.
 */
import type { ThesaurusRow, TopicKind } from '../model/topic.ts';
import { NO_EDITS, type TopicEdits } from './edits.ts';
import { parseRanker, type Network } from './network.ts';
import { parsePhraseCounts, type PhraseCounts } from './phrase-counts.ts';
import { linesOf, readCell, readThesaurus } from './thesaurus.ts';
import { divideOwn, foldPhrase, resolveConcepts, targetsOf, toRow } from './thesaurus-rows.ts';

/** A concept of the thesaurus with every variant that maps to it, the label first. */
export interface ThesaurusConcept {
  readonly label: string;
  readonly kind: TopicKind;
  readonly broader: string | null;
  readonly variants: readonly string[];
}

/** What the thesaurus and the boilerplate list say of words and phrases, as texts are read by it. */
export interface WordLists {
  readonly concepts: readonly ThesaurusConcept[];
  /** Labels the thesaurus hides, and phrases that are never a tag. */
  readonly hidden: readonly string[];
  /** Folded words that are no tag alone. */
  readonly words: ReadonlySet<string>;
  /** Folded words that a tag neither starts nor ends with. */
  readonly edgeWords: ReadonlySet<string>;
}

/** Beside these, what the person says of topics. */
export interface TopicLists extends WordLists {
  /** Labels that the person hides; unlike `hidden`, also those of concepts. */
  readonly banned: readonly string[];
  /**
   * Topics that others stand for, as the person has decided, under the labels as they are to be written. They are put in their
   * places once tags are chosen, so that a new name changes no tag.
   */
  readonly replaced: readonly { readonly label: string; readonly by: string }[];
  /** What the person says of topics, under the labels that they go by; of several sayings on one label the last holds. */
  readonly said: readonly Saying[];
}

export interface Saying {
  readonly label: string;
  /** Null says nothing. */
  readonly kind: TopicKind | null;
  /** Label of the broader topic, as it goes by; empty where it has none, null says nothing. */
  readonly broader: string | null;
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

type ListEdits = Pick<TopicEdits, 'rows' | 'boilerplate'>;
export type TopicListReader = (edits?: ListEdits) => TopicLists;

/**
 * Reads the thesaurus and the boilerplate list; what it gives is these with what the person adds. Its word lists are the same
 * objects as those of the call before where the edits change nothing about them.
 */
export function createListReader(thesaurus: string, boilerplate: string): TopicListReader {
  const rows = readThesaurus(thesaurus, 'thesaurus').rows.map(toRow);
  const targets = targetsOf(rows);
  const { phrases, words, 'edge words': edgeWords } = readBoilerplate(boilerplate);
  let known: { readonly key: string; readonly lists: WordLists } | null = null;
  return (edits = NO_EDITS) => {
    const hides = edits.boilerplate.map((label): ThesaurusRow => ({ label, replaceBy: '', kind: null, broader: null }));
    const { changes, ...said } = divideOwn(targets, [...edits.rows, ...hides]);
    const ownWords = edits.boilerplate.map(foldPhrase).filter((word) => !word.includes(' '));
    const key = JSON.stringify([changes, ownWords]);
    if (known?.key !== key) {
      const { concepts, hidden } = resolveConcepts(rows, changes);
      const lists = {
        concepts,
        hidden: [...hidden, ...phrases],
        words: new Set([...words.map(foldPhrase), ...ownWords]),
        edgeWords: new Set([...edgeWords.map(foldPhrase), ...ownWords]),
      };
      known = { key, lists };
    }
    return { ...known.lists, ...said };
  };
}

/** The lists of the two texts and what the person adds to them; see `createListReader`. */
export function parseTopicLists(thesaurus: string, boilerplate: string, edits: ListEdits = NO_EDITS): TopicLists {
  return createListReader(thesaurus, boilerplate)(edits);
}

/**
 * Reads the lists; unknown columns, blank lines and repeated rows do no harm. Throws RankerError and PhraseCountsError where the
 * other two are not those of this program.
 */
export function parseTopicResources(
  { thesaurus, boilerplate, ranker, phraseCounts }: TopicTexts,
  read = createListReader(thesaurus, boilerplate),
): TopicResources {
  return {
    ...read(),
    network: parseRanker(ranker),
    counts: parsePhraseCounts(phraseCounts),
  };
}
