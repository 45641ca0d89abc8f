import { HONORIFICS } from './lexicon.ts';
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS, SPEECH_VERBS } from './word-lists.ts';

/** A stretch of words with what stands on both sides of it; an honorific before it is part of the name. */
type Place = {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly next: string | undefined;
};

const MAX_WORDS = 3;
const TALK_NOUN = /^(talk|keynote|session|presentation|speech)$/;
/** What somebody has, and hardly anything else. */
const PERSONS_NOUN = /^(job|role|employer|talks|keynotes|sessions|presentations)$/;
const BETWEEN = /^(and|with|to|versus|vs|from|or)$/;
const NOBODY: ReadonlySet<string> = new Set(
  `he she they it i you we the a an and or about notes talk talks keynote anyone anybody someone somebody people speakers
  that this there everyone who me us more`.split(/\s+/),
);

/** The sentences in which a person must stand, each as a test of what is around. */
const CUES: readonly ((place: Place) => boolean)[] = [
  // "did … say"
  ({ before, next }) => /^(did|does|has|what)$/.test(before) && SPEECH_VERBS.has(next ?? ''),
  // "according to …"
  ({ words, from, before }) => before === 'to' && words[from - 2] === 'according',
  // "who is …"
  ({ words, from, before, next }) =>
    /^(is|was)$/.test(before) && words[from - 2] === 'who' && next === undefined,
  // "compare … and … on culture"
  ({ words, before, next = '' }) =>
    words[0] === 'compare' &&
    (before === 'compare' || BETWEEN.test(before)) &&
    (BETWEEN.test(next) || /^(|on|about)$/.test(next)),
  // "…'s keynote", "…'s 2018 keynote", "…'s job title"
  ({ words, to, next = '' }) =>
    (words[to - 1] ?? '').endsWith("'s") &&
    (TALK_NOUN.test(next) ||
      PERSONS_NOUN.test(next) ||
      (/^\d{4}$/.test(next) && TALK_NOUN.test(words[to + 1] ?? ''))),
];

/** "…", "and …", "what about …": a person may stand there, or anything else. */
function isOpen({ words, from, next }: Place): boolean {
  return next === undefined && /^(|and|(what|how) about)$/.test(words.slice(0, from).join(' '));
}

/** Whether words[from] up to words[to] must mean a person (cued), or may (open). */
export function speakerPlace(
  words: readonly string[],
  from: number,
  to: number,
): 'cued' | 'open' | undefined {
  if (to - from > MAX_WORDS || words.slice(from, to).some(isNoName)) return undefined;
  const start = HONORIFICS.has(words[from - 1] ?? '') ? from - 1 : from;
  const place = { words, from: start, to, before: words[start - 1] ?? '', next: words[to] };
  if (CUES.some((fits) => fits(place))) return 'cued';
  return isOpen(place) ? 'open' : undefined;
}

function isNoName(word: string): boolean {
  return (
    AUXILIARIES.has(word) ||
    PREPOSITIONS.has(word) ||
    QUESTION_WORDS.has(word) ||
    SPEECH_VERBS.has(word) ||
    NOBODY.has(word)
  );
}
