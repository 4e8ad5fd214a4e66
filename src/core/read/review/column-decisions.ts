/** What a person said that the columns of a source hold. */
import type { ColumnMapping } from '../../model/column-mapping.ts';
import type { Decision } from '../../model/document.ts';

/** The mapping of the last decision on `file`, or undefined where the reader is to find it by itself. */
export function mappingOf(decisions: readonly Decision[], file: string): ColumnMapping | undefined {
  const last = decisions.findLast((decision) => decision.kind === 'map-columns' && decision.file === file);
  return last?.kind === 'map-columns' && last.mapping !== null ? last.mapping : undefined;
}
