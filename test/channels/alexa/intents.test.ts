import { describe, expect, test } from 'vitest';
import { ALEXA_INTENTS, saidAs } from '../../../lambda/channels/alexa/intents.ts';

const CASES = [
  {
    intent: 'AskSpeakerIntent',
    slots: { speaker: 'werner', topic: 'databases' },
    words: 'what did werner say about databases',
    why: 'every slot filled',
  },
  {
    intent: 'AskSpeakerIntent',
    slots: { speaker: 'werner' },
    words: 'what did werner say',
    why: 'a part in brackets goes with its slot',
  },
  {
    intent: 'AskFigureIntent',
    slots: { measure: 'fast', clause: 'does aurora recover' },
    words: 'how fast does aurora recover',
    why: 'the carrier word comes back out of its slot',
  },
  {
    intent: 'RecapIntent',
    slots: { talk: 'the 2017 keynote', count: '1', unit: 'minute' },
    words: 'recap the 2017 keynote in 1 minute',
    why: 'a sentence with both slots',
  },
  {
    intent: 'RecapIntent',
    slots: { talk: 'the 2017 keynote', unit: 'minute' },
    words: 'recap the 2017 keynote in a minute',
    why: 'another sentence when one slot is missing',
  },
  {
    intent: 'RecapThatIntent',
    slots: { unit: 'minute' },
    words: 'recap that in a minute',
    why: 'the first sentence that has all its slots',
  },
  { intent: 'FactWhoIntent', slots: {}, words: 'who is he', why: 'the last, when none has' },
  {
    intent: 'AskAnnouncementsIntent',
    slots: { talk: 'the keynote' },
    words: 'what was announced in the keynote',
    why: 'a sentence without slots of its own takes all the brackets',
  },
  { intent: 'AMAZON.StopIntent', slots: {}, words: 'stop', why: 'no slots at all' },
  {
    intent: 'SearchIntent',
    slots: { query: 'how [odd] {brackets} are' },
    words: 'how [odd] {brackets} are',
    why: 'what was said is not read as a form',
  },
];

describe('the sentence an intent stands for', () => {
  test.each(CASES)('$intent: $why', ({ intent, slots, words }) => {
    const found = ALEXA_INTENTS.get(intent);
    expect(found && saidAs(found, new Map(Object.entries(slots)))).toBe(words);
  });
});
