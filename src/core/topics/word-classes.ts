/**
 * A rule tagger for single English words: closed classes, a list of verbs, suffixes. No context, no model; enough to find
 * where noun phrases begin and end in research prose. Unknown words count as nouns. Cost: a few set look-ups a word.
 */
import { STOP_WORDS } from '../text/stop-words.ts';

export const WordClass = {
  mark: 0,
  closed: 1,
  verb: 2,
  adverb: 3,
  adjective: 4,
  gerund: 5,
  participle: 6,
  noun: 7,
  number: 8,
} as const;
export type WordClass = (typeof WordClass)[keyof typeof WordClass];

/** Base forms of verbs of research prose that are seldom nouns. */
const VERB_BASES =
  'accelerate accommodate accomplish account achieve acquire adapt add address adjust adopt aggregate aim align alleviate allocate allow alter ' +
  'amplify analyze annotate anticipate appear apply approximate argue arise ask assemble assert assess assign assist associate assume assure attain attend attract ' +
  'augment automate avoid become begin behave believe belong bridge bring build calculate capture carry categorize choose circumvent claim clarify classify collaborate collect ' +
  'combine come communicate compare compensate compete compile complement complete complicate comprise compute conclude conduct configure confirm connect consider consist ' +
  'constitute constrain construct consume contain continue contribute converge convert convey cope correlate correspond create decide decompose decouple decrease define degrade ' +
  'deliver demonstrate denote depend deploy depict derive describe deteriorate determine develop deviate devise devote differ differentiate diminish disclose discover discuss ' +
  'disentangle distinguish diverge divide dominate draw drive elaborate eliminate elicit elucidate embed embody emerge emphasize employ empower enable encode encompass encounter encourage ' +
  'endow enforce engage enhance enlarge enrich ensure entail equip establish estimate evaluate evolve examine exceed exclude execute exhibit exist expand expect experience explain ' +
  'exploit explore expose express extend extract facilitate fail fall feed find fit focus follow forget formalize formulate foster fulfill gather generalize generate get give go grow ' +
  'guarantee guide handle happen help hinder hold hypothesize identify ignore illustrate imagine imitate impair impede implement imply impose improve include incorporate increase incur ' +
  'indicate induce infer influence inform inherit inhibit initialize inject inspire instantiate integrate intend interact interpret introduce invent investigate invoke involve isolate justify keep ' +
  'know lack lead learn let leverage lie limit localize locate lose maintain make manage manifest manipulate match maximize mean meet merge minimize mitigate modify motivate move necessitate ' +
  'neglect notice observe obtain obviate occur offer omit operate optimize organize originate outline outperform overcome overlook participate perceive perform permit persist perturb possess predict prefer ' +
  'prepare present preserve prevent prioritize proceed produce prohibit promise promote propagate propose prove provide publish pursue put quantify raise reach react read realize receive recognize ' +
  'recommend reconcile reconstruct recover rectify reduce refer refine reflect reformulate refrain regard reject relate release relieve rely remain remove render repeat replace replicate report represent ' +
  'reproduce require resemble resolve respect respond restrict result retain rethink retrieve reuse reveal revisit revolutionize run sacrifice satisfy save say seek seem select separate serve share ' +
  'shed show simplify simulate solve specialize specify speed start stem strengthen streamline strive struggle suffer suggest suit summarize supersede supply support suppress surpass synthesize tackle tailor ' +
  'take teach tell tend think train transcend transform translate treat trigger try tune undergo understand undertake unify unlock unravel unveil update upgrade use utilize validate vary verify view visualize ' +
  'wait want weaken yield arises underpin underscore necessitates highlight reside prescribe hamper exacerbate undermine overfit attempt confront circumvent harness incentivize prune';

