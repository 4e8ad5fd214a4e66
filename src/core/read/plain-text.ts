/**
 * Text free of markup: LaTeX text commands, accents and quotes, HTML tags and entities become plain characters. What
 * stands between dollar signs is math and is kept as written. Cost: linear; applying it twice changes nothing more on
 * ordinary text. It does not interpret math, tables or user macros.
 */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['c', '\u0327'],
  ['k', '\u0328'],
]);
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    i: 'i',
    j: 'j',
  }),
);
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' }),
);

const ACCENT_SYMBOL = /\{?\\([`'^~=."])\s?(?:\{\\?(\p{L})\}|\\?(\p{L}))\}?/gu;
const ACCENT_LETTER = /\{?\\([urHvck])(?:\{\\?(\p{L})\}|\s(\p{L})(?!\p{L}))\}?/gu;
const LETTER_COMMAND = /\{?\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])(?:\{\}|\s(?=\p{L}))?\}?/gu;
const TEXT_COMMAND =
  /\\(?:emph|textbf|textit|textsc|texttt|textrm|textsf|textsl|text|mbox|underline|url|href|em|it|bf|tt|sc|rm|sf|itshape|bfseries|footnotesize|small|large)(?![A-Za-z])\s?/g;
const BRACED = /\{([^{}]{0,2000})\}/g;
const TAG =
  /<\/?(?:i|b|em|strong|sub|sup|p|br|span|div|jats:[a-z]{1,16}|tt|u|sc|scp|inf|title|sec)(?:\s[^<>]{0,200})?\/?>/gi;

function decodeEntity(whole: string, body: string): string {
  const code = /^#x([0-9a-f]{1,6})$/i.exec(body)?.[1];
  const number = code ? parseInt(code, 16) : /^#\d{1,7}$/.test(body) ? Number(body.slice(1)) : -1;
  if (number > 31 && number < 0x110000 && !(number >= 0xd800 && number < 0xe000)) return String.fromCodePoint(number);
  return ENTITIES.get(body) ?? whole;
}

const accented = (whole: string, mark: string, inBraces?: string, bare?: string): string => {
  const combining = ACCENTS.get(mark);
  const letter = inBraces ?? bare;
  return combining && letter ? `${letter}${combining}`.normalize('NFC') : whole;
};

function decodeLatex(text: string): string {
  let plain = text
    .replace(ACCENT_SYMBOL, accented)
    .replace(ACCENT_LETTER, accented)
    .replace(LETTER_COMMAND, (whole: string, name: string) => LETTERS.get(name) ?? whole);
  plain = plain.replace(TEXT_COMMAND, '').replace(/\\(?:([%&_#$])|[{}])/g, '$1');
  for (let depth = 0; depth < 3 && plain.includes('{'); depth += 1) plain = plain.replace(BRACED, '$1');
  return plain.replace(/``/g, '“').replace(/''/g, '”');
}

function plainPiece(piece: string): string {
  let plain = piece;
  if (plain.includes('<'))
    plain = plain.replace(TAG, (tag) => (/^<\/?(?:p|br|div|sec|title|jats:)/i.test(tag) ? ' ' : ''));
  if (plain.includes('&')) plain = plain.replace(/&(#?[a-z0-9]{2,8});/gi, decodeEntity);
  return /[\\{`]|''/.test(plain) ? decodeLatex(plain) : plain;
}

const MARKUP = /[\\{}<&`]|''/;
/** What an escape of JSON can bring in and no text has: control characters, and surrogates without their other half. */
const STRAY = /[\p{Cs}\p{Cc}](?<![\t\n\r])/gu;

/** `text` without markup, stray characters and outer space; `$...$` stays as it is. */
export function plainText(given: string): string {
  const text = given.replace(STRAY, '');
  if (!MARKUP.test(text)) return text.trim();
  if (!text.includes('$')) return plainPiece(text).trim();
  const pieces = text.split(/((?<!\\)\$[^$]{1,400}\$)/);
  return pieces
    .map((piece, i) => (i % 2 === 1 ? piece : plainPiece(piece)))
    .join('')
    .trim();
}
