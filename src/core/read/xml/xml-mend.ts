/**
 * Text of a record that is no well-formed XML, made so where that can be done without guessing: marks that stand for
 * themselves (`AT&T`, `p < 0.05`), tags of HTML such as `<br>`, and characters that XML forbids. Cost: linear.
 */
export const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,40});)/gi;
const BARE_LESS = /<(?![a-z_:/!?])/gi;
const INLINE = /<(\/?(?:p|br|hr|i|b|u|em|strong|sub|sup|tt|span|div|sc|font|a|li|ul|ol)(?:\s[^<>]{0,300})?\/?)>/gi;
const FORBIDDEN = /[\p{Cs}\p{Cc}\uFFFE\uFFFF](?<![\t\n\r])/gu;
const CODE = /&#(x?)([\da-f]{1,7});/gi;

/** A numeric reference where XML allows its character, else nothing. */
function checkCode(reference: string, hex: string, digits: string): string {
  const code = parseInt(digits, hex === '' ? 10 : 16);
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
  const isChar = !isControl && !(code >= 0xd800 && code < 0xe000) && code < 0x110000 && (code & 0xfffe) !== 0xfffe;
  return isChar ? reference : '';
}

export function mendXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(BARE_AMPERSAND, '&amp;')
    .replace(BARE_LESS, '&lt;')
    .replace(INLINE, '&lt;$1&gt;')
    .replace(CODE, checkCode);
}
