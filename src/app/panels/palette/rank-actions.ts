/**
 * Which commands a query means, best first. Each word of the query is met in the label or the keywords of a command: begun by
 * it, inside a word, or in spite of typos; or the query spells the label by the beginnings of its words (`clf`: clear the
 * filter).
 */
import type { Action } from '../../actions/action.ts';
import { typosAllowed, wordPenalty } from '../../../core/search/typos.ts';
import { titleKey } from '../../../core/text/fold.ts';

/** An action with the words it goes by now. */
export interface LabelledAction {
  readonly action: Action;
  readonly label: string;
}

const SPELLED = 6;
const FEWEST_SPELLED = 2;
const FEWEST_INSIDE = 3;

function isNear(word: string, query: string): boolean {
  const most = typosAllowed(query.length);
  return most > 0 && wordPenalty(query, word, most) >= 0;
}

function wordCost(query: string, label: readonly string[], keywords: readonly string[]): number {
  if (label[0]?.startsWith(query) === true) return 0;
  if (label.some((word) => word.startsWith(query))) return 1;
  if (keywords.some((word) => word.startsWith(query))) return 2;
  if (query.length >= FEWEST_INSIDE && label.some((word) => word.includes(query))) return 3;
  if (label.some((word) => isNear(word, query))) return 4;
  return keywords.some((word) => isNear(word, query)) ? 5 : Infinity;
}

/** Whether the letters come in order, each after the one before or at the beginning of a word. */
function isSpelledIn(letters: string, label: string, from = 0, isInside = false): boolean {
  if (letters === '') return true;
  for (let at = from; at < label.length; at += 1) {
    const isFollowing = isInside && at === from;
    const isBeginning = at === 0 || label[at - 1] === ' ';
    if ((isFollowing || isBeginning) && label[at] === letters[0] && isSpelledIn(letters.slice(1), label, at + 1, true))
      return true;
  }
  return false;
}

/** What a command costs for a query, from 0; Infinity where the query does not mean it. */
export function actionCost(query: string, { action, label }: LabelledAction): number {
  const key = titleKey(query);
  if (key === '') return 0;
  const own = titleKey(label);
  const keywords = titleKey(`${action.keywords ?? ''} ${action.section}`).split(' ');
  const words = key.split(' ');
  const cost = words.reduce((sum, word) => sum + wordCost(word, own.split(' '), keywords), 0);
  if (cost < SPELLED) return cost;
  const letters = words.join('');
  const isSpelled = letters.length >= FEWEST_SPELLED && isSpelledIn(letters, own);
  return isSpelled ? Math.min(cost, SPELLED) : cost;
}

/** The commands a query means, best first, equals in the order given. */
export function rankActions<T extends LabelledAction>(actions: readonly T[], query: string): readonly T[] {
  return actions
    .map((item) => ({ item, cost: actionCost(query, item) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .map(({ item }) => item);
}
