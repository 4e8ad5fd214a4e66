/**
 * English words that carry grammar, not content: articles, pronouns, prepositions, conjunctions, auxiliaries, common
 * adverbs. Lower case, as written (not folded). Content words of research prose (data, model, system) are not here.
 */
const LISTS = [
  'a an the this that these those each every all both some any no none either neither such another other others same own',
  'i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself',
  'they them their theirs themselves anything something everything nothing anyone someone everyone one ones who whom whose which what whatever where when why how whether there here',
  'be am is are was were been being do does did done doing have has had having can cannot could may might must shall should will would ought',
  'not nor or and but if while because since although though than then so as yet unless until whereas wherein whereby',
  'at by for from in into of off on onto out over per through throughout to toward towards under up upon via with within without',
  'about above across after against along alongside amid among amongst around before behind below beneath beside besides between',
  'beyond despite down during except inside like near outside past regarding till versus vs',
  'also however therefore thus hence moreover furthermore additionally meanwhile nevertheless nonetheless otherwise instead rather',
  'very more most less least much many few several enough only just even still already often usually always never sometimes almost',
  'now then soon later earlier today quite too again once twice further ever else perhaps indeed namely especially particularly respectively currently recently finally',
  "e.g i.e etc et al cf ie eg don't doesn't isn't aren't can't won't it's we're that's let's didn't wasn't weren't hasn't haven't",
];

export const STOP_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')));
