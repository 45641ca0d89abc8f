import type { TalkId } from '../retrieve/index-format.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Answer } from './answer.ts';
import { type Context, replyToSubject } from './ask.ts';
import { makeAnswer } from './make-answer.ts';
import { replyNotFound } from './not-found.ts';
import type { QuestionOf } from './question.ts';
import { toRef } from './session.ts';
import { carryFilters } from './subject.ts';

/** A talk counts when its best sentence is worth this share of the best of all. */
const WORTH_NAMING = 0.7;
const MOST_NAMED = 3;

/** The best sentence of each talk that really is about it, best first. */
function bestByTalk(rated: readonly Rated[]): readonly Rated[] {
  const best = new Map<TalkId, Rated>();
  for (const one of rated) if (!best.has(one.talk)) best.set(one.talk, one);
  const top = rated[0]?.value ?? 0;
  return [...best.values()].filter((one) => one.value >= WORTH_NAMING * top);
}

/** "Who talked about chaos?", "which talks mention quorums?": the talks by name, and the best sentence of the first. */
export function respondFind(question: QuestionOf<'find'>, context: Context): Answer {
  const { session, world } = context;
  const { naming, phrases } = world;
  const subject = { about: question.about, focus: 'anything' as const, ...carryFilters(question, session) };
  const findings = world.gather(subject);
  const all = bestByTalk(findings.rated);
  const spoken = all.filter((one) => (naming.talk(one.talk)?.speakers.length ?? 0) > 0);
  const found = (question.what === 'speakers' && spoken.length > 0 ? spoken : all).slice(0, MOST_NAMED);
  const [first] = found;
  if (!findings.verdict.answerable || first === undefined)
    return makeAnswer(replyNotFound(subject, findings, context), session, world);
  const people = [...new Set(found.flatMap((one) => naming.talk(one.talk)?.speakers ?? []))];
  const named = question.what === 'speakers' && people.length > 0;
  // a talk that was just named alone needs no second introduction
  const introduced = !named && found.length === 1 ? { introduced: first.talk } : {};
  const fresh = { ...context, session: { ...session, said: [] }, ...introduced };
  const detail = replyToSubject({ ...subject, talk: first.talk }, fresh);
  const intro = named
    ? phrases.talkedAbout(people.map(naming.fullName), naming.asWritten(question.about))
    : phrases.talksMention(
        found.map((one) => naming.ownTalkName(one.talk)),
        naming.asWritten(question.about),
      );
  const choices = found.map((one) => ({
    name: naming.ownTalkName(one.talk),
    offer: { do: 'ask' as const, about: question.about, focus: 'anything' as const, talk: one.talk },
  }));
  return makeAnswer(
    {
      ...detail,
      say: [{ text: intro }, ...detail.say.slice(0, 1)],
      also: found.map((one) => toRef(one.passage, one.sentence)),
      choices: found.length > 1 ? choices : [],
      prompt: phrases.shallIGoOn(session.turn),
      yes: { do: 'more' },
    },
    fresh.session,
    world,
  );
}
