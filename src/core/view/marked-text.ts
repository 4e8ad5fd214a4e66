/**
 * A text cut into pieces, some of which carry a topic. Where evidence overlaps the longest span wins, then the earlier
 * one; no mark covers another. O(n log n) in spans.
 */
import type { Evidence, PaperTopic, TextField } from '../model/topic.ts';

export interface TextPiece {
  readonly text: string;
  /** Index of the topic these words carry, or -1. */
  readonly topic: number;
  /** True for words that are pointed at elsewhere. */
  readonly isPointed?: boolean;
}

interface MarkSpan {
  readonly start: number;
  readonly end: number;
  readonly topic: number;
}

/** The evidence of all tags in one text field, clipped to [from, to). */
export function spansIn(tags: readonly PaperTopic[], field: TextField, from: number, to: number): MarkSpan[] {
  const clip = (span: Evidence, topic: number): MarkSpan => ({
    start: Math.max(from, span.start),
    end: Math.min(to, span.end),
    topic,
  });
  return tags.flatMap((tag) =>
    tag.evidence
      .filter((span) => span.field === field)
      .map((span) => clip(span, tag.topic))
      .filter((span) => span.start < span.end),
  );
}

/** The spans that stay when no two may overlap: longest first, then earliest; in reading order. */
export function resolveOverlaps(spans: readonly MarkSpan[]): MarkSpan[] {
  const byLength = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.topic - b.topic,
  );
  const taken = new Set<number>();
  const kept: MarkSpan[] = [];
  for (const span of byLength) {
    // A longer span was taken before, so it covers this one's first or last character if the two meet.
    if (taken.has(span.start) || taken.has(span.end - 1)) continue;
    for (let at = span.start; at < span.end; at += 1) taken.add(at);
    kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** `text` from `from` to `to` as pieces, in order; joined they give that part of the text again. */
export function markText(
  text: string,
  tags: readonly PaperTopic[],
  field: TextField,
  from = 0,
  to = text.length,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = from;
  const push = (end: number, topic: number): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), topic });
    at = Math.max(at, end);
  };
  for (const span of resolveOverlaps(spansIn(tags, field, from, Math.min(to, text.length)))) {
    push(span.start, -1);
    push(span.end, span.topic);
  }
  push(Math.min(to, text.length), -1);
  return pieces;
}

const WORD = /[\p{L}\p{N}]/u;

/** Where `phrase` stands in `text` as whole words, case ignored where that keeps the length; in reading order. */
function occurrences(text: string, phrase: string): number[] {
  const [lower, seek] = [text.toLowerCase(), phrase.toLowerCase()];
  const [where, what] = lower.length === text.length ? [lower, seek] : [text, phrase];
  const found: number[] = [];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) {
    const end = at + what.length;
    if (!WORD.test(text.charAt(at - 1)) && !WORD.test(text.charAt(end))) found.push(at);
  }
  return found;
}

function splitAt(piece: TextPiece, phrases: readonly string[]): TextPiece[] {
  const spans = phrases.flatMap((phrase) =>
    occurrences(piece.text, phrase).map((start) => ({ start, end: start + phrase.length, topic: 0 })),
  );
  const pieces: TextPiece[] = [];
  let at = 0;
  const push = (end: number, isPointed: boolean): void => {
    if (end > at) pieces.push({ text: piece.text.slice(at, end), topic: piece.topic, isPointed });
    at = Math.max(at, end);
  };
  for (const { start, end } of resolveOverlaps(spans)) {
    push(start, false);
    push(end, true);
  }
  push(piece.text.length, false);
  return pieces;
}

/** The same text with what is pointed at marked so: pieces that carry one of the topics, and the phrases between pieces. */
export function pointAt(
  pieces: readonly TextPiece[],
  topics: ReadonlySet<number>,
  phrases: readonly string[],
): readonly TextPiece[] {
  const sought = phrases.filter((phrase) => phrase !== '');
  if (topics.size === 0 && sought.length === 0) return pieces;
  return pieces.flatMap((piece) => {
    if (piece.topic >= 0) return topics.has(piece.topic) ? [{ ...piece, isPointed: true }] : [piece];
    return sought.length === 0 ? [piece] : splitAt(piece, sought);
  });
}
