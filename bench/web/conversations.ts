import { isDeepStrictEqual } from 'node:util';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import type { Client } from './client.ts';

/** What was asked and answered, as far as it tells one conversation from another. */
type Content = Pick<TurnReply, 'heard' | 'outcome' | 'say' | 'prompt' | 'choices'>;

/** A conversation, turn by turn, and how it goes when nobody else talks. */
type Script = readonly { readonly text: string; readonly content: Content }[];

export type LoadFigures = {
  readonly turns: number;
  readonly seconds: number;
  readonly ms: readonly number[];
  /** Turns that were not answered, that were answered with something else than alone, or not through Lex. */
  readonly lost: number;
  readonly mixedUp: number;
  readonly notThroughLex: number;
};

/** After its own question every conversation goes on with these, whose answers depend on what was before. */
const FOLLOW_UPS = ['more', 'repeat', 'what is the source'];

function contentOf({ heard, outcome, say, prompt, choices }: TurnReply): Content {
  return { heard, outcome, say, prompt, choices };
}

/** How a conversation on one question goes, alone. */
export async function rehearse(client: Client, question: string): Promise<Script> {
  const script: { text: string; content: Content }[] = [];
  let state: string | undefined;
  for (const text of [question, ...FOLLOW_UPS]) {
    const { reply } = await client.turn({
      conversation: 'rehearsal',
      text,
      ...(state !== undefined && { state }),
    });
    ({ state } = reply);
    script.push({ text, content: contentOf(reply) });
  }
  return script;
}

/** So many conversations at once, each on its own question again and again, for so many seconds. */
export async function converseAtOnce(
  client: Client,
  { scripts, seconds }: { readonly scripts: readonly Script[]; readonly seconds: number },
): Promise<LoadFigures> {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const ms: number[] = [];
  const figures = { lost: 0, mixedUp: 0, notThroughLex: 0 };
  const converse = async (script: Script, place: number) => {
    for (let round = 0; performance.now() < until; round += 1) {
      const conversation = `load-${place}-${round}`;
      let state: string | undefined;
      for (const { text, content } of script) {
        const turn = await client
          .turn({ conversation, text, ...(state !== undefined && { state }) })
          .catch(() => undefined);
        if (turn === undefined) {
          figures.lost += 1;
          break;
        }
        ms.push(turn.ms);
        ({ state } = turn.reply);
        const isOwn =
          turn.reply.conversation === conversation && isDeepStrictEqual(contentOf(turn.reply), content);
        if (!isOwn) figures.mixedUp += 1;
        if (turn.reply.via !== 'lex') figures.notThroughLex += 1;
      }
    }
  };
  await Promise.all(scripts.map(converse));
  return { turns: ms.length, seconds: (performance.now() - begun) / 1000, ms, ...figures };
}
