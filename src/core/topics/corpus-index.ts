/**
 * Reads a corpus for topics: words, acronyms, phrases, their mentions and counts. Each text is read once into integers, each
 * later pass is linear in those. Held at the end: 9 bytes a word, 8 a mention, about 50 a phrase.
 */
import { noProgress, type Progress } from '../model/progress.ts';
import type { Paper } from '../model/paper.ts';
import { tokenize } from '../text/tokens.ts';
import { DefinitionFinder, type AcronymDefinition } from './acronym-definitions.ts';
import { Background } from './background.ts';
import { buildAcronymTable, isAcronymOf, type AcronymTable } from './acronyms.ts';
import type { ForeignText } from '../model/topic.ts';
import { languageOf, type Language } from '../text/language.ts';
import { NO_EDITS, type TopicEdits } from './edits.ts';
import { CandidateFinder, judgeWords } from './candidates.ts';
import { Dictionary, Role } from './dictionary.ts';
import { DocumentList } from './documents.ts';
import { createGerundUsage, type GerundUsage } from './gerunds.ts';
import { MentionFinder, type Mentions } from './mentions.ts';
import type { ThesaurusConcept, TopicResources } from './resources.ts';
import { PhraseStatistics } from './statistics.ts';
import { StreamReader, type Streams } from './stream.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

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
  /** By phrase, the one that stands for it in tags, and the labels of those that do. */
  readonly standIns: ReadonlyMap<number, number>;
  readonly ownLabels: ReadonlyMap<number, string>;
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

/** Token ids of a phrase of the resources or of a keyword. */
function tokensOf(phrase: string, vocabulary: Vocabulary): number[] {
  return tokenize(phrase)
    .filter((token) => token.isWord)
    .map((token) => vocabulary.add(token.text, true));
}

