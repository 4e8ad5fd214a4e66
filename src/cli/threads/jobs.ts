/** What a thread of the pool is asked to do, and the doing. */
import { findPeople, type Authorship, type People } from '../../core/authors/people.ts';
import { LEIDEN } from '../../core/groups/algorithms.ts';
import type { Detection } from '../../core/groups/detect.ts';
import { detectCircles, type CirclesInput } from '../../core/groups/partition.ts';
import { buildTextParts, type PaperText, type TextParts } from '../../core/related/text-parts.ts';
import { answer, type Reply } from './reply.ts';
import { shareAll } from './shared-memory.ts';
import { createPartFinder, type SharedNearest } from './shared-nearest.ts';
import { takeParts } from './shared-parts.ts';
import { createPartRanker, openShared, type SharedRanking } from './shared-ranking.ts';
import { createRunMaker, type SharedRuns } from './shared-runs.ts';

/** The people found last, for the circles that are asked for next; `list` tells the lists apart. */
interface KnownPeople extends People {
  readonly list: number;
  readonly papers: readonly Pick<Authorship, 'authorsTruncated'>[];
}

/** What a thread is asked for, and what it answers. */
export interface Asked {
  readonly texts: { readonly papers: readonly PaperText[] };
  readonly people: { readonly list: number; readonly papers: readonly Authorship[] };
  readonly circles: { readonly list: number; readonly how: Pick<CirclesInput, 'seed' | 'resolution' | 'grain'> };
}

export interface Answers {
  readonly texts: TextParts;
  readonly people: People;
  readonly circles: Detection;
}

type Question = { [K in keyof Asked]: { readonly kind: K; readonly asked: Asked[K] } }[keyof Asked];

export type Job =
  | { readonly kind: 'runs'; readonly shared: SharedRuns }
  | { readonly kind: 'nearest'; readonly shared: SharedNearest }
  | { readonly kind: 'ranking'; readonly shared: SharedRanking }
  | { readonly kind: 'question'; readonly question: Question; readonly reply: Reply };

let known: KnownPeople | null = null;

/** The vectors of texts in shared memory: the nearest papers are sought in it by all threads. */
function readTexts({ papers }: Asked['texts'], tell: () => void): TextParts {
  const parts = buildTextParts(papers, tell);
  return { ...parts, papers: shareAll(parts.papers), postings: shareAll(parts.postings) };
}

function resolve({ list, papers }: Asked['people'], tell: () => void): People {
  const people = findPeople(papers, tell);
  const { owner, incidence } = people;
  known = { list, authors: [], owner, incidence, papers: papers.map(({ authorsTruncated }) => ({ authorsTruncated })) };
  return people;
}

function detect({ list, how }: Asked['circles'], tell: () => void): Detection | null {
  if (known?.list !== list) return null;
  const { papers, owner, incidence } = known;
  return detectCircles({ papers, owner, incidence, ...how, algorithm: LEIDEN, progress: tell });
}

function answerTo(question: Question, tell: () => void): Answers[Question['kind']] | null {
  if (question.kind === 'texts') return readTexts(question.asked, tell);
  if (question.kind === 'people') return resolve(question.asked, tell);
  return detect(question.asked, tell);
}

/** Does a job; `tell` is called while it goes on. */
export function doJob(job: Job, tell: () => void): void {
  if (job.kind === 'runs') takeParts(job.shared.parts, createRunMaker(job.shared), tell);
  else if (job.kind === 'nearest') takeParts(job.shared.parts, createPartFinder(job.shared), tell);
  else if (job.kind === 'ranking')
    takeParts(job.shared.parts, createPartRanker(job.shared, openShared(job.shared)), tell);
  else answer(job.reply, () => answerTo(job.question, tell));
}
