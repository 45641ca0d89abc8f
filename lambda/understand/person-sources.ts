import { isStopWord } from '../retrieve/analyze.ts';
import type { Mention } from './names.ts';
import { type Source, type SourceContext, widestFirst } from './sources.ts';
import { AUXILIARIES, QUESTION_WORDS, SAYING, SPEECH_VERBS, SPOKEN_THINGS } from './word-lists.ts';

/** Forms that follow a name without "did": "werner said". */
const FINITE: ReadonlySet<string> = new Set(
  [...SPEECH_VERBS].filter((verb) => /(ed|s|said|spoke|told|thought|gave|taught)$/.test(verb)),
);
/** "the chief technology officer of amazon" stands after a name with this many words at most. */
const MAX_APPOSITION = 6;
const ABOUT = /^(about|that|on|of|regarding|concerning)$/;

/** A phrase that makes somebody the source: "did werner say", "according to werner", "werner's view on". */
export function personSource(context: SourceContext): Source | undefined {
  const speakers = context.mentions.filter((mention) => mention.kind === 'speaker').sort(widestFirst);
  for (const mention of speakers) {
    const source = mention.owner
      ? ownedWords(context, mention)
      : (sayingPhrase(context, mention) ?? prepositionPhrase(context, mention));
    if (source !== undefined) return source;
  }
  return undefined;
}

/** "did werner say", "werner said that", "has werner mentioned". A verb with a meaning of its own ("announce") stays. */
function sayingPhrase({ words }: SourceContext, mention: Mention): Source | undefined {
  const asked = AUXILIARIES.has(words[mention.from - 1] ?? '');
  const at = asked ? mention.to + beside(words.slice(mention.to)) : mention.to;
  const verb = words[at] ?? '';
  if (!SPEECH_VERBS.has(verb) || (!asked && (!FINITE.has(verb) || isStopWord(words[mention.to - 1] ?? ''))))
    return undefined;
  const from = asked ? mention.from - 1 : mention.from;
  if (!SAYING.has(verb)) return { from, to: at, mention };
  const after = at + 1;
  if (!ABOUT.test(words[after] ?? '')) return { from, to: after, mention };
  // "what did werner say about": the question word goes with it
  return { from: words[from - 1] === 'what' ? from - 1 : from, to: after + 1, mention };
}

/** "did adrian cockcroft vp at amazon say": how many words stand between the name and its verb. */
function beside(words: readonly string[]): number {
  const verb = words.slice(0, MAX_APPOSITION + 1).findIndex((word) => SPEECH_VERBS.has(word));
  const between = words.slice(0, Math.max(0, verb));
  return between.some((word) => AUXILIARIES.has(word) || QUESTION_WORDS.has(word) || word === 'and')
    ? 0
    : between.length;
}

/** "according to werner", "announced by werner", "… by werner", "… from werner". */
function prepositionPhrase({ words }: SourceContext, mention: Mention): Source | undefined {
  const [two = '', one = ''] = [words[mention.from - 2], words[mention.from - 1]];
  const before = /(?:^| )(according to|if you ask|asking)$/.exec(words.slice(0, mention.from).join(' '))?.[1];
  if (before !== undefined) return { from: mention.from - before.split(' ').length, to: mention.to, mention };
  const last = mention.to === words.length;
  const names =
    one === 'per' || (one === 'from' && last) || (one === 'by' && (last || SPEECH_VERBS.has(two)));
  return names ? { from: mention.from - 1, to: mention.to, mention } : undefined;
}

/** "werner's view on", "in werner's opinion". What was announced or recommended stays part of the question. */
function ownedWords({ words }: SourceContext, mention: Mention): Source | undefined {
  const thing = words[mention.to] ?? '';
  if (!SPOKEN_THINGS.has(thing)) return undefined;
  const from = /^(in|on|about)$/.test(words[mention.from - 1] ?? '') ? mention.from - 1 : mention.from;
  return {
    from,
    to: /^(announcement|recommendation|prediction)s?$/.test(thing) ? mention.to : mention.to + 1,
    mention,
  };
}
