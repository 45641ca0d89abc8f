import { serve } from '../wire/serve.ts';
import { createSynthesizer, type Synthesizer } from './synthesize.ts';
import { createLexiconStore } from './wire/lexicon-store.ts';
import { route } from './wire/route.ts';

export type PollyStandIn = {
  /** For AWS_ENDPOINT_URL_POLLY: http://127.0.0.1:port */
  readonly endpoint: string;
  /** What speaks behind it; it closes with the stand-in. */
  readonly voice: Synthesizer;
  stop(): Promise<void>;
};

/** Something to say while nobody listens: a thread's first sentences take twice as long, until its program is compiled to the end. */
const WARM_UP = [
  'Good morning to everybody who came to hear what the notes of this conference have to say about databases.',
  'Good evening to everybody who came to hear what was said there about failures that nobody had expected.',
];

/**
 * Serves what the assistant needs of Amazon Polly on this computer: SynthesizeSpeech, DescribeVoices and lexicons, for unmodified SDKs
 * and the AWS command line. Whatever they sign with is accepted.
 */
export async function startPolly(): Promise<PollyStandIn> {
  const voice = await createSynthesizer();
  const lexicons = createLexiconStore(Date.now);
  const { url, stop } = await serve((request) => route(request, { voice, lexicons }));
  for (const text of WARM_UP) voice.begin({ text });
  return {
    endpoint: url,
    voice,
    stop: async () => {
      await stop();
      await voice.close();
    },
  };
}
