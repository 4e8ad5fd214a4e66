/** The incidence tables paper x author and paper x topic. */
import type { Incidence } from '../model/analysis.ts';
import type { Author } from '../model/author.ts';
import type { PaperTopic } from '../model/topic.ts';
import { buildCsr, transpose } from './csr.ts';

/** Tables over `paperCount` papers; a person named twice on one paper counts once. */
export function buildIncidence(
  paperCount: number,
  authors: readonly Author[],
  paperTopics: readonly (readonly PaperTopic[])[],
  topicCount: number,
): Incidence {
  const authorRows = authors.map((author) =>
    [...new Set(author.mentions.map(([paper]) => paper))].map((paper) => [paper, 1] as const),
  );
  const authorPapers = buildCsr(authorRows);
  const paperTopicTable = buildCsr(paperTopics.map((tags) => tags.map((tag) => [tag.topic, tag.score] as const)));
  return {
    authorPapers,
    paperAuthors: transpose(authorPapers, paperCount),
    paperTopics: paperTopicTable,
    topicPapers: transpose(paperTopicTable, topicCount),
  };
}
