/** Documents put together: inputs joined under names of their own, and the words for what was added. */
import type { CoterieDocument, Decision, RecordRef, SourceInput } from '../../core/model/document.ts';
import { countOf } from '../../core/view/words.ts';
import type { Accepted } from './state.ts';

/** `name`, or `name 2`, `name 3`... where it is taken. The ending stays at the end. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 2;
  while (taken.has(`${stem} ${number}${ending}`)) number += 1;
  return `${stem} ${number}${ending}`;
}

/** The inputs under names of their own, none of which is `taken`. */
export function namedApart(sources: readonly SourceInput[], taken: ReadonlySet<string>): SourceInput[] {
  const names = new Set(taken);
  return sources.map((source) => {
    const file = freeName(source.file, names);
    names.add(file);
    return file === source.file ? source : { ...source, file };
  });
}

/** By name of `before`, the name of the same input in `after`. */
function namesFrom(before: readonly SourceInput[], after: readonly SourceInput[]): Map<string, string> {
  return new Map(before.map(({ file }, i) => [file, after[i]?.file ?? file]));
}

function renamed(decision: Decision, names: ReadonlyMap<string, string>): Decision {
  const follow = (ref: RecordRef): RecordRef => ({ ...ref, file: names.get(ref.file) ?? ref.file });
  if ('record' in decision) return { ...decision, record: follow(decision.record) };
  if ('records' in decision)
    return { ...decision, records: [follow(decision.records[0]), follow(decision.records[1])] };
  if (decision.kind === 'map-columns') return { ...decision, file: names.get(decision.file) ?? decision.file };
  return decision;
}

/** Inputs and what was decided about them. */
export interface Brought {
  readonly sources: readonly SourceInput[];
  readonly decisions: readonly Decision[];
}

/** What was brought in for a map of its own: under the names it came with, without decisions on records of other inputs. */
export function onItsOwn({ sources, decisions }: Brought, came: readonly SourceInput[]): Brought {
  const named = namedApart(came, new Set());
  const names = namesFrom(sources, named);
  const isOwn = (decision: Decision): boolean =>
    !('records' in decision) || decision.records.every(({ file }) => names.has(file));
  return { sources: named, decisions: decisions.filter(isOwn).map((decision) => renamed(decision, names)) };
}

/** `document` with these inputs and decisions added; inputs whose names are taken get others, and decisions follow them. */
export function withSources(
  document: CoterieDocument,
  sources: readonly SourceInput[],
  decisions: readonly Decision[],
): CoterieDocument {
  const added = namedApart(sources, new Set(document.sources.map(({ file }) => file)));
  const names = namesFrom(sources, added);
  return {
    ...document,
    sources: [...document.sources, ...added],
    decisions: [...document.decisions, ...decisions.map((decision) => renamed(decision, names))],
  };
}

/** What a step of the history that adds papers is called. */
export function addedLabel({ name }: Accepted, papers: number): string {
  return papers > 0 ? `Added ${countOf(papers, 'paper')} from ${name}` : `Added ${name}`;
}
