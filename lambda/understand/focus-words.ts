import type { Focus } from '../dialog/question.ts';
import { AUXILIARIES, DETERMINERS, setOf, verbForms } from './word-lists.ts';

/** Words beside a question word that say what kind of answer is wanted. */

/** Measures that say how a figure is wanted, nothing of the subject. */
export const SCALES = setOf(
  'many much fast quick quickly slow slowly big large small high low long short often frequently far deep wide tall old young late early soon expensive cheap heavy',
);
/** Qualities that come in degrees and are measured in figures, but belong to the subject. */
export const DEGREES = setOf(
  'available durable reliable accurate common frequent popular busy full efficient likely',
);
export const MEASURES = setOf(
  `numbers statistics stats percentage percent share fraction proportion number amount rate ratio size price cost costs latency throughput capacity speed
  availability durability duration length count sla figure figures limit maximum minimum average volume bandwidth factor quantity
  age distance weight memory total reduction increase growth target uptime downtime budget salary version`,
);
/** Words for figures of any kind. */
export const FIGURES = setOf('numbers figures statistics stats');
export const RESOURCES = setOf(
  'reading literature repository blog',
  'book link paper article whitepaper resource reference url website document tutorial',
);
const TAKEAWAYS = setOf('learnings', 'takeaway lesson conclusion');
export const ANNOUNCING: ReadonlySet<string> = new Set(
  verbForms(
    'announce launch release unveil introduce',
    'announcing announcement announcements launching news upcoming',
  ),
);
/** What stands between such a verb and what the news is on: "did they announce anything new for containers". */
const NEWS =
  /^(?:anything|something|nothing|much|things?|stuff|news?|features?|services?|products?|updates?)$/;
const NEWS_ON = setOf('for about around on in regarding concerning');

/** The words without the verb that asks for announcements, where it is said on what: "launch for containers" is about containers. */
export function withoutAnnouncing(words: readonly string[]): readonly string[] {
  const verb = words.findIndex((word) => ANNOUNCING.has(word));
  let on = verb + 1;
  while (NEWS.test(words[on] ?? '')) on++;
  const isOn = verb >= 0 && on < words.length - 1 && NEWS_ON.has(words[on] ?? '');
  return isOn ? [...words.slice(0, verb), ...words.slice(on + 1)] : words;
}

const NOUNS: readonly (readonly [Focus, ReadonlySet<string>])[] = [
  ['time', setOf('time century centuries', 'year day date month week hour decade quarter weekday')],
  [
    'place',
    setOf(
      'city country cities countries stage',
      'place room hall venue hotel building location town continent',
    ),
  ],
  [
    'person',
    setOf('people man woman guy founder ceo cto expert', 'person speaker engineer guest author presenter'),
  ],
];
/** Asked for wherever they stand. */
const PLURAL_RESOURCES = setOf('books links whitepapers papers');
const YOURSELF = setOf('i we you one');

/** What the noun next to "which" or "what" asks for: "which hotel" a place, "what book" a resource. */
export function focusOfNoun(head: readonly string[]): Focus {
  const last = head.at(-1) ?? '';
  if (head.some((word) => RESOURCES.has(word))) return 'resources';
  if (head.some((word) => TAKEAWAYS.has(word))) return 'takeaways';
  if (MEASURES.has(last) || MEASURES.has(head[0] ?? '')) return 'figures';
  const noun = NOUNS.find(([, words]) => words.has(last))?.[0];
  return noun ?? (head.includes('new') ? 'announcements' : 'anything');
}

/** What words anywhere in a question ask for: "… announced …", "… lessons …", "what should i do …". */
export function overallFocus(words: readonly string[]): Focus | undefined {
  if (words.some((word) => TAKEAWAYS.has(word))) return 'takeaways';
  if (words.some((word) => ANNOUNCING.has(word))) return 'announcements';
  if (words.some((word) => PLURAL_RESOURCES.has(word))) return 'resources';
  const [what, should, who = '', act] = words;
  return what === 'what' && should === 'should' && YOURSELF.has(who) && act === 'do'
    ? 'takeaways'
    : undefined;
}

/** Verbs that go with a preposition, as no thing does. */
const BELONGS =
  /^(?:belong|depend|happen|lead|come|go|run|rest|sit|stand|work|fall|stay|live|count)s? (?:to|on|in|at|with|under|behind|before|after|for|from|into|as)$/;

/** "what replaces the log buffer": no kind of thing is asked for, as in "what books the speaker recommended". */
export function isVerb(word: string, after: string): boolean {
  return (
    BELONGS.test(`${word} ${after}`) ||
    (DETERMINERS.has(after) && !AUXILIARIES.has(word) && focusOfNoun([word]) === 'anything')
  );
}
