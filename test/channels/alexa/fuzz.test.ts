import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestEnvelope } from 'ask-sdk-model';
import { array, assert, asyncProperty, constantFrom, dictionary, option, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readEnvelope } from '../../../lambda/channels/alexa/envelope.ts';
import { ALEXA_INTENTS } from '../../../lambda/channels/alexa/intents.ts';
import { mayBeAnswered } from '../../../lambda/channels/alexa/read.ts';
import { createRandom, mutate, pick } from './mutate.ts';
import { type OwnSkill, openSkill, readEvent } from './own-skill.ts';
import { responseFaults } from './response-checker.ts';

const EVENTS = readdirSync(fileURLToPath(new URL('../../events/alexa', import.meta.url))).map((file) =>
  readEvent(file.replace('.json', '')),
);
/** Requests in all, and how long they may take on a small machine. */
const MUTATIONS = 10_000;
const TIME = 60_000;

/** True when what was told before, which "repeat" tells again, was replaced by other words. */
function tellsJunk(event: unknown): boolean {
  const attributes = (event as { session?: { attributes?: unknown } } | null)?.session?.attributes;
  return (JSON.stringify(attributes) ?? '').includes('{payload}');
}

/** What is wrong with the response to a request, whatever the request is. */
async function faultsOf(event: unknown, { ask }: OwnSkill): Promise<readonly string[]> {
  const envelope = await ask(event);
  if (mayBeAnswered(readEnvelope(event).type)) {
    const faults = responseFaults(envelope, (event ?? {}) as RequestEnvelope);
    return tellsJunk(event) && JSON.stringify(envelope).includes('{payload}') ? [] : faults;
  }
  const { outputSpeech, reprompt, shouldEndSession } = envelope.response;
  return outputSpeech === undefined && reprompt === undefined && shouldEndSession === undefined
    ? []
    : ['speech to nobody'];
}

test(
  'ten thousand mutated requests: no crash and no silence',
  async () => {
    const skill = await openSkill();
    const random = createRandom(20_261_121);
    let attributes: unknown = {};
    const failed: unknown[] = [];
    for (let at = 0; at < MUTATIONS; at += 1) {
      const event = structuredClone(pick(EVENTS, random)) as RequestEnvelope & {
        session?: { attributes?: unknown };
      };
      if (event.session !== undefined) event.session.attributes = attributes as Record<string, unknown>;
      const mutated = mutate(event, random);
      const faults = await faultsOf(mutated, skill).catch((error: unknown) => [`threw ${String(error)}`]);
      if (faults.length > 0) failed.push({ at, faults });
      const next = at % 5 === 0 ? await skill.ask(event) : undefined;
      attributes = JSON.parse(JSON.stringify(next?.sessionAttributes ?? attributes));
    }
    expect(failed).toEqual([]);
  },
  TIME,
);

const words = constantFrom(
  'werner',
  'databases',
  'the twenty eighteen keynote',
  'verner fogels',
  'chaos',
  '2',
  'two',
  'monday',
  '2018-11-26',
  '2018',
  'stop',
  'aurora',
  'dynamo d. b.',
  'arc two oh three',
  '',
  '?',
  'ａｕｒｏｒａ',
  'a & b <c> "d"',
);
const slotNames = constantFrom(
  'speaker',
  'topic',
  'other_topic',
  'talk',
  'other_talk',
  'day',
  'year',
  'about',
  'clause',
  'measure',
  'query',
  'count',
  'unit',
  'ordinal',
  'age',
  'ListPosition',
  'nonsense',
);
const ids = constantFrom(
  'werner-vogels',
  'aurora',
  'reinvent-2018-keynote',
  '2018-11-26',
  'gone',
  '2',
  '-1',
  'older',
  'minute',
);
const match = record({
  authority: string(),
  status: record({
    code: constantFrom('ER_SUCCESS_MATCH', 'ER_SUCCESS_NO_MATCH', 'ER_ERROR_TIMEOUT', 'ER_ERROR_EXCEPTION'),
  }),
  values: array(record({ value: record({ name: words, id: ids }) }), { maxLength: 3 }),
});
const slot = record(
  {
    name: slotNames,
    value: words,
    confirmationStatus: constantFrom('NONE', 'DENIED', 'CONFIRMED'),
    resolutions: option(record({ resolutionsPerAuthority: array(match, { maxLength: 2 }) }), {
      nil: undefined,
    }),
  },
  { requiredKeys: ['name', 'confirmationStatus'] },
);
const intent = record({
  type: constantFrom('IntentRequest'),
  requestId: string(),
  timestamp: constantFrom('2026-11-20T09:00:00Z'),
  locale: constantFrom('en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'de-DE'),
  dialogState: constantFrom('STARTED', 'IN_PROGRESS', 'COMPLETED', undefined),
  intent: record({
    name: constantFrom(...ALEXA_INTENTS.keys(), 'OtherIntent'),
    confirmationStatus: constantFrom('NONE', 'DENIED', 'CONFIRMED'),
    slots: dictionary(slotNames, slot, { maxKeys: 4 }),
  }),
});
const touch = record({
  type: constantFrom('Alexa.Presentation.APL.UserEvent'),
  requestId: string(),
  token: string(),
  arguments: array(constantFrom<unknown>('say', 'more', 'list the talks', 7, null, { a: 1 }), {
    maxLength: 3,
  }),
});
const launch = record({ type: constantFrom('LaunchRequest'), requestId: string() });

test(
  'any conversation of valid requests gets valid responses',
  async () => {
    const skill = await openSkill();
    const turn = record({
      request: constantFrom(intent, intent, intent, touch, launch).chain((kind) => kind as typeof intent),
      shows: constantFrom('launch-dot', 'launch-show', 'launch-round'),
    });
    await assert(
      asyncProperty(array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
        let attributes: unknown = {};
        for (const { request, shows } of turns) {
          const frame = readEvent(shows);
          const event = {
            ...frame,
            request,
            session: { ...frame.session, attributes },
          } as unknown as RequestEnvelope;
          const response = await skill.ask(event);
          expect(responseFaults(response, event)).toEqual([]);
          attributes = JSON.parse(JSON.stringify(response.sessionAttributes));
        }
        expect(skill.log.filter((line) => line.event === 'failed')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
  TIME,
);
