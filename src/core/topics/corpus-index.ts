/**
 * Reads a corpus for topics: words, acronyms, phrases and their counts. Four passes over the papers, each linear in the
 * text; texts are held as integers (8 bytes a word), streams of words are made again for each pass.
 */
import { noProgress, type Progress } from '../model/progress.ts';
import type { Paper } from '../model/paper.ts';
import { tokenize } from '../text/tokens.ts';
import { findDefinitions, type AcronymDefinition } from './acronym-definitions.ts';
import { buildAcronymTable, isAcronymOf, type AcronymTable } from './acronyms.ts';
import { CandidateRules } from './candidates.ts';
import { Dictionary, Role } from './dictionary.ts';
import { readDocument, type Document } from './documents.ts';
import { createGerundUsage, type GerundUsage } from './gerunds.ts';
import type { ThesaurusConcept, TopicResources } from './resources.ts';
import { PhraseStatistics } from './statistics.ts';
import { StreamReader, type Cell } from './stream.ts';
import { createVocabulary, Shape, type Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

export interface CorpusIndex {
  readonly vocabulary: Vocabulary;
  readonly documents: readonly Document[];
  readonly acronyms: AcronymTable;
  readonly dictionary: Dictionary;
  readonly rules: CandidateRules;
  readonly statistics: PhraseStatistics;
  /** Canonical nodes of long forms that each paper defines, and of its keywords in their order (0: not a phrase). */
  readonly longForms: readonly ReadonlySet<number>[];
  readonly keywords: readonly (readonly number[])[];
  /** Papers that give the phrase as a keyword. */
  readonly keywordFrequency: ReadonlyMap<number, number>;
  readonly cells: (paper: number) => Cell[];
}

const CHUNK = 256;
/** Papers that are enough to learn how -ing words are used; larger corpora are sampled evenly. */
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
  readonly vocabulary: Vocabulary;
  readonly documents: readonly Document[];
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

function readAll(papers: readonly Paper[], resources: TopicResources, progress: Progress): Reading {
  const vocabulary = createVocabulary();
  for (const concept of resources.concepts) for (const variant of concept.variants) tokensOf(variant, vocabulary);
  const documents: Document[] = [];
  eachInChunks(papers.length, 'Reading words', progress, (index) => {
    const paper = papers[index];
    if (paper) documents.push(readDocument(paper, vocabulary));
    for (const keyword of paper?.keywords ?? []) tokensOf(keyword, vocabulary);
  });
  const definitions = documents.map((document) =>
    findDefinitions(document, vocabulary).filter(({ long }) => isNounPhrase(long, vocabulary, resources)),
  );
  return { vocabulary, documents, definitions };
}

function observeGerunds(resources: TopicResources, vocabulary: Vocabulary): GerundUsage {
  const gerunds = createGerundUsage(vocabulary);
  for (const { label } of resources.concepts) gerunds.observePhrase(tokensOf(label, vocabulary));
  return gerunds;
}

type Phrases = Pick<CorpusIndex, 'longForms' | 'keywords' | 'keywordFrequency'>;
type Sources = Pick<CorpusIndex, 'vocabulary' | 'acronyms' | 'dictionary' | 'rules' | 'cells'>;

function addCandidates(stream: readonly Cell[], { dictionary, rules }: Sources): void {
  rules.each(stream, (from, to) => {
    let node = 0;
    for (let at = from; at <= to; at += 1) {
      for (const unit of stream[at]?.word.units ?? []) node = dictionary.phrases.intern(node, unit);
    }
    dictionary.mark(node, Role.candidate);
  });
}

function addKeywords(keywords: readonly string[], paper: number, sources: Sources): number[] {
  const { vocabulary, acronyms, dictionary } = sources;
  return keywords.slice(0, KEYWORDS).map((keyword) => {
    const tokens = tokensOf(keyword, vocabulary);
    const units = tokens.flatMap((token) => acronyms.expand(token, paper) ?? vocabulary.units(token));
    return dictionary.add(units, Role.keyword);
  });
}

/** Long forms that a paper defines, as canonical nodes; single words are senses but no phrases. */
function addLongForms(definitions: readonly AcronymDefinition[], paper: number, sources: Sources): Set<number> {
  const { vocabulary, acronyms, dictionary } = sources;
  const phrases = definitions.filter(({ long }) => long.length > 1 || vocabulary.parts(long[0] ?? 0).length > 1);
  return new Set(phrases.map(({ short }) => dictionary.add(acronyms.expand(short, paper) ?? [], Role.longForm)));
}

function collectPhrases(papers: readonly Paper[], reading: Reading, sources: Sources, progress: Progress): Phrases {
  const keywords: number[][] = [];
  const longForms: Set<number>[] = [];
  const keywordFrequency = new Map<number, number>();
  eachInChunks(papers.length, 'Finding phrases', progress, (index) => {
    addCandidates(sources.cells(index), sources);
    longForms.push(addLongForms(reading.definitions[index] ?? [], index, sources));
    const own = addKeywords(papers[index]?.keywords ?? [], index, sources);
    keywords.push(own);
    for (const node of new Set(own)) keywordFrequency.set(node, (keywordFrequency.get(node) ?? 0) + 1);
  });
  return { longForms, keywords, keywordFrequency };
}

/** Indexes papers; throws only what `progress` throws. */
export function indexCorpus(
  papers: readonly Paper[],
  resources: TopicResources,
  progress: Progress = noProgress,
): CorpusIndex {
  const reading = readAll(papers, resources, progress);
  const { vocabulary, documents, definitions } = reading;
  const acronyms = buildAcronymTable(
    definitions,
    resources.concepts,
    (phrase) => tokensOf(phrase, vocabulary),
    vocabulary,
  );
  const dictionary = new Dictionary({
    isCapital: (token) => (vocabulary.shape(token) & Shape.upper) !== 0,
    isConjunction: (token) => vocabulary.folded(token) === 'and' || vocabulary.folded(token) === 'or',
  });
  addResources(resources, dictionary, vocabulary, acronyms);
  const reader = new StreamReader(vocabulary, acronyms);
  const cells = (paper: number): Cell[] => {
    const document = documents[paper];
    return document ? reader.read(document, paper) : [];
  };
  const gerunds = observeGerunds(resources, vocabulary);
  const stride = Math.max(1, Math.floor(papers.length / USAGE_SAMPLE));
  eachInChunks(Math.ceil(papers.length / stride), 'Reading usage', progress, (index) =>
    gerunds.observe(cells(index * stride)),
  );
  const rules = new CandidateRules(resources, gerunds, vocabulary);
  const phrases = collectPhrases(papers, reading, { vocabulary, acronyms, dictionary, rules, cells }, progress);
  const statistics = new PhraseStatistics(dictionary.phrases.size, vocabulary.unitCount());
  eachInChunks(papers.length, 'Counting phrases', progress, (index) =>
    statistics.observe(cells(index), dictionary, rules),
  );
  return { vocabulary, documents, acronyms, dictionary, rules, statistics, cells, ...phrases };
}
