import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { RecapError } from '../../lambda/errors.ts';

const INSTEAD = 'Without LEX_BOT_ID and LEX_BOT_ALIAS_ID the stand-ins on this computer answer.';

/** Gives what the client finds in its surroundings, or says what they lack. */
async function need(found: Promise<unknown>, missing: string): Promise<void> {
  try {
    await found;
  } catch (cause) {
    throw new RecapError('bad-config', `${missing} ${INSTEAD}`, { cause });
  }
}

/**
 * Looks for the region and the credentials with which Lex and Polly are asked, where Amazon's clients look: nobody should find out from
 * answers that come without them. Whether they are allowed to ask is known to the services alone.
 * @throws RecapError `bad-config` with what to set.
 */
export async function checkAws(): Promise<void> {
  const client = new LexRuntimeV2Client({});
  try {
    await need(client.config.region(), 'No AWS region is set: set AWS_REGION to the region of the bot.');
    await need(
      client.config.credentials(),
      'No AWS credentials were found: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
  } finally {
    client.destroy();
  }
}
