/**
 * Tells by word classes whether a written word or phrase can stand as a term by itself: it begins and ends like a noun
 * phrase and says more than words any paper may use. A few look-ups a word, no context: unknown verbs pass as nouns.
 */
import { foldText } from '../text/fold.ts';
import { foldWord } from '../text/inflect.ts';
import { splitHyphens } from '../text/tokens.ts';
import { classifyWord, WordClass } from '../topics/word-classes.ts';

/** Nouns, folded, that say nothing of a subject by themselves. */
const VAGUE_NOUNS: ReadonlySet<string> = new Set(
  (
    'ability abstract access accuracy achievement action adaptation advance advantage aim algorithm amount analysis answer application approach area ' +
    'art article aspect assumption attempt author average background baseline basis behavior benchmark benefit capability capacity case ' +
    'category challenge change characteristic choice class code combination community comparison complexity component computation concept ' +
    'concern condition consequence content contribution cost criterion data dataset degradation degree demand design detail development ' +
    'difference difficulty dimension direction domain drawback effect effectiveness efficiency effort element end environment error estimate ' +
    'evaluation evidence example experiment extension extent fact factor feature feedback field figure focus form framework function gain gap ' +
    'goal group guarantee human idea impact implementation importance improvement increase influence information input insight instance ' +
    'interest introduction issue key knowledge lack language layer learning length level limit limitation line list loss mean measure mechanism ' +
    'method metric mode model modeling motivation nature need network notion number object objective observation operation order outcome ' +
    'output overview page pair paper parameter part performance period person perspective phase phenomenon place point possibility ' +
    'potential power practice precision presence principle problem procedure process product program progress project property proposal ' +
    'purpose quality quantity question range rate ratio reason recall reduction region relation relationship report representation ' +
    'requirement research researcher resource respect response result review role rule sample scale scenario scheme score section sense ' +
    'sequence series set setting setup share side significance situation size solution source space speed stage state state-of-the-art ' +
    'statement step strategy strength structure study style subject submission subset success support survey system table target task team ' +
    'technique technology term test text theory thing time tool topic training trend type unit two three four five six seven eight nine ten hundred http https www com org github url university update usage use user value ' +
    'variable variant variation variety version view way weakness weight word work workshop world year experience process processing degree'
  ).split(' '),
);

/** Adjectives that grade instead of naming a kind, and what the word classes take for nouns. */
const GRADING: ReadonlySet<string> = new Set(
  (
    'higher lower larger smaller faster slower better worse stronger weaker deeper wider greater fewer highest lowest largest smallest ' +
    'fastest latest high low large small big long short fast slow new old good bad best worst great same different certain similar various ' +
    'key main major minor early late recent simple complex existing first second third novel important significant relevant whole total ' +
    'effective efficient available potential essential crucial promising challenging powerful useful successful remarkable substantial ' +
    'considerable comparable typical'
  ).split(' '),
);

const isAcronym = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word);

const isVague = (folded: string): boolean => VAGUE_NOUNS.has(folded) || GRADING.has(folded);

function classOf(written: string): WordClass {
  return isAcronym(written) ? WordClass.noun : classifyWord(foldText(written));
}

/** Whether a folded word says something of a subject; a word joined of two (`multi-task`) as far as its last part does. */
export function isTelling(folded: string): boolean {
  const parts = splitHyphens(folded);
  return !isVague(folded) && (parts.length !== 2 || !isVague(parts[1] ?? ''));
}

/** Whether what is written (one or more words) is like a noun phrase and says something of a subject. */
export function isNounPhrase(written: string): boolean {
  const words = written.split(/\s+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (/['’,;:()]/.test(written) || classOf(last) !== WordClass.noun || GRADING.has(foldText(last))) return false;
  const start = classOf(first);
  if ((start !== WordClass.noun && start !== WordClass.adjective) || GRADING.has(foldText(first))) return false;
  return words.some((word) => classOf(word) === WordClass.noun && (isAcronym(word) || isTelling(foldWord(word))));
}

/** Whether a label is one word that can not be a noun: `aware`, `efficiently`, `introduces`. */
export function isLoneModifier(label: string): boolean {
  if (label.includes(' ')) return false;
  const found = classOf(label);
  return found !== WordClass.noun && found !== WordClass.gerund && found !== WordClass.number;
}
