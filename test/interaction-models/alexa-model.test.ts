import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCommitted, loadModel } from '../../interaction-models/build.ts';
import { ALEXA_LOCALES, type AlexaModel } from '../../interaction-models/targets/alexa.ts';
import { BUILT_IN_PHRASES } from '../../interaction-models/targets/alexa-built-in.ts';
import { readAlexaModel } from '../../interaction-models/targets/alexa-reading.ts';
import { alexaAdvice } from '../../interaction-models/targets/alexa-rules.ts';
import { ALEXA_INTENTS } from '../../lambda/channels/alexa/intents.ts';
import { createSchemaCheck, INTERACTION_MODEL } from './smapi-schema.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const committed = JSON.parse(read('skill-package/interactionModels/custom/en-US.json')) as AlexaModel;
const { intents, types } = readAlexaModel(committed);

/** What the service takes; measured on 2026-11-22: 848 KB as written, 670 KB without blanks, 20,033 samples. Each new talk adds about 2 KB. */
const MOST_BYTES = 1_000_000;
const LEAST_SAMPLES = 5_000;
/** Fewer ways to say a wish do not show a recogniser what is the same in them. */
const LEAST_WAYS = 5;

describe('the committed models', () => {
  test('are byte for byte what the sentences and the notes say', () => {
    const built = buildCommitted().filter(({ path }) => path.startsWith('skill-package/'));
    expect(built.map(({ path }) => path)).toEqual(
      ALEXA_LOCALES.map((locale) => `skill-package/interactionModels/custom/${locale}.json`),
    );
    const stale = built.filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
    expect(stale, 'Run "npm run models" and commit what it writes.').toEqual([]);
  });

  test('fit the schema of the Skill Management API, which finds a fault', () => {
    const check = createSchemaCheck(INTERACTION_MODEL);
    expect(check(committed)).toEqual([]);
    const faults = check({ interactionModel: { languageModel: { invocationName: 5, intents: [{}] } } });
    expect(faults.sort()).toEqual([
      "/interactionModel/languageModel/intents/0 must have required property 'name'",
      '/interactionModel/languageModel/invocationName must be string',
    ]);
  });

  test('keep every rule of certification', () => {
    expect(alexaAdvice(committed)).toEqual([]);
  });

  test('are of a size that can be sent and reviewed', () => {
    const text = read('skill-package/interactionModels/custom/en-US.json');
    const samples = intents.reduce((sum, intent) => sum + intent.samples.length, 0);
    console.log(
      `Alexa model: ${text.length} bytes, ${intents.length} intents, ${samples} samples, ${types.length} types`,
    );
    expect(text.length).toBeLessThan(MOST_BYTES);
    expect(samples).toBeGreaterThan(LEAST_SAMPLES);
  });

  test('are sorted, so that a change shows as such', () => {
    const isSorted = (list: readonly string[]) =>
      list.every((one, at) => at === 0 || (list[at - 1] ?? '') <= one);
    expect(isSorted(intents.map(({ name }) => name))).toBe(true);
    expect(isSorted(types.map(({ name }) => name))).toBe(true);
    expect(intents.filter(({ samples }) => !isSorted(samples)).map(({ name }) => name)).toEqual([]);
    const unsorted = types.filter(
      ({ values }) => !isSorted(values.map(({ id, forms }) => id || (forms[0] ?? ''))),
    );
    expect(unsorted.map(({ name }) => name)).toEqual([]);
  });
});

describe('intents', () => {
  test('every wish is an intent, and every intent a wish', () => {
    const wishes = loadModel().intents.map(({ name }) => name);
    const reached = new Set([...ALEXA_INTENTS.values()].map(({ wish }) => wish));
    expect(wishes.filter((wish) => !reached.has(wish))).toEqual([]);
    expect([...reached].filter((wish) => wish !== 'unclear' && !wishes.includes(wish))).toEqual([]);
    expect(intents.map(({ name }) => name)).toEqual([...ALEXA_INTENTS.keys()].sort());
  });

  test('every wish can be said: it has samples of its own, or the phrases of a built-in intent', () => {
    const waysToSay = (name: string) =>
      (intents.find((intent) => intent.name === name)?.samples.length ?? 0) +
      (BUILT_IN_PHRASES.get(name)?.length ?? 0);
    const unheard = loadModel().intents.filter((wish) => {
      const own = [...ALEXA_INTENTS.values()].filter((intent) => intent.wish === wish.name);
      return own.reduce((sum, { name }) => sum + waysToSay(name), 0) < LEAST_WAYS;
    });
    expect(unheard.map(({ name }) => name)).toEqual([]);
  });

  test('the sentence that an intent stands for uses slots that it has', () => {
    const unknown = intents.flatMap(({ name, slots }) =>
      [...(ALEXA_INTENTS.get(name)?.saidAs ?? '').matchAll(/\{(\w+)\}/g)]
        .map(([, slot = '']) => slot)
        .filter((slot) => name !== 'AMAZON.SelectIntent' && !slots.some((each) => each.name === slot))
        .map((slot) => `${name}: ${slot}`),
    );
    expect(unknown).toEqual([]);
  });

  test('every slot of an intent comes back in its sentence', () => {
    const lost = intents.flatMap(({ name, slots }) =>
      slots
        .filter((slot) => !(ALEXA_INTENTS.get(name)?.saidAs ?? '').includes(`{${slot.name}}`))
        .map((slot) => `${name}: ${slot.name}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('names as they are heard', () => {
  const formsOf = (type: string, id: string) =>
    types.find(({ name }) => name === type)?.values.find((value) => value.id === id)?.forms;

  test.each([
    ['Topic', 'dynamodb', 'dynamo d. b.', 'an abbreviation inside a name'],
    ['Topic', 's3', 's. three', 'a letter and a figure'],
    ['Speaker', 'werner-vogels', 'werner', 'a first name'],
    ['Talk', 'reinvent-2019-dop342', 'd. o. p. three four two', 'a code'],
    ['Talk', 'reinvent-2019-arc203', 'arc two oh three', 'a code as a word'],
    ['Talk', 'reinvent-2017-keynote', 'the twenty seventeen keynote', 'a year'],
    ['Day', '2018-11-26', 'monday', 'a weekday'],
    ['Day', '2018-11-29', 'day four', 'a day by its number'],
  ])('%s %s is heard as "%s": %s', (type, id, form) => {
    expect(formsOf(type, id)).toContain(form);
  });

  test('a name of two things is a form of both', () => {
    expect(formsOf('Talk', 'reinvent-2017-keynote')).toContain("werner's keynote");
    expect(formsOf('Talk', 'reinvent-2018-keynote')).toContain("werner's keynote");
  });
});
