/**
 * How much a string looks like one personal name. The score adds up the shapes of its words (capitalised, initial,
 * particle, suffix, camel case, ideographs...), their number, whether they are common English words, and what the
 * lexicon learnt from the text knows of them. Cost: linear in the string, strings over MAX_NAME_LENGTH are refused.
 * It knows no list of names.
 */
import type { NameLexicon } from './name-lexicon.ts';
import { CJK_NAME, isSuffix, PARTICLES } from './name-tokens.ts';

export const MAX_NAME_LENGTH = 60;
/** Scores at or under this mean: not a name. */
export const NOT_A_NAME = -10;
/** Score of a name that a person gave. */
export const CERTAIN_NAME = 12;

export type TokenShape = 'word' | 'initial' | 'particle' | 'suffix' | 'capitals' | 'camel' | 'ideographs' | 'lower';

const WORD =
  /^\p{Lu}\p{M}*(?:[\p{Ll}\p{M}]|['’`´](?=\p{L}))+(?:[-–‐]{1,2}[\p{Lu}\p{Ll}][\p{Ll}\p{M}'’]*)*(?:-\p{Lu}\.)?\.?$/u;
const INITIAL =
  /^(?:\p{Lu}\p{M}*\.?|(?:\p{Lu}\p{M}*\.-?){1,5}\p{Lu}?|\p{Lu}\.?-\p{Lu}\.?|\p{Lu}\p{Ll}\.|\p{Lu}-\p{Lu}\p{Ll}+)$/u;
const CAMEL_SURNAME =
  /^(?:Mc|Mac|De|Di|Del|La|Le|Van|Von|Vander|Fitz|Du|Da|Lo|St|Ab|Abdel|Al|El|Dall|O|D|L|M|N|Ní|Ó)['’`]?\p{Lu}[\p{Ll}\p{M}'’]+(?:-\p{Lu}[\p{Ll}\p{M}]+)*$/u;
const APOSTROPHE =
  /^(?:d|l|al|el|dell|dall|t|ul|n|Nd|Mc|\p{Lu}\p{Ll}{1,8})['’`]\p{Lu}[\p{Ll}\p{M}-]+(?:-\p{Lu}[\p{Ll}\p{M}]+)*$/u;
const HYPHENED =
  /^(?:\p{Lu}[\p{Ll}\p{M}'’]+|\p{Lu}|al|el|ul|bin|abd)(?:-(?:\p{Lu}[\p{Ll}\p{M}'’]*|\p{Ll}{1,12}|(?:Mc|Mac|D['’]|O['’])\p{Lu}\p{Ll}+)){1,3}$/u;
