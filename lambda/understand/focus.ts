import type { Focus } from '../dialog/question.ts';
import {
  ARTICLES,
  AUXILIARIES,
  BE_FORMS,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
} from './word-lists.ts';

/** What a question asks for, and what it asks about. */
export type Aim = {
  readonly focus: Focus;
  /** The noun or measure next to the question word: "bank" of "which bank runs kubernetes", "fast" of "how fast". */
  readonly wanted?: string;
  /** The rest, every word that carries meaning still in it; the measure of "how fast" is not. */
  readonly about: readonly string[];
};

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** Measures that say how a figure is wanted, nothing of the subject. */
const SCALES = setOf(
  'many much fast quick quickly slow slowly big large small high low long short often frequently far deep wide tall old young late early soon expensive cheap heavy',
);
/** Qualities that come in degrees and are measured in figures, but belong to the subject. */
const DEGREES = setOf(
  'available durable reliable accurate common frequent popular busy full wide efficient resilient likely',
);
const MEASURES = setOf(
  `percentage percent share fraction proportion number amount rate ratio size price cost costs latency throughput capacity speed availability durability duration length count
  sla figure figures limit maximum minimum average volume bandwidth factor quantity age distance weight memory total reduction increase growth target uptime downtime budget salary version`,
);
const TIME_NOUNS = setOf('year years day date time month week hour decade quarter weekday century');
const PLACE_NOUNS = setOf('place city country room hall venue hotel building location town stage continent');
const PERSON_NOUNS = setOf(
  'person people speaker speakers engineer engineers guest guests man woman guy author authors presenter presenters founder ceo cto expert',
);
const RESOURCE_NOUNS = setOf(
  'book books link links paper papers article articles whitepaper whitepapers resource resources reference references url urls website websites reading literature repository document documents tutorial tutorials blog',
);
const ANNOUNCING = setOf(
  'announce announces announced announcing announcement announcements launch launches launched launching release releases released unveil unveils unveiled introduce introduced introduces news upcoming',
);
const TAKEAWAYS = setOf('takeaway takeaways lesson lessons learnings conclusion conclusions');
const IRREGULAR_VERBS = setOf(
  'gave made got took went came ran wrote let cost grew kept led built sold bought held brought lost won meant sent spent fell rose runs run use uses has have had became began saw said says',
);
/** "what was said … about s3": left over when what stood before is taken away. */
const LINKS = setOf('about on regarding concerning of');
const PRONOUN_OBJECTS = setOf('it that this there');

/** Reads the question word and what stands beside it. */
export function readAim(words: readonly string[]): Aim {
  const start =
    PREPOSITIONS.has(words[0] ?? '') && QUESTION_WORDS.has(words[1] ?? '')
      ? 1
      : words[0] === 'since' && words[1] === 'when'
        ? 1
        : 0;
  const reader = READERS[words[start] ?? ''] ?? (AUXILIARIES.has(words[start] ?? '') ? readYesNo : readPlain);
  const aim = reader(words.slice(start));
  const focus =
    aim.focus === 'anything' || aim.focus === 'definition' ? (overallFocus(words) ?? aim.focus) : aim.focus;
  return { ...aim, focus, about: trim(aim.about) };
}

const READERS: Readonly<Record<string, ((words: readonly string[]) => Aim) | undefined>> = {
  __proto__: null as never,
  how: readHow,
  what: readWhat,
  which: readWhat,
  who: (words) => ({ focus: 'person', about: afterAuxiliary(words.slice(1)) }),
  whom: (words) => ({ focus: 'person', about: afterAuxiliary(words.slice(1)) }),
  whose: (words) => ({ focus: 'person', about: words.slice(1).filter((word) => !BE_FORMS.has(word)) }),
  when: (words) => ({ focus: 'time', about: afterAuxiliary(words.slice(1)) }),
  where: (words) => ({ focus: 'place', about: afterAuxiliary(words.slice(1)) }),
  why: (words) => ({ focus: 'reason', about: afterAuxiliary(words.slice(1)) }),
};

function readHow(words: readonly string[]): Aim {
  const [, measure = '', next = ''] = words;
  if (measure === 'come') return { focus: 'reason', about: words.slice(2) };
  if (measure === 'long' && next === 'ago') return { focus: 'time', about: afterAuxiliary(words.slice(3)) };
  if (measure === 'many' || (measure === 'much' && next !== '' && !AUXILIARIES.has(next)))
    return readCounted(words.slice(2));
  if (SCALES.has(measure))
    return { focus: 'figures', wanted: measure, about: afterAuxiliary(words.slice(2)) };
  if (DEGREES.has(measure))
    return { focus: 'figures', wanted: measure, about: [measure, ...afterAuxiliary(words.slice(2))] };
  return { focus: 'anything', about: afterAuxiliary(words.slice(1)) };
}

/** "how many inserts per second were no issue": what is counted is wanted, and stays part of the subject. */
function readCounted(words: readonly string[]): Aim {
  const { head, rest } = nounPhrase(words);
  return {
    focus: 'figures',
    ...(head.length > 0 ? { wanted: head.join(' ') } : {}),
    about: [...head, ...afterAuxiliary(rest)],
  };
}

function readWhat(words: readonly string[]): Aim {
  const [, next = ''] = words;
  if (next === 'happened' || next === 'happens')
    return {
      focus: 'anything',
      about: words.slice(2).filter((word, at) => at > 0 || !/^(to|with|in|at|on|during|when|if)$/.test(word)),
    };
  if (next === 'about') return { focus: 'anything', about: words.slice(2) };
  if (BE_FORMS.has(next)) return readWhatIs(words.slice(2), next);
  if (AUXILIARIES.has(next)) return readWhatDoes(words.slice(2));
  const { head, rest } = nounPhrase(words.slice(1));
  const about = [...head, ...afterAuxiliary(rest)];
  return { focus: focusOfHead(head), ...(head.length > 0 ? { wanted: head.join(' ') } : {}), about };
}

