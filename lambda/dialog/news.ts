import type { TalkId } from '../retrieve/index-format.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import { count } from './phrases/en.ts';
import { allOf } from './subject.ts';

/** Names said in one breath. */
const MOST_NAMED = 2;

/** The offer of the first of some talks. */
function offerFirst(talks: readonly TalkId[], { world }: Context): Pick<Reply, 'prompt' | 'yes' | 'choices'> {
  const { naming, phrases } = world;
  const choices = talks.slice(0, MOST_NAMED).map((talk) => ({
    name: naming.talkName(talk),
    offer: { do: 'ask' as const, ...allOf({ talk }) },
  }));
  const [first] = choices;
  if (first === undefined) return {};
  return { prompt: phrases.offerTalkNow(first.name), yes: first.offer, choices };
}

/** Talks whose notes came since the last conversation; undefined when there are none. */
export function replyNewTalks(context: Context): Reply | undefined {
  const { session, world } = context;
  const { naming, phrases } = world;
  const talks = (session.fresh ?? []).filter((talk) => naming.talk(talk) !== undefined);
  if (talks.length === 0) return undefined;
  const names = talks.slice(0, MOST_NAMED).map(naming.talkName);
  const text =
    talks.length > MOST_NAMED
      ? phrases.newSinceMany(count(talks.length, 'new talk'), names)
      : phrases.newSince(names);
  return { outcome: 'answered', say: [{ text }], ...offerFirst(talks, context) };
}

/** "What's new since last time": talks that were added, else those that nothing was told of yet. */
export function respondNews(context: Context): Answer {
  const { session, world } = context;
  const { naming, phrases } = world;
  const added = replyNewTalks(context);
  if (added !== undefined) return makeAnswer(added, context);
  const heard = new Set(session.heard);
  const unheard = world.knowledge.catalogue.talks.map((talk) => talk.id).filter((talk) => !heard.has(talk));
  const names = unheard.slice(0, MOST_NAMED).map(naming.talkName);
  const say = [
    { text: heard.size === 0 ? phrases.allIsNew : phrases.nothingNew },
    ...(heard.size > 0 && names.length > 0 ? [{ text: phrases.notHeardYet(names) }] : []),
  ];
  return makeAnswer({ outcome: 'answered', say, ...offerFirst(unheard, context) }, context);
}
