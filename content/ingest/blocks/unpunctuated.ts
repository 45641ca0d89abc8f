import type { SpokenLine, Utterance } from './turn-blocks.ts';

/** Fewer words than these tell nothing of how they are written. */
const MIN_WORDS = 40;
/** Where a full stop ends fewer than one in so many words, a recogniser wrote what it heard. */
const WORDS_A_STOP = 60;
/** So many lines are looked at. */
const SAMPLE = 80;
/** A stop takes the place of these. */
const PAUSE = /(?<![,;:…–—-])[,;:…–—-]+$/;
const STOP = /[.?!]["”’)]*$/;
/** Words with which people begin anew, once so many were said; "so good", "right now" and "so that it holds" go on. */
const BEGINS =
  /^(?:but|okay|ok|and (?:so|then|now|the (?:first|second|third|next|last))|the (?:first|second|third|next|last) (?:thing|one|step|part)|(?:so|now) (?:the|this|these|there|here|let|what|how|if|when|in|for|please|basically|(?:i|we|you|it|he|she|they|that)(?:['’]\w+)?(?<!so that)))\b/i;
const MIN_SENTENCE = 7;
/** A sentence of so many words ends with its line. */
const LONG_SENTENCE = 24;
/** So many words tell whether something begins. */
const AHEAD = 3;

/** Speech as a recogniser wrote it, without full stops, with some: else all of a turn would be one sentence. */
export function withStops(utterances: readonly Utterance[]): readonly Utterance[] {
  const lines = utterances.flatMap((one) => one.lines).slice(0, SAMPLE);
  const words = lines.flatMap(({ text }) => wordsOf(text));
  const stops = words.filter((word) => STOP.test(word)).length;
  if (words.length < MIN_WORDS || stops * WORDS_A_STOP >= words.length) return utterances;
  return utterances.map((one) => ({ ...one, lines: stopped(one.lines) }));
}

function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** A stop in front of a line's first word stands behind the line before. */
function stopped(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const all = lines.flatMap(({ text }, line) => wordsOf(text).map((word) => ({ word, line })));
  const said: string[][] = lines.map(() => []);
  let since = 0;
  all.forEach(({ word, line }, at) => {
    const before = all[at - 1];
    const ahead = all.slice(at, at + AHEAD).map((one) => one.word);
    const isBegun = since >= MIN_SENTENCE && BEGINS.test(ahead.join(' '));
    const isLong = since >= LONG_SENTENCE && before?.line !== line;
    const ends = before !== undefined && (isBegun || isLong || STOP.test(before.word));
    if (ends && !STOP.test(before.word)) endSentence(said[before.line] ?? []);
    said[line]?.push(ends ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    since = ends ? 1 : since + 1;
  });
  return lines.map((line, at) => ({ ...line, text: said[at]?.join(' ') ?? line.text }));
}

function endSentence(words: string[]): void {
  // a dash may stand by itself
  while (words.length > 1 && words.at(-1)?.replace(PAUSE, '') === '') words.pop();
  const last = words.pop()?.replace(PAUSE, '') ?? '';
  if (last !== '') words.push(`${last}.`);
}
