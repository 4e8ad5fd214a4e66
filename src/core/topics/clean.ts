/**
 * Takes out of a text what is not prose, keeping its length: markup, addresses, mathematics, notices on where the code is
 * and who holds the rights become spaces, so that offsets stay those of the original. Linear time: every pattern is bounded.
 */
const CHARACTER_LIMIT = 60_000;

/** Patterns with a character that every match holds, so that most texts skip most of them. */
const PATTERNS: readonly (readonly [needle: string, pattern: RegExp])[] = [
  ['.', /(?:https?:\/\/|www\.)\S{0,400}[^\s.,;:)\]]/giu],
  ['/', /\b(?:[\w-]{1,40}\.){1,4}(?:com|org|io|net|edu|ai|dev)\/\S{0,400}[^\s.,;:)\]]/giu],
  ['@', /\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu],
  ['10.', /\bdoi:\s?10\.\S{1,200}/giu],
  ['<', /<\/?[a-z][^<>]{0,300}>/giu],
  ['&', /&(?:[a-z]{2,8}|#\d{1,6});/giu],
  ['\\', /\\(?:begin|end)\{[^{}]{0,40}\}/gu],
  ['\\', /\\[a-zA-Z]{1,30}\*?/gu],
  [
    'e',
    /\b(?:the |our |all |source |its )?(?:code|codes|models|data|datasets?|implementation|software|demo|project page|checkpoints)(?:,? (?:and|&) [\w -]{1,40})? (?:is|are|will be|can be|have been|has been) (?:made |publicly |freely |openly |also |now |all ){0,3}(?:available|released|found|accessed|downloaded|open[- ]sourced|published) (?:at|on|from|under|upon|via|in)\b[^.;]{0,160}/giu,
  ],
  ['', /(?:©|\(c\)|\bcopyright\b)\s{0,2}(?:\d{4}|by|the author)[^\n]{0,200}$/giu],
  ['served', /\ball rights reserved\b\.?/giu],
];
/** Dollar mathematics becomes one mark and spaces, so that no phrase runs across it. */
const MATH = /\$\$[^$]{1,600}\$\$|\$[^$\n]{1,300}\$/gu;

const blank = (text: string): string => ' '.repeat(text.length);
const mark = (text: string): string => `¤${' '.repeat(text.length - 1)}`;

/** `text` with non-prose replaced by spaces, of the same length up to 60,000 characters; later ones are not read. */
export function maskNonProse(text: string): string {
  let masked = text.length > CHARACTER_LIMIT ? text.slice(0, CHARACTER_LIMIT) : text;
  if (masked.includes('$')) masked = masked.replace(MATH, mark);
  for (const [needle, pattern] of PATTERNS) if (masked.includes(needle)) masked = masked.replace(pattern, blank);
  return masked.replace(/[{}\\~`]/g, ' ');
}
