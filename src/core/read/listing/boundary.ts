/**
 * Where the title ends and the first author's name begins, in a line that holds both. Every place where a name could
 * begin is a candidate, walking from the right while the pieces between commas are names; its score adds up how much
 * the name looks like one, how much the words before look like the end of a title (the entry's own abstract knows
 * them), the kind of place, and the names to its right. The margin to the runner-up says how sure the choice is.
 * Cost: linear in the line, since a name is at most MAX_NAME_LENGTH characters long.
 */
import type { NameLexicon } from '../../names/name-lexicon.ts';
import { segmentNames } from '../../names/name-list.ts';
import type { NameSpan } from '../../names/name-list.ts';
import type { BodyWords } from './body-words.ts';
import {
  CERTAIN_NAME,
  isFunctionWord,
  isTitleWord,
  MAX_NAME_LENGTH,
  NOT_A_NAME,
  scoreName,
} from '../../names/name-shape.ts';

/** What stands between title and names: nothing, a space, a dash, bar or tab, a full stop, a comma; or names come first. */
export type Separator = 'glued' | 'space' | 'mark' | 'stop' | 'comma' | 'names-first';

export interface BoundaryContext {
  readonly lexicon: NameLexicon;
  /** Words of the entry's abstract, or null where there is none. */
  readonly body: BodyWords | null;
  /** What the paste's other entries say about the kind of place. */
  readonly bonus: Readonly<Record<Separator, number>>;
}

export interface Boundary {
  readonly title: string;
  readonly names: readonly string[];
  /** Where the names begin in the text; null where they stand before the title. */
  readonly at: number | null;
  readonly separator: Separator;
  readonly score: number;
  /** Distance to the runner-up; LONE_MARGIN where there is none. */
  readonly margin: number;
}

export const LONE_MARGIN = 20;
export const NO_BONUS: Readonly<Record<Separator, number>> = {
  glued: 0,
  space: 0,
  mark: 0,
  stop: 0,
  comma: 0,
  'names-first': 0,
};

const BASE: Readonly<Record<Separator, number>> = {
  glued: 0,
  space: -3,
  mark: 2,
  stop: 0.5,
  comma: -6,
  'names-first': 0,
};
/** What a name can add at most: names that were learnt from this very line must not outweigh its title. */
const BEST_NAME = 6.5;
/** What a title that a person gave adds. */
const CERTAIN_TITLE = 12;
const MARKS = /(?:\s[-–—|/]|\s?\t|\sby)\s*$/;
const GLUE_BEFORE = /[\p{Ll}\p{N}\p{Lu}\p{Lo}\p{M}\p{S})\]?!."”'’:$}*%+\-–∞]/u;
const GLUE_AFTER = /[\p{Lu}\p{Lo}]/u;
const CAPITAL = /\p{Lu}/u;

interface Candidate {
  readonly at: number;
  readonly segment: number;
  readonly separator: Separator;
  readonly score: number;
}

/** The kind of place at `at`, or null where no name begins there. */
function separatorAt(text: string, at: number, segmentStart: number): Separator | null {
  const before = text.charAt(at - 1);
  const isSpace = before === ' ' || before === '\t';
  if (at === segmentStart && isSpace) return 'comma';
  if (!isSpace) return GLUE_AFTER.test(text.charAt(at)) && GLUE_BEFORE.test(before) ? 'glued' : null;
  const head = text.slice(Math.max(0, at - 8), at);
  if (MARKS.test(head)) return 'mark';
  if (/[.?!]\s+$/.test(head) && !/(?:^|[^\p{Lu}\p{N}])\p{Lu}\.\s+$/u.test(head)) return 'stop';
  return GLUE_AFTER.test(text.charAt(at)) ? 'space' : null;
}

const LAST_WORD = /([\p{L}\p{N}][\p{L}\p{N}\p{M}\-+.'’]*)[)\]"”'’?!.:*$},\s|/–—-]*$/u;
const OPEN_WORD = /^(?:the|of|for|and|in|on|to|with|a|an|via|by|from|using|under|over|into|at|is|are)$/;

function wordScore(word: string, lower: string, context: BoundaryContext): number {
  const inBody = context.body?.likeness(lower) ?? 0;
  if (inBody === 1) return 2;
  if (/\p{Ll}\p{Lu}/u.test(word)) return -0.5;
  if (inBody > 0) return 2 * inBody;
  if (isTitleWord(lower) || context.lexicon.timesWord(lower) > 0) return 1.5;
  return context.lexicon.timesGiven(word) + context.lexicon.timesFamily(word) > 0 ? -1.5 : 0;
}

