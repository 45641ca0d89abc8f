import { WireError } from '../../wire/wire-error.ts';
import type { Lexicon } from '../lexicon.ts';
import { countBilled } from '../markup/count-billed.ts';
import { SsmlError } from '../markup/ssml-error.ts';
import type { Engine } from '../markup/tags.ts';
import type { SoundFormat } from '../sound/encode.ts';
import { LANGUAGES, type PollyVoice, VOICES } from '../voices.ts';
import { LANGUAGE_CODES } from './language-codes.ts';
import type { LexiconStore } from './lexicon-store.ts';
import { invalid, type Json, readText, readTexts, requireOneOf, requireText } from './validation.ts';

const FORMATS = ['mp3', 'pcm', 'json', 'mulaw', 'alaw', 'ogg_vorbis', 'ogg_opus'] as const;
const ENGINES = ['standard', 'neural', 'long-form', 'generative'] as const;
const MARK_TYPES = ['sentence', 'ssml', 'viseme', 'word'] as const;
const MP3_RATES = [8000, 16_000, 22_050, 24_000, 44_100, 48_000];

export type MarkType = (typeof MARK_TYPES)[number];

/** A request for speech that can be met. */
export type CheckedRequest = {
  readonly text: string;
  readonly textType: 'text' | 'ssml';
  readonly voice: PollyVoice;
  readonly engine: Engine;
  readonly lexicons: readonly Lexicon[];
  /** Characters without markup. */
  readonly billed: number;
  readonly wanted:
    | { readonly kind: 'marks'; readonly types: ReadonlySet<MarkType> }
    | { readonly kind: 'sound'; readonly format: SoundFormat; readonly sampleRate: number };
};

/** Rates of each format that a sound can have, the default of standard voices first, of neural ones second. */
const RATES: ReadonlyMap<SoundFormat, readonly [standard: number, neural: number, ...all: number[]]> =
  new Map([
    ['mp3', [22_050, 24_000, ...MP3_RATES]],
    ['pcm', [16_000, 16_000, 8000, 16_000]],
    ['mulaw', [8000, 8000]],
    ['alaw', [8000, 8000]],
  ]);
const MOST_BILLED = 3000;
const MOST_CHARACTERS = 6000;
const MOST_LEXICONS = 5;

/** Checks a body of SynthesizeSpeech. Throws WireError with the names and, as far as known, the words of the service. */
export function readSpeechRequest(body: Json, store: LexiconStore): CheckedRequest {
  const format = requireOneOf(requireText(body.OutputFormat, 'outputFormat'), FORMATS, 'outputFormat');
  const text = requireText(body.Text, 'text').toWellFormed();
  const textType = requireOneOf(readText(body.TextType, 'textType') ?? 'text', ['text', 'ssml'], 'textType');
  const voice = findVoice(requireText(body.VoiceId, 'voiceId'));
  const engine = findEngine(readText(body.Engine, 'engine') ?? 'standard', voice);
  checkLanguage(readText(body.LanguageCode, 'languageCode'), voice);
  const types = readTexts(body.SpeechMarkTypes, 'speechMarkTypes').map((type) =>
    requireOneOf(type, MARK_TYPES, 'speechMarkTypes'),
  );
  const sampleRate = readText(body.SampleRate, 'sampleRate');
  const wanted =
    format === 'json'
      ? readMarks(types, textType)
      : readSound(format, { types, sampleRate, isNeural: engine === 'neural' });
  const billed = checkLength(text, textType);
  const lexicons = findLexicons(readTexts(body.LexiconNames, 'lexiconNames'), store, voice);
  return { text, textType, voice, engine, lexicons, billed, wanted };
}

function findVoice(id: string): PollyVoice {
  const voice = VOICES.get(id);
  if (voice !== undefined) return voice;
  throw invalid(
    `1 validation error detected: Value '${id.slice(0, 100)}' at 'voiceId' failed to satisfy constraint: ` +
      `Member must satisfy enum value set: [${[...VOICES.keys()].join(', ')}] (this stand-in has the English voices alone)`,
  );
}

function findEngine(name: string, voice: PollyVoice): Engine {
  const asked = requireOneOf(name, ENGINES, 'engine');
  const found = voice.engines.find((engine) => engine === asked);
  if (found !== undefined) return found;
  throw new WireError(
    400,
    'EngineNotSupportedException',
    `This voice does not support the selected engine: ${asked}`,
  );
}

function checkLanguage(code: string | undefined, voice: PollyVoice): void {
  if (code === undefined) return;
  if (!LANGUAGE_CODES.includes(code)) requireOneOf(code, LANGUAGE_CODES, 'languageCode');
  if (code === voice.languageCode) return;
  throw new WireError(
    400,
    'LanguageNotSupportedException',
    `${voice.id} does not support the selected language: ${LANGUAGES.get(code) ?? code}`,
  );
}

function readMarks(types: readonly MarkType[], textType: string): CheckedRequest['wanted'] {
  if (types.length === 0) throw invalid('SpeechMarkTypes must be given when OutputFormat is json');
  if (types.includes('ssml') && textType !== 'ssml')
    throw new WireError(
      400,
      'SsmlMarksNotSupportedForTextTypeException',
      'SSML speech marks are not supported for plain text-type input.',
    );
  return { kind: 'marks', types: new Set(types) };
}

type SoundWish = {
  readonly types: readonly MarkType[];
  readonly sampleRate: string | undefined;
  readonly isNeural: boolean;
};

function readSound(format: string, { types, sampleRate, isNeural }: SoundWish): CheckedRequest['wanted'] {
  if (types.length > 0)
    throw new WireError(
      400,
      'MarksNotSupportedForFormatException',
      'Speech marks are only available for content in json format.',
    );
  const found = [...RATES].find(([name]) => name === format);
  if (found === undefined)
    throw invalid(`This stand-in for Polly cannot write ${format}; it writes mp3, pcm, mulaw and alaw.`);
  const [known, [standard, neural, ...rates]] = found;
  const rate = sampleRate === undefined ? (isNeural ? neural : standard) : Number(sampleRate);
  if ([standard, ...rates].includes(rate) && (known !== 'mp3' || MP3_RATES.includes(rate)))
    return { kind: 'sound', format: known, sampleRate: rate };
  throw new WireError(
    400,
    'InvalidSampleRateException',
    `Invalid sample rate ${sampleRate} for output format ${format}; valid are ${[...new Set([standard, ...rates])].join(', ')}.`,
  );
}

function checkLength(text: string, textType: 'text' | 'ssml'): number {
  const billed = textType === 'text' ? text.length : orRefused(() => countBilled(text));
  if (text.length <= MOST_CHARACTERS && billed <= MOST_BILLED) return billed;
  throw new WireError(
    400,
    'TextLengthExceededException',
    `Maximum text length has been exceeded: ${MOST_BILLED} characters without markup, ${MOST_CHARACTERS} with it.`,
  );
}

/** Markup that Polly refuses, as the error that it sends. */
export function orRefused<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SsmlError)) throw error;
    throw new WireError(400, 'InvalidSsmlException', `Invalid SSML request: ${error.message}`);
  }
}

/** A lexicon counts only for voices of its language, as the guide says. */
function findLexicons(names: readonly string[], store: LexiconStore, voice: PollyVoice): readonly Lexicon[] {
  if (names.length > MOST_LEXICONS)
    throw invalid(
      `1 validation error detected: Value at 'lexiconNames' failed to satisfy constraint: Member must have length less than or equal to ${MOST_LEXICONS}`,
    );
  return names
    .map((name) => store.require(name))
    .filter(({ languageCode }) => languageCode === voice.languageCode);
}
