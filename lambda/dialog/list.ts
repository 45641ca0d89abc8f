import { hasFilters, talksFor } from '../retrieve/filters.ts';
import type { Answer } from './answer.ts';
import type { Context } from './ask.ts';
import { mainTopics } from './examples.ts';
import { makeAnswer } from './make-answer.ts';
import { count } from './phrases/en.ts';
import type { QuestionOf } from './question.ts';
import type { Choice } from './session.ts';
import { carryFilters } from './subject.ts';

/** Names in one breath; the rest is on the screen and one "more" away. */
const PORTION: Readonly<Record<QuestionOf<'list'>['what'], number>> = {
  talks: 4,
  speakers: 6,
  topics: 6,
  days: 5,
};
const NOUN: Readonly<Record<QuestionOf<'list'>['what'], string>> = {
  talks: 'talk',
  speakers: 'speaker',
  topics: 'topic',
  days: 'day',
};

/** What there is, by name, each with what choosing it does. */
function entries(question: QuestionOf<'list'>, context: Context): readonly Choice[] {
  const { naming, knowledge } = context.world;
  const { catalogue } = knowledge;
  const filters = carryFilters(question, context.session);
  const allowed = talksFor(catalogue, filters);
  const talks = catalogue.talks.filter((talk) => allowed === undefined || allowed.has(talk.id));
  switch (question.what) {
    case 'talks':
      return talks.map((talk) => ({
        name: naming.ownTalkName(talk.id),
        offer: { do: 'ask', about: '', focus: 'anything', talk: talk.id },
      }));
    case 'speakers':
      return [...new Set(talks.flatMap((talk) => talk.speakers))].map((id) => ({
        name: naming.fullName(id),
        offer: { do: 'ask', about: '', focus: 'anything', speaker: id },
      }));
    case 'days':
      return [...new Set(talks.flatMap((talk) => talk.date ?? []))].map((day) => ({
        name: naming.dayName(day),
        offer: { do: 'recap', day },
      }));
    default: {
      const topics = hasFilters(filters)
        ? catalogue.topics
            .filter((topic) => topic.talks.some((talk) => allowed?.has(talk)))
            .map((topic) => topic.name)
        : mainTopics(context.world, 30);
      return topics.map((name) => ({
        name,
        offer: { do: 'ask', about: name, focus: 'anything', ...filters },
      }));
    }
  }
}

/** "Which talks are there?": how many, then the names, a breath at a time. */
export function respondList(question: QuestionOf<'list'>, context: Context, from = 0): Answer {
  const { session, world } = context;
  const { phrases } = world;
  const all = entries(question, context);
  const part = all.slice(from, from + PORTION[question.what]);
  if (part.length === 0) {
    return makeAnswer(
      {
        outcome: 'not-found',
        say: [{ text: phrases.notInNotes(session.turn) }],
        prompt: phrases.offerList,
        yes: { do: 'list', what: 'talks' },
      },
      session,
      world,
    );
  }
  const isLast = from + part.length >= all.length;
  const names = phrases.listPart(part.map((choice) => choice.name));
  const intro =
    question.what === 'topics'
      ? []
      : [
          {
            text: `${phrases.listIntro(count(all.length, NOUN[question.what])).replace(/^There are one/, 'There is one')}`,
          },
        ];
  return makeAnswer(
    {
      outcome: 'answered',
      title: NOUN[question.what],
      say:
        from > 0
          ? [{ text: names }]
          : question.what === 'topics'
            ? [{ text: phrases.topicsAre(part.map((choice) => choice.name)) }]
            : [...intro, { text: names }],
      prompt: isLast ? phrases.listDone : phrases.listMore,
      choices: part,
      ...(!isLast && {
        yes: {
          do: 'list' as const,
          what: question.what,
          from: from + part.length,
          ...carryFilters(question, session),
        },
      }),
    },
    session,
    world,
  );
}
