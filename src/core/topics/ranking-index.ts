/**
 * What ranking the phrases of a paper reads of a corpus. Ranking is a function of this and one paper, so that papers can be
 * divided among threads: as data it is typed arrays, which can lie in shared memory, and a few tables.
 */
import type { AcronymTable } from './acronyms.ts';
import type { Background } from './background.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { KnownPhrases, type CuratedEntry } from './dictionary.ts';
import { Network, type RankerWeights } from './network.ts';
import { PhraseTree } from './phrase-table.ts';
import type { PhraseStatistics } from './statistics.ts';
import type { Vocabulary } from './vocabulary.ts';

type Tables = Pick<CorpusIndex, 'streams' | 'may' | 'mentions' | 'keywordFrequency' | 'given' | 'taken'>;
type Counts = Pick<PhraseStatistics, 'documentFrequency' | 'titleFrequency' | 'titleTerms' | 'mentions' | 'alone'>;

export interface RankingIndex extends Tables {
  readonly resources: { readonly network: Network };
  readonly vocabulary: Pick<Vocabulary, 'text' | 'folded'>;
  readonly acronyms: Pick<AcronymTable, 'isKnown'>;
  readonly dictionary: KnownPhrases;
  readonly statistics: Counts;
  readonly background: Background;
  /** By paper; undefined where it has none. */
  readonly longForms: readonly (ReadonlySet<number> | undefined)[];
  readonly keywords: readonly (readonly number[] | undefined)[];
}

/** The same as data that can be handed to another thread. */
export interface RankingData extends Tables {
  readonly weights: RankerWeights;
  /** By token. */
  readonly texts: readonly string[];
  readonly folded: readonly string[];
  /** 1 for acronyms that the corpus at large has a sense for. */
  readonly isKnown: Uint8Array;
  /** By node: its key, its roles, and what the thesaurus says of it. */
  readonly keys: Int32Array;
  readonly roles: Uint8Array;
  readonly curated: ReadonlyMap<number, CuratedEntry>;
  readonly statistics: Counts;
  readonly background: Background;
  /** By paper that has any. */
  readonly longForms: ReadonlyMap<number, ReadonlySet<number>>;
  readonly keywords: ReadonlyMap<number, readonly number[]>;
}

export function rankingData(index: CorpusIndex): RankingData {
  const { resources, vocabulary, acronyms, dictionary, statistics, longForms, keywords, ...rest } = index;
  const { streams, may, mentions, keywordFrequency, given, taken } = rest;
  const { documentFrequency, titleFrequency, titleTerms, alone } = statistics;
  const { total, logTotal, entries, unitEntries, unitPapers, unitRarity, counts } = rest.background;
  const tokens = Array.from({ length: vocabulary.size() }, (_, token) => token);
  return {
    weights: resources.network.madeOf,
    texts: tokens.map(vocabulary.text),
    folded: tokens.map(vocabulary.folded),
    isKnown: Uint8Array.from(tokens, (token) => (acronyms.isKnown(token) ? 1 : 0)),
    keys: dictionary.phrases.table,
    roles: dictionary.roleTable,
    curated: dictionary.curated,
    statistics: { documentFrequency, titleFrequency, titleTerms, alone, mentions: statistics.mentions },
    background: {
      total,
      logTotal,
      entries,
      unitEntries,
      unitPapers,
      unitRarity,
      counts: { total: counts.total, columns: counts.columns },
    },
    longForms: new Map([...longForms.entries()].filter(([, { size }]) => size > 0)),
    keywords: new Map([...keywords.entries()].filter(([, { length }]) => length > 0)),
    streams,
    may,
    mentions,
    keywordFrequency,
    given,
    taken,
  };
}

/** The index of `data`, to be read where the corpus is not. */
export function openRanking(data: RankingData): RankingIndex {
  const { weights, texts, folded, isKnown, keys, roles, curated, longForms, keywords, ...tables } = data;
  const papers = Array.from({ length: tables.streams.offsets.length - 1 }, (_, paper) => paper);
  return {
    ...tables,
    resources: { network: new Network(weights) },
    vocabulary: { text: (token) => texts[token] ?? '', folded: (token) => folded[token] ?? '' },
    acronyms: { isKnown: (token) => isKnown[token] === 1 },
    dictionary: new KnownPhrases(new PhraseTree(keys, keys.length / 2), new Map(curated), roles),
    longForms: papers.map((paper) => longForms.get(paper)),
    keywords: papers.map((paper) => keywords.get(paper)),
  };
}
