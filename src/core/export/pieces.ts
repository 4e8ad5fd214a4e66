/** Text made piece by piece, so that a large file never stands in memory as one string. */

/** Characters of a chunk: large enough that writing one costs more than asking for the next. */
const CHUNK = 65_536;

/** The same text in chunks of about 64,000 characters; a piece is never cut. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}

/** A JSON array of items that are texts of JSON, one a line. */
export function* jsonArrayOf(texts: Iterable<string>): Generator<string> {
  let separator = '[\n';
  for (const text of texts) {
    yield separator + text;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

function* eachAsJson(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield JSON.stringify(item);
}

/** A JSON array with one item a line. */
export function jsonArray(items: Iterable<unknown>): Generator<string> {
  return jsonArrayOf(eachAsJson(items));
}
