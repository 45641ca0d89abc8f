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

export type SoundFigures = {
  /** Milliseconds from asking for the sound of a reply to its first byte, of replies that begin as none before them did. */
  readonly newMs: readonly number[];
  /** …and of those that begin like one before: the voice keeps what it said lately. */
  readonly knownMs: readonly number[];
};

/** Each reply is asked for once, so that none was spoken as a whole. Replies that were not spoken are left out. */
export async function timeFirstSound(client: Client, replies: readonly TurnReply[]): Promise<SoundFigures> {
  const figures: { newMs: number[]; knownMs: number[] } = { newMs: [], knownMs: [] };
  const begun = new Set<string>();
  for (const { speech, say } of replies) {
    if (speech === null) continue;
    const { status, firstMs } = await client.get(`/api/speech/${speech}`);
    if (status !== 200) continue;
    const opening = openingOf(say[0]?.text ?? '');
    (begun.has(opening) ? figures.knownMs : figures.newMs).push(firstMs);
    begun.add(opening);
  }
  return figures;
}

/** "In Werner's keynote, …" → "In Werner's keynote" */
function openingOf(sentence: string): string {
  return sentence.split(/[,:;]/)[0] ?? '';
}
