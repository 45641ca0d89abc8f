import type { TalkId } from '../retrieve/index-format.ts';
import { chooseCentral } from '../summarize/central.ts';
import { FIRST_BREATH } from '../summarize/choose.ts';
import { isInShort } from '../summarize/headings.ts';
import { type Context, saidBefore } from './ask.ts';
import { askWhichTalk } from './ask-back.ts';
import { attribute } from './attribute.ts';
import { exampleQuestions } from './examples.ts';
import type { Reply } from './make-answer.ts';
import type { Subject } from './session.ts';

/** The short of a talk: its own summary where it has one, else its most central sentences. */
export function summaryPassages(talk: TalkId, context: Context): readonly number[] {
  const all = context.world.passagesOf(talk);
  const { passages } = context.world.knowledge;
  const short = all.filter(
    (id) => passages[id]?.kind === 'abstract' || isInShort(passages[id]?.headings ?? []),
  );
  const words = short.reduce((sum, id) => sum + (passages[id]?.sentences.length ?? 0), 0);
  return words > 0 ? short : all;
}

/** Nobody can tell what is meant: offer what can be asked. */
export function replyUnclear(context: Context): Reply {
  const { session, world } = context;
  const { phrases } = world;
  const examples = exampleQuestions(world);
  if (session.misses >= 1)
    return {
      outcome: 'ask-back',
      say: [{ text: phrases.unclear(session.turn) }],
      prompt: phrases.wayOut,
      yes: { do: 'list', what: 'talks' },
    };
  return {
    outcome: 'ask-back',
    say: [{ text: phrases.unclear(session.turn) }, { text: phrases.tryThis(examples) }],
    prompt: phrases.welcomePrompt,
  };
}

/** "What did Werner say?", "what was ARC203 about?": the short of one talk, or which of several is meant. */
export function replySummary(
  subject: Subject,
  talks: ReadonlySet<TalkId> | undefined,
  context: Context,
): Reply {
  const { session, world } = context;
  const { naming, phrases } = world;
  if (talks === undefined) return replyUnclear(context);
  const [talk, ...others] = [...talks];
  if (talk === undefined)
    return {
      outcome: 'not-found',
      say: [{ text: phrases.notInNotes(session.turn) }],
      prompt: phrases.offerList,
      yes: { do: 'list', what: 'talks' },
    };
  if (others.length > 0) return askWhichTalk([...talks], subject, context);
  const isSaid = saidBefore(session);
  const first = chooseCentral(summaryPassages(talk, context), world, { budget: FIRST_BREATH, isSaid });
  const chosen =
    first.length > 0 ? first : chooseCentral(world.passagesOf(talk), world, { budget: FIRST_BREATH, isSaid });
  const speaker = naming.talk(talk)?.speakers[0];
  if (chosen.length === 0)
    return {
      outcome: 'answered',
      say: [{ text: phrases.thatIsAll(` on ${naming.talkName(talk)}`, session.turn) }],
      prompt: phrases.anythingElse(session.turn),
    };
  return {
    outcome: 'answered',
    title: naming.talk(talk)?.title ?? '',
    say: attribute(
      chosen,
      {
        ...(session.talk !== undefined && { known: session.talk }),
        bySpeaker: false,
        pointFirst: false,
        turn: session.turn,
      },
      world,
    ),
    prompt: phrases.shallIGoOn(session.turn),
    yes: { do: 'more' },
    session: { subject: { ...subject, talk }, talk, ...(speaker !== undefined && { speaker }) },
  };
}
