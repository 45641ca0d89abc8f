import { readJsonObject } from '../../wire/json-body.ts';
import type { WireReply, WireRequest } from '../../wire/serve.ts';
import { encodeSound, type SoundFormat } from '../sound/encode.ts';
import type { SpeechMark } from '../speech-marks.ts';
import type { SpeechInProgress, Synthesizer } from '../synthesize.ts';
import type { LexiconStore } from './lexicon-store.ts';
import { orRefused, readSpeechRequest } from './speech-request.ts';

const CONTENT_TYPES: ReadonlyMap<SoundFormat, string> = new Map([
  ['mp3', 'audio/mpeg'],
  ['pcm', 'audio/pcm'],
  ['mulaw', 'audio/mulaw'],
  ['alaw', 'audio/alaw'],
]);

/** SynthesizeSpeech: sound as it is spoken, or its marks, one line of JSON each. */
export async function speak(
  request: WireRequest,
  { voice, lexicons }: { readonly voice: Synthesizer; readonly lexicons: LexiconStore },
): Promise<WireReply> {
  const { text, textType, engine, billed, wanted, ...checked } = readSpeechRequest(
    readJsonObject(request),
    lexicons,
  );
  const speech = orRefused(() =>
    voice.begin({ text, textType, engine, voiceId: checked.voice.id, lexicons: checked.lexicons }),
  );
  const headers = { 'x-amzn-requestcharacters': String(billed) };
  if (wanted.kind === 'marks') {
    const lines = (await speech.marks()).filter(({ type }) => wanted.types.has(type));
    return { headers: { ...headers, 'content-type': 'application/x-json-stream' }, body: toLines(lines) };
  }
  const contentType = CONTENT_TYPES.get(wanted.format) ?? '';
  return {
    headers: { ...headers, 'content-type': contentType },
    body: await begun(encodeSound(audible(speech), wanted.format, wanted.sampleRate)),
  };
}

function toLines(marks: readonly SpeechMark[]): string {
  return marks.map((mark) => `${JSON.stringify(mark)}\n`).join('');
}

/** A text in which nothing can be said still is a sound, if a short one. */
async function* audible(speech: SpeechInProgress): AsyncGenerator<Int16Array> {
  let isEmpty = true;
  for await (const piece of speech.sound()) {
    isEmpty &&= piece.length === 0;
    yield piece;
  }
  if (isEmpty) yield new Int16Array(SHORTEST);
}

/** A tenth of a second at 16 kHz. */
const SHORTEST = 1600;

/** Waits for the first piece, so that what fails at once is an error of HTTP and not a broken sound. */
async function begun(pieces: AsyncGenerator<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const first = await pieces.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* pieces;
  })();
}