/** Third persons and bases that are nouns at least as often. */
const NOUN_AFTER_ALL =
  'accounts account claims claim focus supply supplies limit limits match matches result results report reports release releases share shares view views update updates runs run ' +
  'respect experiences experience estimate estimates influence aggregate aggregates attempt attempts bridge bridges guide guides means mean support supports stem stems speed need needs ' +
  'complement assemblies reads drives drive embed yield yields falls fit fits holds feed feeds constrains train trains manifest deviate promise render renders reuse start starts merge translates ' +
  'prune lack lacks exploit exploits upgrade upgrades transform transforms highlights compete guarantee guarantees increase increases decrease decreases handle handles offers perturb';

const ADJECTIVES =
  'first second third deep sparse dense large small big long short high low fast slow new old hard soft weak strong rich poor raw rare robust secure fair fine coarse open closed free full empty wide narrow broad ' +
  'smart strict exact correct direct indirect abstract complex simple single double multiple diverse dynamic mobile remote live wild safe sure true false pure mere main major minor early late recent ' +
  'good bad better best worse worst great same different certain similar various key latent explicit implicit approximate discrete concrete coherent frequent efficient sufficient inherent current different consistent persistent ' +
  'intelligent prominent independent dependent transparent convergent divergent relevant significant important redundant dominant constant invariant equivariant instant resistant abundant distant compliant tolerant ' +
  'binary linear nonlinear non-linear circular modular molecular cellular angular regular irregular popular particular similar scalar polar solar nuclear ordinary auxiliary primary secondary arbitrary stationary ' +
  'contemporary temporary voluntary necessary evolutionary unitary complementary elementary customary human quantum gaussian bayesian markovian euclidean boolean hamiltonian riemannian lagrangian cartesian ' +
  'supervised self-supervised unsupervised convex concave parallel serial global local mutual joint common uncommon unique intrinsic extrinsic synthetic unified overall entire whole total partial initial final ' +
  'public private social natural neural visual textual semantic syntactic generic specific heterogeneous homogeneous continuous simultaneous autonomous real virtual digital logical physical medical clinical optimal ' +
  'upper lower inner outer prior posterior anterior interior exterior superior inferior active passive live alive aware offline online easy heavy noisy lazy greedy tiny likely unlikely costly friendly ' +
  'lightweight quick cheap expensive flexible stable unstable multimodal multi-modal unimodal cross-modal bimodal adversarial compact distinct flat sharp smooth tight loose rigid liquid solid acute chronic severe mild ' +
  'adaptive available potential essential crucial vital critical typical novel promising challenging powerful useful successful effective remarkable substantial considerable comparable reliable scalable interpretable';

/** Words with an adjective's ending that are nouns. */
const NOUN_ENDINGS =
  /(?:(?:^|-)(?:logic|biometric|psychometric|bibliometric)|ment|signal|retrieval|proposal|journal|interval|potential|(?:^|-|[xu])metric|traffic|topic|music|agent|content|component|gradient|student|patient|event|dictionary|library|boundary|summary|calendar|grammar|archive|heuristic|arithmetic|goal|tutorial|manual|material|survival|approval|removal|renewal|trial|terminal|festival|hospital|animal|mammal|crystal|metal|capital|channel|criminal|professional|individual|arrival|referral|appraisal|dismissal|protocol|pixel|motive|narrative|perspective|objective|alternative|incentive|initiative|directive|additive|adjective|derivative|detective|executive|native|operative|preservative|relative|collective|plant|participant|assistant|variant|coolant|pollutant|mutant|merchant|constituent|coefficient|ingredient|moment|accident|incident|precedent|president|resident|parent|talent|client|orient|nutrient|current|torrent|exponent|document|element|segment|fragment|sentiment|vocabulary|glossary|commentary|documentary|salary|diary|itinerary|adversary|mercenary|anniversary|seminar|radar|sonar|cellar|pillar|dollar|scholar|lidar|avatar|guitar|mic|clinic|critic|fabric|epidemic|pandemic|mosaic|rubric|magic|plastic|ceramic|graphic|antibiotic|characteristic|lyric|comic|panic|picnic|relic|statistic|mechanic|academic|table|variable|cable|vegetable|drive|dive|five|hive|move|glove|wave|slave|olive|cave|nerve|curve|reserve|valve|sleeve|groove|love|stove)$/;