const CAMEL = /^\p{Lu}\p{Ll}{1,8}\p{Lu}\p{Ll}{1,10}$/u;
const GLUED_INITIALS = /^(?:\p{Lu}\.){1,4}(?:Mc|Mac)?\p{Lu}[\p{Ll}\p{M}-]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?$/u;
const LOWER = /^\p{Ll}[\p{Ll}\p{M}'’-]{1,14}$/u;
const DOTTED_PARTICLE = /^(?:v|d|dl|v\.d|st)\.$/;

/** The shape of one word of a name, or null where names have no such word. */
export function tokenShape(token: string): TokenShape | null {
  if (token.length > 40) return null;
  if (PARTICLES.has(token) || DOTTED_PARTICLE.test(token)) return 'particle';
  if (isSuffix(token)) return 'suffix';
  if (INITIAL.test(token)) return 'initial';
  if (WORD.test(token) || CAMEL_SURNAME.test(token) || APOSTROPHE.test(token) || HYPHENED.test(token)) return 'word';
  if (CAMEL.test(token) || GLUED_INITIALS.test(token)) return 'camel';
  if (CJK_NAME.test(token) || /^\p{Lo}[\p{Lo}\p{M}]{0,15}$/u.test(token)) return 'ideographs';
  if (/^\p{Lu}[\p{Lu}\p{M}'’-]{1,13}$/u.test(token)) return 'capitals';
  if (LOWER.test(token)) return 'lower';
  return null;
}

const FUNCTION_WORDS =
  'the of for and in on to with a an via by from using towards toward through at as is are be into over under between beyond without ' +
  'across against about after before during can how what why when where which who do does it its their this that these those we you our ' +
  'not no or than more less all your have has';
const TITLE_WORDS =
  'learning networks network neural model models modeling modelling data deep based analysis system systems detection method methods ' +
  'approach approaches framework study survey review language image images video visual machine training inference optimization ' +
  'optimisation generation recognition segmentation classification prediction estimation theory application applications efficient fast ' +
  'robust large new evaluation design control algorithm algorithms attention transformer transformers transport graph graphs information ' +
  'knowledge search reasoning adversarial supervised unsupervised reinforcement representation representations embedding embeddings ' +
  'planning understanding dynamics processing space time linear quantum human social health cells cell cancer disease patients clinical ' +
  'effects effect risk climate energy water treatment evidence research education policy market markets economics ' +
  'diffusion generative translation retrieval tracking pose depth scene object objects point cloud clouds robot robots robotic world ' +
  'abstract introduction conclusion keywords references figure table proceedings conference journal international university department';
const FUNCTION = new Set(FUNCTION_WORDS.split(' '));
/** Function words that are also names: An, In, So, Do... */
const ALSO_NAMES = new Set('an in so do no on we to at its how our'.split(' '));
const COMMON = new Set(TITLE_WORDS.split(' '));

/** Whether a word, in lower case, is an English function word. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word);
}

/** Endings that English nouns and verbs have and names hardly ever. */
const WORD_ENDING =
  /(?:[a-z]{3}(?:[ts]ions?|ments?|ness|[ai]bility|[aei]lity|arity|ivity|[eai]nces?|isms?|i[sz]ation|[ai]ble|ology|ography|metry|atics|onics)|[a-z]{5}ing|[a-z]{5}[eo]rs|[a-z]{5}ies|[a-z]{4}ative)$/;

/** Whether a word, in lower case, is one that titles of papers are made of. */
export function isTitleWord(word: string): boolean {
  return COMMON.has(word) || WORD_ENDING.test(word);
}

const COUNT_SCORE = [-20, -3, 1.5, 0.5, -1, -3, -6];
const SHAPE_PENALTY: Readonly<Record<TokenShape, number>> = {
  word: 0,
  initial: 0,
  particle: 0,
  suffix: 0,
  camel: -1.2,
  capitals: -1.5,
  ideographs: 0,
  lower: -2,
};

interface ScoredToken {
  readonly token: string;
  readonly shape: TokenShape;
}

function scoreToken({ token, shape }: ScoredToken, isLast: boolean, lexicon: NameLexicon): number {
  const bare = token.replace(/[.,]$/, '');
  const lower = bare.toLowerCase();
  let score = SHAPE_PENALTY[shape];
  const times = isLast ? lexicon.timesFamily(token) : lexicon.timesGiven(token);
  if (shape === 'initial') score += isLast ? (token.length === 1 ? -2 : -0.5) : 0.5;
  else if (times > 0) score += times > 2 ? 2.5 : 2;
  if (shape === 'particle' || shape === 'suffix') return score;
  if (shape === 'initial') return score;
  if (FUNCTION.has(lower)) score -= ALSO_NAMES.has(lower) ? 1.5 : 4;
  else if (times === 0) {
    const inProse = lexicon.timesWord(lower);
    if (COMMON.has(lower)) score -= 3;
    else if (WORD_ENDING.test(lower)) score -= 2;
    else if (inProse > 0) score -= inProse > 3 ? 2.5 : 1.5;
  }
  return score;
}

function shapesOf(tokens: readonly string[], mayBeLower: boolean): ScoredToken[] | null {
  const scored: ScoredToken[] = [];
  for (const token of tokens) {
    const shape = tokenShape(token);
    if (shape === null || (shape === 'lower' && !mayBeLower)) return null;
    scored.push({ token, shape });
  }
  return scored;
}

function scoreIdeographs(name: string): number {
  const letters = Array.from(name.replace(/[\s・·]/gu, '')).length;
  return letters >= 2 && letters <= 4 ? 2 : letters <= 8 ? -1 : -8;
}

/** `Ning, X.` as `X. Ning`; other strings as they are. */
function givenFirst(name: string): string {
  const comma = name.length > MAX_NAME_LENGTH ? -1 : name.indexOf(',');
  if (comma < 0) return name;
  const [family = '', given = '', ...rest] = name.split(/,\s*/);
  if (rest.length > 0) return `${rest.join(' ')} ${family} ${given}`.trim();
  return isSuffix(given) ? `${family} ${given}` : `${given} ${family}`.trim();
}

/**
 * Score of a whole string as one personal name, about -8..10; at or under NOT_A_NAME it is none. `mayBeLower` admits
 * names written in lower case, at a cost.
 */
export function scoreName(name: string, lexicon: NameLexicon, mayBeLower = false): number {
  if (lexicon.isCertainName(name.trim())) return CERTAIN_NAME;
  const trimmed = givenFirst(name.trim());
  if (trimmed.length === 0 || trimmed.length > MAX_NAME_LENGTH) return -20;
  if (CJK_NAME.test(trimmed)) return scoreIdeographs(trimmed) + Math.min(4, 2 * lexicon.timesNamed(trimmed));
  const tokens = trimmed.split(/\s+/);
  const scored = shapesOf(tokens, mayBeLower);
  if (scored === null) return -20;
  const core = scored.filter((token) => token.shape !== 'suffix');
  const counted = core.filter((token) => token.shape !== 'particle').length;
  let score = COUNT_SCORE[counted] ?? -20;
  if (core.length > 7) return -20;
  if (core.every((token) => token.shape === 'initial' || token.shape === 'particle')) return -20;
  if (core.at(-1)?.shape === 'particle') score -= 3;
  if (core[0]?.shape === 'particle' && core.length < 3) score -= 2;
  core.forEach((token, i) => {
    score += scoreToken(token, i === core.length - 1, lexicon);
  });
  const times = lexicon.timesNamed(trimmed);
  return times > 0 ? score + 4 + Math.min(3, times) : score;
}
