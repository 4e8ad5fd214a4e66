/** Papers as token ids with offsets: title first, then abstract. About 8 bytes a token, kept for every paper of a corpus. */
import { tokenize } from '../text/tokens.ts';
import type { Paper } from '../model/paper.ts';
import { maskNonProse } from './clean.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Document {
  readonly tokens: Int32Array;
  /** UTF-16 offset of each token in its field. */
  readonly starts: Int32Array;
  /** Tokens [0, titleTokens) are the title's. */
  readonly titleTokens: number;
}

/** Reads title and abstract of a paper into `vocabulary`. */
export function readDocument(paper: Paper, vocabulary: Vocabulary): Document {
  const title = tokenize(maskNonProse(paper.title));
  const abstract = paper.abstract === null ? [] : tokenize(maskNonProse(paper.abstract));
  const tokens = new Int32Array(title.length + abstract.length);
  const starts = new Int32Array(tokens.length);
  let at = 0;
  for (const part of [title, abstract]) {
    for (const token of part) {
      tokens[at] = vocabulary.add(token.text, token.isWord);
      starts[at] = token.start;
      at += 1;
    }
  }
  return { tokens, starts, titleTokens: title.length };
}
