import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import { NEEDS_HELP } from '../../lambda/speech/lexicon.ts';
import { spokenForms } from '../../lambda/speech/spoken-forms.ts';
import type { LexPhrase } from './lex-bot.ts';

/** Lex takes this many phrases of this many words a locale. */
export const MOST_PHRASES = 500;
export const MOST_PHRASE_WORDS = 4;
export const MOST_PHRASE_CHARACTERS = 100;
/** "iam" would be heard in every "I am". */
const SHORT = /^\S{1,3}$/;
/** A name that nobody but the notes has is preferred strongly; one of known words or letters a little. */
const RARE = 3;
const WRITTEN = 1;

/**
 * What Lex is to listen for while it finds out what is wanted: the speakers, and the topics whose words are in no dictionary or
 * are written otherwise than they are said ("dynamo d. b." is to come as "DynamoDB"). Ordinary words are left alone: Lex
 * advises to add only what it does not know. `ordinary`: words in lower case that any recogniser knows.
 */
export function toVocabulary(catalogue: Catalogue, ordinary: ReadonlySet<string>): LexPhrase[] {
  const { speakers, topics, talks } = catalogue;
  const isRare = (name: string) => name.split(/[^A-Za-z']+/).some((word) => !isKnown(word, ordinary));
  const frequent = topics.toSorted(
    (one, other) => other.passages - one.passages || (one.id < other.id ? -1 : 1),
  );
  const people = speakers.flatMap(({ name }) => [name, name.split(' ').at(-1) ?? name]).filter(isRare);
  const names = [
    ...people,
    ...frequent.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...talks.flatMap(({ code = '' }) => code),
  ];
  const phrases = new Map<string, LexPhrase>();
  for (const name of names)
    for (const phrase of phrasesOf(name, isRare(name))) {
      const key = phrase.phrase.toLowerCase();
      if (!phrases.has(key)) phrases.set(key, phrase);
    }
  return [...phrases.values()]
    .slice(0, MOST_PHRASES)
    .sort((one, other) => (one.phrase < other.phrase ? -1 : 1));
}

function phrasesOf(name: string, isRare: boolean): LexPhrase[] {
  const isApart = name.split(/[\s-]+/).some((word) => NEEDS_HELP.test(word));
  if (!isApart && !isRare) return [];
  return spokenForms(name)
    .filter((form) => form.split(' ').length <= MOST_PHRASE_WORDS && form.length <= MOST_PHRASE_CHARACTERS)
    .filter((form) => !SHORT.test(form))
    .map((phrase) => ({
      phrase,
      ...(phrase !== name && { displayAs: name }),
      weight: isApart ? WRITTEN : RARE,
    }));
}

/** A word of the dictionary, or one with an ending that its list leaves to rules. */
function isKnown(word: string, ordinary: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  const stems = [lower, lower.replace(/'?s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')];
  const further = [lower.replace(/(?:ed|ing|er)$/, ''), lower.replace(/(?:ed|ing|er)$/, 'e')];
  return lower.length < 3 || [...stems, ...further].some((stem) => ordinary.has(stem));
}
