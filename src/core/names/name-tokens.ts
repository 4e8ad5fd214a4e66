/** Words and letter classes that personal names are made of, shared by the name parser and the shape score. */

/** Lower-case words that belong to the family name that follows. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'van von der den de del della di da dal das do dos du des d la las le los lo el al as bin ibn ben bint abu ter ten te ' +
    "zu zum zur vom y e i v af av 't op het in san santa st saint della degli dei delle vande vander"
  ).split(' '),
);

/** Particles that stay particles when written with a capital, between given and family name. */
export const CAPITAL_PARTICLES: ReadonlySet<string> = new Set(
  'Van Von De Del Della Di Da Dal Dos Das Du Des Der Den Ter Ten La Las Los El Al Bin Ibn Abu Vander Zu St St. Saint San'.split(
    ' ',
  ),
);

const SUFFIX = /^(?:jr|sr|jnr|snr|i{2,3}|iv|vi{0,3}|2nd|3rd|4th|ph\.?d|m\.?d|esq)\.?$/i;
const ROMAN = /^(?:II|III|IV|VI{0,3})$/;

/** Whether a word stands after a name: Jr, Sr, III, PhD. Roman numerals count only in capitals. */
export function isSuffix(word: string): boolean {
  if (word.length > 5 || !SUFFIX.test(word)) return false;
  return /^[iv]+\.?$/i.test(word) ? ROMAN.test(word) : true;
}

const HONORIFIC = /^(?:dr|prof|professor|mr|mrs|ms|sir|dame|dipl|ing|doc|rev|hon)\.?$/i;

/** Whether a word is a title before a name: Dr., Prof. */
export function isHonorific(word: string): boolean {
  return word.length <= 9 && HONORIFIC.test(word);
}

/** A name written in Chinese, Japanese or Korean script, with or without spaces. */
export const CJK_NAME = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー・·\s]{2,16}$/u;

const GROUP =
  /\b(?:collaboration|consortium|team|group|committee|initiative|network|society|association|institute|university|foundation|community|project|task force|laborator(?:y|ies)|organi[sz]ation|contributors)\b/i;

/** Whether a name is that of a body of people, not of one person. */
export function isGroupName(name: string): boolean {
  return name.length <= 300 && GROUP.test(name);
}

/** Footnote marks and affiliation numbers that stick to names in lists. */
const MARKS = /[*†‡§¶⁎∗✉#⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;

/** A name without footnote marks, with single spaces and its letters composed. */
export function cleanName(written: string): string {
  let name = written.replace(MARKS, '').replace(/[\s\u00a0]+/gu, ' ');
  if (/[^ -~]/.test(name))
    name = name
      .normalize('NFC')
      .replace(/[\u2010\u2011\u2012]/gu, '-')
      .replace(/[\u2019\u02bc]/gu, '’');
  return name.replace(/^[\s,;]+|[\s,;]+$/g, '');
}
