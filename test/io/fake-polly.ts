import { serve } from '../../local/wire/serve.ts';
import { WireError } from '../../local/wire/wire-error.ts';

export type Synthesis = {
  readonly format: string;
  readonly ssml: string;
  readonly voice: string;
  readonly engine: string;
  readonly marks?: readonly string[];
};

export type SpokenBehaviour = {
  readonly delayMs?: number;
  readonly fails?: readonly [status: number, type: string];
};

/** Bytes that tell which text they are of: as many as it has characters, times a hundred. */
export function fakeAudio(ssml: string): Buffer {
  return Buffer.from(
    Array.from({ length: ssml.length * 100 }, (_, at) => (ssml.charCodeAt(at % ssml.length) + at) % 256),
  );
}

/** A mark of each number at a second apart, and each word between tags at 100 ms from the one before, as Polly writes them. */
export function fakeMarks(ssml: string): string {
  const lines: unknown[] = [];
  let time = 0;
  for (const found of ssml.matchAll(/<mark name="(\d+)"\/>|<[^>]*>|[\p{L}\p{N}']+/gu)) {
    const [text, name] = found;
    const start = Buffer.byteLength(ssml.slice(0, found.index));
    const end = start + Buffer.byteLength(text);
    if (name !== undefined) lines.push({ time, type: 'ssml', start, end, value: name });
    if (text.startsWith('<')) continue;
    lines.push({ time, type: 'word', start, end, value: text });
    time += 100;
  }
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** A Polly that speaks the wire protocol and does what it is told. */
export async function startFakePolly(
  behave: (asked: Synthesis, count: number) => SpokenBehaviour = () => ({}),
) {
  const asked: Synthesis[] = [];
  const server = await serve(async ({ body }) => {
    const { OutputFormat, Text, VoiceId, Engine, SpeechMarkTypes } = JSON.parse(body.toString());
    const one: Synthesis = {
      format: OutputFormat,
      ssml: Text,
      voice: VoiceId,
      engine: Engine,
      ...(SpeechMarkTypes !== undefined && { marks: SpeechMarkTypes }),
    };
    asked.push(one);
    const { delayMs, fails } = behave(one, asked.length);
    if (delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (fails !== undefined) throw new WireError(...fails, 'as the test wants it');
    return OutputFormat === 'json'
      ? { headers: { 'content-type': 'application/x-json-stream' }, body: fakeMarks(Text) }
      : { headers: { 'content-type': 'audio/mpeg' }, body: fakeAudio(Text) };
  });
  return { ...server, asked };
}
