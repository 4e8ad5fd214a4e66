/**
 * Sentence boundaries of English prose by rule: a closing mark, then white space and something that can begin a
 * sentence; not after common abbreviations or initials. Blank lines always end a sentence. Linear time.
 */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const BOUNDARY = /[.!?…]+["'”’)\]]*\s+|[。！？]|\s*\n\s*\n\s*/gu;
const OPENING = /^["'“‘([¿¡]*[\p{Lu}\p{Lo}\p{N}$\\]/u;
const ABBREVIATION =
  /(?:^|[\s([])(?:e\.g|i\.e|cf|vs|al|etc|resp|approx|ca|no|nos|fig|figs|eq|eqs|sec|ch|vol|pp|ed|eds|dr|prof|mr|mrs|ms|st|jr|sr|inc|ltd|dept|univ|w\.r\.t|u\.s|\p{Lu})\.$/iu;
const LONGEST_ABBREVIATION = 12;

/** True where the mark ending at `end` closes a sentence. */
function closes(text: string, markStart: number, matchEnd: number): boolean {
  if (matchEnd >= text.length) return false;
  if (!OPENING.test(text.slice(matchEnd, matchEnd + 8))) return false;
  if (text[markStart] !== '.' || text[markStart + 1] === '.') return true;
  return !ABBREVIATION.test(text.slice(Math.max(0, markStart - LONGEST_ABBREVIATION), markStart + 1));
}

/** Spans of the sentences of `text` in order, without the white space around them; empty for blank text. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const sentence = text.slice(start, end);
    const lead = sentence.length - sentence.trimStart().length;
    const trimmed = sentence.trim().length;
    if (trimmed > 0) spans.push({ start: start + lead, end: start + lead + trimmed });
    start = end;
  };
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    const isBreak = /^\s|[。！？]/u.test(match[0]);
    if (isBreak || closes(text, match.index, end)) push(end);
  }
  push(text.length);
  return spans;
}
