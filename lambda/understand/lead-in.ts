import { isStopWord } from '../retrieve/analyze.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS } from './word-lists.ts';

const THING = /^(?:it|they|them|he|she|him)$/;
const MANY = /^(?:they|them|their|those)$/;
/** "That company" is another thing. */
const POINTER = /^(?:that|this|those)$/;
const OWNER = /^(?:its|their|his|her)$/;
/** Somebody who asks, and nothing that is asked about: "my boss wants to know". */
const ASKER = /\b(?:wants? to know|asks?|asked|is asking|wonders?|wondered)(?: (?:me|us|you))?$/;
/** No thing is named by words that begin so, or by a clause. */
const NO_NAME =
  /^(?:if|when|then|because|it|that|this|there|tell|explain|describe|say|i|we|my)\b|^\S+(?: \S+)? (?:on|about) /;
const LINKS = /^(?:and|but|so|or) /;
/** Words that may stand between the question word and its verb. */
const MOST_BETWEEN = 5;
const LONGEST_NAME = 10;
const LEAST = 3;

const isVerb = (word = '') => AUXILIARIES.has(word);
const isAsking = (word = '') => QUESTION_WORDS.has(word);

/** Where a direct question begins behind other words: "aurora, how fast does it recover"; 0 where none does. */
function questionAt(words: readonly string[]): number {
  const begins = (word: string, at: number) => {
    const [next = '', after = ''] = words.slice(at + 1);
    if (at === 0) return false;
    if (isVerb(word)) return THING.test(next) && !isAsking(words[at - 1]);
    // "the woman who is" goes on with what was named
    if (isVerb(next)) return isAsking(word) && (THING.test(after) || !/^(?:who|which)$/.test(word));
    if (isAsking(word) && ASKER.test(words.slice(0, at).join(' '))) return true;
    return (
      /^(?:how|what|which)$/.test(word) && after !== '' && words.slice(at, at + MOST_BETWEEN + 1).some(isVerb)
    );
  };
  return Math.max(0, words.findIndex(begins));
}

const isClause = (words: readonly string[]) =>
  words.some((word, at) => isVerb(word) && !/^(?:who|which|that)$/.test(words[at - 1] ?? ''));

/** Something was named, and no more said of it than who or which it is. */
function isNameOf(name: readonly string[]): boolean {
  const starts =
    name.length > LONGEST_NAME || isClause(name) || PREPOSITIONS.has(name[0] ?? '') || isAsking(name[0]);
  return !starts && !NO_NAME.test(name.join(' ')) && !name.every(isStopWord);
}

/** Which pronoun of a question stands for something named in front of it; -1 where none does. */
function pronounFor(name: readonly string[], question: readonly string[]): number {
  const head = name[name.findIndex((word) => PREPOSITIONS.has(word) || isAsking(word)) - 1] ?? name.at(-1);
  const isMany = /[^s]s$/.test(head ?? '');
  return question.findIndex((word, at) => {
    const next = question[at + 1];
    if (isMany && !MANY.test(word)) return false;
    if (THING.test(word) || OWNER.test(word)) return true;
    return (
      POINTER.test(word) &&
      (next === undefined || PREPOSITIONS.has(next) || /^(?:mean|work|do)s?$/.test(next))
    );
  });
}

/** "Where do they attack, do they break in": the first of the questions. */
function firstOf(question: readonly string[]): readonly string[] {
  const next = question.findIndex(
    (word, at) => at > LEAST && isVerb(word) && THING.test(question[at + 1] ?? ''),
  );
  return next < 0 || !question.slice(0, LEAST).some(isVerb) ? question : question.slice(0, next);
}

/** What was counted is to be told one by one. */
const LISTING =
  /^(?:(?:can you )?(?:name|list|enumerate)(?: me)?(?: all)?(?: of)? (?:them|those|these)(?: all)?|which ones)$/;
const WHAT_THEY_ARE = ['what', 'are', 'they'];

/** "Name one thing that Adrian recommends" is "what Adrian recommends"; "something about Aurora" and "one thing to avoid" are other wishes. */
const ONE_THING =
  /^(?:name|list|mention|tell me|give me|what is|what are) (?:something|anything|(?:one|two|three|some|another|an?|any)(?: \w+)? things?) (?:that |which )?(?!(?:or|about|on|of|to|from|in|for|with|like|i|you|we)\b|\S+ (?:about|on|of|from) )(\S+ \S.*)$/;

/** "The lady with the microphone, her name"; "who was the guy on stage, his job" asks who he is. */
const DEMAND =
  /^(?:who (?:is|was) )?((?:the|that|this) .+?)(?: and)? (?:his|her) (?:((?:full |last |first )?name)|title|job|role|position)$/;

/** What is demanded of somebody who was described in front, as a question. */
function demanded(words: readonly string[]): readonly string[] | undefined {
  const [, somebody = '', name] = DEMAND.exec(words.join(' ')) ?? [];
  if (somebody === '' || isClause(somebody.split(' '))) return undefined;
  return `${name === undefined ? 'who is' : `what is the ${name} of`} ${somebody}`.split(' ');
}

/** The words as one direct question: "a quorum, what is that" is "what is a quorum". Undefined where nothing stands in front. */
export function withoutLeadIn(words: readonly string[]): readonly string[] | undefined {
  if (LISTING.test(words.join(' '))) return WHAT_THEY_ARE;
  const [, told] = ONE_THING.exec(words.join(' ')) ?? [];
  if (told !== undefined) return ['what', ...told.split(' ')];
  const asked = demanded(words);
  if (asked !== undefined) return asked;
  const at = questionAt(words);
  const name = words.slice(0, at).join(' ').replace(LINKS, '').split(' ');
  const question = firstOf(words.slice(at));
  if (at === 0 || isVerb(name[0]) || question.length < LEAST) return undefined;
  if (ASKER.test(name.join(' '))) return question;
  const place = isNameOf(name) ? pronounFor(name, question) : -1;
  if (place < 0) return undefined;
  const owned = OWNER.test(question[place] ?? '') ? [...name.slice(0, -1), `${name.at(-1)}'s`] : name;
  return [...question.slice(0, place), ...owned, ...question.slice(place + 1)];
}
