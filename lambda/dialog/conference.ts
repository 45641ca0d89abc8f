import { tokenize } from '../retrieve/analyze.ts';
import { hasFilters, heldTalks } from '../retrieve/filters.ts';
import { conferenceNames } from '../understand/conference-names.ts';
import type { Context } from './context.ts';
import type { Reply } from './make-answer.ts';
import { count } from './phrases/en.ts';
import type { Ask, Focus } from './question.ts';
import { LIST_OF_TALKS } from './session.ts';
import type { World } from './world.ts';

/** What something is; its size, its price, its reasons are other questions. */
const AS_SUCH: ReadonlySet<Focus> = new Set(['definition', 'anything', 'person']);
const ANY = /^(?:(?:the|this|that|which) )?conference$/;
const MOST_TOPICS = 3;

/** The conference that words name, as it is written; "this conference" where there is one. */
export function conferenceCalled(about: string, { knowledge }: World): string | undefined {
  const { talks } = knowledge.catalogue;
  const [only, ...others] = new Set(talks.flatMap(({ conference }) => conference ?? []));
  const single = others.length === 0 ? only : undefined;
  if (ANY.test(about)) return single;
  const said = tokenize(about.replace(/ all$/, ''))
    .map(({ word }) => word)
    .join('');
  // a recogniser writes "reinvent", "re invent" and "aws reinvent"
  const named = conferenceNames(talks).find(({ words }) => words.join('') === said);
  return named && (named.conference ?? only);
}

/** "Architecture" may end a conference's name and is a word all the same: names have a capital, or are no words of the notes. */
function isName(about: string, world: World): boolean {
  const { query } = world.gather({ about, focus: 'definition' });
  return ANY.test(about) || query.terms.some(({ known, proper }) => !known || proper);
}

/** Whether the notes themselves say what it is. */
function isExplained(name: string, world: World): boolean {
  const { verdict, rated } = world.gather({ about: name, focus: 'definition' });
  return verdict.answerable && rated[0]?.fit === 1;
}

/** "What is re:Invent?": what all the notes are of is named in few of them. What they cover is told, unless a note explains it. */
export function replyConference(
  { about, focus, ...asked }: Ask,
  { session, world }: Context,
): Reply | undefined {
  if (!AS_SUCH.has(focus) || hasFilters(asked)) return undefined;
  const name = conferenceCalled(about, world);
  if (name === undefined || !isName(about, world) || isExplained(name, world)) return undefined;
  const { knowledge, phrases } = world;
  const own = heldTalks(knowledge.catalogue).filter(({ conference }) => conference === name);
  const ids = new Set(own.map(({ id }) => id));
  const topics = world.rankedTopics().filter(({ talks }) => talks.some((talk) => ids.has(talk)));
  const names = topics.slice(0, MOST_TOPICS).map((topic) => topic.name);
  return {
    outcome: 'answered',
    say: [
      { text: phrases.isConference(name) },
      { text: phrases.notesAreAbout(count(own.length, 'talk'), names) },
    ],
    prompt: phrases.offerList,
    yes: LIST_OF_TALKS,
    session: { misses: session.misses },
  };
}
