import { RecapError } from '../../lambda/errors.ts';
import { createSoundCounter } from './flite/count-sounds.ts';
import { FLITE_RATE } from './flite/flite-job.ts';
import { openPool, type PoolSettings } from './flite/flite-pool.ts';
import { joinLexicons, type Lexicon } from './lexicon.ts';
import { marksOf } from './marks.ts';
import type { Engine } from './markup/tags.ts';
import { planSpeech } from './plan.ts';
import { createRunSpeaker } from './speak-run.ts';
import type { SpeechMark } from './speech-marks.ts';
import { beginUtterance, type Speakers, soundOf, type Utterance } from './utterance.ts';
import { VOICES } from './voices.ts';

export type SpeechRequest = {
  readonly text: string;
  /** Plain text where nothing is said. */
  readonly textType?: 'text' | 'ssml';
  /** A voice of Polly: "Joanna" where none is given. */
  readonly voiceId?: string;
  /** Which dialect of SSML is taken; the voice is the same. "standard" where none is given. */
  readonly engine?: Engine;
  /** How fast it is spoken: 1 as the voice speaks by itself. */
  readonly rate?: number;
  /** In the order in which they count. */
  readonly lexicons?: readonly Lexicon[];
};

/** 16 kHz, one channel, with marks of all kinds. */
export type Speech = {
  readonly pcm: Int16Array;
  readonly sampleRate: typeof FLITE_RATE;
  readonly marks: readonly SpeechMark[];
};

/** A text that is being spoken: the sound piece by piece, the marks when all is spoken. Either may be left. */
export type SpeechInProgress = {
  sound(): AsyncIterable<Int16Array>;
  marks(): Promise<readonly SpeechMark[]>;
};

export type Synthesizer = {
  synthesize(request: SpeechRequest): Promise<Speech>;
  /** Begins at once. What was spoken lately is not spoken anew. */
  begin(request: SpeechRequest): SpeechInProgress;
  close(): Promise<void>;
};

/** A run of thirty words takes flite half a second; a machine may be ten times as slow, and busy. */
const SETTINGS: PoolSettings = { threads: 2, timeoutMs: 15_000 };

/**
 * Speech without a network: flite's voices behind the markup, numbers and names that Polly reads. Throws SsmlError for markup that Polly
 * refuses, RecapError for a voice that is not there.
 */
export async function createSynthesizer(settings: Partial<PoolSettings> = {}): Promise<Synthesizer> {
  const pool = await openPool({ ...SETTINGS, ...settings });
  const speakers: Speakers = { speak: createRunSpeaker(pool), count: createSoundCounter(pool) };
  const begin = (request: SpeechRequest) => inProgress(utteranceOf(request, speakers), speakers);
  return {
    begin,
    synthesize: async (request) => {
      const { sound, marks } = begin(request);
      const pieces: Int16Array[] = [];
      for await (const piece of sound()) pieces.push(piece);
      return { pcm: joined(pieces), sampleRate: FLITE_RATE, marks: await marks() };
    },
    close: () => pool.close(),
  };
}

function inProgress(utterance: Utterance, speakers: Speakers): SpeechInProgress {
  return { sound: () => soundOf(utterance), marks: () => marksOf(utterance, speakers) };
}

function utteranceOf(request: SpeechRequest, speakers: Speakers): Utterance {
  const { textType = 'text', voiceId = 'Joanna', engine = 'standard', rate = 1, lexicons = [] } = request;
  // half of a surrogate pair has no place in UTF-8
  const text = request.text.toWellFormed();
  const voice = VOICES.get(voiceId);
  if (voice === undefined)
    throw new RecapError('bad-input', `There is no voice ${voiceId}; one of them is Joanna.`);
  const steps = planSpeech({ text, textType, engine, lexicon: joinLexicons(lexicons) });
  const { spokenBy } = voice;
  return beginUtterance({ text, steps }, { ...spokenBy, rate: spokenBy.rate * rate }, speakers);
}

function joined(pieces: readonly Int16Array[]): Int16Array {
  const pcm = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    pcm.set(piece, at);
    at += piece.length;
  }
  return pcm;
}
