/** Ways to spoil a text: damage of files and of pastes, and what readers of text are known to trip over. */
import type { Dice } from './dice.ts';
import { mutateJson } from './json-mutator.ts';

export interface TextMutator {
  readonly id: string;
  readonly weight: number;
  /** `other` is another text of the same kind. */
  readonly apply: (text: string, dice: Dice, other: string) => string;
}

const replace = (text: string, [start, end]: readonly [number, number], by: string): string =>
  text.slice(0, start) + by + text.slice(end);
const insert = (text: string, dice: Dice, piece: string): string => {
  const at = dice.below(text.length + 1);
  return replace(text, [at, at], piece);
};

const UNICODE = [
  '\ud800',
  '\udfff',
  '\udc00\ud800',
  '\u202e',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u2060',
  'e\u0301',
  `a${'\u0300'.repeat(40)}`,
  'ﬁ',
  'Ｎｉｎｇ',
  '宁',
  '김민수',
  'Ибн',
  'ابن سينا',
  'שלום',
  '👩‍👩‍👧',
  '𝒜𝓃𝓃𝒶',
  'İ',
  'ẞ',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u0085',
];
const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1e309',
  '-1e999',
  'NaN',
  'Infinity',
  '0x10',
  '1_000',
  '9007199254740993',
  '2147483648',
  '0000',
  '99999',
  '1.7976931348623157e308',
  '5e-324',
  '٣',
  '2023-02-30',
  '13/13/2013',
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const CONTROLS = ['\u0000', '\ufeff', '\u000c', '\u000b', '\u001b[31m', '\u0007', '\u001a', '\u0008', '\t'];
const TOKENS = [
  'et al.',
  ' et al. · ',
  ' and ',
  ', ',
  '; ',
  ' - ',
  ' · ',
  '[1] ',
  '12. ',
  '- ',
  'Authors: ',
  'Title: ',
  'Abstract: ',
  'Jul 17, 2023',
  'arXiv:2301.00001v2',
  'doi:10.1000/xyz',
  'https://example.org/a?b=c#d',
  '$x^2$',
  '\\"o',
  "{\\'e}",
  '&amp;',
  '&#x110000;',
  '<i>',
  '</i>',
  '\\u0000',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '=',
  '|',
  '%',
  '#',
  'Jr.',
  'van der ',
  "O'",
];
const LINE_ENDS = ['\r\n', '\r', '\n\n', '\n\r', '\u2028', '\u0085', '\v\n', ''];

function overLines(change: (lines: string[], dice: Dice) => void): TextMutator['apply'] {
  return (text, dice) => {
    const lines = text.split('\n');
    change(lines, dice);
    return lines.join('\n');
  };
}

/** Some of the places of `what`, each changed with a chance of a half. */
function someOf(text: string, what: RegExp, dice: Dice, by: (found: string) => string): string {
  return text.replace(what, (found) => (dice.chance(0.5) ? by(found) : found));
}

const noise = (dice: Dice): string =>
  Array.from({ length: dice.between(1, 12) }, () =>
    String.fromCharCode(dice.below(dice.chance(0.5) ? 128 : 65_536)),
  ).join('');

function hugeLine(text: string, dice: Dice): string {
  const [start, end] = dice.span(text.length);
  const piece = text.slice(start, end).replaceAll('\n', ' ') || dice.of(TOKENS);
  const length = dice.chance(0.02) ? 220_000 : dice.between(1000, 8000);
  return replace(text, [end, end], piece.repeat(Math.ceil(length / piece.length)));
}

function nesting(text: string, dice: Dice): string {
  const [open, close] = dice.of([
    ['[', ']'],
    ['{"a":', '}'],
    ['(', ')'],
    ['{', '}'],
    ['<i>', '</i>'],
    ['\\emph{', '}'],
    ['"', '"'],
  ] as const);
  const depth = dice.chance(0.05) ? 20_000 : dice.between(1, 200);
  const [start, end] = dice.span(text.length);
  const tail = dice.chance(0.7) ? close.repeat(depth) : '';
  return replace(text, [start, end], open.repeat(depth) + text.slice(start, end) + tail);
}

