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
const WORD = /[\p{L}\p{N}]+(?:[':.][\p{L}\p{N}]+)*/gu;
const ASCII_WORD = /[A-Za-z0-9]+(?:[':.][A-Za-z0-9]+)*/g;
const ASCII = /^[\x20-\x7e]*$/;

/** "dynamo d. b." as a voice reads it best: "dynamo D B". */
function toAlias(form: string): string {
  return form.replace(
    /\b([a-z])\.('s|s)?/g,
    (_, letter: string, ending = '') => `${letter.toUpperCase()}${ending}`,
  );
}

/** Every word of the names of topics and talks. */
function namedWords({ topics, talks }: Catalogue): ReadonlySet<string> {
  const names = [
    ...topics.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...talks.flatMap(({ title, code = '' }) => [title, code]),
  ];
  return new Set(names.flatMap((name) => name.match(ASCII.test(name) ? ASCII_WORD : WORD) ?? []));
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
  let named: ReadonlySet<string> | undefined;
  const isNamed = (word: string) => {
    named ??= namedWords(catalogue);
    return named.has(word);
  };
  return {
    get: (word) => {
      const known = KNOWN.get(word);
      if (known !== undefined || !NEEDS_HELP.test(word) || !isNamed(word)) return known;
      if (!derived.has(word)) derived.set(word, deriveAlias(word));
      return derived.get(word);
    },
  };
}
