/**
 * Porter's stemmer of English (Porter 1980, "An algorithm for suffix stripping"), as scores of keyphrases are defined by.
 * For scoring only: the program itself folds words otherwise. Cost: linear in the word.
 */

/** Consonants are C, vowels V; y is a vowel after a consonant. */
function shapeOf(word: string): string {
  let shape = '';
  for (const letter of word) shape += 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('C')) ? 'V' : 'C';
  return shape;
}

/** Porter's m: how often a consonant follows a vowel. */
const measure = (stem: string): number => shapeOf(stem).match(/V+C+/g)?.length ?? 0;
const hasVowel = (stem: string): boolean => shapeOf(stem).includes('V');
const endsDouble = (word: string): boolean => word.at(-1) === word.at(-2) && shapeOf(word).endsWith('C');
/** Ends consonant, vowel, consonant, the last not w, x or y. */
const endsShort = (word: string): boolean => shapeOf(word).endsWith('CVC') && !/[wxy]$/.test(word);

type Rule = readonly [ending: string, by: string];

const pairs = (text: string): Rule[] =>
  text.split(' ').map((pair): Rule => {
    const [ending = '', by = ''] = pair.split('>');
    return [ending, by];
  });
const STEP_2 = pairs(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ization>ize ' +
    'ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
);
const STEP_3 = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const STEP_4 = pairs(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> sion>s tion>t ou> ism> ate> iti> ous> ive> ize>',
);

/** Replaces the longest ending that fits, where what is left of the word measures more than `least`. */
function replaceEnding(word: string, rules: readonly Rule[], least: number): string {
  const fitting = rules.filter(([ending]) => word.endsWith(ending)).sort((a, b) => b[0].length - a[0].length)[0];
  if (!fitting) return word;
  const stem = word.slice(0, word.length - fitting[0].length) + fitting[1];
  const kept = word.slice(0, word.length - fitting[0].length) + (/^[st]ion$/.test(fitting[0]) ? fitting[1] : '');
  return measure(kept) > least ? stem : word;
}

function dropPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function dropPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = /^(.*)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function dropFinal(word: string): string {
  let tidy = word;
  if (tidy.endsWith('e')) {
    const stem = tidy.slice(0, -1);
    if (measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem))) tidy = stem;
  }
  return tidy.endsWith('ll') && measure(tidy) > 1 ? tidy.slice(0, -1) : tidy;
}

/** The stem of a lower-case word; words of one or two letters stay. */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  let stem = dropPast(dropPlural(word));
  if (stem.endsWith('y') && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaceEnding(stem, STEP_2, 0);
  stem = replaceEnding(stem, STEP_3, 0);
  stem = replaceEnding(stem, STEP_4, 1);
  return dropFinal(stem);
}
