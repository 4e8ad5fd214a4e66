/** Fields of parsed JSON from outside, looked up by path without trust in their types. Cost: constant a field. */
import { joinName, type NameParts } from '../../names/natural-name.ts';
import type { RecordDraft } from '../record-draft.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A date as a draft takes it. */
export type DraftDate = NonNullable<RecordDraft['date']> | null;

/** A way of writing a record as a JSON object. */
export interface Dialect {
  readonly label: string;
  /** Fields of which each record of the dialect has one at least. */
  readonly marks: readonly string[];
  /** Whether the object, by its fields, is a record of this dialect. */
  fits(record: JsonObject): boolean;
  /** The record, or null for an object that the dialect knows and that is no publication. */
  toDraft(record: JsonObject): RecordDraft | null;
}

/** Whether a parsed JSON value is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field that is not null; undefined where there is none. */
export function fieldOf(record: JsonObject, name: string): unknown {
  return Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined;
}

/** What stands at the end of a path of own fields; undefined where there is nothing, null included. */
export function valueAt(record: JsonObject, ...path: readonly string[]): unknown {
  let value: unknown = record;
  for (const name of path) value = isJsonObject(value) ? fieldOf(value, name) : undefined;
  return value;
}

const asText = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
};

/** The text or number at a path, of a list the first one; null where there is none or a blank. */
export function textAt(record: JsonObject, ...path: readonly string[]): string | null {
  const value = valueAt(record, ...path);
  return asText(Array.isArray(value) ? value.find((item) => asText(item) !== null) : value);
}

export function objectAt(record: JsonObject, ...path: readonly string[]): JsonObject | null {
  const value = valueAt(record, ...path);
  return isJsonObject(value) ? value : null;
}

/** The items of the list at a path; a value that is no list is a list of one. */
export function itemsAt(record: JsonObject, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(record, ...path);
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** The objects of the list at a path, or the one object there. */
export function objectsAt(record: JsonObject, ...path: readonly string[]): readonly JsonObject[] {
  return itemsAt(record, ...path).filter(isJsonObject);
}

/** Texts of the list at a path: items that are text, and the first of the fields `names` of those that are objects. */
export function textsAt(record: JsonObject, path: readonly string[], ...names: readonly string[]): string[] {
  const texts: string[] = [];
  for (const item of itemsAt(record, ...path)) {
    const text = isJsonObject(item) ? firstText(item, ...names) : asText(item);
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** The text of the first field that has one. */
export function firstText(record: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = textAt(record, name);
    if (text !== null) return text;
  }
  return null;
}

/** Texts in one, or null where there are none. */
export const joined = (texts: readonly string[]): string | null => [...new Set(texts)].join(', ') || null;

/** An id with the register it is from, so that equal numbers of two registers stay apart: `s2:1741101`. */
export const idIn = (register: string, id: string | null): string | null => (id === null ? null : `${register}:${id}`);

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u;

/** The parts of a name as it is spoken: the family name first and joined in Chinese, Japanese and Korean script. */
export function spokenName(parts: NameParts): string {
  const given = parts.given?.trim() ?? '';
  const family = parts.family?.trim() ?? '';
  return FAMILY_FIRST.test(given) && FAMILY_FIRST.test(family) ? `${family}${given}` : joinName(parts);
}
