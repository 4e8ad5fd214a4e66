/**
 * Reads a corpus for topics: words, acronyms, phrases, their mentions and counts. Each text is read once into integers, each
 * later pass is linear in those. Held at the end: 9 bytes a word, 8 a mention, about 50 a phrase.
 */
import { noProgress, type Progress } from '../model/progress.ts';
import type { Paper } from '../model/paper.ts';
import { DefinitionFinder, type AcronymDefinition } from './acronym-definitions.ts';
import { Background } from './background.ts';
import { SpellingCounts, type Casing } from './casing.ts';
import { buildAcronymTable, isAcronymOf, type AcronymTable } from './acronyms.ts';
import type { ForeignText } from '../model/topic.ts';
import { languageOf, type Language } from '../text/language.ts';
import { NO_EDITS } from './edits.ts';
import { CandidateFinder, judgeWords } from './candidates.ts';
import { Dictionary, Role } from './dictionary.ts';
import { DocumentList } from './documents.ts';
import { createGerundUsage, type GerundUsage } from './gerunds.ts';
import { phraseOfKeyword } from './keywords.ts';
import { MentionFinder, type Mentions } from './mentions.ts';
import type { ThesaurusConcept, TopicResources, WordLists } from './resources.ts';
import { PhraseStatistics } from './statistics.ts';
import { StreamReader, type Streams } from './stream.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';
import { markPhrases, type TagEdits } from './own-marks.ts';
import { meantBy, tokensOf, writtenOut } from './written-out.ts';

export interface CorpusIndex {
  readonly resources: TopicResources;
  readonly vocabulary: Vocabulary;
  readonly streams: Streams;
  readonly acronyms: AcronymTable;
  readonly dictionary: Dictionary;
  /** By word of the streams, what it may do in a phrase (see May). */
  readonly may: Uint16Array;
  readonly mentions: Mentions;
  readonly statistics: PhraseStatistics;
  readonly background: Background;
  /** Canonical nodes of long forms that each paper defines, and of its keywords in their order (0: not a phrase). */
  readonly longForms: readonly ReadonlySet<number>[];
  readonly keywords: readonly (readonly number[])[];
  /** Papers that give the phrase as a keyword. */
  readonly keywordFrequency: ReadonlyMap<number, number>;
  /** Canonical nodes of the tags that the person has given to papers and taken from them, by paper that has any. */
  readonly given: ReadonlyMap<number, readonly number[]>;
  readonly taken: ReadonlyMap<number, readonly number[]>;
  readonly foreign: readonly ForeignText[];
}

const CHUNK = 256;
/** Papers that are enough to learn how -ing words are used; larger corpora are sampled, by the ids of papers. */
const USAGE_SAMPLE = 4000;
/** Keywords read of one paper. */
const KEYWORDS = 100;

/** Runs `work` for each index, reporting progress between chunks. */
export function eachInChunks(count: number, step: string, progress: Progress, work: (index: number) => void): void {
  for (let index = 0; index < count; index += 1) {
    if (index % CHUNK === 0) progress(step, index, count);
    work(index);
  }
  progress(step, count, count);
}

function addConcept(
  concept: ThesaurusConcept,
  dictionary: Dictionary,
  vocabulary: Vocabulary,
  acronyms: AcronymTable,
): void {
  const node = dictionary.add(vocabulary.phraseUnits(concept.label), Role.curated);
  if (node === 0) return;
  if (!dictionary.curated.has(node)) dictionary.curated.set(node, concept);
  const isName = concept.kind === 'method' || concept.kind === 'dataset';
  for (const variant of concept.variants) {
    const units = vocabulary.phraseUnits(variant);
    const isAcronym = variant !== concept.label && isAcronymOf(variant, concept.label);
    if (!isAcronym) dictionary.addAlias(units, node);
    dictionary.addAlias(writtenOut(variant, vocabulary, acronyms), node);
    if (isName && !isAcronym && /^\p{L}+$/u.test(variant))
      dictionary.mark(dictionary.phrases.internAll(units), Role.named);
  }
}

function addLists(lists: WordLists, dictionary: Dictionary, vocabulary: Vocabulary, acronyms: AcronymTable): void {
  for (const concept of lists.concepts) addConcept(concept, dictionary, vocabulary, acronyms);
  for (const phrase of lists.hidden) {
    for (const units of [vocabulary.phraseUnits(phrase), writtenOut(phrase, vocabulary, acronyms)]) {
      if (units.length > 0) dictionary.mark(dictionary.phrases.internAll(units), Role.hidden);
    }
  }
}

