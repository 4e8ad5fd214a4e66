/**
 * The language of a title and abstract. One pass counts the letters of each script and the function words and accented
 * letters of each language in Latin script; the counts decide. Method: scripts by Unicode block, then function words
 * (Grefenstette, "Comparing two language identification schemes", JADT 1995) with a margin over English.
 *
 * Time linear in the text, memory constant. English is the assumption: another language is named only where its function
 * words are several, different, a good share of all words and more than three times the English ones. Capitals inside a
 * text are names (Rio de Janeiro, La Niña), so only small letters speak for a language other than English. A language
 * outside the list comes out as null or as a near relative in the same script.
 */
import { WordTable } from './word-table.ts';

const NAMES = {
  ar: 'Arabic',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hu: 'Hungarian',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sv: 'Swedish',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  vi: 'Vietnamese',
  zh: 'Chinese',
} as const;

/** ISO 639-1 code of a language that is recognised. */
export type Language = keyof typeof NAMES;

/** English function words. Those that another language writes too (in, for, on) count for neither of the two. */
const ENGLISH =
  'the of and to in for on at as or an with that are by from this which were was be been we our have has had can these those ' +
  'not it its their they than using between based into such also how what';

/** Function words of the languages in Latin script, without what English prose has as a word of another kind (men, pro). */
const WORDS = {
  de:
    'der die das und den des dem von mit für auf ist ein eine einer eines einem zu im wird werden nicht als auch sich zur ' +
    'zum bei durch oder sind wurde wurden sowie aus nach wie über diese dieser dass können zwischen in an was also',
  fr:
    'de la le les des et du dans une un en pour par sur que qui est au aux avec sont ce cette ces nous ou dont entre leur ' +
    'ainsi été pas à il se afin elle comme on or',
  es:
    'de la el los las que y en con para por una un del se es como más su sus al entre este esta estos fue fueron son lo ' +
    'desde sobre ha han ser también mediante cuando',
  pt:
    'de da dos das que e em um uma para com não na nos nas ao aos à pela pelo mais foi foram como entre os se é este esta ' +
    'são sobre também por ser sua seu através ou as',
  it:
    'di il la che e è del della dei delle nel nella con un una sono gli le si da al alla più questo questa dal dalla anche ' +
    'tra degli stato attraverso non dell nell sulla viene ed lo in',
  ca:
    'de la els les que i amb del en una un dels és al als com més aquest aquesta aquests entre són ha ser seva seu també ' +
    'pel pels el mitjançant així es',
  ro:
    'și şi în de la cu pe din prin pentru este sunt mai fost unor unui unei dintre sau că se un acest această aceste al au ' +
    'fi ca asupra către între după iar lor are',
  nl:
    'de het een van en voor met op dat te zijn niet door bij naar wordt worden ook deze uit aan om tussen werd kan als dit ' +
    'tot heeft hebben maar meer hoe zoals er in of we was',
  sv:
    'och att det som en på är av för med till den ett har de inte från eller efter mellan kan vid även denna om hur när mot ' +
    'dessa detta samt vara blev genom hos at',
  da:
    'og det er en af til på med som de der den et ikke har blev eller fra efter mellem kan ved også denne om hvor hvordan ' +
    'blevet bliver være været disse dette mod samt hos både sig nogle uden gennem mere op ud nu for at by',
  no:
    'og det er en av til på med som de den et ikke har ble eller fra etter mellom kan ved også denne om hvor hvordan å ' +
    'blitt blir være vært disse dette mot samt hos både seg noen uten gjennom mer opp ut nå ikkje frå for at by',
  pl:
    'i w z na się oraz dla przez jest są nie od po że lub był była było były które który która jako przy tych tego ich ze ' +
    'za ma może także między jak',
  cs:
    'a v na se je s z pro jsou že jako byl byla bylo byly které který která nebo při pomocí jeho také mezi ve ze podle od ' +
    'po tato této k i ale',
  fi:
    'ja ei että se oli joka jotka mutta myös sekä tai ovat kuin tässä tämän voidaan avulla välillä mukaan olivat jossa ole ' +
    'sen näiden kanssa ettei eri kun tämä niiden on',
  hu:
    'a az és hogy nem egy ez volt már csak de vagy mint ezek amely között során valamint által pedig ennek lehet illetve ' +
    'még alapján azonban szerint melyek után meg ha',
  tr:
    've bir bu ile için olarak olan da de daha çok gibi sonra ise en arasında göre olduğu veya ancak üzerinde tarafından ' +
    'her edilmiştir olup kadar değil ki bulunmuştur elde',
  id:
    'yang dan di dengan untuk pada dari ini dalam adalah ke tidak oleh atau sebagai dapat telah akan itu juga antara ' +
    'terhadap hasil penelitian secara tersebut lebih karena bahwa',
  vi:
    'và của các là được trong cho có một với những này không để từ trên đã theo khi về đến như tại nghiên cứu bằng hoặc qua ' +
    'sự việc',
} satisfies Partial<Record<Language, string>>;

