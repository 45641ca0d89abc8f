import { replaceWord, type SpokenWord } from './spoken-words.ts';

/** Who speaks of themselves becomes "they": it names neither a sex nor a number that the transcript does not tell. */
const THIRD_PERSON: ReadonlyMap<string, string> = new Map([
  ['i', 'they'],
  ['me', 'them'],
  ['my', 'their'],
  ['mine', 'theirs'],
  ['myself', 'themselves'],
  ['we', 'they'],
  ['us', 'them'],
  ['our', 'their'],
  ['ours', 'theirs'],
  ['ourselves', 'themselves'],
]);

/** What stands behind the pronoun in short forms when the tense is kept; "they" takes the plural. */
const PRESENT_SHORT: ReadonlyMap<string, string> = new Map([
  ["'m", 'are'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
]);

const AFTER_I: ReadonlyMap<string, string> = new Map([
  ['was', 'were'],
  ['am', 'are'],
  ["wasn't", 'were not'],
  ['was not', 'were not'],
]);
const BETWEEN = new Set(['also', 'just', 'really', 'still', 'actually', 'always', 'only']);

/** "I" and "we" to "they", "my" and "our" to "their", the verb next to "I" in agreement. "you" stays: whom it means is not written. */
export function toThirdPerson(words: readonly SpokenWord[]): SpokenWord[] {
  return words.map((word, index) => {
    const agreed = afterI(words, index) ? AFTER_I.get(word.word) : undefined;
    const noun =
      word.word === 'mine' &&
      /^(?:a|an|the|this|that|each|coal|gold|salt|data)$/.test(words[index - 1]?.word ?? '');
    const text = noun ? word.text : (agreed ?? personOf(word.text));
    return text === word.text ? word : replaceWord(word, text);
  });
}

function afterI(words: readonly SpokenWord[], index: number): boolean {
  const before = words[index - 1];
  if (before === undefined) return false;
  return before.word === 'i' || (BETWEEN.has(before.word) && words[index - 2]?.word === 'i');
}

function personOf(text: string): string {
  const [, head = '', short = '', rest = ''] =
    /^([a-z]+)('(?:m|re|ve|ll|d))?(.*)$/is.exec(text.replace(/’/g, "'")) ?? [];
  const person = THIRD_PERSON.get(head.toLowerCase());
  if (person === undefined || (rest !== '' && !rest.startsWith(' '))) return text;
  if (head === 'US' || head === 'ME') return text;
  const pronoun =
    head !== 'I' && /^\p{Lu}/u.test(head) ? person.charAt(0).toUpperCase() + person.slice(1) : person;
  const tail = short === '' ? '' : ` ${PRESENT_SHORT.get(short.toLowerCase()) ?? ''}`;
  return pronoun + tail + rest.replace(/^ was\b/, ' were');
}

/** True when a word speaks of the speaker. */
export function isFirstPerson(word: string): boolean {
  return THIRD_PERSON.has(word.replace(/'.*$/, ''));
}
