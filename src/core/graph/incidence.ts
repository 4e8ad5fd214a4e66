/** The incidence tables paper x author and paper x topic. */
import type { Incidence } from '../model/analysis.ts';
import type { Author } from '../model/author.ts';
import type { PaperTopic } from '../model/topic.ts';
import { buildCsr, transpose } from './csr.ts';

/** Author x paper and its transpose; a person named twice on one paper counts once. */
export function tabulateAuthors(
  paperCount: number,
  authors: readonly Pick<Author, 'mentions'>[],
): Pick<Incidence, 'authorPapers' | 'paperAuthors'> {
  const rows = authors.map((author) =>
    [...new Set(author.mentions.map(([paper]) => paper))].map((paper) => [paper, 1] as const),
  );
  const authorPapers = buildCsr(rows);
  return { authorPapers, paperAuthors: transpose(authorPapers, paperCount) };
}

/** Paper x topic and its transpose. */
export function tabulateTopics(
  tags: readonly (readonly PaperTopic[])[],
  topicCount: number,
): Pick<Incidence, 'paperTopics' | 'topicPapers'> {
  const paperTopics = buildCsr(tags.map((own) => own.map((tag) => [tag.topic, tag.score] as const)));
  return { paperTopics, topicPapers: transpose(paperTopics, topicCount) };
}

/** Tables over `paperCount` papers. */
export function buildIncidence(
  paperCount: number,
  authors: readonly Author[],
  tags: readonly (readonly PaperTopic[])[],
  topicCount: number,
): Incidence {
  return { ...tabulateAuthors(paperCount, authors), ...tabulateTopics(tags, topicCount) };
}
