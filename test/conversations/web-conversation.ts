import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { toResult } from '../../lambda/channels/web/http.ts';
import type { Web } from '../../lambda/channels/web/web.ts';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { eventOf } from '../channels/web/own-web.ts';
import type { Conversation } from './conversation.ts';

/** A reply of the web channel as the answer that it shows. What the session remembers stays with the browser. */
function toAnswer({ outcome, say, prompt, sources }: TurnReply): Answer {
  return {
    outcome,
    say: say.map(({ text, source }) => {
      const place = sources[source ?? -1];
      return { text, ...(place && { evidence: { note: place.note, line: place.line } }) };
    }),
    next: prompt === null ? { do: 'end' } : { do: 'listen', prompt },
    session: newSession(),
  };
}

/** Holds a conversation over HTTP events, as a browser does: every turn brings the state of the one before. */
export async function converse(
  web: Web,
  { turns, name }: Conversation,
): Promise<readonly (Answer & Pick<TurnReply, 'via'>)[]> {
  const answers: (Answer & Pick<TurnReply, 'via'>)[] = [];
  const conversation = name.replace(/[^0-9a-zA-Z]+/g, '-').slice(0, 100);
  let state: string | undefined;
  for (const { say } of turns) {
    const body = JSON.stringify({ conversation, text: say, ...(state !== undefined && { state }) });
    const { statusCode, body: text } = (await toResult(await web(eventOf('turn-text', { body })))) as {
      statusCode: number;
      body: string;
    };
    if (statusCode !== 200) throw new Error(`"${say}" was answered with ${statusCode}: ${text}`);
    const reply = JSON.parse(text) as TurnReply;
    ({ state } = reply);
    answers.push({ ...toAnswer(reply), via: reply.via });
  }
  return answers;
}
