import type { Focus } from '../dialog/question.ts';
import {
  DEGREES,
  FIGURES,
  focusOfNoun,
  isVerb,
  MEASURES,
  overallFocus,
  SCALES,
  withoutAnnouncing,
} from './focus-words.ts';
import { readMerits } from './merits.ts';
import { readName } from './name-asked.ts';
import { nounPhrase, wantedOf } from './noun-phrase.ts';
import { isNumberWord } from './numbers.ts';
import { objectHad } from './object-had.ts';
import { readPurpose } from './purpose.ts';
import { fromQuestionWord } from './question-word.ts';
import { ARTICLES, AUXILIARIES, BE_FORMS, PREPOSITIONS, SUBJECT_PRONOUNS } from './word-lists.ts';

/** What a question asks for, and what it asks about. */
export type Aim = {
  readonly focus: Focus;
  /** The noun or measure next to the question word: "bank" of "which bank runs kubernetes", "fast" of "how fast". */
  readonly wanted?: string;
  /** The rest, every word that carries meaning still in it; the measure of "how fast" is not. */
  readonly about: readonly string[];
};

type Reader = (words: readonly string[]) => Aim;

/** Left over in front when what stood before is taken away: "what was said … about s3". */
const LINKS: ReadonlySet<string> = new Set(['about', 'on', 'regarding', 'concerning', 'of']);
/** "name the leadership principles". */
const IMPERATIVES: readonly (readonly string[])[] = [
  ['give', 'me'],
  ['show', 'me'],
  ['tell', 'me'],
  ['read', 'me'],
  ['name'],
  ['list'],
  ['find'],
  ['quote'],
  ['explain'],
  ['describe'],
];
const LAST_PRONOUNS: ReadonlySet<string> = new Set(['it', 'that', 'this', 'there']);
const AFTER_HAPPENED = /^(to|with|in|at|on|during)$/;
/** A definition is asked of a name or a term, not of a clause. */
const MAX_TERM = 5;
/** "what are lambda layers" asks what they are; of more words, or of so many, which they are. */
const MAX_PLURAL_TERM = 3;

/** Reads the question word and what stands beside it. */
export function readAim(words: readonly string[]): Aim {
  const asked = fromQuestionWord(words);
  const whole = readMerits(asked) ?? readPurpose(asked);
  if (whole !== undefined) return { ...whole, about: trim(whole.about) };
  const aim = (READERS.get(asked[0] ?? '') ?? (AUXILIARIES.has(asked[0] ?? '') ? readYesNo : readPlain))(
    asked,
  );
  const focus =
    aim.focus === 'anything' || aim.focus === 'definition' ? (overallFocus(words) ?? aim.focus) : aim.focus;
  return { ...aim, focus, about: trim(focus === 'announcements' ? withoutAnnouncing(aim.about) : aim.about) };
}

const simply =
  (focus: Focus): Reader =>
  (words) => ({ focus, about: afterAuxiliary(words.slice(1)) });

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['how', readHow],
  ['what', readWhat],
  ['which', readWhat],
  ['who', simply('person')],
  ['whom', simply('person')],
  ['whose', (words) => ({ focus: 'person', about: words.slice(1).filter((word) => !AUXILIARIES.has(word)) })],
  ['when', readWhen],
  ['where', simply('place')],
  ['why', simply('reason')],
]);

/** "when was", "when will": a date, that is past or not; "when does it scale" may be answered by a condition. */
const DATED = /^(?:was|were|did|has|have|had|(will))$/;
/** Whatever has a time happened. */
const HAPPENED = /^(?:happen|happened|occur|occurred)$/;

function readWhen(words: readonly string[]): Aim {
  const told = afterAuxiliary(words.slice(1));
  const about = told.length > 1 && HAPPENED.test(told.at(-1) ?? '') ? told.slice(0, -1) : told;
  const dated = DATED.exec(words[1] ?? '');
  return { focus: 'time', ...(dated && { wanted: dated[1] ? 'date' : 'past date' }), about };
}

