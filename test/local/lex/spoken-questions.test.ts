import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type LexRuntimeV2Client,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import type { PollyClient } from '@aws-sdk/client-polly';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../../../local/fresh-build.ts';
import { type StandIns, startStandIns } from '../../../local/web/stand-ins.ts';
import { openHttp2 as openPolly, speak } from '../polly/polly-clients.ts';
import { openHttp2 as openLex } from './lex-clients.ts';

/** Amazon's own clients, unchanged: one has a question spoken, the other has it heard and answered. Nothing between them is a fake. */
const TIME = 120_000;
const SPEECH = 'audio/l16; rate=16000; channels=1';
const RATE = 16_000;

let services: StandIns;
let lex: LexRuntimeV2Client;
let polly: PollyClient;
beforeAll(async () => {
  ensureBuilt([INDEX, PATTERNS], console.log);
  services = await startStandIns({ knowledgeFolder: dirname(artefactPath(INDEX)), voiceId: 'Joanna' });
  lex = openLex(services.lex.address?.endpoint ?? '');
  polly = openPolly(services.polly.address?.endpoint ?? '');
  await services.warmUp();
}, TIME);
afterAll(async () => {
  lex.destroy();
  polly.destroy();
  await services.stop();
});

const at = (sessionId: string) => {
  const { botId, botAliasId, localeId } = services.lex;
  return { botId, botAliasId, localeId, sessionId };
};
const unpack = (field: string | undefined) =>
  JSON.parse(gunzipSync(Buffer.from(field ?? '', 'base64')).toString());

/** What is said as a microphone gives it: some quiet around it. */
async function recorded(Text: string, VoiceId: 'Joanna' | 'Matthew'): Promise<Buffer> {
  const { bytes } = await speak(polly, { Text, VoiceId, OutputFormat: 'pcm', SampleRate: String(RATE) });
  const quiet = Buffer.alloc(RATE);
  return Buffer.concat([quiet, bytes, quiet]);
}

async function ask(sessionId: string, inputStream: Buffer) {
  const command = new RecognizeUtteranceCommand({
    ...at(sessionId),
    requestContentType: SPEECH,
    responseContentType: 'audio/pcm',
    inputStream,
  });
  const { audioStream, inputMode, inputTranscript, messages } = await lex.send(command);
  const sound = (await audioStream?.transformToByteArray()) ?? new Uint8Array();
  const seconds = sound.length / 2 / RATE;
  const plain = contentsOf(unpack(messages), 'SSML');
  return { inputMode, transcript: unpack(inputTranscript), said: plain, seconds };
}

type Message = { readonly contentType?: string | undefined; readonly content?: string | undefined };

/** The words alone: speech is marked up, what is typed is answered as plain text. */
function contentsOf(messages: readonly Message[], contentType: string): string {
  return messages
    .filter((message) => message.contentType === contentType)
    .map(({ content = '' }) => content.replace(/<[^>]*>/g, ' '))
    .join(' ')
    .replace(/[^a-z0-9]+/gi, ' ')
    .trim();
}

const TURNS: readonly {
  readonly say: string;
  readonly by: 'Joanna' | 'Matthew';
  readonly transcript: string;
  readonly answer: RegExp;
  readonly why: string;
}[] = [
  {
    say: 'What did Werner say about databases?',
    by: 'Matthew',
    transcript: 'what did werner say about databases',
    answer: /database|Aurora|quorum/,
    why: 'a question with two names',
  },
  {
    say: 'Who said that?',
    by: 'Matthew',
    transcript: 'who said that',
    answer: /Werner/,
    why: 'goes on from it',
  },
  {
    say: 'Tell me about Redshift.',
    by: 'Joanna',
    transcript: 'tell me about redshift',
    answer: /Redshift/,
    why: 'the other voice, a name that no dictionary has',
  },
  {
    say: 'List the speakers.',
    by: 'Joanna',
    transcript: 'list the speakers',
    answer: /Adrian Cockcroft|Werner Vogels|Marc Brooker/,
    why: 'a sentence without slots',
  },
];

test('what is spoken to the service comes back as what was said, answered as it is when typed, and aloud', {
  timeout: TIME,
}, async () => {
  for (const { say, by, transcript, answer, why } of TURNS) {
    const heard = await ask('spoken', await recorded(say, by));
    expect(heard, why).toMatchObject({ inputMode: 'Speech', transcript });
    expect(heard.said, why).toMatch(answer);
    expect(heard.seconds, why).toBeGreaterThan(1);
    const command = new RecognizeTextCommand({ ...at('typed'), text: transcript });
    const { messages = [] } = await lex.send(command);
    expect(heard.said, why).toContain(contentsOf(messages, 'PlainText').slice(0, 40));
  }
});

test('where nobody spoke the transcript is empty, and the answer asks again', { timeout: TIME }, async () => {
  const nothing = await ask('silent', Buffer.alloc(2 * RATE));
  expect(nothing).toMatchObject({ inputMode: 'Speech', transcript: '' });
  expect(nothing.said).not.toBe('');
});
