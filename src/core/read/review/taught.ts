/** What a person's corrections of a source say about its names and titles, for reading the rest of it better. */
import type { Decision, RecordFields } from '../../model/document.ts';
import { hashText } from '../../model/ids.ts';
import { compareText } from '../../text/fold.ts';
import { standingDecisions } from './divisions.ts';

export interface Taught {
  /** Equal for what teaches the same. */
  readonly key: string;
  /** Whole names, each once, ordered. */
  readonly names: readonly string[];
  /** Whole titles, each once, ordered. */
  readonly titles: readonly string[];
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const sorted = (texts: ReadonlySet<string>): string[] => [...texts].filter((text) => text !== '').sort(compareText);

/** What the decisions on records of `file` teach, or undefined where they teach nothing. Linear in the decisions. */
export function taughtBy(decisions: readonly Decision[], file: string): Taught | undefined {
  const byLine = new Map<number, Partial<RecordFields>>();
  for (const decision of standingDecisions(decisions)) {
    if (decision.kind !== 'correct-record' && decision.kind !== 'skip-record') continue;
    const { record } = decision;
    if (record.file !== file) continue;
    if (decision.kind === 'skip-record') byLine.delete(record.line);
    else byLine.set(record.line, { ...byLine.get(record.line), ...decision.fields });
  }
  const names = new Set<string>();
  const titles = new Set<string>();
  for (const fields of byLine.values()) {
    for (const name of fields.authors ?? []) names.add(clean(name));
    if (fields.title !== undefined) titles.add(clean(fields.title));
  }
  const taught = { names: sorted(names), titles: sorted(titles) };
  if (taught.names.length === 0 && taught.titles.length === 0) return undefined;
  return { key: hashText(JSON.stringify(taught)), ...taught };
}
