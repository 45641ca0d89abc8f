import { talksFor } from '../retrieve/filters.ts';
import type { Query } from '../retrieve/query.ts';
import { standTogether } from '../summarize/demands.ts';
import type { Rated } from '../summarize/rate.ts';
import type { Context } from './context.ts';
import type { Reply } from './make-answer.ts';
import type { Subject } from './session.ts';
import { allOf, filtersOf } from './subject.ts';
import type { World } from './world.ts';

const SECOND = /^second (?:speaker|presenter)$/;
const MOST_NAMED = 3;

/** "Which talk had a second speaker", which "which talks had two speakers" is read as. */
export function asksForSeveral({ about }: Subject): boolean {
  return SECOND.test(about);
}

/** Where a note speaks of a second speaker whom it does not name; "12 per second" is none. */
export function tellsOfSecond({ passage, sentence }: Rated, { terms }: Query, { knowledge }: World): boolean {
  return standTogether(terms, knowledge.passages[passage]?.sentences[sentence]?.text ?? '');
}

/** The talks that the catalogue has several speakers for. Undefined where it has none, and where something else is asked for. */
export function replySeveral(subject: Subject, { world }: Context): Reply | undefined {
  const { catalogue } = world.knowledge;
  const among = talksFor(catalogue, filtersOf(subject));
  const shared = catalogue.talks.filter(
    ({ id, speakers }) => speakers.length > 1 && among?.has(id) !== false,
  );
  if (!asksForSeveral(subject) || shared.length === 0) return undefined;
  const choices = shared.slice(0, MOST_NAMED).map(({ id }) => ({
    name: world.naming.ownTalkName(id),
    offer: { do: 'ask' as const, ...allOf({ talk: id }) },
  }));
  const names = choices.map(({ name }) => name);
  const { phrases } = world;
  const say = [{ text: phrases.hadSeveral(names, shared.length) }];
  const [only, ...others] = choices;
  return only !== undefined && others.length === 0
    ? { outcome: 'answered', say, prompt: phrases.shallISumUp(only.name), yes: only.offer }
    : { outcome: 'answered', say, prompt: phrases.listDone, choices };
}
