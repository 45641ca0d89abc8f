import type { Reply } from './make-answer.ts';
import type { QuestionOf } from './question.ts';
import type { World } from './world.ts';

/** "How long was it", "at what time did it begin": a day without its hours does not tell; "in which hotel": nor does the conference. */
const HOURS = /^(?:and )?(?:how long|(?:at )?what time)\b/;
const HOUSE = /\b(?:hotel|room|hall|building|venue)\b/;

/** A fact that is less than what was asked is told behind a no. */
export function replyClosely(
  { fact, turn }: QuestionOf<'fact'>,
  reply: Reply,
  { naming, phrases }: World,
): Reply {
  const talk = naming.talk(reply.session?.talk ?? '');
  if (talk === undefined || reply.outcome !== 'answered') return reply;
  const name = naming.ownTalkName(talk.id);
  const lacking =
    fact === 'when' && HOURS.test(turn.words) && talk.time === undefined
      ? phrases.dontSayHours(name)
      : fact === 'where' && HOUSE.test(turn.words) && talk.place === undefined
        ? phrases.dontSayWhere(name)
        : undefined;
  return lacking === undefined
    ? reply
    : { ...reply, outcome: 'not-found', say: [{ text: lacking }, ...reply.say] };
}
