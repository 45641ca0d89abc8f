/** Verbs that notes start with when they leave the subject out. Nouns of the same form are listed apart. */
const VERBS = new Set(
  `accept account achieve acquire adapt add address affect aggregate aim align allocate allow analyze announce anticipate appear apply arrive ask
  assign assume attach attend authenticate automate avoid become begin behave belong believe bind book break bring build buy
  calculate capture carry cause change charge check choose cite clarify claim clean close collect combine come communicate compare compile comprise
  compute configure confirm connect consider consist consolidate consume contain continue contribute convert copy correlate
  create decide declare decrypt define delete deliver depend deploy describe design destroy detect determine develop disable
  discover discuss display distribute dive divide do document download drop earn elect eliminate embed emit enable encourage encrypt enforce
  enhance ensure establish escape evaluate evolve examine execute exist expand expect explain expose extend extract facilitate fail
  feel fetch fill filter find fit fix focus follow force forget format fund gather generate get give go govern grow guarantee guard handle happen hash
  have help hide highlight hire hold identify ignore implement import improve include increase inform ingest inherit insist inspect install
  integrate introduce invest invoke involve is isolate iterate join keep kill know lack launch lead learn leave let leverage listen
  live load look lose love maintain make manage map mark mask match maximize mean measure meet mention merge migrate mine mirror minimize mitigate modify monitor move
  need note notice notify obtain occur offer onboard open operate optimize orchestrate organize overcome own parse pay perform persist
  pick plan point prefer prepare present prevent print process produce promise promote propagate protect prove provide provision publish pull
  purchase push put reach read realize receive recognize recommend record recover reduce refer reflect register reject
  release rely remain remember remove render repair replace replicate represent require resolve respond rest restrict result retain retrieve return review
  reuse revoke roll run sample save say scale scan schedule see seem select sell send separate serve service set share show simplify sit solve
  spawn specify speed spend split stage stand start stay stop store stream strengthen stretch submit succeed suggest support surface suspend switch sync
  take talk tell test tend think throttle tie touch trace track train transform translate travel treat trigger trust try tune turn understand
  unify unlock unpack update upgrade upload use validate vary verify visualize visit wait walk want warn watch work wrap write yield`
    .split(/\s+/)
    .filter(Boolean),
);

/** Forms that are as often a noun: as a verb they count only before what a verb takes. */
const ALSO_NOUNS = new Set(
  `address aim attach break build cause check claim copy design display document download drop estimate fail fill filter find fit fix focus
  force format help hold import increase join lack launch lead load look love map measure monitor move need notice offer open
  pay pick point present process produce promise provision pull purchase push reach read record register release return
  run scale scan schedule select set share show speed split stage stand start stay stop store stream strengthen stretch support surface switch sync talk
  touch trace track train trigger try turn update upgrade upload use visit wait walk watch work wrap write yield
  result note service book test plan change review fund trust`
    .split(/\s+/)
    .filter(Boolean),
);

/** What follows a verb rather than a noun. */
const OBJECT_START =
  /^(?:a|an|the|all|any|both|each|every|its|it|their|them|your|you|our|us|his|her|my|no|not|new|more|many|multiple|several|some|that|this|these|those|how|what|when|where|whether|why|to|up|out|down|on|off|over|only|just|also|[a-z]+ly)$/i;

/** Nouns whose form with -s is nearly always the verb. */
const VERBS_WITH_S = new Set('support help lack need force hold join'.split(' '));

const MODALS = new Set(
  "can can't cannot could couldn't may might must should shouldn't will won't would wouldn't".split(' '),
);
const AUXILIARIES = new Set(
  "is are was were am isn't aren't wasn't weren't has have had hasn't haven't hadn't does do did doesn't don't didn't".split(
    ' ',
  ),
);

/** The base form behind a third-person form ("uses" → "use", "applies" → "apply"), if it is one of ours. */
export function baseOfThird(word: string): string | undefined {
  if (!word.endsWith('s') || word.endsWith('ss')) return undefined;
  const bases = [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
  return bases.find(
    (base, i) => VERBS.has(base) && (i === 0 || (i === 1 ? /(?:s|x|z|ch|sh|o)es$/ : /ies$/).test(word)),
  );
}

/** True for "uses a …", "supports Hyperledger": a verb that lacks its subject. Words in lower case. */
export function startsWithThird(words: readonly string[]): boolean {
  const [first = '', second] = words;
  const base = first === 'has' || first === 'does' ? first : baseOfThird(first);
  if (base === undefined || second === undefined) return false;
  return !ALSO_NOUNS.has(base) || VERBS_WITH_S.has(base) || OBJECT_START.test(second);
}

export function isModal(word: string): boolean {
  return MODALS.has(word);
}

export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word) || MODALS.has(word);
}

export function isBaseVerb(word: string): boolean {
  return VERBS.has(word);
}

export function isAlsoNoun(word: string): boolean {
  return ALSO_NOUNS.has(word);
}

export function startsObject(word: string): boolean {
  return OBJECT_START.test(word);
}
