/**
 * Parses a personal name as written into given names, particles, family name and suffix. Rules, in order: a body of
 * people, a name in Chinese, Japanese or Korean script, "Family, Given" with a comma, a family name set in capitals,
 * initials after the family name ("Ning XF"), else "Given particles Family". Cost: linear in the length of the name.
 * It does not guess that two words stand in Eastern order where nothing in the writing says so.
 */
import { foldText } from '../text/fold.ts';
import {
  CAPITAL_PARTICLES,
  CJK_NAME,
  cleanName,
  isGroupName,
  isHonorific,
  isSuffix,
  PARTICLES,
} from './name-tokens.ts';

export interface ParsedName {
  /** Given names and initials in order; initials without their dots: "J.-P." is J, P. */
  readonly given: readonly string[];
  /** Words such as van, der, de la, as written. */
  readonly particles: readonly string[];
  /** The family name without particles; the whole name where it cannot be divided. */
  readonly family: string;
  /** Jr, III..., as written without dots. */
  readonly suffix: string | null;
  /** True where there are given names and all are single letters. */
  readonly isInitialsOnly: boolean;
  /** True for a collaboration, a team, an institute. */
  readonly isGroup: boolean;
  /** Folded `particles family|given names`, hyphens as spaces: equal for spellings of one form. */
  readonly key: string;
}

/** Chinese family names of two characters. */
const COMPOUND_FAMILY: ReadonlySet<string> = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 司徒 端木 夏侯 南宫 南宮 独孤 獨孤 长孙 長孫 宇文'.split(
    ' ',
  ),
);
const LONGEST_NAME = 300;

interface Parts {
  given: string[];
  particles: string[];
  family: string;
  suffix: string | null;
}

/** Splits a given-name word into initials where it is made of them: `J.-P.`, `J.P.`, `JP` (when `mayGlue`). */
function givenWords(word: string, mayGlue: boolean): string[] {
  if (word.length > 1 && !mayGlue && !/[.-]/.test(word)) return [word];
  if (/^(?:\p{Lu}\p{M}*\.?-?){1,5}$/u.test(word) && (/[.-]/.test(word) || mayGlue || word.length === 1)) {
    return word.match(/\p{Lu}\p{M}*/gu) ?? [word];
  }
  const glued = /^((?:\p{Lu}\.-?)+)(\p{L}.+)$/u.exec(word);
  if (glued) return [...givenWords(glued[1] ?? '', true), ...givenWords(glued[2] ?? '', false)];
  return [word.replace(/(?<=\p{L})\.$/u, '')];
}

const isAscii = (text: string): boolean => !/[^ -~]/.test(text);
const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u.test(word);
const isShortCapitals = (word: string): boolean => /^\p{Lu}{2,3}$/u.test(word);
const isInitialWord = (word: string): boolean => /^(?:\p{Lu}\p{M}*\.?-?){1,4}$/u.test(word);

function parseGiven(words: readonly string[], family: string): string[] {
  const isShouted = isCapitals(family) && words.every((word) => isCapitals(word) || isInitialWord(word));
  return words.flatMap((word) => givenWords(word, isShortCapitals(word) && !isShouted));
}

/** Particles that open a family name: `van der Berg`, `De La Cruz`. At least one word is left. */
function splitParticles(words: readonly string[]): [particles: string[], family: string[]] {
  let count = 0;
  while (count < words.length - 1) {
    const word = words[count] ?? '';
    if (!PARTICLES.has(word.replace(/\.$/, '')) && !CAPITAL_PARTICLES.has(word)) break;
    count += 1;
  }
  return [words.slice(0, count), words.slice(count)];
}

function splitCjk(name: string): Parts {
  const words = name.split(/[\s・·]+/u).filter(Boolean);
  if (words.length > 1) return { given: words.slice(1), particles: [], family: words[0] ?? '', suffix: null };
  const letters = Array.from(name);
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name);
  if (letters.length < 2 || letters.length > 4 || hasKana)
    return { given: [], particles: [], family: name, suffix: null };
  const isCompound = COMPOUND_FAMILY.has(letters.slice(0, 2).join('')) && letters.length > 2;
  const size = isCompound || letters.length === 4 ? 2 : 1;
  return {
    given: [letters.slice(size).join('')],
    particles: [],
    family: letters.slice(0, size).join(''),
    suffix: null,
  };
}