function readHow(words: readonly string[]): Aim {
  const [, measure = '', next = ''] = words;
  if (measure === 'come') return { focus: 'reason', about: words.slice(2) };
  if (measure === 'long' && next === 'ago') return { focus: 'time', about: afterAuxiliary(words.slice(3)) };
  if (measure === 'much' && next === 'of')
    return { focus: 'figures', wanted: 'share', about: afterAuxiliary(words.slice(3)) };
  if (measure === 'many' || (measure === 'much' && next !== '' && !AUXILIARIES.has(next)))
    return readNoun(words.slice(2), () => 'figures');
  // "how far back", "how far into the past": a time
  if (measure === 'far' && words.some((word) => /^(?:back|ahead|past|future)$/.test(word)))
    return { focus: 'figures', wanted: 'long', about: afterAuxiliary(words.slice(2)) };
  if (SCALES.has(measure))
    return { focus: 'figures', wanted: measure, about: afterAuxiliary(words.slice(2)) };
  if (DEGREES.has(measure))
    return { focus: 'figures', wanted: measure, about: [measure, ...afterAuxiliary(words.slice(2))] };
  return { focus: 'anything', about: afterAuxiliary(words.slice(1)) };
}

/** "how many inserts per second were no issue", "which bank runs kubernetes": the noun is wanted, and stays part of the subject. */
function readNoun(words: readonly string[], focusOf: (head: readonly string[]) => Focus): Aim {
  const { head, rest } = nounPhrase(words);
  const wanted = wantedOf(head);
  const focus = focusOf(head);
  // "which hotel puts…" does something, and is no place where something is
  const isDoer = focus === 'place' && rest.length > 0 && !AUXILIARIES.has(rest[0] ?? '');
  return {
    focus: isDoer ? 'anything' : focus,
    ...(wanted === undefined ? {} : { wanted }),
    about: [...head, ...afterAuxiliary(rest)],
  };
}

function readWhat(words: readonly string[]): Aim {
  const [, next = '', after = ''] = words;
  if (/^happen(ed|s)$/.test(next))
    return { focus: 'anything', about: words.slice(AFTER_HAPPENED.test(after) ? 3 : 2) };
  // "tell me what aurora is"
  const last = words.at(-1) ?? '';
  if (words.length > 2 && BE_FORMS.has(last)) return readWhatIs(words.slice(1, -1), last);
  if (next === 'caused') return { focus: 'reason', about: words.slice(2) };
  if (next === 'about' || next === 'if') return { focus: 'anything', about: words.slice(2) };
  if (BE_FORMS.has(next)) return readName(trim(words.slice(2))) ?? readWhatIs(words.slice(2), next);
  if (isVerb(next, after)) return { focus: 'anything', about: words.slice(1) };
  return AUXILIARIES.has(next) ? readWhatDoes(words.slice(2)) : readNoun(words.slice(1), focusOfNoun);
}

/** "the recovery time": how long that takes; "the time of the talk" is another. */
function isDuration(head: readonly string[]): boolean {
  return (
    /^times?$/.test(head.at(-1) ?? '') &&
    head.length > 1 &&
    !/^(?:the|start|starting|end|what)$/.test(head.at(-2) ?? '')
  );
}