interface Reading {
  readonly foreign: readonly ForeignText[];
  readonly vocabulary: Vocabulary;
  readonly documents: DocumentList;
  readonly definitions: readonly (readonly AcronymDefinition[])[];
}

const LINKS = /^(?:of|and|for|to|in|with|by)$/;
const LONGEST_LONG_FORM = 6;

/** True for a long form that names something: no sentence, no title bent to fit a name. */
function isNounPhrase(long: readonly number[], vocabulary: Vocabulary, { edgeWords }: WordLists): boolean {
  const [first] = long;
  if (first === undefined || long.length > LONGEST_LONG_FORM || edgeWords.has(vocabulary.folded(first))) return false;
  return long.every(
    (token) => vocabulary.wordClass(token) !== WordClass.closed || LINKS.test(vocabulary.folded(token)),
  );
}

/** The language of a text whose words would make no sense here; null for English and where it cannot be told. */
function foreignLanguage({ title, abstract }: Paper): Language | null {
  if (abstract === null) return null;
  const language = languageOf(`${title}. ${abstract}`);
  return language === 'en' ? null : language;
}

/** Texts that were read before: those of `papers`, of which the foreign ones were read without their abstracts. */
export interface KnownTexts {
  readonly papers: readonly Paper[];
  readonly foreign: readonly ForeignText[];
  readonly vocabulary: Vocabulary;
  readonly documents: DocumentList;
}

/** Finds papers of the same title and abstract among those that are known; -1 for none. */
function createFinder(known: KnownTexts | null): (paper: Paper) => number {
  const places = new Map(known?.papers.map(({ title }, index) => [title, index]));
  return ({ title, abstract }) => {
    const index = places.get(title) ?? -1;
    return known?.papers[index]?.abstract === abstract ? index : -1;
  };
}

function readAll(papers: readonly Paper[], lists: WordLists, progress: Progress, known: KnownTexts | null): Reading {
  const vocabulary = createVocabulary(known?.vocabulary);
  const find = createFinder(known);
  const languages = new Map(known?.foreign.map(({ paper, language }) => [paper, language]));
  for (const concept of lists.concepts) for (const variant of concept.variants) tokensOf(variant, vocabulary);
  const documents = new DocumentList(vocabulary);
  const foreign: ForeignText[] = [];
  eachInChunks(papers.length, 'Reading words', progress, (index) => {
    const paper = papers[index];
    if (paper === undefined) return;
    const before = find(paper);
    const language = before < 0 ? foreignLanguage(paper) : (languages.get(before) ?? null);
    if (language !== null) foreign.push({ paper: index, language });
    if (known !== null && before >= 0) documents.addKnown(known.documents, before);
    else documents.add(language === null ? paper : { title: paper.title, abstract: null });
    for (const keyword of paper.keywords) tokensOf(keyword, vocabulary);
  });
  const finder = new DefinitionFinder(vocabulary);
  const definitions = papers.map((_, index) =>
    finder.find(documents.at(index)).filter(({ long }) => isNounPhrase(long, vocabulary, lists)),
  );
  return { foreign, vocabulary, documents, definitions };
}

/** Reads the documents as streams of words. */
function readStreams({ vocabulary, documents }: Reading, acronyms: AcronymTable, progress: Progress): Streams {
  const reader = new StreamReader(vocabulary, acronyms, documents.length, documents.tokenCount);
  eachInChunks(documents.length, 'Reading usage', progress, (paper) => reader.add(documents.at(paper)));
  return reader.finish();
}

/** A number of 32 bits from a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** How -ing words are used in the thesaurus and in a sample of the papers. */
function observeGerunds(
  papers: readonly Paper[],
  streams: Streams,
  lists: WordLists,
  vocabulary: Vocabulary,
): GerundUsage {
  const gerunds = createGerundUsage(vocabulary);
  for (const { label } of lists.concepts) gerunds.observePhrase(tokensOf(label, vocabulary));
  const stride = Math.max(1, Math.floor(papers.length / USAGE_SAMPLE));
  for (const [paper, { id }] of papers.entries()) if (hashOf(id) % stride === 0) gerunds.observe(streams, paper);
  return gerunds;
}

type Phrases = Pick<CorpusIndex, 'longForms' | 'keywords' | 'keywordFrequency'>;
type Sources = Pick<CorpusIndex, 'vocabulary' | 'acronyms' | 'dictionary' | 'streams' | 'may'>;

