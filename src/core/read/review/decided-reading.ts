/** What the decisions of a document change in the reading of one of its sources. */
import type { Decision } from '../../model/document.ts';
import type { ReadOptions } from '../reader.ts';
import { mappingOf } from './column-decisions.ts';
import { blocksOf } from './divisions.ts';
import { taughtBy } from './taught.ts';

export interface DecidedReading {
  /** Equal for readings that are the same. */
  readonly key: string;
  readonly options: Pick<ReadOptions, 'taught' | 'mapping' | 'blocks'>;
}

export function decidedReading(decisions: readonly Decision[], file: string): DecidedReading {
  const taught = taughtBy(decisions, file);
  const mapping = mappingOf(decisions, file);
  const blocks = blocksOf(decisions, file);
  const key = JSON.stringify([taught?.key ?? null, mapping ?? null, blocks]);
  return { key, options: { taught, mapping, blocks } };
}
