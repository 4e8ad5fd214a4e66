/**
 * What only sources of TeX mean by plain signs: `~` is a space that does not break, `--` and `---` are dashes. Math is left
 * alone. Cost: linear.
 */

/** Math; `~` between signs, not the accent and not one that stands for "about"; two or three hyphens. */
const SIGN = /\$\$[^$]{1,2000}\$\$|(?<!\\)\$(?:[^$\\]|\\[^]){1,400}\$|(?<=[^\s\\])~(?=\S)|(?<!-)-{2,3}(?!-)/g;
const TIE = /(?<=[^\s\\])~(?=\S)/g;

function plainSign(sign: string): string {
  if (sign.startsWith('$')) return sign;
  return sign === '~' ? ' ' : sign.length === 2 ? '–' : '—';
}

/** A value of text as other formats would give it, its LaTeX commands kept. */
export function texSource(value: string): string {
  return /~|--/.test(value) ? value.replace(SIGN, plainSign) : value;
}

/** A name, its spaces that do not break made plain. */
export function texName(value: string): string {
  return value.includes('~') ? value.replace(TIE, ' ') : value;
}
