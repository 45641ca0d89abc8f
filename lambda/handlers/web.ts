import { toResult } from '../channels/web/http.ts';
import { RecapError } from '../errors.ts';
import { readWebConfig } from '../io/config.ts';
import { openWeb } from './open-web.ts';

const { speechKey, voiceId, ...config } = readWebConfig(import.meta.url);
if (speechKey === undefined)
  throw new RecapError(
    'bad-config',
    'SPEECH_KEY is missing: set 32 to 256 characters that nobody can guess.',
  );
const web = await openWeb({ ...config, speechKey, polly: { voiceId } });

/** The function behind the HTTP API: everything is made once, when the process starts. */
export async function handler(event: unknown): ReturnType<typeof toResult> {
  return toResult(await web(event));
}
