import type { Catalogue } from '../retrieve/index-format.ts';
import { spokenForms } from './spoken-forms.ts';

/** How a word is to be said: by other letters, or by sounds of the International Phonetic Alphabet. */
export type Pronunciation = { readonly alias: string } | { readonly ipa: string };

/** Names by the words they are written with; matched as whole words, capitals counted. */
export type PronunciationLexicon = ReadonlyMap<string, Pronunciation>;

/**
 * Names that no rule says right. Sounds are those that the English voices of Alexa and Polly have; an alias where letters will do.
 * A name is added here when a voice says it wrong, whatever the notes are.
 */
const KNOWN: PronunciationLexicon = new Map<string, Pronunciation>([
  ['Vogels', { ipa: 'ˈvoʊɡəls' }],
  ['Cockcroft', { ipa: 'ˈkɑkkrɔft' }],
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
const NEEDS_HELP = /^(?=.*[A-Za-z])(?:.*\d.*|.*[a-z][A-Z].*|[A-Z]{2,5}s?)$/;
const WORD = /[\p{L}\p{N}]+(?:[':.][\p{L}\p{N}]+)*/gu;

/** "dynamo d. b." as a voice reads it best: "dynamo D B". */
function toAlias(form: string): string {
  return form.replace(
    /\b([a-z])\.('s|s)?/g,
    (_, letter: string, ending = '') => `${letter.toUpperCase()}${ending}`,
  );
}

/**
 * The pronunciations for what a catalogue names: products, codes, abbreviations by rule, the rest by the list above.
 * People's names are left to the voice unless listed.
 */
export function buildLexicon({ topics, talks }: Catalogue): PronunciationLexicon {
  const names = [
    ...topics.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...talks.flatMap(({ title, code = '' }) => [title, code]),
  ];
  const words = new Set(names.flatMap((name) => name.match(WORD) ?? []));
  const derived = [...words].flatMap((word) => {
    const [form] = NEEDS_HELP.test(word) ? spokenForms(word) : [];
    return form === undefined || form === word.toLowerCase()
      ? []
      : [[word, { alias: toAlias(form) }] as const];
  });
  return new Map<string, Pronunciation>([...derived, ...KNOWN]);
}
