/**
 * Takes out of a text what is not prose, keeping its length: markup, addresses, mathematics, notices on where the code is
 * and who holds the rights become spaces, so that offsets stay those of the original. Linear time: every pattern is bounded.
 */

/** Offsets in a field fit in 16 bits. */
const CHARACTER_LIMIT = 60_000;

/** Patterns, each with strings of which every match holds one (in lower case), so that most texts skip most of them. */
const PATTERNS: readonly (readonly [needles: readonly string[], pattern: RegExp])[] = [
  [['://', 'www.'], /(?:https?:\/\/|www\.)\S{0,400}[^\s.,;:)\]]/giu],
  [
    ['com/', 'org/', 'io/', 'net/', 'edu/', 'ai/', 'dev/'],
    /\b(?:[\w-]{1,40}\.){1,4}(?:com|org|io|net|edu|ai|dev)\/\S{0,400}[^\s.,;:)\]]/giu,
  ],
  [['@'], /\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu],
  [['doi:'], /\bdoi:\s?10\.\S{1,200}/giu],
  [['<'], /<\/?[a-z][^<>]{0,300}>/giu],
  [['&'], /&(?:[a-z]{2,8}|#\d{1,6});/giu],
  [['\\begin', '\\end'], /\\(?:begin|end)\{[^{}]{0,40}\}/gu],
  [['\\'], /\\[a-zA-Z]{1,30}\*?/gu],
  [
    ['available ', 'released ', 'found ', 'accessed ', 'downloaded ', 'sourced ', 'published '],
    /\b(?:the |our |all |source |its )?(?:code|codes|models|data|datasets?|implementation|software|demo|project page|checkpoints)(?:,? (?:and|&) [\w -]{1,40})? (?:is|are|will be|can be|have been|has been) (?:made |publicly |freely |openly |also |now |all ){0,3}(?:available|released|found|accessed|downloaded|open[- ]sourced|published) (?:at|on|from|under|upon|via|in)\b[^.;]{0,160}/giu,
  ],
  [['©', '(c)', 'copyright'], /(?:©|\(c\)|\bcopyright\b)\s{0,2}(?:\d{4}|by|the author)[^\n]{0,200}$/giu],
  [['all rights reserved'], /\ball rights reserved\b\.?/giu],
];
/** Dollar mathematics becomes one mark and spaces, so that no phrase runs across it. */
const MATH = /\$\$[^$]{1,600}\$\$|\$[^$\n]{1,300}\$/gu;

const blank = (text: string): string => ' '.repeat(text.length);
const mark = (text: string): string => `¤${' '.repeat(text.length - 1)}`;

/** `text` with non-prose replaced by spaces, of the same length up to 60,000 characters; later ones are not read. */
export function maskNonProse(text: string): string {
  let masked = text.length > CHARACTER_LIMIT ? text.slice(0, CHARACTER_LIMIT) : text;
  if (masked.includes('$')) masked = masked.replace(MATH, mark);
  const lower = masked.toLowerCase();
  for (const [needles, pattern] of PATTERNS) {
    if (needles.some((needle) => lower.includes(needle))) masked = masked.replace(pattern, blank);
  }
  return masked.replace(/[{}\\~`]/g, ' ');
}
