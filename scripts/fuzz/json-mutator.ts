/** Changes JSON as a tree: values of a wrong type, keys that objects have by nature, things left out, doubled and nested. */
import type { Dice } from './dice.ts';

const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  1.5,
  2024,
  '',
  ' ',
  '\ud800',
  '\u0000',
  '__proto__',
  'constructor',
  'NaN',
  '10.1000/182',
  '2023-13-45',
  'x'.repeat(2000),
  [],
  [[]],
  {},
  [null],
  [{}],
  ['Ada Moor', 7, null],
  { name: null },
  { name: 'Ada Moor', orcid: 5, affiliations: 'x' },
  { $bytes: 'AAAA' },
  { $bytes: 'H4sIAAAAAAAAAw==' },
];
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'title',
  'authors',
  'year',
  'records',
  'kind',
  'file',
  'line',
  '',
];

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `tree` with one of its members, at any depth, changed. */
function mutateTree(tree: unknown, dice: Dice): unknown {
  if (!isTree(tree)) return dice.of(ODD);
  const entries = Object.entries(tree);
  if (entries.length === 0 || dice.chance(0.05)) return dice.of(ODD);
  const at = dice.below(entries.length);
  const [key, value] = entries[at] ?? ['', null];
  if (isTree(value) && dice.chance(0.7)) entries[at] = [key, mutateTree(value, dice)];
  else changeEntry(entries, at, dice);
  return Array.isArray(tree) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function changeEntry(entries: [string, unknown][], at: number, dice: Dice): void {
  const [key, value] = entries[at] ?? ['', null];
  const change = dice.below(6);
  if (change === 0) entries.splice(at, 1);
  else if (change === 1) entries.push([dice.of(KEYS), value]);
  else if (change === 2) entries[at] = [dice.of(KEYS), value];
  else if (change === 3) entries[at] = [key, [value, value]];
  else if (change === 4) entries[at] = [key, { [dice.of(KEYS)]: value }];
  else entries[at] = [key, dice.of(ODD)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text as one JSON value, or else one of its lines, changed; as it is where it holds no JSON. */
export function mutateJson(text: string, dice: Dice): string {
  const whole = parse(text);
  if (isTree(whole)) return JSON.stringify(mutateTree(whole, dice));
  const lines = text.split('\n');
  const at = dice.below(lines.length);
  const value = parse(lines[at] ?? '');
  if (!isTree(value)) return text;
  lines[at] = JSON.stringify(mutateTree(value, dice));
  return lines.join('\n');
}
