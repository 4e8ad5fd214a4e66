/**
 * Names that follow each other without anything between ("Araz R. AlievNigar T. Ismayilova"). Every place where a
 * capital follows the end of a word may begin a name; of all divisions the one whose pieces look most like names is
 * taken, by the shape of the names and by those that stand alone in other cells. Cost: linear in the cell, since a name
 * is at most MAX_NAME_LENGTH characters long. It finds no name that begins with a small letter.
 */
import { NameLexicon } from '../../names/name-lexicon.ts';
import { MAX_NAME_LENGTH, scoreName } from '../../names/name-shape.ts';
import { isHonorific } from '../../names/name-tokens.ts';

/** A name with titles before it may be this much longer. */
const TITLES_LENGTH = 30;
const MAX_CELL = 100_000;
/** Places that one name may run over. */
const MAX_PLACES = 12;
const WORST = -15;
const BEST = 6.5;
const UPPER = /[\p{Lu}\p{Lo}]/u;
const BEFORE = /[\p{Ll}\p{Lo}\p{M}.)’']/u;
/** Beginnings of family names that go on with a capital (McCarthy), those that are names too (DeJong, Simon Du). */
const OPEN_END = /(?:^|\s)(?:Mc|Mac|Fitz|St|O|D|L|M|N|Ó|Ní)$/u;
const MAYBE_OPEN_END = /(?:^|\s)(?:De|Di|Du|La|Le|Van|Von|Der|Den|Al|El|Ab|Abdel|Abu)$/u;
const INITIAL_END = /(?:^|[\s.-])\p{Lu}\.$/u;
/** What each name but the last adds: most places where a capital follows a word are ends of names. */
const END = 0.4;

function scoreEnd(name: string): number {
  if (OPEN_END.test(name) || INITIAL_END.test(name)) return END - 4;
  return MAYBE_OPEN_END.test(name) ? END - 2 : END;
}

function mayBegin(text: string, at: number): boolean {
  if (!UPPER.test(text.charAt(at))) return false;
  const before = text.charAt(at - 1);
  if (/['’]/.test(before)) return /\p{Ll}{3}['’]$/u.test(text.slice(Math.max(0, at - 4), at));
  if (BEFORE.test(before)) return true;
  return (
    /\p{Lu}/u.test(before) &&
    /\p{Lu}{2}$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /\p{Ll}/u.test(text.charAt(at + 1))
  );
}

/** The name without `Prof. Dr.` before it. */
export function withoutTitles(name: string): string {
  const words = name.trim().split(/\s+/);
  let first = 0;
  while (first < words.length - 1 && isHonorific((words[first] ?? '').replace(/-.*$/, ''))) first += 1;
  return words.slice(first).join(' ');
}

function scorePiece(text: string, start: number, end: number, lexicon: NameLexicon): number {
  const piece = text.slice(start, end);
  const name = withoutTitles(piece);
  const score = name.length > MAX_NAME_LENGTH ? WORST : Math.min(BEST, Math.max(WORST, scoreName(name, lexicon, true)));
  return end < text.length ? score + scoreEnd(name) : score;
}

/** The names of a cell in which they are glued; a cell of more than 100,000 characters is left as it is. */
export function divideGlued(cell: string, lexicon: NameLexicon): string[] {
  const text = cell.trim();
  if (text.length > MAX_CELL) return [text];
  const places = [0];
  for (let at = 2; at < text.length - 1; at += 1) if (mayBegin(text, at)) places.push(at);
  places.push(text.length);
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
  for (let to = 1; to < places.length; to += 1) {
    const end = places[to] ?? 0;
    let found = { score: (best[to - 1]?.score ?? 0) + WORST, from: to - 1 };
    for (let from = to - 1; from >= Math.max(0, to - MAX_PLACES); from -= 1) {
      const start = places[from] ?? 0;
      if (end - start > MAX_NAME_LENGTH + TITLES_LENGTH) break;
      const score = (best[from]?.score ?? 0) + scorePiece(text, start, end, lexicon);
      if (score > found.score) found = { score, from };
    }
    best.push(found);
  }
  const names: string[] = [];
  for (let to = places.length - 1; to > 0;) {
    const from = best[to]?.from ?? 0;
    names.push(withoutTitles(text.slice(places[from], places[to])));
    to = from;
  }
  return names.reverse().filter((name) => name !== '');
}

/** Names that stand alone in their cells, which help to find them in others. */
export function learnLoneNames(cells: readonly string[]): NameLexicon {
  const lexicon = new NameLexicon();
  for (const cell of cells) {
    const name = withoutTitles(cell);
    const isLone = name.length <= MAX_NAME_LENGTH && !/[\p{Ll}.)]\p{Lu}/u.test(name);
    if (isLone && scoreName(name, lexicon) > 0) lexicon.addName(name);
  }
  return lexicon;
}

/** How many of the cells are lists of names without anything between them: 0..1. */
export function gluedShare(cells: readonly string[]): number {
  const lexicon = learnLoneNames(cells);
  const joined = cells.filter((cell) => {
    if (/[,;|\n]|\sand\s/.test(cell) || cell.length > 400 || !/[\p{Ll}.]\p{Lu}\p{Ll}/u.test(cell)) return false;
    const names = divideGlued(cell, lexicon);
    return names.length > 1 && names.every((name) => scoreName(name, lexicon) > 0);
  });
  return cells.length === 0 ? 0 : joined.length / cells.length;
}
