/**
 * What each column of any table holds: by its name where that is known and the cells do not speak against it, else by a
 * word in the name, else by the cells alone. Each role goes to the column that fits it best. Cost: linear in the cells
 * looked at (the first rows).
 */
import type { ColumnRole } from '../../model/column-mapping.ts';
import { numberedAuthor, useByName, useByPart, type ColumnUse } from './column-words.ts';
import { lookAtValues, type ColumnValues } from './column-values.ts';

export interface ColumnGuess {
  readonly use: ColumnUse;
  /** 0..1; by a known name 0.98. */
  readonly confidence: number;
}

const BY_NAME = 0.98;
const BY_PART = 0.92;

type Objection = (values: ColumnValues) => boolean;

const isNoText: Objection = ({ numbers, dois, urls }) => numbers > 0.6 || dois > 0.5 || urls > 0.6;
const isNoDate: Objection = ({ dates, years, meanWords }) => dates < 0.2 && years <= 0.2 && meanWords > 6;

/** What cells cannot be what the name of their column says. */
const OBJECTIONS: ReadonlyMap<ColumnUse, Objection> = new Map<ColumnUse, Objection>([
  ['title', isNoText],
  ['authors', isNoText],
  ['abstract', isNoText],
  ['venue', isNoText],
  ['keywords', isNoText],
  ['year', isNoDate],
  ['date', isNoDate],
  ['doi', ({ dois, urls, count }) => dois < 0.05 && count > 3 && urls < 0.5],
  ['score', ({ numbers }) => numbers < 0.6],
]);

function speaksAgainst(use: ColumnUse, values: ColumnValues): boolean {
  return values.count > 0 && (OBJECTIONS.get(use)?.(values) ?? false);
}

/** What the cells alone suggest, with how sure; several may do. */
function byValues(values: ColumnValues): readonly (readonly [ColumnRole, number])[] {
  const { count, distinct, meanWords, meanLength, names, numbers, prose } = values;
  if (count === 0) return [];
  if (values.dois > 0.6) return [['doi', 0.95]];
  if (values.arxivIds > 0.6) return [['arxiv', 0.9]];
  if (values.urls > 0.6) return [['url', 0.9]];
  if (values.years > 0.7) return [['year', 0.9]];
  if (values.dates > 0.7) return [['date', 0.9]];
  if (numbers > 0.6) return [];
  const found: [ColumnRole, number][] = [];
  if (names > 0.5) found.push(['authors', 0.3 + 0.5 * names - 0.3 * Math.min(prose, 0.8)]);
  if (meanWords > 40) return [['abstract', 0.85]];
  if (meanWords >= 2.5 && meanWords <= 30 && meanLength > 12) {
    const asList = values.phrases > 2.5 && values.phraseWords < 3 ? 0.25 : 0;
    found.push([
      'title',
      0.35 + 0.25 * distinct + 0.25 * prose - 0.35 * names - asList + Math.min(0.1, meanWords / 100),
    ]);
  }
  if (values.phrases > 2.5 && values.phraseWords < 3.5 && names < 0.6) found.push(['keywords', 0.55]);
  if (distinct < 0.8 && meanWords <= 10 && meanWords > 1 && names < 0.7) found.push(['venue', 0.5]);
  if (distinct < 0.5 && meanWords <= 3) found.push(['category', 0.4]);
  return found;
}

interface Claim {
  readonly column: number;
  readonly role: ColumnUse;
  readonly confidence: number;
}

function claimsOf(name: string | undefined, values: ColumnValues, column: number): Claim[] {
  const word = name === undefined ? null : useByName(name);
  const part = name === undefined || word !== null ? null : useByPart(name);
  const use = name !== undefined && numberedAuthor(name) > 0 ? 'authors' : (word ?? part);
  if (use !== null && !speaksAgainst(use, values)) {
    return [{ column, role: use, confidence: word === null ? BY_PART : BY_NAME }];
  }
  return byValues(values).map(([role, confidence]) => ({ column, role, confidence: Math.min(confidence, 0.88) }));
}

/** Date and year may both be there; so may keywords of two kinds and a link beside an id. */
const SHARED: ReadonlySet<ColumnUse> = new Set(['ignore', 'keywords', 'url', 'venue']);

/** Where nothing looks like titles, the column with the longest texts that is nothing else is taken for them. */
function withSomeTitle(guesses: readonly ColumnGuess[], values: readonly ColumnValues[]): ColumnGuess[] {
  let best = -1;
  guesses.forEach(({ use }, at) => {
    const { meanLength = 0, numbers = 1 } = values[at] ?? {};
    const isText = use === 'ignore' && numbers < 0.5 && meanLength > 2;
    if (isText && meanLength > (values[best]?.meanLength ?? 0)) best = at;
  });
  return guesses.map((guess, at) => (at === best ? { use: 'title', confidence: 0.3 } : guess));
}

/** What each column holds; `columns` are the cells of the first rows by column. */
export function guessColumns(header: readonly string[] | null, columns: readonly (readonly string[])[]): ColumnGuess[] {
  const values = columns.map(lookAtValues);
  const guesses: ColumnGuess[] = columns.map(() => ({ use: 'ignore', confidence: 0 }));
  const claims = values.flatMap((each, column) => claimsOf(header?.[column], each, column));
  claims.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const takenColumns = new Set<number>();
  const takenRoles = new Set<ColumnUse>();
  for (const { column, role, confidence } of claims) {
    const isNumbered = role === 'authors' && numberedAuthor(header?.[column] ?? '') > 0;
    const isFree = !takenRoles.has(role) || isNumbered || (SHARED.has(role) && confidence >= BY_PART);
    if (takenColumns.has(column) || !isFree) continue;
    takenColumns.add(column);
    takenRoles.add(role);
    guesses[column] = { use: role, confidence };
  }
  return takenRoles.has('title') ? guesses : withSomeTitle(guesses, values);
}
