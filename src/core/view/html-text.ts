/** The text of a description written for the web: lines and cells apart, without tags. Text without tags stays as it is. Linear. */

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})\b[^<>]{0,1000}>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};
/** Ends a line, or a cell of one. */
const LINES = new Set(['br', 'p', 'div', 'tr', 'li', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);

export function htmlText(html: string): string {
  if (html.search(TAG) < 0) return html;
  const text = html
    .replace(/<(script|style)\b[^<>]{0,1000}>[^<]{0,20000}<\/\1>/gi, '')
    .replace(TAG, (_, __, name: string) =>
      LINES.has(name.toLowerCase()) ? '\n' : CELLS.has(name.toLowerCase()) ? ' ' : '',
    )
    .replace(/&(#39|[a-z]{2,4});/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
