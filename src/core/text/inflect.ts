/**
 * Folding of word forms: plural to singular, British to American spelling, case and diacritics. A light S-stemmer
 * (Harman 1991) with exceptions; derivations stay apart (decoder, decoding). Results are keys for comparison: mostly
 * dictionary forms, not always. English only; other words come back in lower case, at most without a final s.
 */
import { foldText } from './fold.ts';
import { splitHyphens } from './tokens.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'matrices matrix|indices index|vertices vertex|appendices appendix|simplices simplex|axes axis|criteria criterion|' +
    'phenomena phenomenon|corpora corpus|automata automaton|spectra spectrum|optima optimum|minima minimum|maxima maximum|' +
    'stimuli stimulus|foci focus|nuclei nucleus|radii radius|loci locus|fungi fungus|alumni alumnus|formulae formula|' +
    'antennae antenna|larvae larva|schemata schema|analyses analysis|hypotheses hypothesis|theses thesis|syntheses synthesis|' +
    'diagnoses diagnosis|prognoses prognosis|crises crisis|parentheses parenthesis|emphases emphasis|ellipses ellipsis|' +
    'mice mouse|children child|men man|women woman|feet foot|teeth tooth|halves half|leaves leaf|lives life|knives knife|' +
    'wolves wolf|shelves shelf|selves self|calves calf|caches cache|headaches headache|niches niche|avalanches avalanche|' +
    'movies movie|cookies cookie|calories calorie|zombies zombie|selfies selfie|ties tie|shoes shoe|lenses lens|' +
    'biases bias|atlases atlas|canvases canvas|aliases alias|gases gas|buses bus|menus menu|apis api|gpus gpu|cpus cpu|' +
    'tpus tpu|npus npu|ipus ipu|dpus dpu|fpus fpu|wikis wiki|taxis taxi|quizzes quiz|uses use|reuses reuse|causes cause|' +
    'clauses clause|pauses pause|houses house|abuses abuse|fuses fuse|excuses excuse|spouses spouse|warehouses warehouse|' +
    'analyse analyze|analysed analyzed|analysing analyzing|analyser analyzer|paralyse paralyze|catalyse catalyze|' +
    'defence defense|offence offense|licence license|practise practice|grey gray|aluminium aluminum|programme program|' +
    'artefact artifact|judgement judgment|acknowledgement acknowledgment|ageing aging|tyre tire|mould mold|sceptic skeptic|' +
    'sceptical skeptical|catalogue catalog|analogue analog|dialogue dialog|focussed focused|focussing focusing|' +
    'learnt learned|aeroplane airplane|manoeuvre maneuver|enrolment enrollment|fulfil fulfill|cheque check'
  )
    .split('|')
    .map((pair): [string, string] => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)];
    }),
);

/** Words that end in s and are not plurals, or whose singular means something else. */
const INVARIANT: ReadonlySet<string> = new Set(
  (
    'news series species always perhaps lens bias atlas canvas alias gas pancreas texas christmas this is was has does its ' +
    'towards across plus versus means besides sometimes overseas whereas diabetes rabies herpes measles sms gps dos aws ios ' +
    'sas nas kubernetes mechanics lyrics laos mars paris james keras pegasus odds physics'
  ).split(' '),
);

/** Words in -ics that are plurals of a countable noun; others (robotics, statistics, semantics) are names of fields. */
const COUNTABLE_ICS =
  /^(?:topic|metric|heuristic|critic|fabric|clinic|comic|characteristic|mosaic|antibiotic|logic|classic|mimic|picnic|relic|graphic|cubic|basic|synthetic|organic|plastic|ceramic|mechanic|traffic|optic|rubric|epidemic|pandemic|academic)s$/;

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || INVARIANT.has(word)) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ics')) return COUNTABLE_ICS.test(word) && word !== 'graphics' ? word.slice(0, -1) : word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes|oes)$/.test(word)) return word.slice(0, -2);
  if (/(?<![oa])uses$/.test(word) && word.length > 5) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What comes before -ise, -ised, -ising... in words that keep their s in American spelling. */
const KEEPS_S =
  /(?:^|.)(?:w|no|ra|superv|adv|dev|rev|prom|comprom|exerc|surpr|enterpr|franch|improv|telev|prem|treat|merchand|conc|prec|dem|compr|exc|inc|parad|pra|po|bru|cru|desp|disgu|expert|advert|lia|torto|ka|ba|v|circumc|chast|ar|lou|bu)$/;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(.*(?:col|behavi|neighb|lab|fav|hon|hum|tum|flav|vap|rum|harb|arm|endeav|od|vig|savi|parl|val|cand))our(?!s$)/,
    '$1or',
  ],
  [/^(|.*[a-z])(cent|thea|lit|(?:kilo|milli|centi|nano|micro|deci)?met)re(d|s)?$/, '$1$2er$3'],
  [/^(.*)fibre(s)?$/, '$1fiber$2'],
  [/^(.*(?:mod|lab|chann|canc|tunn|lev|fu|couns|trav|pan|pix))ell(ing|ed|er|ers)$/, '$1el$2'],
  [/^(.*(?:sign|tot|equ|met|cryst|initi|fin|riv))all(ing|ed)$/, '$1al$2'],
  [/^(h|an|leuk|isch|septic|hypoglyc|hyperglyc|tox|ur)aem/, '$1em'],
  [/^haem/, 'hem'],
  [/paed/, 'ped'],
  [/^oe(dema|stro|sophag)/, 'e$1'],
  [/^foet/, 'fet'],
  [/^aetiolog/, 'etiolog'],
  [/^gynaec/, 'gynec'],
  [/sulph/, 'sulf'],
];

function american(word: string): string {
  let folded = word;
  const verb = /^(.{3,})is(e|ed|ing|er|able|ation|ational)$/.exec(folded);
  if (verb) {
    const [, stem = '', ending = ''] = verb;
    if (ending.startsWith('ation') ? !stem.endsWith('improv') : !KEEPS_S.test(stem)) folded = `${stem}iz${ending}`;
  }
  for (const [pattern, replacement] of SPELLINGS) {
    if (pattern.test(folded)) return folded.replace(pattern, replacement);
  }
  return folded;
}

/**
 * The comparison key of one word: folded case and diacritics, no possessive, singular, American spelling. The parts of a
 * hyphenated word are folded each. Idempotent up to spelling exceptions; never empty for a word with letters or digits.
 */
export function foldWord(word: string): string {
  if (/[-‐‑–]/.test(word)) {
    const parts = splitHyphens(word);
    if (parts.length > 1) return parts.map(foldWord).join('-');
  }
  const isAcronymPlural = /^\p{Lu}{2,}s$/u.test(word);
  const folded = foldText(word)
    .replace(/['’]s?$/, '')
    .replace(/’/g, "'");
  if (folded === '') return foldText(word);
  if (isAcronymPlural) return folded.slice(0, -1);
  const irregular = IRREGULAR.get(folded);
  if (irregular !== undefined) return irregular;
  const single = singular(folded);
  return IRREGULAR.get(single) ?? american(single);
}
