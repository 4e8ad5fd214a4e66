/**
 * Topic tags of papers: phrases found in titles, abstracts and keywords, joined over their spellings, plurals and acronyms
 * into topics, ranked in each paper by a small network and chosen so that papers share them. English; other languages give
 * few tags. Deterministic. Time linear in the text; memory about 17 bytes a word while texts are read, then 9, 8 a mention
 * and 60 a phrase.
 */
import { makeTopicId } from '../model/ids.ts';
import type { Paper } from '../model/paper.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import type { Evidence, PaperTopic, Topic, TopicKind, TopicResult } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import { SpellingCounts, type Casing } from './casing.ts';
import { eachInChunks, indexCorpus, type CorpusIndex } from './corpus-index.ts';
import { NO_EDITS, type TopicEdits } from './edits.ts';
import { findBroader } from './hierarchy.ts';
import { acronymOf, byFrequency, createForms, createMentionReader, type Forms, type MentionReader } from './labels.ts';
import { fromOf, partOf, toOf } from './mentions.ts';
import type { TopicResources } from './resources.ts';
import { selectTags } from './select.ts';
import { KEPT_MENTIONS, TagFinder, type ChosenTag, type TagCandidate } from './tag-candidates.ts';

export interface TopicOptions {
  readonly progress?: Progress;
  /** Most tags of a paper; 6. */
  readonly maxTags?: number;
  /** Tags a paper is filled up to where it has passable ones; 3. */
  readonly minTags?: number;
  /** Tags the person has given to papers and taken from them; none. */
  readonly edits?: Pick<TopicEdits, 'added' | 'removed'>;
}

interface Draft {
  readonly node: number;
  readonly kind: TopicKind;
  readonly forms: Forms;
  papers: number;
}

const FORMS = 24;

/** Collects the forms of the first mentions of a phrase in a paper and gives their places. */
function readMentions(
  node: number,
  forms: Forms,
  paper: number,
  index: CorpusIndex,
  reader: MentionReader,
): Evidence[] {
  const { offsets, nodes, places } = index.mentions;
  const first = index.streams.offsets[paper] ?? 0;
  const end = offsets[paper + 1] ?? 0;
  const evidence: Evidence[] = [];
  for (let at = offsets[paper] ?? 0; at < end && evidence.length < KEPT_MENTIONS; at += 1) {
    if (nodes[at] !== node) continue;
    const place = places[at] ?? 0;
    const from = first + fromOf(place);
    const to = first + toOf(place);
    reader.collect(paper, from, to, partOf(place), forms);
    evidence.push(reader.locate(from, to, partOf(place)));
  }
  return evidence;
}

function keywordEvidence(node: number, keywords: readonly number[]): Evidence[] {
  return keywords.flatMap((keyword, at): Evidence[] =>
    keyword === node ? [{ field: 'keywords', start: at, end: at + 1 }] : [],
  );
}

/** The label in lower case but for names and acronyms, and the short form where the corpus has one. */
function nameTopic(draft: Draft, index: CorpusIndex, casing: Casing): Pick<Topic, 'label' | 'acronym' | 'forms'> {
  const curated = index.dictionary.curated.get(draft.node)?.label;
  const [written] = byFrequency(draft.forms.long);
  const [writtenOut] = byFrequency(draft.forms.writtenOut);
  const units = index.dictionary.phrases.sequence(draft.node).map((unit) => index.vocabulary.unitText(unit));
  const recased = curated?.split(' ').map(casing.recase).join(' ');
  const label = index.ownLabels.get(draft.node) ?? recased ?? written ?? writtenOut ?? units.join(' ');
  const forms = byFrequency(draft.forms.all).slice(0, FORMS);
  return { label, acronym: acronymOf(label, draft.forms.acronyms), forms: forms.length > 0 ? forms : [label] };
}

