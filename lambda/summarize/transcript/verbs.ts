/**
 * Verbs that speakers use of themselves and of their things, with the past form where it is not plain "-ed". Only what
 * stands here is moved to the past: an unknown verb is left as it was said.
 */

const IRREGULAR = `be was, become became, begin began, break broke, bring brought, build built, buy bought, catch caught,
  choose chose, come came, cost cost, cut cut, do did, draw drew, drive drove, eat ate, fall fell, feel felt, fight fought,
  find found, fit fit, fly flew, forget forgot, get got, give gave, go went, grow grew, have had, hear heard, hide hid,
  hit hit, hold held, keep kept, know knew, lead led, learn learned, leave left, let let, lie lay, lose lost, make made,
  mean meant, meet met, pay paid, put put, read read, ride rode, run ran, say said, see saw, sell sold, send sent, set set,
  show showed, shut shut, sit sat, sleep slept, speak spoke, spend spent, stand stood, start started, steal stole,
  stick stuck, take took, teach taught, tell told, think thought, throw threw, understand understood, wake woke, wear wore,
  win won, write wrote`;

const REGULAR = `accept achieve add agree aim allow answer appear apply appreciate argue arrive ask assume avoid base believe
  belong bother call care carry cause change check claim code collect combine compare compile complain complete concentrate
  concern confirm connect consider contain continue control count cover create deal decide define deliver depend describe
  deserve design desire develop differ disagree discover discuss encourage end enjoy ensure estimate evaluate examine
  expect explain express face fail favour favor fear figure finish focus follow force gather guess handle happen hate help
  hope identify imagine implement imply improve include increase indicate intend introduce invent involve join judge jump
  launch like limit link listen live load look love maintain manage match matter measure mention mind miss move name need
  notice object offer open operate order own pass perform pick place plan play point prefer prepare present press presume
  produce promise propose protect provide publish pull push question raise reach realise realize reason receive reckon
  recognise recognize recommend record reduce refer reflect regard reject relate release rely remain remember remind remove
  repeat replace report represent require research respond return review save seem separate serve share sound specify start
  state stay struggle study submit succeed suffer suggest support suppose suspect switch talk target tend test thank
  touch track train transcribe transfer treat trust try turn type use value view visit vote wait walk want warn watch welcome
  wish wonder work worry`;

const DOUBLED =
  'plan planned, stop stopped, drop dropped, admit admitted, prefer preferred, refer referred, submit submitted, program programmed';

const PAST = new Map<string, string>();
const THIRD = new Map<string, string>();

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

for (const base of REGULAR.split(/\s+/)) PAST.set(base, regularPast(base));
for (const pair of `${IRREGULAR}, ${DOUBLED}`.split(/,\s+/)) {
  const [base, past] = pair.split(' ');
  if (base !== undefined && past !== undefined) PAST.set(base, past);
}
for (const base of PAST.keys()) THIRD.set(thirdPerson(base), base);

const PAST_FORMS = new Set(PAST.values());

/** The simple past of a verb in its base form ("think" → "thought"); undefined where the table does not know it. */
export function pastOf(base: string): string | undefined {
  return base === 'be' ? undefined : PAST.get(base);
}

/** The simple past of a third-person form ("needs" → "needed"). */
export function pastOfThird(form: string): string | undefined {
  const base = THIRD.get(form);
  return base === undefined ? undefined : pastOf(base);
}

/** The third-person form ("think" → "thinks"); undefined where the table does not know the verb. */
export function thirdOf(base: string): string | undefined {
  return base !== 'be' && PAST.has(base) ? thirdPerson(base) : undefined;
}

export function isPastForm(word: string): boolean {
  return PAST_FORMS.has(word) || /[^aeiou\W]ed$/.test(word) || word === 'were';
}

/** The base of a known past or third-person form, for comparing words across tenses. */
export function baseOf(word: string): string {
  return BASES.get(word) ?? THIRD.get(word) ?? word;
}

const BASES = new Map([...PAST].map(([base, past]) => [past, base]));
