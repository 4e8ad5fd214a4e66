/** Attributes as GEXF and GraphML declare them: a name, a type and what holds where an item says nothing. */
import type { IssueLog } from '../read/issue-log.ts';
import type { ItemDraft, NetworkDraft } from './network-draft.ts';
import type { Value } from './network-columns.ts';
import { isNumberText, parseNumber } from './network-values.ts';

export interface Declared {
  readonly name: string;
  /** As written. */
  readonly type: string;
  /** As written; null where there is none. */
  default: string | null;
}

const NUMBERS: ReadonlySet<string> = new Set(
  'int integer long short byte biginteger float double bigdecimal decimal number'.split(' '),
);

/** Defaults are kept of so many attributes, as each item is asked for each. */
const MOST_DEFAULTS = 50;

/** What a file declares of items or of links, by the ids it gives. */
export class Declarations {
  readonly #byId = new Map<string, Declared>();
  /** Those with a default. */
  readonly defaults: Declared[] = [];

  set(id: string, declared: Declared): void {
    this.#byId.set(id, declared);
  }

  /** A declaration; a value that was not declared is text under its own id. */
  get(id: string): Declared {
    return this.#byId.get(id) ?? { name: id, type: 'string', default: null };
  }

  setDefault(declared: Declared, text: string, log: IssueLog): void {
    declared.default = text;
    if (this.defaults.length < MOST_DEFAULTS) this.defaults.push(declared);
    else {
      const message = `More than ${MOST_DEFAULTS} attributes have a default; that of '${declared.name}' is not given to items that do not have the attribute.`;
      log.add('too-many-defaults', 'warning', message);
    }
  }
}

/** Keeps a value of an item as its declaration says. */
export function keepValue(
  {
    draft,
    item,
    declared,
    log,
    line,
  }: { draft: NetworkDraft; item: ItemDraft; declared: Declared; log: IssueLog; line: number },
  text: string,
): void {
  const value = typedValue(text, declared, item.id, log, line);
  if (value !== null) draft.setValue(item, declared.name, value);
}

/** Gives an item the defaults of what was not said of it. */
export function keepDefaults(draft: NetworkDraft, item: ItemDraft, { defaults }: Declarations, log: IssueLog): void {
  for (const declared of defaults) {
    if (draft.hasValue(item, declared.name)) continue;
    keepValue({ draft, item, declared, log, line: 0 }, declared.default ?? '');
  }
}

/** A value by its type; null where it is blank or cannot be one, which is said. */
function typedValue(text: string, { name, type }: Declared, item: string, log: IssueLog, line: number): Value | null {
  const kind = type.toLowerCase();
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (kind === 'boolean' || kind === 'bool') return /^(?:true|1|yes)$/i.test(trimmed);
  if (!NUMBERS.has(kind)) return text;
  const value = parseNumber(trimmed);
  // Keys of other systems are numbers too; they are kept as they are written.
  if (value !== null || isNumberText(trimmed)) return value ?? trimmed;
  const message = `'${name}' of the item '${item}' should be a number and is '${trimmed.slice(0, 40)}'; it was left out.`;
  log.add('no-number', 'warning', message, line);
  return null;
}
