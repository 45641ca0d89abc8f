import { conferenceAt } from './conference-names.ts';
import type { Mention } from './names.ts';
import { type Source, type SourceContext, widestFirst } from './sources.ts';
import { TALK_NOUNS } from './talk-description.ts';
import { AUXILIARIES, BE_FORMS, PREPOSITIONS, QUESTION_WORDS } from './word-lists.ts';

const BEFORE: ReadonlySet<string> = new Set('in at during from of on throughout'.split(' '));
const BEFORE_YEAR = /^(in|from|at|of|during)$/;
const BEFORE_CONFERENCE = /^(?:at|during|from)$/;
const POINTED = /^(the|that|this|his|her|their|same)$/;
const YEAR = /^(19|20)\d\d$/;
/** A title this long is not said by chance. */
const TELLING_TITLE = 3;

/** A phrase that names a talk, a day or a year as the source: "in the 2018 keynote", "on monday", "at the conference". */
export function placeSource(context: SourceContext): Source | undefined {
  return namedPlace(context) ?? conferencePlace(context) ?? pointedTalk(context);
}

function namedPlace(context: SourceContext): Source | undefined {
  const mention = context.mentions.filter((each) => isPlace(each, context)).sort(widestFirst)[0];
  if (mention === undefined) return undefined;
  if (isAccording(context.words, mention.from)) return { from: mention.from - 2, to: mention.to, mention };
  const isLed = BEFORE.has(context.words[mention.from - 1] ?? '') || isAsked(mention, context);
  const from = isLed ? mention.from - 1 : mention.from;
  return { from, to: mention.to, mention };
}

/** "according to the postgres talk". */
function isAccording(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'to' && words[at - 2] === 'according';
}

/** "which risk did marc's talk name": the talk does what is asked for. */
function isAsked({ kind, from, to }: Mention, { words }: SourceContext): boolean {
  return kind === 'talk' && /^(did|does)$/.test(words[from - 1] ?? '') && to < words.length;
}

/** "what level is innovation at speed": something is asked of the talk itself. */
function isAskedOf({ kind, from, to }: Mention, { words }: SourceContext): boolean {
  return (
    kind === 'talk' &&
    /^(?:what|which)$/.test(words[0] ?? '') &&
    from > 2 &&
    to === words.length &&
    BE_FORMS.has(words[from - 1] ?? '')
  );
}

function isPlace(mention: Mention, context: SourceContext): boolean {
  const before = context.words[mention.from - 1] ?? '';
  if (mention.kind === 'topic' || mention.kind === 'speaker') return false;
  if (mention.kind === 'talk') {
    return (
      (BEFORE.has(before) ||
        isAccording(context.words, mention.from) ||
        isAsked(mention, context) ||
        isAskedOf(mention, context)) &&
      isTellingTalk(mention, context)
    );
  }
  if (mention.kind === 'day') return BEFORE.has(before) || mention.owner;
  return (
    (mention.owner || BEFORE_YEAR.test(before)) &&
    context.lexicon.catalogue.talks.some((talk) => String(talk.year) === mention.ids[0])
  );
}

/** A short title that is a topic as well ("aurora serverless") is the topic; several talks that words of a title fit stay words. */
function isTellingTalk(mention: Mention, { words, mentions }: SourceContext): boolean {
  if (mention.by === 'reference') return mention.ids.length === 1 || mention.byTitle !== true;
  const said = words.slice(mention.from, mention.to);
  if (said.some((word) => TALK_NOUNS.has(word) || /\d/.test(word))) return true;
  return (
    said.length >= TELLING_TITLE &&
    !mentions.some((topic) => topic.kind === 'topic' && topic.from >= mention.from && topic.to === mention.to)
  );
}

/** "at re invent", "at the conference": true of everything, unless there are several, or a year follows. */
function conferencePlace({ words, mentions, lexicon }: SourceContext): Source | undefined {
  for (let at = 1; at < words.length; at += 1) {
    const before = words[at - 1] ?? '';
    if (!BEFORE.has(before)) continue;
    const name = conferenceAt(words, at, lexicon);
    if (name === undefined || !isEnd(words[at + name.words.length])) continue;
    const { conference } = name;
    // "in build" is no conference, "at build" is
    if (conference !== undefined && name.words.length === 1 && !BEFORE_CONFERENCE.test(before)) continue;
    const to = at + name.words.length;
    const year = mentions.find((mention) => mention.kind === 'year' && mention.from === to);
    return {
      from: at - 1,
      to: year?.to ?? to,
      ...(conference !== undefined && { conference }),
      ...(year !== undefined && { mention: year }),
    };
  }
  return undefined;
}

/** "at the conference" ends there, "in the conference room" does not. */
function isEnd(next: string | undefined): boolean {
  return (
    next === undefined ||
    PREPOSITIONS.has(next) ||
    AUXILIARIES.has(next) ||
    QUESTION_WORDS.has(next) ||
    YEAR.test(next)
  );
}

const SOMEBODY = /^(?:guy|lady|fellow|presenter) (?:who|that|from|with|in|on|at)$/;

/** "in the keynote", "in that talk", where nothing tells which. */
function pointedTalk({ words }: SourceContext): Source | undefined {
  for (let at = 2; at < words.length; at += 1) {
    if (!TALK_NOUNS.has(words[at] ?? '') || !POINTED.test(words[at - 1] ?? '')) continue;
    // "the name of the lady who gave the demo" is asked of her
    if (SOMEBODY.test(`${words[at]} ${words[at + 1]}`)) continue;
    const before = words[at - 2] === 'the' ? at - 3 : at - 2;
    if (BEFORE.has(words[before] ?? '')) return { from: before, to: at + 1 };
  }
  return undefined;
}