export const TEXT_MUTATORS: readonly TextMutator[] = [
  { id: 'delete span', weight: 3, apply: (text, dice) => replace(text, dice.span(text.length), '') },
  {
    id: 'repeat span',
    weight: 2,
    apply: (text, dice) => {
      const [start, end] = dice.span(text.length);
      return replace(text, [end, end], text.slice(start, end).repeat(dice.between(1, 6)));
    },
  },
  {
    id: 'swap spans',
    weight: 1,
    apply: (text, dice) => {
      const [start, middle] = dice.span(text.length);
      const end = Math.min(text.length, middle + dice.below(40));
      return replace(text, [start, end], text.slice(middle, end) + text.slice(start, middle));
    },
  },
  { id: 'cut', weight: 1, apply: (text, dice) => text.slice(0, dice.below(text.length + 1)) },
  {
    id: 'splice',
    weight: 3,
    apply: (text, dice, other) => replace(text, dice.span(text.length), other.slice(...dice.span(other.length))),
  },
  { id: 'noise', weight: 2, apply: (text, dice) => replace(text, dice.span(text.length), noise(dice)) },
  {
    id: 'swap lines',
    weight: 2,
    apply: overLines((lines, dice) => {
      const [a, b] = [dice.below(lines.length), dice.below(lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    }),
  },
  {
    id: 'delete lines',
    weight: 1,
    apply: overLines((lines, dice) => void lines.splice(dice.below(lines.length), dice.between(1, 3))),
  },
  {
    id: 'repeat lines',
    weight: 1,
    apply: overLines((lines, dice) => {
      const at = dice.below(lines.length);
      lines.splice(at, 0, ...lines.slice(at, at + dice.between(1, 4)));
    }),
  },
  { id: 'join lines', weight: 2, apply: (text, dice) => someOf(text, /\n/g, dice, () => dice.of(['', ' '])) },
  {
    id: 'split lines',
    weight: 1,
    apply: (text, dice) => someOf(text, / /g, dice, () => (dice.chance(0.1) ? '\n' : ' ')),
  },
  {
    id: 'line ends',
    weight: 2,
    apply: (text, dice) => {
      const by = dice.of(LINE_ENDS);
      return dice.chance(0.5) ? text.replaceAll('\n', by) : someOf(text, /\n/g, dice, () => by);
    },
  },
  { id: 'controls', weight: 2, apply: (text, dice) => insert(text, dice, dice.of(CONTROLS)) },
  { id: 'unicode', weight: 4, apply: (text, dice) => replace(text, dice.span(text.length), dice.of(UNICODE)) },
  {
    id: 'numbers',
    weight: 2,
    apply: (text, dice) => {
      const by = dice.of(NUMBERS);
      return /\d/.test(text) ? someOf(text, /\d+(?:\.\d+)?/g, dice, () => by) : insert(text, dice, by);
    },
  },
  {
    id: 'keys',
    weight: 1,
    apply: (text, dice) => {
      const by = dice.of(KEYS);
      const isChanged = dice.chance(0.5);
      return isChanged ? someOf(text, /\p{L}{3,20}/gu, dice, () => by) : insert(text, dice, by);
    },
  },
  { id: 'tokens', weight: 4, apply: (text, dice) => insert(text, dice, dice.of(TOKENS)) },
  {
    id: 'case',
    weight: 1,
    apply: (text, dice) => {
      const isUpper = dice.chance(0.5);
      return someOf(text, /\p{L}+/gu, dice, (word) => (isUpper ? word.toUpperCase() : word.toLowerCase()));
    },
  },
  {
    id: 'punctuation',
    weight: 2,
    apply: (text, dice) => {
      const by = dice.of(['', ' ', ',', '.', ';', '"', "'", '\\']);
      return someOf(text, /[^\p{L}\p{N}\s]/gu, dice, () => by);
    },
  },
  { id: 'nesting', weight: 1, apply: nesting },
  { id: 'huge line', weight: 0.5, apply: hugeLine },
  { id: 'json value', weight: 3, apply: mutateJson },
];