/** Units of a phrase in lower case with the acronyms in it written out. */
function writtenOut(phrase: string, vocabulary: Vocabulary, acronyms: AcronymTable): number[] {
  return tokensOf(phrase, vocabulary).flatMap((token) =>
    vocabulary.parts(token).flatMap((part) => {
      const text = vocabulary.text(part);
      const upper = text.length <= 6 ? vocabulary.add(text.toUpperCase(), true) : part;
      return acronyms.expand(upper, -1) ?? vocabulary.units(part);
    }),
  );
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

function addResources(
  resources: TopicResources,
  dictionary: Dictionary,
  vocabulary: Vocabulary,
  acronyms: AcronymTable,
): void {
  for (const concept of resources.concepts) addConcept(concept, dictionary, vocabulary, acronyms);
  for (const phrase of resources.hidden) {
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
function isNounPhrase(long: readonly number[], vocabulary: Vocabulary, resources: TopicResources): boolean {
  const [first] = long;
  if (first === undefined || long.length > LONGEST_LONG_FORM || resources.edgeWords.has(vocabulary.folded(first)))
    return false;
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

function readAll(papers: readonly Paper[], resources: TopicResources, progress: Progress): Reading {
  const vocabulary = createVocabulary();
  for (const concept of resources.concepts) for (const variant of concept.variants) tokensOf(variant, vocabulary);
  const documents = new DocumentList(vocabulary);
  const foreign: ForeignText[] = [];
  eachInChunks(papers.length, 'Reading words', progress, (index) => {
    const paper = papers[index];
    const language = paper ? foreignLanguage(paper) : null;
    if (language !== null) foreign.push({ paper: index, language });
    if (paper) documents.add(language === null ? paper : { title: paper.title, abstract: null });
    for (const keyword of paper?.keywords ?? []) tokensOf(keyword, vocabulary);
  });
  const finder = new DefinitionFinder(vocabulary);
  const definitions = papers.map((_, index) =>
    finder.find(documents.at(index)).filter(({ long }) => isNounPhrase(long, vocabulary, resources)),
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
  resources: TopicResources,
  vocabulary: Vocabulary,
): GerundUsage {
  const gerunds = createGerundUsage(vocabulary);
  for (const { label } of resources.concepts) gerunds.observePhrase(tokensOf(label, vocabulary));
  const stride = Math.max(1, Math.floor(papers.length / USAGE_SAMPLE));
  for (const [paper, { id }] of papers.entries()) if (hashOf(id) % stride === 0) gerunds.observe(streams, paper);
  return gerunds;
}

type Phrases = Pick<CorpusIndex, 'longForms' | 'keywords' | 'keywordFrequency' | 'given' | 'taken'>;
type TagEdits = Pick<TopicEdits, 'added' | 'removed'>;
type Sources = Pick<CorpusIndex, 'vocabulary' | 'acronyms' | 'dictionary' | 'streams' | 'may'>;

/** Canonical nodes of phrases as a paper means them. */
function addPhrases(phrases: readonly string[], paper: number, role: number, sources: Sources): number[] {
  const { vocabulary, acronyms, dictionary } = sources;
  return phrases.map((phrase) => {
    const tokens = tokensOf(phrase, vocabulary);
    const units = tokens.flatMap((token) => acronyms.expand(token, paper) ?? vocabulary.units(token));
    return dictionary.add(units, role);
  });
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
  { added, removed }: TagEdits,
  sources: Sources,
  progress: Progress,
): Phrases {
  const given = new Map<number, readonly number[]>();
  const taken = new Map<number, readonly number[]>();
  const keywords: number[][] = [];
  const longForms: Set<number>[] = [];
  const keywordFrequency = new Map<number, number>();
  const { dictionary } = sources;
  const candidates = new CandidateFinder(sources.streams, sources.may, dictionary.phrases);
  const addCandidate = (node: number): void => dictionary.mark(node, Role.candidate);
  eachInChunks(papers.length, 'Finding phrases', progress, (index) => {
    candidates.each(index, addCandidate);
    longForms.push(addLongForms(definitions[index] ?? [], index, sources));
    const paper = papers[index];
    const own = addPhrases((paper?.keywords ?? []).slice(0, KEYWORDS), index, Role.keyword, sources);
    keywords.push(own);
    if (paper && added.has(paper.id))
      given.set(index, addPhrases(added.get(paper.id) ?? [], index, Role.keyword, sources));
    if (paper && removed.has(paper.id))
      taken.set(index, addPhrases(removed.get(paper.id) ?? [], index, Role.candidate, sources));
    for (const node of new Set(own)) keywordFrequency.set(node, (keywordFrequency.get(node) ?? 0) + 1);
  });
  return { longForms, keywords, keywordFrequency, given, taken };
}

/** The phrases that stand for others, as the person has decided. */
function findStandIns(
  { replaced }: TopicResources,
  dictionary: Dictionary,
  vocabulary: Vocabulary,
  acronyms: AcronymTable,
): Pick<CorpusIndex, 'standIns' | 'ownLabels'> {
  const standIns = new Map<number, number>();
  const ownLabels = new Map<number, string>();
  for (const { label, by } of replaced) {
    const to = dictionary.add(vocabulary.phraseUnits(by), Role.candidate);
    if (to === 0) continue;
    ownLabels.set(to, by);
    for (const units of [vocabulary.phraseUnits(label), writtenOut(label, vocabulary, acronyms)]) {
      const from = dictionary.add(units, Role.candidate);
      if (from !== 0 && from !== to) standIns.set(from, to);
    }
  }
  return { standIns, ownLabels };
}

type Texts = Pick<CorpusIndex, 'standIns' | 'ownLabels' | 'vocabulary' | 'acronyms' | 'dictionary' | 'streams'> &
  Pick<Reading, 'definitions' | 'foreign'>;

/** Reads all texts; what is only needed for reading is free for collection at the end. */
function readTexts(papers: readonly Paper[], resources: TopicResources, progress: Progress): Texts {
  const reading = readAll(papers, resources, progress);
  const { vocabulary, definitions, foreign } = reading;
  const acronyms = buildAcronymTable(
    definitions,
    resources.concepts,
    (phrase) => tokensOf(phrase, vocabulary),
    vocabulary,
  );
  const dictionary = new Dictionary();
  addResources(resources, dictionary, vocabulary, acronyms);
  const standIns = findStandIns(resources, dictionary, vocabulary, acronyms);
  return {
    ...standIns,
    foreign,
    vocabulary,
    acronyms,
    dictionary,
    definitions,
    streams: readStreams(reading, acronyms, progress),
  };
}

/** Indexes papers; throws only what `progress` throws. */
export function indexCorpus(
  papers: readonly Paper[],
  resources: TopicResources,
  progress: Progress = noProgress,
  edits: TagEdits = NO_EDITS,
): CorpusIndex {
  const { definitions, foreign, ...texts } = readTexts(papers, resources, progress);
  const { vocabulary, acronyms, dictionary, streams, standIns, ownLabels } = texts;
  const may = judgeWords(streams, resources, observeGerunds(papers, streams, resources, vocabulary), vocabulary);
  const phrases = collectPhrases(papers, definitions, edits, { ...texts, may }, progress);
  const finder = new MentionFinder(dictionary, streams, may);
  eachInChunks(papers.length, 'Counting phrases', progress, () => finder.add());
  const mentions = finder.finish();
  const statistics = new PhraseStatistics(dictionary.phrases.size, vocabulary.unitCount());
  for (let paper = 0; paper < papers.length; paper += 1) statistics.observe(streams, mentions, paper);
  const background = new Background(resources.counts, dictionary.phrases, vocabulary, statistics);
  return {
    resources,
    vocabulary,
    streams,
    acronyms,
    dictionary,
    may,
    mentions,
    statistics,
    background,
    foreign,
    standIns,
    ownLabels,
    ...phrases,
  };
}