type LatinLanguage = keyof typeof WORDS;

/** The letters of their alphabets beyond a to z. */
const ACCENTED: Record<LatinLanguage, string> = {
  de: 'äöüß',
  fr: 'àâçéèêëîïôœùûü',
  es: 'áéíñóúü',
  pt: 'áàâãçéêíóôõú',
  it: 'àèéìîòù',
  ca: 'àçèéíïòóúü',
  ro: 'ăâîșşțţ',
  nl: 'éëïöü',
  sv: 'åäöé',
  da: 'æøåé',
  no: 'æøåéôòó',
  pl: 'ąćęłńóśźż',
  cs: 'áčďéěíňóřšťúůýž',
  fi: 'äöå',
  hu: 'áéíóöőúüű',
  tr: 'çğıöşüâî',
  id: '',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
};

type Script =
  'latin' | 'han' | 'kana' | 'hangul' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'devanagari' | 'thai' | 'other';

/** First and last UTF-16 codes of letters, in hexadecimal. What stands in no range is no letter. */
const RANGES: Record<Script, string> = {
  latin: '41-5a 61-7a c0-d6 d8-f6 f8-24f 1e00-1eff',
  han: '3400-4dbf 4e00-9fff f900-faff',
  kana: '3041-30fa 30fd-30ff ff66-ff9d',
  hangul: '1100-11ff 3131-318e ac00-d7a3',
  cyrillic: '400-52f',
  greek: '386-3ff 1f00-1fff',
  arabic: '620-64a 66e-6d3',
  hebrew: '5d0-5ea',
  devanagari: '900-97f',
  thai: 'e01-e4e',
  other: '531-587 710-8ff 980-dff e80-10ff 1200-1cff a000-abff',
};
const SCRIPTS = Object.keys(RANGES) as readonly Script[];
/** How many Latin letters say as much as one letter of the script; 1 for the others. */
const DENSE: Partial<Record<Script, number>> = { han: 3, kana: 2, hangul: 2 };
const WEIGHTS = SCRIPTS.map((script) => DENSE[script] ?? 1);
/** Scripts of one language each. */
const SOLE: Partial<Record<Script, Language>> = {
  hangul: 'ko',
  greek: 'el',
  hebrew: 'he',
  devanagari: 'hi',
  thai: 'th',
};

/** Small letters that tell languages in one script apart: Russian, Ukrainian, Bulgarian, Persian, those outside the list. */
const TELLING = ['ыэё', 'іїєґ', 'ъ', 'پچژگکی', 'ўјђћџљњќѓѕәғқңөұүһҳҷӣٹڈڑںےێۆڵڕەېۍټډړښۇۈ'];

/** Weight of letters below which a text is too short. */
const LEAST_LETTERS = 8;
/** Japanese has at least one kana to so many Han. */
const HAN_PER_KANA = 12;
/** Fewest function words, and fewest different ones of more than a letter, that speak for a language. */
const LEAST_HITS = 3;
const LEAST_DISTINCT = 2;
/** Fewest function words of English. */
const LEAST_ENGLISH = 2;
/** Lowest share of function words among all words. */
const LEAST_SHARE = 0.1;
/** Another language has more function words than so many for each English one. */
const ENGLISH_MARGIN = 3;
/** Lowest share of the accented letters that must belong to the language. */
const LEAST_FIT = 0.6;
/** An accented letter in so many words may be of a name. */
const WORDS_PER_ACCENT = 20;

/** By UTF-16 code: 1 + the position of its script in SCRIPTS, 0 for what is no letter. */
const scriptOfCode = new Uint8Array(1 << 16);
SCRIPTS.forEach((script, position) => {
  for (const range of RANGES[script].split(' ')) {
    const [first = 0, last = 0] = range.split('-').map((code) => Number.parseInt(code, 16));
    scriptOfCode.fill(1 + position, first, last + 1);
  }
});
const LATIN_LETTER = 1 + SCRIPTS.indexOf('latin');
const HAN = SCRIPTS.indexOf('han');
const KANA = SCRIPTS.indexOf('kana');
const FIRST_ACCENTED = 0xc0;

