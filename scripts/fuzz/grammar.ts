/** Made-up lists in the shapes people paste and export: what is in them is chance, how they are built is not. */
import type { Dice } from './dice.ts';

const GIVEN = [
  'Ada',
  'Bram',
  'Chiara',
  'Dmitri',
  'Élodie',
  'Farah',
  'J.-P.',
  'X.',
  'Min-jun',
  'Øystein',
  'Li',
  'R. K.',
];
const FAMILY = [
  'Moor',
  "O'Dell",
  'van der Meer',
  'Núñez',
  'Šimić',
  'Wei',
  'Kim',
  'MARSH',
  'de la Cruz',
  'Stone Jr.',
  '李',
];
const WORDS = (
  'slow rivers under northern light a study of tea houses and warm gardens for deep networks with sparse maps toward ' +
  'robust graph learning beyond bees LV-Eval 3D x2 of'
).split(' ');
const SEPARATORS = ['', ' ', '\n', '. ', ' - ', ' – ', ' | ', ': ', '\t', ' by '];
const ENDS = ['', ' et al.', ', et al', ' and others', ', ...', ' +3 authors', ' · some lab, Another Institute'];
const METAS = ['', '7.6CVJul 17, 2023\n', '[PDF]\n', '12 citations\n', 'arXiv:2301.01234v2 [cs.LG]\n', '2019\n'];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const many = (dice: Dice, least: number, most: number, make: () => string): string[] =>
  Array.from({ length: dice.between(least, most) }, make);

const makeName = (dice: Dice): string =>
  dice.chance(0.15) ? `${dice.of(FAMILY)}, ${dice.of(GIVEN)}` : `${dice.of(GIVEN)} ${dice.of(FAMILY)}`;
const makeTitle = (dice: Dice): string => capital(many(dice, 2, 9, () => dice.of(WORDS)).join(' '));
const makeSentence = (dice: Dice): string => `${makeTitle(dice)}.`;
const makeAbstract = (dice: Dice): string => many(dice, 1, 3, () => makeSentence(dice)).join(' ');

interface Style {
  readonly divider: string;
  readonly between: string;
  readonly end: string;
  readonly hasAbstracts: boolean;
  readonly number: (index: number) => string;
}

const NUMBERINGS: readonly Style['number'][] = [
  () => '',
  () => '',
  (index) => `${index + 1}. `,
  (index) => `[${index + 1}] `,
  () => '• ',
];

/** A listing of a few entries, all built alike. */
export function makeListing(dice: Dice): string {
  const style: Style = {
    divider: dice.of(['\n', '\n\n', '\n---\n']),
    between: dice.of(SEPARATORS),
    end: dice.of(ENDS),
    hasAbstracts: dice.chance(0.5),
    number: dice.of(NUMBERINGS),
  };
  const meta = dice.of(METAS);
  return many(dice, 1, 5, () => makeTitle(dice))
    .map((title, index) => {
      const names = many(dice, 1, 4, () => makeName(dice)).join(dice.chance(0.8) ? ', ' : ' and ');
      const body = style.hasAbstracts ? `\n${makeAbstract(dice)}` : '';
      return `${meta}${style.number(index)}${title}${style.between}${names}${style.end}${body}`;
    })
    .join(style.divider);
}

function makeRecord(dice: Dice): unknown {
  const names = many(dice, 0, 4, () => makeName(dice));
  const optional = (name: string, value: unknown): Record<string, unknown> =>
    dice.chance(0.4) ? { [name]: value } : {};
  return {
    title: makeTitle(dice),
    authors: dice.chance(0.3) ? names.join('; ') : dice.chance(0.5) ? names : names.map((name) => ({ name })),
    ...optional('year', dice.between(1990, 2026)),
    ...optional('date', '2021-05-03'),
    ...optional('abstract', makeAbstract(dice)),
    ...optional('doi', `10.1000/${dice.below(99)}`),
    ...optional(
      'keywords',
      many(dice, 0, 3, () => dice.of(WORDS)),
    ),
    ...optional('venue', makeTitle(dice)),
    ...optional('id', dice.below(5)),
  };
}

/** A few records as JSON Lines, an array, or an object that holds them. */
export function makeJson(dice: Dice): string {
  const records = Array.from({ length: dice.between(1, 4) }, () => makeRecord(dice));
  const indent = dice.chance(0.3) ? 2 : 0;
  const form = dice.below(3);
  if (form === 0) return records.map((record) => JSON.stringify(record)).join('\n');
  return JSON.stringify(form === 1 ? records : { [dice.of(['records', 'papers', 'items'])]: records }, null, indent);
}

/** Names in a row, as a line of authors has them. */
export const makeNames = (dice: Dice): string =>
  many(dice, 1, 6, () => makeName(dice)).join(dice.of([', ', '; ', ' and ']));
