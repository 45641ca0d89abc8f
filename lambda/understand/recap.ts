import type { Question, RecapLength } from '../dialog/question.ts';
import type { Heard } from './heard.ts';
import { numberOf } from './numbers.ts';
import { namedFilters, type Slots, said } from './slots.ts';

const SECONDS = { minute: 60, second: 1 } as const;
/** What "in short" comes to. */
const BRIEF_SENTENCES = 3;
const MAX_COUNT = 600;

/** A recap of what is named, or of the talk the conversation is about ("recap that"), or of everything. */
export function toRecap({ slots, lexicon, words, turn }: Heard): Question {
  const { filters, doubt } = namedFilters(slots, lexicon);
  const named = Object.keys(filters).length > 0 || doubt !== undefined;
  const carried =
    !named &&
    words.some(
      (word, at) =>
        (/^(it|that|this)$/.test(word) && at === words.length - 1) ||
        (/^(it|that|this)$/.test(word) && words[at + 1] === 'in'),
    );
  return {
    kind: 'recap',
    ...filters,
    length: lengthOf(slots, words),
    ...(carried ? { carries: ['talk'] as const } : {}),
    ...(doubt === undefined ? {} : { doubt }),
    turn,
  }; // prettier-ignore
}

/** "in two minutes" is 120 seconds, "in a sentence" is one sentence, "in short" a few; otherwise in full. */
function lengthOf(slots: Slots, words: readonly string[]): RecapLength {
  const unit = slots.unit?.ids?.[0] ?? said(slots, 'unit');
  const count = Math.min(
    MAX_COUNT,
    Math.max(1, numberOf(slots.count?.ids?.[0] ?? said(slots, 'count')) ?? 1),
  );
  if (unit.startsWith('sentence') || unit.startsWith('line')) return { unit: 'sentence', count };
  if (unit.startsWith('minute')) return { unit: 'seconds', count: count * SECONDS.minute };
  if (unit.startsWith('second')) return { unit: 'seconds', count };
  return /\b(in brief|briefly|in short|quickly)\b/.test(words.join(' '))
    ? { unit: 'sentence', count: BRIEF_SENTENCES }
    : { unit: 'full' };
}