/** The languages that are told by words: positions here are the numbers of languages below. */
const LATIN = Object.keys(WORDS) as readonly LatinLanguage[];
/** The known words: the English ones first, in small letters and with a capital, as titles write them. */
const table = new WordTable();
for (const word of ENGLISH.split(' ')) {
  table.add(word);
  table.add(word.slice(0, 1).toUpperCase() + word.slice(1));
}
const ENGLISH_END = table.texts.length;
/** Numbers of the languages that have a word, that write a letter. */
const languagesOfWord: number[][] = [];
const languagesOfLetter: number[][] = Array.from({ length: 0x1f00 }, () => []);
LATIN.forEach((code, language) => {
  for (const word of WORDS[code].split(' ')) (languagesOfWord[table.add(word)] ??= []).push(language);
  const letters = new Set(codesOf(ACCENTED[code] + ACCENTED[code].toUpperCase()));
  for (const letter of letters) languagesOfLetter[letter]?.push(language);
});

/** A number below 4096 for the ends and the length of a word: most words that are not known have one that no known word has. */
const shapeOf = (first: number, last: number, size: number): number => (first * 37 + last * 11 + size * 613) & 0xfff;
const mayKnow = new Uint8Array(1 << 12);
for (const word of table.texts) {
  mayKnow[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
}

/** By code, the position in TELLING, or its length for other characters. */
const kindOfLetter = new Uint8Array(1 << 16).fill(TELLING.length);
TELLING.forEach((letters, kind) => {
  for (const code of codesOf(letters)) kindOfLetter[code] = kind;
});

const SPACES = new Set(codesOf(' \n\t\r\u00a0'));
const BEFORE = new Set(codesOf(' \n\t\r\u00a0\'’"“”„«‹([¿¡—>;:,'));
const AFTER = new Set(codesOf(' \n\t\r\u00a0\'’"“”«»›)],;:!?—<'));
const POINT = 0x2e;
const COMBINING = /[\u0300-\u036f]/;

function codesOf(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}

/** What one pass over a text counts. */
interface Survey {
  /** Letters by number of the script. */
  readonly letters: Int32Array;
  /** The words of the table that were met, in order. */
  readonly met: number[];
  /** Codes of the accented Latin letters, in order. */
  readonly accents: number[];
  /** Words in Latin letters. */
  words: number;
}

function surveyOf(text: string): Survey {
  const letters = new Int32Array(SCRIPTS.length + 1);
  const survey: Survey = { letters, met: [], accents: [], words: 0 };
  let at = 0;
  while (at < text.length) {
    const script = scriptOfCode[text.charCodeAt(at)] ?? 0;
    const end = script === LATIN_LETTER ? readWord(text, at, survey) : at + 1;
    letters[script] = (letters[script] ?? 0) + end - at;
    at = end;
  }
  return survey;
}

/** Counts the Latin word that starts at `start`; gives its end. */
function readWord(text: string, start: number, survey: Survey): number {
  const { met, accents } = survey;
  const first = text.charCodeAt(start);
  let last = first;
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (scriptOfCode[code] !== LATIN_LETTER) break;
    if (code >= FIRST_ACCENTED) accents.push(code);
    last = code;
  }
  survey.words += 1;
  if (mayKnow[shapeOf(first, last, end - start)] !== 1) return end;
  const word = table.find(text, start, end);
  if (word >= 0 && standsFree(text, start, end)) met.push(word);
  return end;
}

/** False for parts of compounds, commands, addresses, formulas and abbreviations: de-noising, \la, uni.de, 2 e, et al. */
function standsFree(text: string, start: number, end: number): boolean {
  if (start > 0 && !BEFORE.has(text.charCodeAt(start - 1))) return false;
  if (end === text.length) return true;
  const after = text.charCodeAt(end);
  if (end - start === 1) return SPACES.has(after);
  return after === POINT ? end - start > 2 : AFTER.has(after);
}

/** The script of more than half of the letters, `han` for Chinese and Japanese alike; null where there are too few. */
function mainScript(letters: Int32Array): Script | null {
  const weighted = WEIGHTS.map((weight, position) => weight * (letters[1 + position] ?? 0));
  weighted[HAN] = (weighted[HAN] ?? 0) + (weighted[KANA] ?? 0);
  weighted[KANA] = 0;
  const total = weighted.reduce((sum, weight) => sum + weight, 0);
  if (total < LEAST_LETTERS) return null;
  return SCRIPTS[weighted.findIndex((weight) => 2 * weight > total)] ?? null;
}

