import { WireError } from '../../wire/wire-error.ts';
import type { Lexeme, Lexicon } from '../lexicon.ts';
import { type MarkupEvent, markupEvents } from '../markup/markup-events.ts';
import { SsmlError } from '../markup/ssml-error.ts';
import { soundsOf } from '../words/sounds.ts';
import { LANGUAGE_CODES } from './language-codes.ts';

/** A lexicon of the W3C's Pronunciation Lexicon Specification 1.0. */
export type PlsLexicon = Lexicon & { readonly alphabet: string; readonly languageCode: string };

const ALPHABETS = ['ipa', 'x-sampa'];
/** Characters of an alias or a phoneme. */
const MOST_CHARACTERS = 100;

/** Where an element may stand. */
const PARENTS: ReadonlyMap<string, string> = new Map([
  ['lexicon', ''],
  ['lexeme', 'lexicon'],
  ['meta', 'lexicon'],
  ['metadata', 'lexicon'],
  ['grapheme', 'lexeme'],
  ['alias', 'lexeme'],
  ['phoneme', 'lexeme'],
  ['example', 'lexeme'],
]);

type Opening = Extract<MarkupEvent, { kind: 'open' }>;
type Draft = { readonly graphemes: string[]; readonly hows: Lexeme['how'][] };

/** Reads what PutLexicon gets. Throws WireError with the names of the service. */
export function readPls(content: string): PlsLexicon {
  try {
    return readLexicon(content);
  } catch (error) {
    if (error instanceof SsmlError) throw refused('InvalidLexiconException', error.message);
    throw error;
  }
}

function refused(type: string, message: string): WireError {
  return new WireError(400, type, message);
}

function readLexicon(content: string): PlsLexicon {
  const open: Opening[] = [];
  const drafts: Draft[] = [];
  let head: Omit<PlsLexicon, 'lexemes'> | undefined;
  for (const event of markupEvents(content)) {
    if (event.kind === 'close') open.pop();
    else if (event.kind === 'text') addText(drafts.at(-1), open.at(-1), { text: event.text.trim(), head });
    else {
      checkPlace(event, open.at(-1)?.name ?? '', head !== undefined);
      if (event.name === 'lexicon') head = readHead(event.attributes);
      if (event.name === 'lexeme') drafts.push({ graphemes: [], hows: [] });
      if (!event.isEmpty) open.push(event);
    }
  }
  if (head === undefined) throw new SsmlError('there is no <lexicon>');
  return { ...head, lexemes: drafts.map(toLexeme) };
}

function checkPlace({ name, span }: Opening, parent: string, isBegun: boolean): void {
  if (PARENTS.get(name) !== parent || (name === 'lexicon' && isBegun))
    throw new SsmlError(`<${name}> cannot stand here`, span.from);
}

function readHead(attributes: ReadonlyMap<string, string>): Omit<PlsLexicon, 'lexemes'> {
  const alphabet = attributes.get('alphabet');
  const languageCode = attributes.get('xml:lang');
  if (alphabet === undefined || languageCode === undefined)
    throw new SsmlError('<lexicon> needs alphabet and xml:lang');
  if (!ALPHABETS.includes(alphabet))
    throw refused('UnsupportedPlsAlphabetException', `The alphabet must be ipa or x-sampa, not ${alphabet}`);
  if (!LANGUAGE_CODES.includes(languageCode))
    throw refused('UnsupportedPlsLanguageException', `The language ${languageCode} is not supported`);
  return { alphabet, languageCode };
}

type Inside = { readonly text: string; readonly head: Omit<PlsLexicon, 'lexemes'> | undefined };

function addText(
  draft: Draft | undefined,
  element: { readonly name: string; readonly attributes: ReadonlyMap<string, string> } | undefined,
  { text, head }: Inside,
): void {
  if (text === '' || element?.name === 'example' || element?.name === 'metadata') return;
  if (element === undefined || element.name === 'lexicon' || element.name === 'lexeme')
    throw new SsmlError(`"${text.slice(0, 40)}" stands outside of a lexeme`);
  if (text.length > MOST_CHARACTERS && element.name !== 'grapheme')
    throw refused(
      'MaxLexemeLengthExceededException',
      `<${element.name}> has at most ${MOST_CHARACTERS} characters`,
    );
  if (element.name === 'grapheme') draft?.graphemes.push(text);
  if (element.name === 'alias') draft?.hows.push({ alias: text });
  if (element.name !== 'phoneme') return;
  const sounds = soundsOf(text, element.attributes.get('alphabet') ?? head?.alphabet ?? 'ipa');
  if (sounds === undefined) throw new SsmlError(`no voice knows the sounds "${text}"`);
  draft?.hows.push({ sounds });
}

/** Of several ways to say it the first counts, as the specification has it. */
function toLexeme({ graphemes, hows }: Draft): Lexeme {
  const [how] = hows;
  if (graphemes.length === 0 || how === undefined)
    throw new SsmlError('<lexeme> needs a <grapheme>, and an <alias> or a <phoneme>');
  return { graphemes, how };
}
