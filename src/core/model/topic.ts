import type { Language } from '../text/language.ts';
import type { TopicId } from './ids.ts';

export type TopicKind = 'topic' | 'method' | 'dataset' | 'metric' | 'hardware';
export type TextField = 'title' | 'abstract' | 'keywords';

/** A row of a thesaurus, as VOSviewer's file has it, with two columns more. */
export interface ThesaurusRow {
  readonly label: string;
  /** The label that stands for it, itself for a topic of its own; empty where it is no topic at all. */
  readonly replaceBy: string;
  /** Null says nothing of the kind. */
  readonly kind: TopicKind | null;
  /** Label of the broader topic; empty where it has none, null says nothing. */
  readonly broader: string | null;
}

/** Words of a paper that carry a topic: UTF-16 offsets [start, end) in the field as it stands in the Paper. For `keywords`, start is the keyword's index and end is start + 1. */
export interface Evidence {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

export interface Topic {
  readonly id: TopicId;
  /** The best long surface form, e.g. `neural architecture search`. */
  readonly label: string;
  /** Short form shown in brackets where the corpus has one, e.g. `NAS`. */
  readonly acronym: string | null;
  /** Every surface form seen, most frequent first, the acronym among them. */
  readonly forms: readonly string[];
  readonly kind: TopicKind;
  /** Index of the broader topic in the same list, or null. */
  readonly broader: number | null;
  /** Number of papers that carry it as a tag; 0 for one that is only said to be broader than others. */
  readonly papers: number;
}

/** One tag of one paper. */
export interface PaperTopic {
  /** Index into the topics. */
  readonly topic: number;
  /** Salience in this paper, 0..1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** A paper whose text is not English: its topics come from title and keywords. */
export interface ForeignText {
  /** Index into the papers. */
  readonly paper: number;
  readonly language: Language;
}

export interface TopicResult {
  /** Tags of at least one paper, and what the person calls broader than these, ordered by papers descending, then label. */
  readonly topics: readonly Topic[];
  /** Per paper, its tags, best first. */
  readonly paperTopics: readonly (readonly PaperTopic[])[];
  /** By paper, ascending. */
  readonly foreign: readonly ForeignText[];
}
