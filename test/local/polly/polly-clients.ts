import {
  PollyClient,
  SynthesizeSpeechCommand,
  type SynthesizeSpeechCommandInput,
} from '@aws-sdk/client-polly';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const SETTINGS = { region: 'us-east-1', credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' } };

/** The SDK's client as it comes, which speaks HTTP/2. */
export const openHttp2 = (endpoint: string) => new PollyClient({ ...SETTINGS, endpoint, maxAttempts: 1 });

/** The same with its handler for HTTP/1.1. */
const openHttp1 = (endpoint: string) =>
  new PollyClient({ ...SETTINGS, endpoint, maxAttempts: 1, requestHandler: new NodeHttpHandler() });

export const CLIENTS: readonly (readonly [protocol: string, open: typeof openHttp2])[] = [
  ['HTTP/2', openHttp2],
  ['HTTP/1.1', openHttp1],
];

export type Heard = { readonly type: string; readonly characters: number; readonly bytes: Buffer };

/** SynthesizeSpeech by Joanna, as mp3 of plain text where nothing else is asked for. */
export async function speak(
  client: PollyClient,
  asked: Partial<SynthesizeSpeechCommandInput>,
): Promise<Heard> {
  const command = new SynthesizeSpeechCommand({
    OutputFormat: 'mp3',
    VoiceId: 'Joanna',
    Text: 'Hello.',
    ...asked,
  });
  const { AudioStream, ContentType = '', RequestCharacters = 0 } = await client.send(command);
  const bytes = Buffer.from((await AudioStream?.transformToByteArray()) ?? []);
  return { type: ContentType, characters: RequestCharacters, bytes };
}

export type Mark = { time: number; type: string; start: number; end: number; value: string };

export async function speakMarks(
  client: PollyClient,
  asked: Partial<SynthesizeSpeechCommandInput>,
): Promise<readonly Mark[]> {
  const { bytes } = await speak(client, { OutputFormat: 'json', ...asked });
  const lines = bytes.toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Mark);
}