function readWhatIs(words: readonly string[], be: string): Aim {
  const subject = trim(words);
  const head = subject.slice(
    0,
    firstIndex(subject, (word) => PREPOSITIONS.has(word)),
  );
  const isMeasure =
    head.length <= 4 && head.length < subject.length && head.some((word) => MEASURES.has(word));
  if (isMeasure) return { focus: 'figures', wanted: head.join(' '), about: subject };
  const special = focusOfHead(head.slice(-1));
  if (special !== 'anything' && (head.length === 1 || special === 'resources' || special === 'takeaways'))
    return { focus: special, wanted: head.join(' '), about: subject };
  const plain =
    head.length === subject.length && subject.length <= 5 && !subject.some((word) => AUXILIARIES.has(word));
  return { focus: plain && (be === 'is' || be === 'are') ? 'definition' : 'anything', about: subject };
}

function readWhatDoes(words: readonly string[]): Aim {
  const about = SUBJECT_PRONOUNS.has(words[0] ?? '') ? words.slice(1) : words;
  const last = about.at(-1) ?? '';
  if (last === 'mean') return { focus: 'definition', about: about.slice(0, -1) };
  if (last === 'for' && about.at(-2) === 'stand') return { focus: 'definition', about: about.slice(0, -2) };
  if (last === 'do' || (last === 'for' && about.at(-2) === 'do'))
    return { focus: 'anything', about: about.slice(0, last === 'do' ? -1 : -2) };
  return { focus: 'anything', about };
}

function readYesNo(words: readonly string[]): Aim {
  const rest = words.slice(1);
  return {
    focus: 'anything',
    about: SUBJECT_PRONOUNS.has(rest[0] ?? '') ? rest.slice(1) : rest[0] === 'there' ? rest.slice(1) : rest,
  };
}

function readPlain(words: readonly string[]): Aim {
  const inside = words.findIndex((word, at) => word === 'how' && /^(many|much)$/.test(words[at + 1] ?? ''));
  return { focus: inside >= 0 ? 'figures' : 'anything', about: words };
}

/** The words up to the verb: at most four, cut where a verb seems to begin. */
function nounPhrase(words: readonly string[]): { head: string[]; rest: string[] } {
  const limit = Math.min(5, words.length);
  const auxiliary = firstIndex(words.slice(0, limit), (word) => AUXILIARIES.has(word));
  const end = auxiliary < limit ? auxiliary : verbIn(words.slice(0, limit));
  return { head: words.slice(0, end), rest: words.slice(end) };
}

/** Without an auxiliary: "bank | runs", "regions | have", "amazon service | turns". */
function verbIn(words: readonly string[]): number {
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    const plural = before.endsWith('s') && !before.endsWith('ss') && at >= 1;
    if (
      IRREGULAR_VERBS.has(word) ||
      PREPOSITIONS.has(word) ||
      plural ||
      (/(?:[^su]s|ed)$/.test(word) && word.length > 3)
    )
      return at;
  }
  return Math.min(1, words.length);
}

function focusOfHead(head: readonly string[]): Focus {
  const last = head.at(-1) ?? '';
  if (head.some((word) => RESOURCE_NOUNS.has(word))) return 'resources';
  if (head.some((word) => TAKEAWAYS.has(word))) return 'takeaways';
  if (MEASURES.has(last) || MEASURES.has(head[0] ?? '')) return 'figures';
  if (TIME_NOUNS.has(last)) return 'time';
  if (PLACE_NOUNS.has(last)) return 'place';
  if (PERSON_NOUNS.has(last)) return 'person';
  return head.includes('new') ? 'announcements' : 'anything';
}

/** Words anywhere that say what is asked for. */
export function overallFocus(words: readonly string[]): Focus | undefined {
  if (words.some((word) => TAKEAWAYS.has(word))) return 'takeaways';
  if (words.some((word) => ANNOUNCING.has(word))) return 'announcements';
  const should = words.indexOf('should');
  if (
    should >= 0 &&
    should <= 1 &&
    words[0] === 'what' &&
    SUBJECT_PRONOUNS.has(words[should + 1] ?? '') &&
    words[should + 2] === 'do'
  )
    return 'takeaways';
  return undefined;
}

/** Takes "does", "is the", "did they" off the front. */
function afterAuxiliary(words: readonly string[]): string[] {
  const rest = AUXILIARIES.has(words[0] ?? '') ? words.slice(1) : words;
  return [...(rest.length < words.length && SUBJECT_PRONOUNS.has(rest[0] ?? '') ? rest.slice(1) : rest)];
}

function trim(words: readonly string[]): string[] {
  let from = 0;
  let to = words.length;
  while (from < to && (ARTICLES.has(words[from] ?? '') || LINKS.has(words[from] ?? ''))) from += 1;
  while (
    to > from &&
    (ARTICLES.has(words[to - 1] ?? '') ||
      AUXILIARIES.has(words[to - 1] ?? '') ||
      PRONOUN_OBJECTS.has(words[to - 1] ?? ''))
  )
    to -= 1;
  return words.slice(from, to);
}

function firstIndex(words: readonly string[], test: (word: string) => boolean): number {
  const at = words.findIndex(test);
  return at < 0 ? words.length : at;
}
