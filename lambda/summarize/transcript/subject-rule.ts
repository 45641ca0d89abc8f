import { reportWords, type Speech, toClause } from './report-clause.ts';
import { fromSpokenWords, replaceWord, type SpokenWord, toSpokenWords } from './spoken-words.ts';
import { isPastForm, pastOf, thirdOf } from './verbs.ts';

const ADVERBS = new Set(
  'also still really just actually personally always never only even already definitely certainly probably then'.split(
    ' ',
  ),
);

/** What follows "I" when it is no verb of the table, in the past and in the present of a third person. */
const FORMS: ReadonlyMap<string, readonly [past: string, kept: string]> = new Map<
  string,
  readonly [string, string]
>([
  ['am', ['was', 'is']],
  ['was', ['was', 'was']],
  ['have', ['had', 'has']],
  ['do', ['did', 'does']],
  ['will', ['would', 'will']],
  ['can', ['could', 'can']],
  ['may', ['might', 'may']],
  ['could', ['could', 'could']],
  ['should', ['should', 'should']],
  ['would', ['would', 'would']],
  ['must', ['must', 'must']],
  ['might', ['might', 'might']],
  ["don't", ['did not', 'does not']],
  ["can't", ['could not', 'cannot']],
  ['cannot', ['could not', 'cannot']],
  ["won't", ['would not', 'will not']],
  ["haven't", ['had not', 'has not']],
  ["wasn't", ['was not', 'was not']],
  ["didn't", ['did not', 'did not']],
  ["couldn't", ['could not', 'could not']],
  ["wouldn't", ['would not', 'would not']],
  ["shouldn't", ['should not', 'should not']],
]);

/** The same for short forms joined to "I". */
const SHORT: ReadonlyMap<string, readonly [past: string, kept: string]> = new Map<
  string,
  readonly [string, string]
>([
  ["i'm", ['was', 'is']],
  ["i've", ['had', 'has']],
  ["i'll", ['would', 'will']],
  ["i'd", ['would', 'would']],
]);

/** After "I've" or "I'm" such a word begins another sentence. */
const RESTARTS = new Set([
  'i',
  'we',
  'they',
  'you',
  'he',
  'she',
  'it',
  'this',
  'there',
  "i'm",
  "it's",
  "we're",
  "i've",
]);
const HAD = ['had', 'had'] as const;

/** Sentences that begin with "I": the speaker's name takes its place, the verb agrees. Undefined where the verb is unknown. */
export function subjectRule(speech: Speech): string | undefined {
  const words = toSpokenWords(toClause(speech.plain));
  const first = words[0];
  if (first === undefined || /[?]$/.test(speech.plain)) return undefined;
  const column = speech.tense === 'past' ? 0 : 1;
  const had =
    first.word === "i'd" && /^(?:better|been|gone|had|seen|done|taken|got)$/.test(words[1]?.word ?? '');
  const short = had ? HAD : SHORT.get(first.word);
  if (short !== undefined && !RESTARTS.has(words[1]?.word ?? ''))
    return sentence(speech, words, { verb: short[column], from: 1 });
  if (first.word !== 'i') return undefined;
  let place = 1;
  while (ADVERBS.has(words[place]?.word ?? '')) place++;
  const verb = thirdForm(words[place]?.word ?? '', speech);
  if (verb === undefined) return undefined;
  const adverbs = words
    .slice(1, place)
    .map((word) => word.text)
    .join(' ');
  return sentence(speech, words, { verb: `${adverbs} ${verb}`, from: place + 1 });
}

function thirdForm(word: string, { tense }: Speech): string | undefined {
  const form = FORMS.get(word)?.[tense === 'past' ? 0 : 1];
  if (form !== undefined) return form;
  if (pastOf(word) !== undefined) return tense === 'past' ? pastOf(word) : thirdOf(word);
  return isPastForm(word) ? word : undefined;
}

/** The rest is read together with "they" and its verb in front, so that infinitives and agreement behind them are seen. */
function sentence(speech: Speech, words: readonly SpokenWord[], put: { verb: string; from: number }): string {
  const rest = words.slice(put.from);
  const before = words.slice(0, put.from);
  const reported = reportWords([...before, ...rest], speech.tense).slice(before.length);
  const gap = before.at(-1);
  const after = gap === undefined ? ' ' : gap.after;
  const head = replaceWord({ text: '', word: '', after }, `${speech.name} ${put.verb}`);
  return fromSpokenWords([head, ...reported]);
}
