import type { Catalogue } from '../retrieve/index-format.ts';
import { spokenForms } from './spoken-forms.ts';

/** How a word is to be said: by other letters, or by sounds of the International Phonetic Alphabet. */
export type Pronunciation = { readonly alias: string } | { readonly ipa: string };

/** Names by the words they are written with; matched as whole words, capitals counted. */
export type PronunciationLexicon = { readonly get: (word: string) => Pronunciation | undefined };

/**
 * Names that no rule says right. Sounds are those that the English voices of Alexa and Polly have; an alias where letters will do.
 * A name is added here when a voice says it wrong, whatever the notes are.
 */
export const KNOWN: ReadonlyMap<string, Pronunciation> = new Map<string, Pronunciation>([
  ['Vogels', { ipa: 'ˈvoʊɡəls' }],
  ['Cockcroft', { ipa: 'ˈkɑkɹɔft' }],
  ['re:Invent', { alias: 'reinvent' }],
  ['re:Imagined', { alias: 'reimagined' }],
  ['PostgreSQL', { alias: 'Postgres Q L' }],
  ['MySQL', { alias: 'My S Q L' }],
  ['NoSQL', { alias: 'no sequel' }],
  ['SQL', { alias: 'sequel' }],
  ['NGINX', { alias: 'engine X' }],
  ['nginx', { alias: 'engine X' }],
  ['SaaS', { alias: 'sass' }],
  ['PaaS', { alias: 'pass' }],
  ['IoT', { alias: 'I O T' }],
  ['OAuth', { alias: 'oh auth' }],
  ['WebSocket', { alias: 'web socket' }],
  ['Kubernetes', { ipa: 'kubɚˈnɛtiz' }],
]);

/** A written word that a voice may read wrong: letters and figures mixed, capitals inside, or nothing but capitals. */
export const NEEDS_HELP = /^(?=.*[A-Za-z])(?:.*\d.*|.*[a-z][A-Z].*|[A-Z]{2,5}s?)$/;
const anyWord = () => /[\p{L}\p{N}]+(?:[':.][\p{L}\p{N}]+)*/gu;
const ASCII_WORD = /[A-Za-z0-9]+(?:[':.][A-Za-z0-9]+)*/g;
const ASCII = /^[\x20-\x7e]*$/;

/** "dynamo d. b." as a voice reads it best: "dynamo D B". */
function toAlias(form: string): string {
  return form.replace(
    /\b([a-z])\.('s|s)?/g,
    (_, letter: string, ending = '') => `${letter.toUpperCase()}${ending}`,
  );
}

/** Whether a name of the catalogue has the word, as a word of its own. Few words are looked for: to list all of them takes longer. */
function isNamed(word: string, { topics, talks }: Catalogue): boolean {
  const has = (name: string) =>
    name.includes(word) && name.match(ASCII.test(name) ? ASCII_WORD : anyWord())?.includes(word) === true;
  return (
    topics.some(({ name, aliases }) => has(name) || aliases.some(has)) ||
    talks.some(({ title, code = '' }) => has(title) || has(code))
  );
}

/** How a word is said by rule; undefined where it reads as it is written. */
function deriveAlias(word: string): Pronunciation | undefined {
  const [form] = spokenForms(word);
  return form === undefined || form === word.toLowerCase() ? undefined : { alias: toAlias(form) };
}

/**
 * The pronunciations for what a catalogue names: products, codes, abbreviations by rule, the rest by the list above.
 * People's names are left to the voice unless listed. Each is made when its word is first said.
 */
export function buildLexicon(catalogue: Catalogue): PronunciationLexicon {
  const derived = new Map<string, Pronunciation | undefined>();
  const derive = (word: string) => {
    const pronunciation = deriveAlias(word);
    derived.set(word, pronunciation);
    return pronunciation;
  };
  return {
    get: (word) => {
      const known = KNOWN.get(word);
      if (known !== undefined || !NEEDS_HELP.test(word)) return known;
      if (derived.has(word)) return derived.get(word);
      return isNamed(word, catalogue) ? derive(word) : undefined;
    },
  };
}