/** Canonical nodes of the keywords of a paper. */
function addKeywords(keywords: readonly string[], paper: number, sources: Sources): number[] {
  return keywords.map((keyword) =>
    sources.dictionary.add(meantBy(phraseOfKeyword(keyword), paper, sources), Role.keyword),
  );
}

/** Long forms that a paper defines, as canonical nodes; single words are senses but no phrases. */
function addLongForms(definitions: readonly AcronymDefinition[], paper: number, sources: Sources): Set<number> {
  const { vocabulary, acronyms, dictionary } = sources;
  const phrases = definitions.filter(({ long }) => long.length > 1 || vocabulary.parts(long[0] ?? 0).length > 1);
  return new Set(phrases.map(({ short }) => dictionary.add(acronyms.expand(short, paper) ?? [], Role.longForm)));
}

function collectPhrases(
  papers: readonly Paper[],
  definitions: Reading['definitions'],
  sources: Sources,
  progress: Progress,
): Phrases {
  const keywords: number[][] = [];
  const longForms: Set<number>[] = [];
  const keywordFrequency = new Map<number, number>();
  const { dictionary } = sources;
  const candidates = new CandidateFinder(sources.streams, sources.may, dictionary.phrases);
  const addCandidate = (node: number): void => dictionary.mark(node, Role.candidate);
  eachInChunks(papers.length, 'Finding phrases', progress, (index) => {
    candidates.each(index, addCandidate);
    longForms.push(addLongForms(definitions[index] ?? [], index, sources));
    const own = addKeywords((papers[index]?.keywords ?? []).slice(0, KEYWORDS), index, sources);
    keywords.push(own);
    for (const node of new Set(own)) keywordFrequency.set(node, (keywordFrequency.get(node) ?? 0) + 1);
  });
  return { longForms, keywords, keywordFrequency };
}

/** What is read of papers by word lists: everything but what depends on counts. */
export type TextIndex = Sources & Phrases & Pick<CorpusIndex, 'foreign'>;

/** Reads all texts, those that are `known` without scanning them again; its documents are needed for that alone. */
export function readTexts(
  papers: readonly Paper[],
  lists: WordLists,
  progress: Progress,
  known: KnownTexts | null = null,
): { readonly texts: TextIndex; readonly documents: DocumentList } {
  const reading = readAll(papers, lists, progress, known);
  const { vocabulary, definitions, foreign } = reading;
  const acronyms = buildAcronymTable(definitions, lists.concepts, (phrase) => tokensOf(phrase, vocabulary), vocabulary);
  const dictionary = new Dictionary();
  addLists(lists, dictionary, vocabulary, acronyms);
  const streams = readStreams(reading, acronyms, progress);
  const may = judgeWords(streams, lists, observeGerunds(papers, streams, lists, vocabulary), vocabulary);
  const sources = { vocabulary, acronyms, dictionary, streams, may };
  const texts = { ...sources, foreign, ...collectPhrases(papers, definitions, sources, progress) };
  return { texts, documents: reading.documents };
}

/** How the papers of an index write words. */
export function readCasing({ streams, vocabulary, keywords }: TextIndex, progress: Progress): Casing {
  const spellings = new SpellingCounts(streams, vocabulary);
  eachInChunks(keywords.length, 'Reading spellings', progress, (paper) => spellings.observe(paper));
  return spellings.finish();
}

export type PhraseIndex = Pick<CorpusIndex, 'mentions' | 'statistics' | 'background'>;

/** Finds and counts the phrases of texts. */
export function countPhrases(
  { dictionary, streams, may, vocabulary, keywords }: TextIndex,
  { counts }: TopicResources,
  progress: Progress,
): PhraseIndex {
  const papers = keywords.length;
  const finder = new MentionFinder(dictionary, streams, may);
  eachInChunks(papers, 'Counting phrases', progress, () => finder.add());
  const mentions = finder.finish();
  const statistics = new PhraseStatistics(dictionary.phrases.size, vocabulary.unitCount());
  for (let paper = 0; paper < papers; paper += 1) statistics.observe(streams, mentions, paper);
  return { mentions, statistics, background: new Background(counts, dictionary.phrases, vocabulary, statistics) };
}

/** Indexes papers; throws only what `progress` throws. */
export function indexCorpus(
  papers: readonly Paper[],
  resources: TopicResources,
  progress: Progress = noProgress,
  edits: TagEdits = NO_EDITS,
): CorpusIndex {
  const { texts } = readTexts(papers, resources, progress);
  const { given, taken } = markPhrases(papers, texts, resources, edits);
  return { resources, ...texts, given, taken, ...countPhrases(texts, resources, progress) };
}