/** How much `head` looks like a whole title by its end. */
function scoreHead(head: string, context: BoundaryContext): number {
  const length = head.trim().length;
  if (length < 3) return -9;
  let score = length < 8 ? -4 : length < 14 ? -1 : 0;
  const match = LAST_WORD.exec(head.slice(-60));
  const word = match?.[1];
  if (word === undefined) return score + 0.5;
  const lower = word.toLowerCase();
  score += wordScore(word, lower, context);
  if (/^\p{Lu}$/u.test(word)) score -= 1.5;
  if (OPEN_WORD.test(lower)) score -= 4;
  if (/^(?:Mc|Mac|Le|De|La|Di|Du|Van|Von|O|D|Al|El)$/.test(word)) score -= 3;
  return score;
}

/** Score of the piece between the last comma and the place: a lone unknown capitalised word is part of the name. */
function scoreFragment(fragment: string, isFirst: boolean, context: BoundaryContext): number {
  if (isFirst || !/^\p{Lu}[\p{L}.'’-]*$/u.test(fragment)) return 0;
  const lower = fragment.toLowerCase();
  const isKnown = isTitleWord(lower) || isFunctionWord(lower) || context.lexicon.timesWord(lower) > 0;
  return isKnown || (context.body?.likeness(lower) ?? 0) > 0 ? 0 : -3.5;
}

/** Places inside a word that look like a boundary and are none: double names, initials, apostrophes. */
function scoreGlue(text: string, at: number): number {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  let score = 0;
  if (/[-–]/.test(before) && !/\s/.test(text.charAt(at - 2))) score -= /[\p{Lu}.]/u.test(text.charAt(at - 2)) ? 8 : 5;
  if (/['’]/.test(before) && /\p{L}/u.test(text.charAt(at - 2))) score -= 2;
  if (CAPITAL.test(before) && CAPITAL.test(after)) score -= 1;
  if (/(?:^|[^\p{Lu}])\p{Lu}\.$/u.test(text.slice(Math.max(0, at - 3), at))) score -= 3;
  if (/\d/.test(before) && !/\p{Ll}/u.test(after)) score -= 4;
  if (CAPITAL.test(before) && after === ' ') score -= 3;
  if (CAPITAL.test(before) && !/[\p{Ll}\p{Lu}]/u.test(after)) score -= /^[^\p{L}]?$/u.test(text.charAt(at - 2)) ? 4 : 1;
  return score;
}

/** A space inside a name: an initial or a lone given name stands before it. */
function scoreSpace(head: string, name: string, context: BoundaryContext): number {
  if (/(?:^|[^\p{L}])\p{Lu}\.?\s+$/u.test(head)) return -5;
  const plain = name.split(/\s+/).filter((token) => /^\p{Lu}\p{Ll}{2}/u.test(token)).length;
  const word = /(\p{Lu}[\p{L}'’-]*)\s+$/u.exec(head)?.[1]?.toLowerCase();
  const isKnown = word === undefined || isTitleWord(word) || context.lexicon.timesWord(word) > 0;
  const isInside = /^\p{Lu}\.?\s/u.test(name) && !isKnown && (context.body?.likeness(word ?? '') ?? 0) === 0;
  return (
    (isInside ? -3 : isKnown || context.body === null || context.body.likeness(word) > 0 ? 0 : -1) -
    0.8 * Math.max(0, plain - 2)
  );
}

/** Words of the abstract are seldom names of its authors. */
function scoreAgainstBody(name: string, body: BodyWords | null): number {
  if (body === null) return 0;
  let score = 0;
  for (const word of name.split(/\s+/)) if (word.length > 3) score -= 1.5 * body.likeness(word.toLowerCase());
  return score;
}

function scoreCandidate(
  text: string,
  span: NameSpan,
  at: number,
  separator: Separator,
  context: BoundaryContext,
): number | null {
  const written = text.slice(at, span.end);
  const name = scoreName(written, context.lexicon, separator === 'mark' || separator === 'glued');
  if (name <= NOT_A_NAME) return null;
  const head = text.slice(Math.max(0, at - 80), at);
  // After a space a given name may be the middle of a longer one.
  const isCertain = separator !== 'space' && context.lexicon.isCertainName(written);
  let score =
    (isCertain ? CERTAIN_NAME : Math.min(name, BEST_NAME)) +
    scoreAgainstBody(written, context.body) +
    scoreHead(head, context) +
    BASE[separator] +
    context.bonus[separator];
  if (context.lexicon.isCertainTitle(cutTitle(text, at, separator))) score += CERTAIN_TITLE;
  const fragment = text.slice(Math.max(span.start, at - 60), at).trimEnd();
  if (separator === 'glued') score += scoreGlue(text, at) + scoreFragment(fragment, span.start === 0, context);
  if (separator === 'space')
    score += scoreSpace(head, written, context) + scoreFragment(fragment, span.start === 0, context);
  return score;
}

/** A quick no for the most frequent case: a plain small letter after a letter. */
function isInsideWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 97 && unit <= 122 && text.charCodeAt(at - 1) > 32;
}

/** The kind of place before a name that begins with no capital. */
function plainPlace(text: string, at: number): Separator {
  return /\s/.test(text.charAt(at - 1)) ? 'space' : 'glued';
}

function* candidatesIn(
  text: string,
  span: NameSpan,
  segment: number,
  context: BoundaryContext,
  right: number,
): Generator<Candidate> {
  const { lexicon } = context;
  for (let at = Math.max(span.start, span.end - MAX_NAME_LENGTH, 1); at < span.end; at += 1) {
    const isCertain = lexicon.mayBeCertain(span.end - at) && lexicon.isCertainName(text.slice(at, span.end));
    if (isInsideWord(text, at) && !isCertain) continue;
    const separator = separatorAt(text, at, span.start) ?? (isCertain ? plainPlace(text, at) : null);
    const score = separator === null ? null : scoreCandidate(text, span, at, separator, context);
    if (separator !== null && score !== null) yield { at, segment, separator, score: score + right };
  }
}

const MAX_ODD_NAMES = 3;
const isStrong = ({ separator }: Candidate): boolean => separator !== 'space' && separator !== 'comma';

/** A misspelt or damaged name that may stand among others: short, capitalised, no words of prose. */
function isOddName(text: string): boolean {
  if (text.length > 40 || !/^[\p{L}(“"].*\s.*\p{Lu}|^\p{Lu}.*\s/u.test(text)) return false;
  const words = text.split(/\s+/);
  return (
    words.length <= 4 && words.every((word) => !isFunctionWord(word.toLowerCase()) && !isTitleWord(word.toLowerCase()))
  );
}

/** Candidates of a line, segments from the right. */
function findCandidates(text: string, spans: readonly NameSpan[], context: BoundaryContext): Candidate[] {
  const found: Candidate[] = [];
  let right = 0;
  let odd = 0;
  for (let segment = spans.length - 1; segment >= 0; segment -= 1) {
    const span = spans[segment];
    if (!span) break;
    const before = found.length;
    for (const candidate of candidatesIn(text, span, segment, context, right)) found.push(candidate);
    const whole = text.slice(span.start, span.end);
    if (/^(?:\.{3}|…)$/.test(whole)) continue;
    const score = scoreName(whole, context.lexicon, true);
    if (score > NOT_A_NAME) right += Math.max(score < 0 ? -4 : 0.1, Math.min(score, BEST_NAME) * 0.9 - 1);
    else if (odd < MAX_ODD_NAMES && isOddName(whole) && !found.slice(before).some(isStrong)) {
      odd += 1;
      right -= 3;
    } else break;
  }
  return found;
}

function cutTitle(text: string, at: number, separator: Separator | null): string {
  const head = text.slice(0, at).trimEnd();
  if (separator === 'mark') return head.replace(/(?:\s[-–—|/]|\t|\sby)$/, '').trimEnd();
  if (separator === 'comma') return head.replace(/[,;]$/, '').trimEnd();
  return separator === 'stop' ? head.replace(/\.$/, '') : head;
}

const isName = (text: string): boolean => !/^(?:\.{3}|…)$/.test(text);

/** `text` divided at `at`, wherever that is: the title before it, the names after it. */
export function divideAt(text: string, at: number): Pick<Boundary, 'title' | 'names'> {
  const isListed = /[,;]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  const after = text.slice(at);
  return {
    title: cutTitle(text, at, isListed ? 'comma' : separatorAt(text, at, -1)),
    names: segmentNames(after)
      .map(({ start, end }) => after.slice(start, end))
      .filter(isName),
  };
}

/** The best division of `text` into title and names, or null where nothing in it can be a name at its end. */
export function findBoundary(text: string, context: BoundaryContext): Boundary | null {
  const spans = segmentNames(text);
  const candidates = findCandidates(text, spans, context);
  let best: Candidate | null = null;
  let second = -Infinity;
  for (const candidate of candidates) {
    if (best === null || candidate.score > best.score) {
      second = best?.score ?? -Infinity;
      best = candidate;
    } else if (candidate.score > second) second = candidate.score;
  }
  if (best === null) return null;
  const names = spans.slice(best.segment).map((span) => text.slice(span.start, span.end));
  names[0] = text.slice(best.at, spans[best.segment]?.end);
  return {
    title: cutTitle(text, best.at, best.separator),
    names: names.filter(isName),
    at: best.at,
    separator: best.separator,
    score: best.score,
    margin: Math.min(LONE_MARGIN, best.score - second),
  };
}