function readWhatIs(words: readonly string[], be: string): Aim {
  const subject = trim(words);
  if (subject[0] === 'meant' && subject[1] === 'by') return { focus: 'definition', about: subject.slice(2) };
  if (/^reasons?$/.test(subject[0] ?? '') && /^(for|of|why|that)$/.test(subject[1] ?? ''))
    return { focus: 'reason', about: subject.slice(2) };
  const preposition = subject.findIndex((word) => PREPOSITIONS.has(word));
  const isList =
    be === 'are' &&
    (subject.length > MAX_PLURAL_TERM ||
      isNumberWord(subject[0] ?? '') ||
      subject.some((word) => word.endsWith("'s")));
  const head = preposition < 0 ? subject : subject.slice(0, preposition);
  const measured =
    preposition >= 0 &&
    head.length < MAX_TERM &&
    (head.some((word) => MEASURES.has(word)) || isDuration(head));
  const focus = measured ? 'figures' : focusOfNoun(head.slice(-1));
  if (
    measured ||
    focus === 'resources' ||
    focus === 'takeaways' ||
    (focus !== 'anything' && head.length === 1)
  ) {
    return { focus, wanted: head.join(' '), about: subject };
  }
  // "the one metric netflix cares about" is no term, but tells what is cared about
  const isClause = PREPOSITIONS.has(words.at(-1) ?? '');
  const term =
    !isClause &&
    preposition < 0 &&
    subject.length <= MAX_TERM &&
    !subject.some((word) => AUXILIARIES.has(word));
  return { focus: term && !isList && /^(is|are)$/.test(be) ? 'definition' : 'anything', about: subject };
}

function readWhatDoes(words: readonly string[]): Aim {
  const about = SUBJECT_PRONOUNS.has(words[0] ?? '') ? words.slice(1) : words;
  const last = about.at(-1) ?? '';
  // "what does it cost per hour" is "how much does it cost per hour"
  if (about.some((word) => /^costs?$/.test(word))) return { focus: 'figures', wanted: 'much', about };
  if (last === 'mean') return { focus: 'definition', about: about.slice(0, -1) };
  const before = last === 'for' ? about.at(-2) : undefined;
  if (before === 'stand') return { focus: 'definition', about: about.slice(0, -2) };
  return {
    focus: 'anything',
    about: last === 'do' ? about.slice(0, -1) : before === 'do' ? about.slice(0, -2) : about,
  };
}

function readYesNo(words: readonly string[]): Aim {
  const [, subject = ''] = words;
  const object = objectHad(words);
  return {
    focus: 'anything',
    ...(object !== '' && { wanted: `any ${object}` }),
    about: words.slice(SUBJECT_PRONOUNS.has(subject) || subject === 'there' ? 2 : 1),
  };
}

function readPlain(words: readonly string[]): Aim {
  const isCounted = words.some((word, at) => word === 'how' && /^(many|much)$/.test(words[at + 1] ?? ''));
  const imperative = IMPERATIVES.find(
    (each) => each.every((word, at) => words[at] === word) && words.length > each.length,
  );
  const about = words.slice(imperative?.length ?? 0);
  return figuresOn(about) ?? { focus: isCounted ? 'figures' : 'anything', about };
}

/** "the numbers on s3": any figure of it. */
function figuresOn(words: readonly string[]): Aim | undefined {
  const [noun = '', link = '', ...about] = words.filter((word, at) => at > 0 || !ARTICLES.has(word));
  return FIGURES.has(noun) && PREPOSITIONS.has(link) && about.length > 0
    ? { focus: 'figures', about }
    : undefined;
}

/** Takes "does", "is the", "did they" off the front. */
function afterAuxiliary(words: readonly string[]): string[] {
  if (!AUXILIARIES.has(words[0] ?? '')) return [...words];
  return words.slice(SUBJECT_PRONOUNS.has(words[1] ?? '') ? 2 : 1);
}

/** Takes off what carries nothing at both ends. */
function trim(words: readonly string[]): string[] {
  let from = 0;
  let to = words.length;
  while (from < to && (ARTICLES.has(words[from] ?? '') || LINKS.has(words[from] ?? ''))) from += 1;
  const isEmpty = (word: string) =>
    ARTICLES.has(word) || AUXILIARIES.has(word) || LAST_PRONOUNS.has(word) || PREPOSITIONS.has(word);
  while (to > from && isEmpty(words[to - 1] ?? '')) to -= 1;
  return words.slice(from, to);
}
