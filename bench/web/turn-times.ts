import type { About, TurnReply } from '../../lambda/channels/web/api.ts';
import type { Client } from './client.ts';

/** Questions on everything that the notes name. */
export async function questionsOf(client: Client): Promise<readonly string[]> {
  const { body } = await client.get('/api/about');
  const { talks, speakers, topics } = JSON.parse(body.toString('utf8')) as About;
  return [...talks, ...speakers, ...topics].map(({ ask }) => ask);
}

/** Each question so often, each in a conversation of its own: milliseconds of every turn, and the replies of the last round. */
export async function timeTurns(
  client: Client,
  { questions, rounds }: { readonly questions: readonly string[]; readonly rounds: number },
): Promise<{ readonly ms: readonly number[]; readonly replies: readonly TurnReply[] }> {
  const ms: number[] = [];
  let replies: TurnReply[] = [];
  for (let round = 0; round < rounds; round += 1) {
    replies = [];
    for (const [at, text] of questions.entries()) {
      const turn = await client.turn({ conversation: `turn-${round}-${at}`, text });
      ms.push(turn.ms);
      replies.push(turn.reply);
    }
  }
  return { ms, replies };
}

/**
 * Milliseconds from asking for the sound of a reply to its first byte; each reply is asked for once, so none was kept. Replies that were
 * not spoken are left out.
 */
export async function timeFirstSound(
  client: Client,
  replies: readonly TurnReply[],
): Promise<readonly number[]> {
  const ms: number[] = [];
  for (const { speech } of replies) {
    if (speech === null) continue;
    const { status, firstMs } = await client.get(`/api/speech/${speech}`);
    if (status === 200) ms.push(firstMs);
  }
  return ms;
}
