import type { SpeechMarks } from './api.ts';
import type { WebReply, WebRequest } from './http.ts';
import { json, problem } from './json.ts';
import { faultOf } from './log-fields.ts';
import type { Sound, WebDeps } from './ports.ts';
import { isSpeakable, toMarks, toSpeech } from './speech-text.ts';

const KIND = 'speech';
/** A part of an address that servers and browsers take; a longer reply is read by the browser's own voice. */
const MOST_TOKEN = 6000;
/** What a token stands for never changes. */
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' };
const MP3 = { 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes', ...FOREVER };

type Speaking = Pick<WebDeps, 'seal' | 'voice' | 'lexicon' | 'log' | 'now'>;

/** What fetches a reply as speech; null when nobody would speak it. */
export function speechToken(parts: readonly string[], { seal, voice, lexicon }: Speaking): string | null {
  if (voice === undefined || voice.isAway()) return null;
  if (parts.every((part) => part.trim() === '') || !isSpeakable(parts, lexicon())) return null;
  const token = seal.seal(KIND, JSON.stringify(parts));
  return token.length > MOST_TOKEN ? null : token;
}

/** Begins to speak a reply; whoever asks for its sound then finds it begun, or has it tried again. */
export function beginToSpeak(parts: readonly string[], { voice, lexicon }: Speaking): void {
  voice
    ?.record(toSpeech(parts, lexicon()))
    .audio()
    .catch(() => undefined);
}

/** The parts that a token stands for; undefined for a token that is not ours. */
function readToken(token: string, { seal }: Speaking): readonly string[] | undefined {
  const text = seal.open(KIND, token);
  return text === undefined ? undefined : (JSON.parse(text) as readonly string[]);
}

/** Several ranges at once are answered with the whole, as the standard allows. */
const ONE_RANGE = /^\s*bytes=(\d*)-(\d*)\s*$/;

/** The bytes that a range asks for, the last counted in; undefined for one that is outside of the whole. */
function readRange(header: string, length: number): readonly [from: number, to: number] | undefined {
  const [, from = '', to = ''] = ONE_RANGE.exec(header) ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return to === '0' ? undefined : [Math.max(0, length - Number(to)), length - 1];
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return Number(from) <= last ? [Number(from), last] : undefined;
}

/** Safari plays nothing that cannot be asked for in parts. */
async function serveRange(header: string, audio: Sound): Promise<WebReply> {
  const whole = await audio.whole();
  const range = readRange(header, whole.length);
  if (range === undefined) {
    const headers = { 'content-range': `bytes */${whole.length}`, 'cache-control': 'no-store' };
    return { status: 416, headers, body: '' };
  }
  const [from, to] = range;
  const headers = { ...MP3, 'content-range': `bytes ${from}-${to}/${whole.length}` };
  return { status: 206, headers, body: whole.subarray(from, to + 1) };
}

async function serveAudio({ headers }: WebRequest, audio: Sound): Promise<WebReply> {
  const range = headers.get('range');
  if (range !== undefined && ONE_RANGE.test(range)) return serveRange(range, audio);
  return { status: 200, headers: MP3, body: audio.pieces() };
}

/** Why a reply cannot be heard, for the log and for who wanted to. */
function refuse(error: unknown, { log }: Speaking): WebReply {
  log('away', { service: 'polly', ...faultOf(error) });
  const isBusy = error instanceof Error && 'code' in error && error.code === 'busy';
  return isBusy
    ? problem('busy', 'too many want to hear something at once: try again in a moment')
    : problem('away', 'the voice does not answer: let the browser read');
}

/** The audio of a reply or its marks. Only what the assistant itself said can be had: a token cannot be made by others. */
export async function serveSpeech(request: WebRequest, deps: Speaking): Promise<WebReply> {
  const [, token = '', wantsMarks] = /^\/api\/speech\/([^/]+?)(\/marks)?$/.exec(request.path) ?? [];
  const parts = readToken(token, deps);
  if (parts === undefined) return problem('forbidden', 'only what the assistant said can be spoken');
  if (deps.voice === undefined) return problem('away', 'no voice is set up: let the browser read');
  const began = deps.now();
  const ssml = toSpeech(parts, deps.lexicon());
  try {
    const recording = deps.voice.record(ssml);
    const reply =
      wantsMarks === undefined
        ? await serveAudio(request, await recording.audio())
        : json(toMarks(parts, ssml, await recording.marks()) satisfies SpeechMarks, FOREVER);
    deps.log('speech', { what: wantsMarks === undefined ? 'sound' : 'marks', ms: deps.now() - began });
    return reply;
  } catch (error) {
    return refuse(error, deps);
  }
}
