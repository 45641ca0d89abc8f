import type { WireReply, WireRequest } from '../../wire/serve.ts';
import { unknownOperation } from '../../wire/wire-error.ts';
import type { Synthesizer } from '../synthesize.ts';
import { describeVoices } from './describe-voices.ts';
import { handleLexicon, listLexicons } from './lexicon-requests.ts';
import type { LexiconStore } from './lexicon-store.ts';
import { speak } from './speech.ts';
import { invalid } from './validation.ts';

export type Desk = { readonly voice: Synthesizer; readonly lexicons: LexiconStore };

/** Which operation of Polly a request asks for, and its answer. Throws WireError. */
export async function route(request: WireRequest, desk: Desk): Promise<WireReply> {
  const { method, url } = request;
  const path = url.pathname.replace(/\/$/, '');
  const [, name] = /^\/v1\/lexicons\/([^/]+)$/.exec(path) ?? [];
  if (name !== undefined) return handleLexicon(request, decode(name), desk.lexicons);
  switch (`${method} ${path}`) {
    case 'POST /v1/speech':
      return speak(request, desk);
    case 'GET /v1/voices':
      return describeVoices(request);
    case 'GET /v1/lexicons':
      return listLexicons(request, desk.lexicons);
    default:
      throw NOT_HERE.test(path) ? invalid(notHere(path)) : unknownOperation(method, path);
  }
}

/** What Polly has and the stand-in has not: it says so, instead of an operation that nobody knows. */
const NOT_HERE = /^\/v1\/synthesis(?:Tasks(?:\/[^/]*)?|Stream)$/;

function notHere(path: string): string {
  return path.endsWith('Stream')
    ? 'This stand-in for Polly has no StartSpeechSynthesisStream: that needs a generative voice. Use SynthesizeSpeech.'
    : 'This stand-in for Polly has no synthesis tasks: they write to S3. Use SynthesizeSpeech.';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
