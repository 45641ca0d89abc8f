import { hasFilters, heldTalks, talksFor } from '../retrieve/filters.ts';
import type { Answer } from './answer.ts';
import { replyNothingThere } from './asides.ts';
import type { Context } from './context.ts';
import { describeNotes, mainTopics } from './examples.ts';
import { makeAnswer, type Reply } from './make-answer.ts';
import { count, listOf } from './phrases/en.ts';
import type { QuestionOf } from './question.ts';
import { type Choice, LIST_OF_TALKS } from './session.ts';
import { allOf, carryFilters } from './subject.ts';

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
  const talks = heldTalks(catalogue).filter((talk) => allowed === undefined || allowed.has(talk.id));
  switch (question.what) {
    case 'talks':
      return talks.map((talk) => ({
        name: naming.ownTalkName(talk.id),
        offer: { do: 'ask', ...allOf({ talk: talk.id }) },
      }));
    case 'speakers':
      return [...new Set(talks.flatMap((talk) => talk.speakers))].map((id) => ({
        name: naming.fullName(id),
        offer: { do: 'ask', ...allOf({ speaker: id }) },
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

function introduce(question: QuestionOf<'list'>, all: readonly Choice[], { world }: Context): string {
  const { talks } = world.knowledge.catalogue;
  const isAll = question.what === 'talks' && all.length === talks.length;
  const isOfSeveral = isAll && new Set(talks.map(({ conference }) => conference)).size > 1;
  const what = isOfSeveral ? describeNotes(world) : count(all.length, NOUN[question.what]);
  const there = world.phrases.listIntro(what);
  return all.length === 1 ? there.replace('There are', 'There is') : there;
}

/** Where the notes have no days: the years of the one conference that is asked for. */
function replyYears(question: QuestionOf<'list'>, { session, world }: Context): Reply | undefined {
  const { catalogue } = world.knowledge;
  const allowed = talksFor(catalogue, carryFilters(question, session));
  const talks = catalogue.talks.filter(({ id }) => allowed === undefined || allowed.has(id));
  const [name, ...others] = new Set(talks.flatMap(({ conference }) => conference ?? []));
  const years = [...new Set(talks.flatMap(({ year }) => (year === undefined ? [] : [`${year}`])))].sort();
  if (name === undefined || others.length > 0 || years.length === 0) return undefined;
  return {
    outcome: 'answered',
    say: [{ text: world.phrases.whenWas(name, world.phrases.inYear(listOf(years))) }],
    prompt: world.phrases.offerList,
    yes: LIST_OF_TALKS,
  };
}

/** "Which talks are there?": how many, then the names, a breath at a time. */
export function respondList(question: QuestionOf<'list'>, context: Context, from = 0): Answer {
  const { session, world } = context;
  const { phrases } = world;
  const all = entries(question, context);
  const part = all.slice(from, from + PORTION[question.what]);
  const occasion = world.naming.occasion(question);
  const talks = occasion === '' ? phrases.allTalks : phrases.theTalksOf(occasion);
  const years = question.what === 'days' && all.length === 0 ? replyYears(question, context) : undefined;
  if (years !== undefined) return makeAnswer(years, context);
  const none = question.what === 'speakers' ? phrases.dontSayWho(talks) : undefined;
  if (part.length === 0) return makeAnswer(replyNothingThere(context, none), context);
  const next = from + part.length;
  const names = part.map((choice) => choice.name);
  const isTopics = question.what === 'topics' && from === 0;
  const named = { text: isTopics ? phrases.topicsAre(names) : phrases.listPart(names) };
  const [only] = question.what === 'talks' && all.length === 1 ? all : [];
  const reply: Reply = {
    outcome: 'answered',
    title: NOUN[question.what],
    say: from > 0 || isTopics ? [named] : [{ text: introduce(question, all, context) }, named],
    prompt: next < all.length ? phrases.listMore : only ? phrases.shallISumUp(only.name) : phrases.listDone,
    choices: part,
    ...(only && { yes: only.offer }),
    ...(next < all.length && {
      yes: { do: 'list', what: question.what, from: next, ...carryFilters(question, session) },
    }),
  };
  return makeAnswer(reply, context);
}