interface Tag {
  readonly node: number;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

const FIELDS = ['title', 'abstract', 'keywords'] as const;

/** The tags of a paper, of which several may have become one topic. */
function joinTags(tags: readonly Tag[]): Tag[] {
  const joined = new Map<number, Tag>();
  for (const tag of tags) {
    const before = joined.get(tag.node);
    const evidence = [...(before?.evidence ?? []), ...tag.evidence].sort(
      (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || a.end - b.end,
    );
    joined.set(tag.node, { ...tag, score: Math.max(tag.score, before?.score ?? 0), evidence });
  }
  return [...joined.values()];
}

/** Turns chosen phrases into topics with labels and evidence. */
function assemble(
  chosen: readonly (readonly ChosenTag[])[],
  papers: readonly Paper[],
  index: CorpusIndex,
  progress: Progress,
): TopicResult {
  const spellings = new SpellingCounts(index.streams, index.vocabulary);
  eachInChunks(papers.length, 'Reading spellings', progress, (paper) => spellings.observe(paper));
  const casing = spellings.finish();
  const reader = createMentionReader(index, casing);
  const drafts = new Map<number, Draft>();
  const tags: Tag[][] = [];
  eachInChunks(papers.length, 'Naming topics', progress, (paper) => {
    const own = (chosen[paper] ?? []).map(({ candidate, score }): Tag => {
      const node = index.standIns.get(candidate.node) ?? candidate.node;
      const draft: Draft = drafts.get(node) ?? { node, kind: candidate.kind, forms: createForms(), papers: 0 };
      drafts.set(node, draft);
      const evidence = readMentions(candidate.node, draft.forms, paper, index, reader);
      const ofKeywords = keywordEvidence(candidate.node, index.keywords[paper] ?? []);
      for (const { start } of ofKeywords) collectKeyword(papers[paper]?.keywords[start] ?? '', draft.forms, casing);
      return { node, score, evidence: [...evidence, ...ofKeywords] };
    });
    const joined = index.standIns.size === 0 ? own : joinTags(own);
    for (const { node } of joined) {
      const draft = drafts.get(node);
      if (draft) draft.papers += 1;
    }
    tags.push(joined);
  });
  const named = [...drafts.values()].map((draft) => ({ draft, ...nameTopic(draft, index, casing) }));
  named.sort((a, b) => b.draft.papers - a.draft.papers || compareText(a.label, b.label) || a.draft.node - b.draft.node);
  const nodes = named.map(({ draft }) => draft.node);
  const broader = findBroader(nodes, index);
  const positions = new Map(nodes.map((node, position) => [node, position]));
  return {
    topics: named.map(({ draft, label, acronym, forms }, position): Topic => ({
      id: makeTopicId(topicKey(draft.node, index)),
      label,
      acronym,
      forms,
      kind: draft.kind,
      broader: broader[position] ?? null,
      papers: draft.papers,
    })),
    paperTopics: tags.map((own) =>
      own.map(({ node, score, evidence }): PaperTopic => ({ topic: positions.get(node) ?? 0, score, evidence })),
    ),
    foreign: index.foreign,
  };
}

function collectKeyword(keyword: string, forms: Forms, casing: Casing): void {
  const text = keyword
    .trim()
    .split(/\s+/)
    .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? casing.recase(word.toLowerCase()) : word))
    .join(' ');
  if (text === '') return;
  for (const counts of [forms.all, forms.long]) counts.set(text, (counts.get(text) ?? 0) + 1);
}

function topicKey(node: number, index: CorpusIndex): string {
  return index.dictionary.phrases
    .sequence(node)
    .map((unit) => index.vocabulary.unitText(unit))
    .join(' ');
}

/** Two to six tags for each paper with text, and those the person gave it, with evidence; throws only what `progress` throws. */
export function extractTopics(
  papers: readonly Paper[],
  resources: TopicResources,
  options: TopicOptions = {},
): TopicResult {
  const { progress = noProgress, maxTags = 6, minTags = 3, edits = NO_EDITS } = options;
  const index = indexCorpus(papers, resources, progress, edits);
  const candidates: TagCandidate[][] = [];
  const finder = new TagFinder(index);
  eachInChunks(papers.length, 'Ranking phrases', progress, (paper) => {
    candidates.push(finder.find(paper));
  });
  return assemble(selectTags(candidates, index, { maxTags, minTags }), papers, index, progress);
}

/** The `perPaper` best phrases of each paper in order, whether other papers share them or not. */
export function rankPhrases(
  papers: readonly Paper[],
  resources: TopicResources,
  perPaper: number,
  options: Pick<TopicOptions, 'progress'> = {},
): TopicResult {
  const { progress = noProgress } = options;
  const index = indexCorpus(papers, resources, progress);
  const chosen: ChosenTag[][] = [];
  const finder = new TagFinder(index);
  eachInChunks(papers.length, 'Ranking phrases', progress, (paper) => {
    chosen.push(finder.rank(paper, perPaper));
  });
  return assemble(chosen, papers, index, progress);
}
