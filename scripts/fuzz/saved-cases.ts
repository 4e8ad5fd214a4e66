/**
 * Cases that once went wrong, kept in `tests/fuzz/cases`: the input as `.txt` (UTF-8) or `.bin`, and beside it what went
 * wrong, in JSON. Text that is not well-formed Unicode is kept as UTF-16LE in a `.bin`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../src/core/model/ids.ts';
import type { FuzzInput } from './input.ts';
import type { Finding } from './judge.ts';

export const CASES = join(import.meta.dirname, '../../tests/fuzz/cases');

type Encoding = 'bytes' | 'utf-8' | 'utf-16le';

interface Description extends Finding {
  readonly target: string;
  readonly encoding: Encoding;
  /** How the case was made. */
  readonly steps: readonly string[];
}

export interface SavedCase extends Description {
  readonly name: string;
  readonly input: FuzzInput;
}

function encode(input: FuzzInput): { encoding: Encoding; bytes: Uint8Array } {
  if (typeof input !== 'string') return { encoding: 'bytes', bytes: input };
  const utf8 = Buffer.from(input, 'utf8');
  if (utf8.toString('utf8') === input) return { encoding: 'utf-8', bytes: utf8 };
  return { encoding: 'utf-16le', bytes: Buffer.from(input, 'utf16le') };
}

const endingOf = (encoding: Encoding): string => (encoding === 'utf-8' ? '.txt' : '.bin');

/** Saves a case under a name made of its target and rule; the name. */
export function saveCase(input: FuzzInput, description: Omit<Description, 'encoding'>): string {
  const { target, kind, rule } = description;
  const { encoding, bytes } = encode(input);
  const name = `${target.replaceAll(' ', '-')}-${kind}-${hashText(rule).slice(0, 6)}`;
  mkdirSync(CASES, { recursive: true });
  writeFileSync(join(CASES, `${name}${endingOf(encoding)}`), bytes);
  writeFileSync(join(CASES, `${name}.json`), `${JSON.stringify({ ...description, encoding }, null, 2)}\n`);
  return name;
}

function loadCase(name: string): SavedCase {
  const description = JSON.parse(readFileSync(join(CASES, `${name}.json`), 'utf8')) as Description;
  const { encoding } = description;
  const bytes = readFileSync(join(CASES, `${name}${endingOf(encoding)}`));
  const input =
    encoding === 'bytes' ? new Uint8Array(bytes) : bytes.toString(encoding === 'utf-8' ? 'utf8' : 'utf16le');
  return { ...description, name, input };
}

/** All saved cases, by name. */
export function loadCases(): SavedCase[] {
  if (!existsSync(CASES)) return [];
  const names = readdirSync(CASES).filter((file) => file.endsWith('.json'));
  return names.sort().map((file) => loadCase(file.slice(0, -'.json'.length)));
}
