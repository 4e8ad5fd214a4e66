/**
 * Text free of markup: LaTeX text commands, accents and quotes, HTML tags and entities become plain characters. What
 * stands between dollar signs is math and is kept as written. Cost: linear; applying it twice changes nothing more on
 * ordinary text. It does not interpret math, tables or user macros.
 */
import { decodeLatex } from './latex.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' }),
);

const TAG =
  /<\/?(?:i|b|em|strong|sub|sup|p|br|span|div|jats:[a-z]{1,16}|tt|u|sc|scp|inf|title|sec|li|ul|ol|h[1-6])(?:\s[^<>]{0,200})?\/?>/gi;

function decodeEntity(whole: string, body: string): string {
  const code = /^#x([0-9a-f]{1,6})$/i.exec(body)?.[1];
  const number = code ? parseInt(code, 16) : /^#\d{1,7}$/.test(body) ? Number(body.slice(1)) : -1;
  if (number > 31 && number < 0x110000 && !(number >= 0xd800 && number < 0xe000)) return String.fromCodePoint(number);
  return ENTITIES.get(body) ?? whole;
}

const dropTags = (text: string): string =>
  text.includes('<')
    ? text.replace(TAG, (tag) => (/^<\/?(?:p|br|div|sec|title|li|ul|ol|h\d|jats:)/i.test(tag) ? ' ' : ''))
    : text;

/** Without tags, those included whose brackets are entities. */
function withoutTags(piece: string): string {
  const plain = dropTags(piece);
  if (!plain.includes('&')) return plain;
  const decoded = plain.replace(/&(#?[a-z0-9]{2,8});/gi, decodeEntity);
  return decoded === plain ? plain : dropTags(decoded);
}

function withoutHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  if (!text.includes('$')) return withoutTags(text);
  const pieces = text.split(/((?<!\\)\$[^$]{1,400}\$)/);
  return pieces.map((piece, i) => (i % 2 === 1 ? piece : withoutTags(piece))).join('');
}

const MARKUP = /[\\{}<&`]|''/;
const LATEX = /[\\{`]|''/;
/** What an escape of JSON can bring in and no text has: control characters, and surrogates without their other half. */
const STRAY = /[\p{Cs}\p{Cc}](?<![\t\n\r])/gu;

/** `text` without markup, stray characters and outer space; `$...$` stays as it is. */
export function plainText(given: string): string {
  const text = given.replace(STRAY, '');
  if (!MARKUP.test(text)) return text.trim();
  const plain = withoutHtml(text);
  if (!LATEX.test(plain)) return plain.trim();
  const decoded = decodeLatex(plain);
  // Mendeley writes the brackets of HTML so; our own BibTeX writes signs that stand for themselves otherwise.
  return (plain.includes('{\\textless}') ? dropTags(decoded) : decoded).trim();
}
