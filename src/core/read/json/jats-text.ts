/**
 * Text out of JATS, the XML in which publishers deposit titles and abstracts: headings of sections stay before their text,
 * the heading "Abstract" goes, formulas given twice are kept once, as TeX. Linear. It does not lay out MathML.
 */
const IS_JATS = /<(?:jats|mml|xhtml):|<(?:p|sec|title|italic|bold|tex-math|inline-formula)[\s>]/i;
const ESCAPED_TAG = /&lt;(\/?(?:jats:|mml:)?[a-z]{1,12})&gt;/gi;
const OWN_HEADING = /<(?:jats:)?title>\s{0,40}(?:abstract|summary)\s{0,40}[.:]?\s{0,40}<\/(?:jats:)?title>/gi;
const HEADING_END = /\s{0,40}[:.]?\s{0,40}<\/(?:jats:)?title>/gi;
/** Lines broken for the eye between a tag and the mark that follows the word in it. */
const BROKEN_LINE = /(<\/[a-z:-]{1,24}>)\s+(?=[.,;:)\]])/gi;
const BLOCK = /<\/?(?:jats:)?(?:p|sec|title|list|list-item|label|disp-formula|break)(?:\s[^<>]*)?\/?>/gi;
const TAG = /<\/?(?:jats|mml|xhtml|xlink):[^<>]*>|<\/?(?:tex-math|inline-formula|alternatives|italic|bold)[^<>]*>/gi;

/** `text` without the pieces from `open` to the end of the next `close`. */
function without(text: string, open: string, close: string): string {
  let kept = '';
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start);
    if (end < 0) break;
    kept += text.slice(at, start);
    at = end + close.length;
  }
  return kept + text.slice(at);
}

function formulas(text: string): string {
  if (!text.includes('tex-math')) return text;
  const once = without(without(text, '<mml:math', '</mml:math>'), '\\documentclass', '\\begin{document}');
  return once.replaceAll('\\end{document}', '').replaceAll('$$', '$');
}

/** The text of a JATS fragment in one line; other text stays as it is. */
export function jatsText(given: string | null): string | null {
  if (given === null) return null;
  const text = given.includes('&lt;') ? given.replace(ESCAPED_TAG, '<$1>') : given;
  if (!IS_JATS.test(text)) return text;
  return formulas(text)
    .replace(OWN_HEADING, ' ')
    .replace(HEADING_END, ': ')
    .replace(BROKEN_LINE, '$1')
    .replace(BLOCK, ' ')
    .replace(TAG, '')
    .replace(/\s+/g, ' ')
    .trim();
}