/** Telling letters of a text, by position in TELLING. */
function tellingLetters(text: string): Int32Array {
  const counts = new Int32Array(TELLING.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOfLetter[text.charCodeAt(at)] ?? TELLING.length;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** The language of a text in a script other than Latin, null for one outside the list: by its letters, or too many hard signs. */
function languageOfScript(script: Script, text: string, letters: Int32Array): Language | null {
  const count = letters[1 + SCRIPTS.indexOf(script)] ?? 0;
  if (script === 'han') return HAN_PER_KANA * (letters[1 + KANA] ?? 0) > count ? 'ja' : 'zh';
  if (script !== 'cyrillic' && script !== 'arabic') return SOLE[script] ?? null;
  const [russian = 0, ukrainian = 0, hard = 0, persian = 0, outside = 0] = tellingLetters(text.toLowerCase());
  if (100 * outside > count) return null;
  if (script === 'arabic') return 50 * persian > count ? 'fa' : 'ar';
  if (ukrainian > russian) return 'uk';
  return hard > Math.max(2, russian) ? null : 'ru';
}

const zeros = (): number[] => LATIN.map(() => 0);

/**
 * Function words in a text by number of the language: all (`hits`), different ones of more than one letter (`distinct`),
 * all shared out among the languages that have the word (`own`: tells relatives apart), English ones that it has too (`shared`).
 */
function evidenceOf(met: readonly number[]) {
  const [hits, distinct, own, shared] = [zeros(), zeros(), zeros(), zeros()];
  const seen = new Set<number>();
  for (const word of met) {
    const languages = languagesOfWord[word] ?? [];
    const isNew = !seen.has(word) && (table.texts[word] ?? '').length > 1;
    seen.add(word);
    for (const language of languages) {
      if (word < ENGLISH_END) {
        shared[language] = (shared[language] ?? 0) + 1;
        continue;
      }
      hits[language] = (hits[language] ?? 0) + 1;
      own[language] = (own[language] ?? 0) + 1 / languages.length;
      if (isNew) distinct[language] = (distinct[language] ?? 0) + 1;
    }
  }
  return { hits, distinct, own, shared };
}

/** By language, the share of the accented letters that it writes; near 1 where there are few, as names have foreign ones. */
function accentFits({ accents, words }: Survey): number[] {
  const known = zeros();
  for (const code of accents) {
    for (const language of languagesOfLetter[code] ?? []) known[language] = (known[language] ?? 0) + 1;
  }
  const plain = 1 + words / WORDS_PER_ACCENT;
  return known.map((count) => (count + plain) / (accents.length + plain));
}

/** The language in Latin script other than English that fits best, null where its evidence does not suffice. */
function foreignLanguage(survey: Survey, english: number): Language | null {
  const { hits, distinct, own, shared } = evidenceOf(survey.met);
  const ranks = accentFits(survey).map((fit, language) => (fit < LEAST_FIT ? 0 : fit * (own[language] ?? 0)));
  const most = Math.max(...ranks);
  const best = ranks.indexOf(most);
  const count = hits[best] ?? 0;
  if (most === 0 || count < LEAST_HITS || (distinct[best] ?? 0) < LEAST_DISTINCT) return null;
  if (count < LEAST_SHARE * survey.words) return null;
  return count > ENGLISH_MARGIN * (english - (shared[best] ?? 0)) ? (LATIN[best] ?? null) : null;
}

function languageOfWords(survey: Survey): Language | null {
  let english = 0;
  for (const word of survey.met) if (word < ENGLISH_END) english += 1;
  if (english >= LEAST_ENGLISH && 2 * english > survey.met.length) return 'en';
  return survey.met.length - english < LEAST_HITS ? null : foreignLanguage(survey, english);
}

/** The language of `text`, null where it is too short, mixed or in a language that is not recognised. */
export function languageOf(text: string): Language | null {
  const composed = COMBINING.test(text) ? text.normalize('NFC') : text;
  const survey = surveyOf(composed);
  const script = mainScript(survey.letters);
  if (script === null) return null;
  if (script !== 'latin') return languageOfScript(script, composed, survey.letters);
  const language = languageOfWords(survey);
  const isAllCapitals = language === null && composed === composed.toUpperCase();
  return isAllCapitals ? languageOfWords(surveyOf(composed.toLowerCase())) : language;
}

/** The English name of a language. */
export function languageName(code: Language): string {
  return NAMES[code];
}