function splitComma(name: string): Parts {
  const pieces = name
    .split(/\s*,\s*/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const at = pieces.findIndex((piece, i) => i > 0 && isSuffix(piece));
  const suffix = at > 0 ? (pieces.splice(at, 1)[0] ?? null) : null;
  if (pieces.length < 2) return { ...splitPlain(dropTitles((pieces[0] ?? '').split(' '))), suffix };
  const [particles, family] = splitParticles((pieces[0] ?? '').split(' '));
  const given = pieces.slice(1).join(' ').split(' ');
  let end = given.length;
  while (end > 1 && PARTICLES.has(given[end - 1] ?? '')) end -= 1;
  const own = isSuffix(family.at(-1) ?? '') && family.length > 1 ? (family.pop() ?? null) : null;
  return {
    given: parseGiven(given.slice(0, end), family.join(' ')),
    particles: [...given.slice(end), ...particles],
    family: family.join(' '),
    suffix: suffix ?? own,
  };
}

/** Where one run of words at either end is in capitals and the rest is not, that run is the family name. */
function splitCapitals(words: readonly string[]): Parts | null {
  if (words.length < 2 || words.every((word) => isCapitals(word) || isInitialWord(word))) return null;
  const isFamily = (word: string): boolean => isCapitals(word) && !isShortCapitals(word);
  let start = words.length;
  while (start > 0 && isFamily(words[start - 1] ?? '')) start -= 1;
  if (start < words.length && start > 0 && !words.slice(0, start).some(isFamily)) {
    let from = start;
    while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from -= 1;
    return {
      given: parseGiven(words.slice(0, from), ''),
      particles: words.slice(from, start),
      family: words.slice(start).join(' '),
      suffix: null,
    };
  }
  let end = 0;
  while (end < words.length && isFamily(words[end] ?? '')) end += 1;
  if (end === 0 || words.slice(end).some(isFamily)) return null;
  return {
    given: parseGiven(words.slice(end), ''),
    particles: [],
    family: words.slice(0, end).join(' '),
    suffix: null,
  };
}

/** `Ning XF`, `van der Berg J`, `Ning X.`: initials after the family name. */
function splitTrailingInitials(words: readonly string[]): Parts | null {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !isInitialWord(last) || words.slice(0, -1).some(isInitialWord)) return null;
  if (/^\p{Lu}{4,}$/u.test(last)) return null;
  const [particles, family] = splitParticles(words.slice(0, -1));
  if (family.length > 2) return null;
  return { given: givenWords(last, true), particles, family: family.join(' '), suffix: null };
}

function splitPlain(words: readonly string[]): Parts {
  const special = splitCapitals(words) ?? splitTrailingInitials(words);
  if (special) return special;
  let start = Math.max(0, words.length - 1);
  while (start > 1) {
    const word = words[start - 1] ?? '';
    if (!PARTICLES.has(word.replace(/\.$/, '')) && !CAPITAL_PARTICLES.has(word)) break;
    start -= 1;
  }
  if (start === 1 && PARTICLES.has(words[0] ?? '')) start = 0;
  const [particles, family] = splitParticles(words.slice(start));
  return {
    given: parseGiven(words.slice(0, start), family.join(' ')),
    particles,
    family: family.join(' '),
    suffix: null,
  };
}

function dropTitles(words: readonly string[]): string[] {
  let start = 0;
  while (start < words.length - 1 && isHonorific(words[start] ?? '')) start += 1;
  const kept = words.slice(start);
  if (kept.length > 2 && /^\d{4}$/.test(kept.at(-1) ?? '')) kept.pop();
  return kept;
}

function split(name: string): Parts {
  if (name.length > LONGEST_NAME || isGroupName(name)) return { given: [], particles: [], family: name, suffix: null };
  if (!isAscii(name) && CJK_NAME.test(name)) return splitCjk(name);
  if (name.includes(',')) return splitComma(name);
  const words = dropTitles(name.replace(/(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, ' ').split(' '));
  let suffix: string | null = null;
  while (words.length > 1 && isSuffix(words.at(-1) ?? '')) suffix = words.pop() ?? null;
  return { ...splitPlain(words), suffix };
}

/** Words of Latin letters and single spaces: what most names are. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function foldPart(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return foldText(text)
    .replace(/['’`.]+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The parts of a personal name. Never throws; a name that cannot be divided is all family name. */
export function parseName(written: string): ParsedName {
  // What is all marks stays as it is written.
  const name = cleanName(written) || written.trim();
  const parts = split(name);
  const family = foldPart([...parts.particles, parts.family].join(' '));
  return {
    given: parts.given,
    particles: parts.particles,
    family: parts.family,
    suffix: parts.suffix === null ? null : parts.suffix.replace(/\./g, ''),
    isInitialsOnly: parts.given.length > 0 && parts.given.every((word) => /^\p{Lu}\p{M}*$/u.test(word)),
    isGroup: parts.given.length === 0 && isGroupName(name),
    key: `${family}|${foldPart(parts.given.join(' '))}`,
  };
}
