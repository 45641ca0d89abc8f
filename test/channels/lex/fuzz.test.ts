import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  oneof,
  option,
  record,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';
import { loadModel } from '../../../interaction-models/build.ts';
import { BUILT_IN_INTENTS, intentOf } from '../../../lambda/channels/lex/intents.ts';
import { createRandom, mutate, pick } from '../alexa/mutate.ts';
import { eventNames, openHook, readRecorded } from './own-hook.ts';
import { responseFaults } from './response-checker.ts';

const EVENTS = eventNames().map(readRecorded);
/** Events in all, and how long they may take on a small machine. */
const MUTATIONS = 10_000;
const TIME = 120_000;

test(
  'ten thousand mutated events: no crash, no silence, nothing that Lex refuses',
  async () => {
    const { ask, log } = await openHook();
    const random = createRandom(20_261_121);
    let attributes: Record<string, string> = {};
    const failed: unknown[] = [];
    for (let at = 0; at < MUTATIONS; at += 1) {
      const event = structuredClone(pick(EVENTS, random));
      event.sessionState.sessionAttributes = attributes;
      const mutated = mutate(event, random);
      const response = await ask(mutated).catch((error: unknown) => String(error));
      const faults = responseFaults(response);
      if (faults.length > 0) failed.push({ at, faults });
      if (at % 5 === 0) attributes = (await ask(event)).sessionState.sessionAttributes ?? {};
    }
    expect(failed).toEqual([]);
    expect(log.filter(({ event }) => event === 'failed')).toEqual([]);
  },
  TIME,
);

const said = oneof(
  constantFrom(
    ...['werner', 'databases', 'the twenty eighteen keynote', 'verner fogels', 'chaos', '2', 'two', 'monday'],
    ...[
      '2018-11-26',
      'stop',
      'aurora',
      'dynamo d. b.',
      '',
      '?',
      'ａｕｒｏｒａ',
      'a & b <c> "d"',
      'Werner Vogels',
    ],
    ...['what did werner say about aurora', 'recap everything', 'yes', 'next', 'the second one', 'repeat'],
  ),
  string({ unit: 'binary', maxLength: 30 }),
);
const value = record({
  originalValue: said,
  interpretedValue: said,
  resolvedValues: array(said, { maxLength: 2 }),
});
const scalar = record({ shape: constantFrom('Scalar'), value });
const slot = oneof(
  scalar,
  record({ shape: constantFrom('List'), value, values: array(scalar, { maxLength: 3 }) }),
  constantFrom(null),
);
const slotNames = constantFrom(
  ...['speaker', 'topic', 'other_topic', 'talk', 'other_talk', 'day', 'year', 'about', 'count', 'unit'],
  ...['ordinal', 'age', 'nonsense'],
);
const intent = record({
  name: constantFrom(
    ...BUILT_IN_INTENTS.map(({ name }) => name),
    ...loadModel().intents.map(({ name }) => intentOf(name)),
    'OtherIntent',
  ),
  slots: dictionary(slotNames, slot, { maxKeys: 4 }),
  state: constantFrom('InProgress', 'ReadyForFulfillment', 'Failed'),
  confirmationState: constantFrom('None', 'None', 'None', 'Confirmed', 'Denied'),
});
const turn = record({
  words: said,
  intent,
  invocationSource: constantFrom('DialogCodeHook', 'FulfillmentCodeHook'),
  inputMode: constantFrom('Text', 'Speech', 'DTMF'),
  responseContentType: constantFrom('text/plain; charset=utf-8', 'audio/mpeg', 'audio/pcm'),
  others: option(array(said, { maxLength: 3 }), { nil: undefined }),
});

test(
  'any conversation of valid events gets valid responses',
  async () => {
    const { ask, log } = await openHook();
    const frame = readRecorded('text-fallback-question');
    await assert(
      asyncProperty(array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
        let sessionAttributes: Record<string, string> | undefined = {};
        for (const { words, intent: found, others = [], ...rest } of turns) {
          const response = await ask({
            ...frame,
            ...rest,
            inputTranscript: words,
            transcriptions: [words, ...others].map((transcription) => ({ transcription })),
            interpretations: [{ intent: found }],
            sessionState: { ...frame.sessionState, intent: found, sessionAttributes },
          });
          expect(responseFaults(response)).toEqual([]);
          sessionAttributes = JSON.parse(JSON.stringify(response.sessionState.sessionAttributes));
        }
        expect(log.filter(({ event }) => event === 'failed')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
  TIME,
);
