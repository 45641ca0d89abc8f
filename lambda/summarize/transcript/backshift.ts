import { opensClause, replaceWord, type SpokenWord } from './spoken-words.ts';
import { pastOf, pastOfThird } from './verbs.ts';

/**
 * The shift of tense that English makes after "said that" (Quirk et al., A Comprehensive Grammar, 14.31): present to
 * past, "will" to "would", "can" to "could". What is already past, an infinitive or unknown stays as it was said.
 */

/** Short forms that carry a verb, written out in the past. The subject stays in front. */
const CONTRACTED: readonly (readonly [end: string, past: string])[] = [
  ["'re", 'were'],
  ["'ll", 'would'],
  ["'ve", 'had'],
  ["'m", 'were'],
];

const NEGATED: ReadonlyMap<string, string> = new Map([
  ["isn't", 'was not'],
  ["aren't", 'were not'],
  ["don't", 'did not'],
  ["doesn't", 'did not'],
  ["can't", 'could not'],
  ["won't", 'would not'],
  ["haven't", 'had not'],
  ["hasn't", 'had not'],
  ["wasn't", 'was not'],
  ["weren't", 'were not'],
  ["didn't", 'did not'],
  ["couldn't", 'could not'],
  ["wouldn't", 'would not'],
  ["shouldn't", 'should not'],
  ["hadn't", 'had not'],
  ['cannot', 'could not'],
]);

const FINITE: ReadonlyMap<string, string> = new Map([
  ['is', 'was'],
  ['are', 'were'],
  ['am', 'were'],
  ['will', 'would'],
  ['can', 'could'],
  ['may', 'might'],
  ['has', 'had'],
  ['does', 'did'],
]);

/** "it's" and its like; elsewhere "'s" may be a possessive. */
const IS_SUBJECTS = new Set(
  'it that there he she this what here where who everything something nothing how'.split(' '),
);
const HAVE_PARTICIPLES = new Set('been got had become gone come taken given seen done made shown'.split(' '));
const MODALS = new Set(['could', 'would', 'should', 'might', 'must', 'may']);
const PLURAL_SUBJECTS = new Set(['i', 'we', 'they', 'people']);
const ADVERBS = new Set(
  'really just also still always never only probably actually already even all both kind maybe definitely certainly basically usually often sometimes generally then now not'.split(
    ' ',
  ),
);
const NOUN_MARKERS = new Set(
  'a an the this that my your our his her their its free good no some any each'.split(' '),
);
const TAKES_INFINITIVE = new Set(
  "to can could will would shall should may might must do did does don't didn't doesn't can't couldn't won't wouldn't shouldn't let help make makes made see cannot".split(
    ' ',
  ),
);

/** The words with every finite verb that the tables know moved to the past. Same length as the input. */
export function backshift(words: readonly SpokenWord[]): SpokenWord[] {
  return words.map((word, index) => {
    const past = pastForm(words, index);
    return past === undefined ? word : replaceWord(word, matchCase(word.text, past));
  });
}

function matchCase(model: string, text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function pastForm(words: readonly SpokenWord[], index: number): string | undefined {
  const word = words[index]?.word ?? '';
  return NEGATED.has(word) ? pastOfNegated(words, index, word) : pastOfAffirmed(words, index, word);
}

/** "don't" without a subject is a command and stays one. */
function pastOfNegated(words: readonly SpokenWord[], index: number, word: string): string | undefined {
  const command = word === "don't" && opensClause(words[index - 1]);
  return command ? 'do not' : NEGATED.get(word);
}

function pastOfAffirmed(words: readonly SpokenWord[], index: number, word: string): string | undefined {
  const short = pastOfShort(word, words[index + 1]?.word ?? '');
  if (short !== undefined) return short;
  const before = words[index - 1];
  if (
    before !== undefined &&
    NOUN_MARKERS.has(before.word) &&
    (word === 'can' || word === 'will' || word === 'may')
  ) {
    return before.word === 'this' || before.word === 'that' ? FINITE.get(word) : undefined;
  }
  if (index > 0 && /^(?:May|Will|Can)$/.test(words[index]?.text ?? '')) return undefined;
  if (FINITE.has(word)) return FINITE.get(word);
  if (word === 'have' && isInfinitive(words, index)) return undefined;
  return word === 'have' ? 'had' : pastOfMain(words, index, word);
}

function pastOfShort(word: string, next: string): string | undefined {
  const cut = word.lastIndexOf("'");
  if (cut <= 0) return undefined;
  const subject = word.slice(0, cut);
  const end = word.slice(cut);
  if (end === "'s") {
    if (!IS_SUBJECTS.has(subject)) return undefined;
    return `${subject} ${HAVE_PARTICIPLES.has(next) ? 'had' : 'was'}`;
  }
  if (end === "'d") return `${subject} ${next === 'better' || HAVE_PARTICIPLES.has(next) ? 'had' : 'would'}`;
  if (end === "'ve" && MODALS.has(subject)) return `${subject} have`;
  const past = CONTRACTED.find(([short]) => short === end)?.[1];
  return past === undefined ? undefined : `${subject} ${past}`;
}

/** True when a modal, "to" or "do" stands before, with at most a subject and adverbs between. */
function isInfinitive(words: readonly SpokenWord[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 4); back--) {
    const word = words[back]?.word ?? '';
    if (TAKES_INFINITIVE.has(word) || /'(?:ll|d)$/.test(word)) return true;
    if (!ADVERBS.has(word) && !/^(?:i|we|they|you|he|she|it)$/.test(word)) return false;
    if (
      back < index - 1 &&
      opensClause(words[back - 1]) &&
      !TAKES_INFINITIVE.has(words[back - 1]?.word ?? '')
    )
      return false;
  }
  return false;
}

/** A verb of the table next to a subject that can only be one: "we need", "if you want", "it needs". */
function pastOfMain(words: readonly SpokenWord[], index: number, word: string): string | undefined {
  let back = index - 1;
  while (back > 0 && ADVERBS.has(words[back]?.word ?? '')) back--;
  const subject = words[back];
  if (subject === undefined || /[,;.?!]/.test(subject.after)) return undefined;
  const third = pastOfThird(word);
  if (third !== undefined)
    return /^(?:it|he|she|that|this|which|who|everybody|everyone)$/.test(subject.word) ? third : undefined;
  if (isInfinitive(words, index)) return undefined;
  if (PLURAL_SUBJECTS.has(subject.word)) return pastOf(word);
  return subject.word === 'you' && opensClause(words[back - 1]) ? pastOf(word) : undefined;
}
