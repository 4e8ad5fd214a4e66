/**
 * Turns chosen phrases into topics with labels, kinds, broader topics and evidence. Linear in the tags and the mentions of their
 * papers.
 */
import { makeTopicId } from '../model/ids.ts';
import type { Paper } from '../model/paper.ts';
import type { Progress } from '../model/progress.ts';
import type { Evidence, PaperTopic, Topic, TopicResult } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import type { Casing } from './casing.ts';
import { eachInChunks, type CorpusIndex } from './corpus-index.ts';
import { findBroader } from './hierarchy.ts';
import { wordsOfKeyword } from './keywords.ts';
import { acronymOf, createForms, createMentionReader, namesOf, type Forms, type MentionReader } from './labels.ts';
import { fromOf, partOf, toOf } from './mentions.ts';
import type { OwnNames } from './own-names.ts';
import { joinAlike, type Draft, type Labelled } from './same-labels.ts';
import { KEPT_MENTIONS, type ChosenTag } from './tag-candidates.ts';

/** What topics are named from. */
export interface Naming {
  readonly papers: readonly Paper[];
  readonly index: CorpusIndex;
  readonly casing: Casing;
  readonly names: OwnNames;
  readonly progress: Progress;
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

function collectKeyword(keyword: string, forms: Forms, casing: Casing): void {
  const text = wordsOfKeyword(keyword, casing.recase).join(' ');
  if (text === '') return;
  for (const counts of [forms.all, forms.long]) counts.set(text, (counts.get(text) ?? 0) + 1);
}

function topicKey(node: number, { dictionary, vocabulary }: CorpusIndex): string {
  return dictionary.phrases
    .sequence(node)
    .map((unit) => vocabulary.unitText(unit))
    .join(' ');
}

/** The label in lower case but for names and acronyms. */
function labelOf({ node, forms }: Draft, key: string, naming: Naming, said: string | undefined): string {
  const { index, casing, names } = naming;
  const curated = index.dictionary.curated.get(node)?.label;
  const [written] = namesOf(forms.long);
  const [writtenOut] = namesOf(forms.writtenOut);
  const recased = curated?.split(' ').map(casing.recase).join(' ');
  return names.labels.get(node) ?? recased ?? written ?? writtenOut ?? said ?? key;
}

/** How a topic is written, and its short form where the corpus has one. */
function formsOf(label: string, { all, acronyms }: Forms): Pick<Topic, 'acronym' | 'forms'> {
  const forms = namesOf(all).slice(0, FORMS);
  return { acronym: acronymOf(label, acronyms), forms: forms.length > 0 ? forms : [label] };
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

/** The tags of each paper, and a draft of each topic they make. */
function draftTopics(
  chosen: readonly (readonly ChosenTag[])[],
  { papers, index, casing, names, progress }: Naming,
): { drafts: Map<number, Draft>; tags: Tag[][] } {
  const reader = createMentionReader(index, casing);
  const drafts = new Map<number, Draft>();
  const tags: Tag[][] = [];
  eachInChunks(papers.length, 'Naming topics', progress, (paper) => {
    const own = (chosen[paper] ?? []).map(({ candidate, score }): Tag => {
      const node = names.standIns.get(candidate.node) ?? candidate.node;
      const kind = names.kinds.get(node) ?? candidate.kind;
      const draft: Draft = drafts.get(node) ?? { node, kind, forms: createForms(), papers: 0 };
      drafts.set(node, draft);
      const evidence = readMentions(candidate.node, draft.forms, paper, index, reader);
      const ofKeywords = keywordEvidence(candidate.node, index.keywords[paper] ?? []);
      for (const { start } of ofKeywords) collectKeyword(papers[paper]?.keywords[start] ?? '', draft.forms, casing);
      return { node, score, evidence: [...evidence, ...ofKeywords] };
    });
    const joined = names.standIns.size === 0 ? own : joinTags(own);
    for (const { node } of joined) {
      const draft = drafts.get(node);
      if (draft) draft.papers += 1;
    }
    tags.push(joined);
  });
  return { drafts, tags };
}

/** Adds what the person calls broader than a topic and no paper has as a tag; gives what it is called. */
function addBroader(drafts: Map<number, Draft>, { index, names }: Naming): Map<number, string> {
  const called = new Map<number, string>();
  // Those that are added are visited too.
  for (const node of drafts.keys()) {
    const said = names.broader.get(node);
    if (!said || drafts.has(said.node)) continue;
    const kind = names.kinds.get(said.node) ?? index.dictionary.entry(said.node)?.kind ?? 'topic';
    drafts.set(said.node, { node: said.node, kind, forms: createForms(), papers: 0 });
    called.set(said.node, said.label);
  }
  return called;
}

/** Drafts with their labels, those of most papers first. */
function labelAll(drafts: Iterable<Draft>, naming: Naming, called: ReadonlyMap<number, string>): Labelled[] {
  const labelled = [...drafts].map((draft): Labelled => {
    const key = topicKey(draft.node, naming.index);
    return { draft, key, label: labelOf(draft, key, naming, called.get(draft.node)) };
  });
  return labelled.sort(
    (a, b) => b.draft.papers - a.draft.papers || compareText(a.label, b.label) || compareText(a.key, b.key),
  );
}

/** The tags of papers by the phrases that others join, and how many papers those then have. */
function joinPhrases(tags: readonly Tag[][], joined: ReadonlyMap<number, number>, drafts: Map<number, Draft>): Tag[][] {
  for (const node of joined.values()) {
    const draft = drafts.get(node);
    if (draft) draft.papers = 0;
  }
  const targets = new Set(joined.values());
  return tags.map((own) => {
    const kept = joinTags(own.map((tag) => ({ ...tag, node: joined.get(tag.node) ?? tag.node })));
    for (const { node } of kept) {
      const draft = targets.has(node) ? drafts.get(node) : undefined;
      if (draft) draft.papers += 1;
    }
    return kept;
  });
}

/** What stands for phrases once those of the same label are one. */
function withJoined(names: OwnNames, joined: ReadonlyMap<number, number>): OwnNames {
  const said = [...names.standIns].map(([from, to]): [number, number] => [from, joined.get(to) ?? to]);
  return { ...names, standIns: new Map([...said, ...joined]) };
}

/** The topics of the chosen phrases, with what the person said of them. */
export function assembleTopics(chosen: readonly (readonly ChosenTag[])[], naming: Naming): TopicResult {
  const { index, names } = naming;
  const { drafts, tags: own } = draftTopics(chosen, naming);
  const called = addBroader(drafts, naming);
  const joined = joinAlike(labelAll(drafts.values(), naming, called));
  const tags = joined.size === 0 ? own : joinPhrases(own, joined, drafts);
  for (const node of joined.keys()) drafts.delete(node);
  const labelled = labelAll(drafts.values(), naming, called);
  const nodes = labelled.map(({ draft }) => draft.node);
  const broader = findBroader(nodes, withJoined(names, joined), index);
  const positions = new Map(nodes.map((node, position) => [node, position]));
  return {
    topics: labelled.map(({ draft, key, label }, position): Topic => ({
      id: makeTopicId(key),
      label,
      ...formsOf(label, draft.forms),
      kind: draft.kind,
      broader: broader[position] ?? null,
      papers: draft.papers,
    })),
    paperTopics: tags.map((each) =>
      each.map(({ node, score, evidence }): PaperTopic => ({ topic: positions.get(node) ?? 0, score, evidence })),
    ),
    foreign: index.foreign,
  };
}
