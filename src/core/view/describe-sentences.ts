/** The sentences of a paper that carry a topic, or several at once. Linear in the paper's text and tags. */
import type { Analysis } from '../model/analysis.ts';
import type { Paper } from '../model/paper.ts';
import type { PaperTopic } from '../model/topic.ts';
import { splitSentences, type Span } from '../text/sentences.ts';
import { markText, type TextPiece } from './marked-text.ts';
import { paperRef, type NodeRef } from './refs.ts';

/** A place of a paper that holds the topics asked for. */
export interface TopicSentence {
  readonly paper: NodeRef;
  /** `abstract, sentence 2`, `title` or `keyword`. */
  readonly place: string;
  readonly pieces: readonly TextPiece[];
}

/** Numbers of the sentences in which every tag has evidence, ascending. */
function sharedSentences(spans: readonly Span[], tags: readonly PaperTopic[]): number[] {
  const numbers = tags.map(({ evidence }) => {
    const starts = evidence.filter(({ field }) => field === 'abstract').map(({ start }) => start);
    return new Set(starts.map((start) => spans.findIndex((span) => start < span.end)));
  });
  const [first = new Set<number>(), ...others] = numbers;
  return [...first].filter((number) => others.every((each) => each.has(number))).sort((a, b) => a - b);
}

function inAbstract(paper: Paper, tags: readonly PaperTopic[], node: NodeRef): TopicSentence[] {
  const text = paper.abstract ?? '';
  if (!tags.every(({ evidence }) => evidence.some(({ field }) => field === 'abstract'))) return [];
  const spans = splitSentences(text);
  return sharedSentences(spans, tags).flatMap((number) => {
    const span = spans[number];
    if (span === undefined) return [];
    const pieces = markText(text, tags, 'abstract', span.start, span.end);
    return [{ paper: node, place: `abstract, sentence ${number + 1}`, pieces }];
  });
}

function inKeywords({ keywords }: Paper, tag: PaperTopic, node: NodeRef): TopicSentence[] {
  return tag.evidence
    .filter(({ field }) => field === 'keywords')
    .flatMap(({ start }): TopicSentence[] => {
      const text = keywords[start];
      return text === undefined ? [] : [{ paper: node, place: 'keyword', pieces: [{ text, topic: tag.topic }] }];
    });
}

/**
 * The places of one paper that hold all of the topics: sentences of its abstract, else its title, else, for one topic,
 * its keywords. Empty where a topic is no tag of the paper, or where no place holds all of them.
 */
export function sentencesOf(analysis: Analysis, ref: number, topics: readonly number[]): TopicSentence[] {
  const paper = analysis.papers[ref];
  const tags = (analysis.paperTopics[ref] ?? []).filter(({ topic }) => topics.includes(topic));
  const [tag] = tags;
  if (paper === undefined || tag === undefined || tags.length < topics.length) return [];
  const node = paperRef(analysis, ref);
  const fromAbstract = inAbstract(paper, tags, node);
  if (fromAbstract.length > 0) return fromAbstract;
  if (tags.every(({ evidence }) => evidence.some(({ field }) => field === 'title')))
    return [{ paper: node, place: 'title', pieces: markText(paper.title, tags, 'title') }];
  return tags.length === 1 ? inKeywords(paper, tag, node) : [];
}
