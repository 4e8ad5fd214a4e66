/** Where a register (OpenAlex) files the papers of a topic: its broader levels, of which the list itself has no tags. */
import type { Paper } from '../model/paper.ts';
import { compareText } from '../text/fold.ts';
import { countOf, figure } from './words.ts';

export interface SubjectPath {
  /** From the narrowest that holds for at least half of them, each within the next. */
  readonly names: readonly string[];
  /** Papers under the first of them, and those that are filed at all. */
  readonly papers: number;
  readonly of: number;
}

interface Level {
  readonly path: readonly string[];
  papers: number;
}

/** The subject that most of the papers share, the narrowest such; null where none is filed, or they have none in common. */
export function sharedSubject(papers: readonly Pick<Paper, 'subjects'>[]): SubjectPath | null {
  const filed = papers.flatMap(({ subjects }) => (subjects === undefined || subjects.length === 0 ? [] : [subjects]));
  const levels = new Map<string, Level>();
  for (const subjects of filed) {
    for (let at = 0; at < subjects.length; at += 1) {
      const path = subjects.slice(at);
      const key = path.join('\n');
      const level = levels.get(key) ?? { path, papers: 0 };
      level.papers += 1;
      levels.set(key, level);
    }
  }
  const shared = [...levels.entries()].filter(([, level]) => 2 * level.papers >= filed.length);
  shared.sort(
    ([keyA, a], [keyB, b]) => b.path.length - a.path.length || b.papers - a.papers || compareText(keyA, keyB),
  );
  const best = shared[0]?.[1];
  return best === undefined ? null : { names: best.path, papers: best.papers, of: filed.length };
}

/** `OpenAlex files 12 of 14 papers under Computer Vision, within Computer Science.` */
export function subjectSentence({ names, papers, of }: SubjectPath): string {
  const count = papers === of ? countOf(of, 'paper') : `${figure(papers)} of ${countOf(of, 'paper')}`;
  return `OpenAlex files ${count} under ${names.join(', within ')}.`;
}