const ADJECTIVE_ENDINGS =
  /(?:ous|ive|able|ible|ical|ic|al|ful|less|ary|ant|ent|ar|ish|esque|oid|wise|fold|most|like|free|proof|scale|level|grained|shot|domain|agnostic|aware|efficient|friendly|specific|independent|dependent|invariant|dimensional|centric|oriented)$/;
const ADVERB_NOUNS =
  /^(?:family|subfamily|assembly|disassembly|anomaly|supply|reply|monopoly|butterfly|rally|ally|jelly|belly|italy|july)$/;
const ED_NOUNS = /(?:speed|feed|need|seed|weed|breed|deed|bleed|exceed|proceed|shed|bed|embed|hybrid|led)$/;
const ING_NOUNS =
  'string strings ring rings king spring wing wings sing thing things setting settings bearing ceiling building buildings evening morning being beings boeing beijing sibling siblings finding findings';

function verbForms(bases: string): string[] {
  return bases.split(' ').flatMap((base) => {
    if (/(?:s|x|ch|sh|z|o)$/.test(base)) return [base, `${base}es`];
    if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`];
    return [base, `${base}s`];
  });
}

const NOUNS: ReadonlySet<string> = new Set([...NOUN_AFTER_ALL.split(' '), ...ING_NOUNS.split(' ')]);
const VERBS: ReadonlySet<string> = new Set(verbForms(VERB_BASES).filter((form) => !NOUNS.has(form)));
const ADJECTIVE_SET: ReadonlySet<string> = new Set(ADJECTIVES.split(' '));
const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  'shown known given found made built chosen drawn driven grown hidden held kept learnt led left lost met paid proven sent seen taken taught thought understood won written done begun'.split(
    ' ',
  ),
);

/** The likely class of one word in lower case; hyphenated words are judged by their last part, joined numbers by shape. */
export function classifyWord(word: string): WordClass {
  if (/^[\d.,]+$/.test(word)) return WordClass.number;
  if (STOP_WORDS.has(word) || (word.length < 2 && !/[^a-z]/.test(word))) return WordClass.closed;
  if (ADJECTIVE_SET.has(word)) return WordClass.adjective;
  if (NOUNS.has(word)) return WordClass.noun;
  if (VERBS.has(word)) return WordClass.verb;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && /^\d[\d.,]*-[a-z]+$/.test(word) && STOP_WORDS.has(word.slice(hyphen + 1))) return WordClass.number;
  if (hyphen > 0) return classifyCompound(word.slice(hyphen + 1));
  return classifyBySuffix(word);
}

function classifyCompound(last: string): WordClass {
  if (STOP_WORDS.has(last) || /^\d/.test(last)) return WordClass.adjective;
  if (ADJECTIVE_SET.has(last) || ADJECTIVE_ENDINGS.test(last)) return WordClass.adjective;
  const itself = classifyBySuffix(last);
  return itself === WordClass.participle || itself === WordClass.adverb ? WordClass.adjective : itself;
}

function classifyBySuffix(word: string): WordClass {
  if (IRREGULAR_PARTICIPLES.has(word)) return WordClass.participle;
  if (word === 'used') return WordClass.participle;
  if (word.length > 4) {
    if (word.endsWith('ly') && !ADVERB_NOUNS.test(word)) return WordClass.adverb;
    if (word.endsWith('ing')) return WordClass.gerund;
    if (word.endsWith('ed') && !ED_NOUNS.test(word)) return WordClass.participle;
    if (ADJECTIVE_ENDINGS.test(word) && !NOUN_ENDINGS.test(word)) return WordClass.adjective;
  }
  return WordClass.noun;
}
