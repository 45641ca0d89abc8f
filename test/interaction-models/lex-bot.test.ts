import { describe, expect, test } from 'vitest';
import { buildCommitted, loadModel, readLexBot } from '../../interaction-models/build.ts';
import { LEX_LOCALES } from '../../interaction-models/targets/lex.ts';
import { BUILT_IN_INTENTS, intentOf, wishOf } from '../../lambda/channels/lex/intents.ts';

type Utterances = { readonly sampleUtterances: readonly { readonly utterance: string }[] | null };
type Intent = Utterances & {
  readonly name: string;
  readonly identifier: string;
  readonly parentIntentSignature: string | null;
  readonly dialogCodeHook: unknown;
  readonly fulfillmentCodeHook: unknown;
  readonly slotPriorities: readonly { readonly priority: number; readonly slotName: string }[];
};
type SlotType = {
  readonly name: string;
  readonly slotTypeValues: readonly {
    readonly sampleValue: { readonly value: string };
    readonly synonyms: readonly { readonly value: string }[] | null;
  }[];
  readonly valueSelectionSetting: { readonly resolutionStrategy: string };
};

const FILES = readLexBot();
const US = 'KeynoteRecap/BotLocales/en_US/';
const textOf = (path: string) => FILES.find((file) => file.path === path)?.text ?? '{}';
const readAll = <T>(pattern: RegExp) =>
  FILES.filter(({ path }) => pattern.test(path)).map(({ text }) => JSON.parse(text) as T);
const INTENTS = readAll<Intent>(/\/en_US\/Intents\/[^/]+\/Intent\.json$/);
const TYPES = readAll<SlotType>(/\/en_US\/SlotTypes\//);

/** Measured on 2026-11-21: 1.87 MB in 475 files, a third each locale, of which Git keeps one; 375 KB as a zip file. */
const MOST_BYTES = 2_500_000;
const LEAST_UTTERANCES = 5_000;

describe('the committed bot', () => {
  test('is byte for byte what the sentences and the notes say', () => {
    const built = buildCommitted().filter(({ path }) => path.startsWith('lex-bot/'));
    expect(FILES.map(({ path }) => `lex-bot/${path}`)).toEqual(built.map(({ path }) => path));
    const texts = new Map(FILES.map(({ path, text }) => [`lex-bot/${path}`, text]));
    const stale = built.filter(({ path, text }) => texts.get(path) !== text).map(({ path }) => path);
    expect(stale, 'Run "npm run models" and commit what it writes.').toEqual([]);
  });

  test('lies as in real exports', () => {
    expect(JSON.parse(textOf('Manifest.json'))).toEqual({
      metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' },
    });
    expect(Object.keys(JSON.parse(textOf('KeynoteRecap/Bot.json')))).toEqual([
      'name',
      'version',
      'description',
      'identifier',
      'dataPrivacy',
      'idleSessionTTLInSeconds',
    ]);
    const odd = FILES.filter(
      ({ path }) =>
        !/^(?:Manifest\.json|KeynoteRecap\/(?:Bot\.json|BotLocales\/en_(?:AU|GB|US)\/(?:BotLocale\.json|CustomVocabulary\/CustomVocabulary\.json|SlotTypes\/\w+\/SlotType\.json|Intents\/\w+\/(?:Intent\.json|Slots\/\w+\/Slot\.json))))$/.test(
          path,
        ),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('names each folder as the file in it does', () => {
    const named = FILES.filter(({ path }) => /\/(?:Intent|Slot|SlotType)\.json$/.test(path));
    const odd = named.filter(({ path, text }) => path.split('/').at(-2) !== JSON.parse(text).name);
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('is the same in every locale, but for the voice and the vocabulary that Lex has no room for', () => {
    const withoutPlace = (id: string) =>
      FILES.filter(
        ({ path }) => path.includes(`/${id}/`) && !/BotLocale\.json$|CustomVocabulary/.test(path),
      ).map(({ path, text }) => [path.replace(id, ''), text]);
    for (const { id, voice, hasVocabulary } of LEX_LOCALES) {
      expect(withoutPlace(id)).toEqual(withoutPlace('en_US'));
      const settings = JSON.parse(textOf(`KeynoteRecap/BotLocales/${id}/BotLocale.json`));
      expect(settings).toMatchObject({ identifier: id, voiceSettings: { engine: 'neural', voiceId: voice } });
      const hasFile = FILES.some(({ path }) => path.includes(`${id}/CustomVocabulary/`));
      expect(hasFile).toBe(hasVocabulary);
    }
  });

  test('is sorted, and of a size that can be reviewed', () => {
    const bytes = FILES.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const lists = INTENTS.map(({ sampleUtterances }) => (sampleUtterances ?? []).map((one) => one.utterance));
    const count = lists.flat().length;
    console.log(
      `Lex bot: ${FILES.length} files, ${bytes} bytes, ${INTENTS.length} intents, ${count} utterances`,
    );
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(count).toBeGreaterThan(LEAST_UTTERANCES);
    expect(lists.filter((list) => list.join() !== list.toSorted().join())).toEqual([]);
    expect(FILES.map(({ path }) => path)).toEqual(FILES.map(({ path }) => path).sort());
  });
});

describe('intents', () => {
  test('every wish is an intent, and every intent a wish', () => {
    const wishes = loadModel().intents.map(({ name }) => name);
    const own = INTENTS.filter((intent) => intent.parentIntentSignature === null).map(({ name }) => name);
    expect(wishes.map((wish) => intentOf(wish)).filter((name) => !own.includes(name))).toEqual([]);
    const reached = INTENTS.map(({ name }) => wishOf(name));
    expect(reached.filter((wish) => wish !== 'unclear' && !wishes.includes(wish))).toEqual([]);
  });

  test("Lex's own intents stand by their signature, without utterances", () => {
    const builtIn = INTENTS.filter((intent) => intent.parentIntentSignature !== null);
    expect(builtIn.map(({ name, parentIntentSignature }) => [name, parentIntentSignature])).toEqual(
      BUILT_IN_INTENTS.map(({ name, signature }) => [name, signature]),
    );
    expect(builtIn.filter(({ sampleUtterances }) => sampleUtterances !== null)).toEqual([]);
    expect(INTENTS.find(({ name }) => name === 'FallbackIntent')?.identifier).toBe('FALLBCKINT');
  });

  test('each asks the code hook, in the dialog and for the fulfilment', () => {
    const deaf = INTENTS.filter(
      ({ dialogCodeHook, fulfillmentCodeHook }) =>
        JSON.stringify(dialogCodeHook) !== '{"enabled":true}' ||
        !JSON.stringify(fulfillmentCodeHook).startsWith('{"enabled":true,"isActive":true,'),
    );
    expect(deaf.map(({ name }) => name)).toEqual([]);
  });

  test('has a file for each slot that it names, in their order', () => {
    for (const { name, slotPriorities } of INTENTS) {
      const files = FILES.filter(({ path }) => path.startsWith(`${US}Intents/${name}/Slots/`));
      expect(slotPriorities.map(({ slotName }) => slotName)).toEqual(
        files.map(({ path }) => path.split('/').at(-2)),
      );
      expect(slotPriorities.map(({ priority }) => priority)).toEqual(files.map((_, at) => at));
    }
  });
});

describe('names as they are heard', () => {
  const typeNamed = (name: string) => TYPES.find((type) => type.name === name);
  const formsOf = (type: string, value: string) =>
    typeNamed(type)
      ?.slotTypeValues.filter(({ sampleValue }) => sampleValue.value === value)
      .flatMap(({ synonyms }) => (synonyms ?? []).map((synonym) => synonym.value));

  test.each([
    ['Topic', 'DynamoDB', 'dynamo d. b.', 'an abbreviation inside a name'],
    ['Speaker', 'Werner Vogels', 'werner', 'a first name'],
    ['Talk', "Amazon's Approach to Building Resilient Services", 'd. o. p. three four two', 'a code'],
    ['Year', '2018', 'twenty eighteen', 'a year'],
    ['Day', 'monday november twenty sixth twenty eighteen', 'november twenty sixth', 'a date'],
  ])('%s "%s" is heard as "%s": %s', (type, value, form) => {
    expect(formsOf(type, value)).toContain(form);
  });

  test('what two talks are called is heard, and not taken for one of them', () => {
    const owners = typeNamed('Talk')?.slotTypeValues.filter(({ sampleValue, synonyms }) =>
      [sampleValue, ...(synonyms ?? [])].some(({ value }) => value === "werner's keynote"),
    );
    expect(owners).toEqual([{ sampleValue: { value: "werner's keynote" }, synonyms: null }]);
  });

  test.each([
    ['Speaker', 'ORIGINAL_VALUE', 'a speaker that the notes do not have is said to be missing'],
    ['Topic', 'ORIGINAL_VALUE', 'the notes are searched for any words'],
    ['Year', 'ORIGINAL_VALUE', 'another year is said to be missing'],
    ['Talk', 'TOP_RESOLUTION', 'words that name no talk are no talk'],
    ['Day', 'TOP_RESOLUTION', 'words that name no day are no day'],
    ['Ordinal', 'TOP_RESOLUTION', 'a list of words'],
  ])('%s resolves by %s: %s', (type, strategy) => {
    expect(typeNamed(type)?.valueSelectionSetting.resolutionStrategy).toBe(strategy);
  });

  test('the vocabulary has what no recogniser knows, and leaves out what all know', () => {
    const { customVocabularyItems: items } = JSON.parse(
      textOf(`${US}CustomVocabulary/CustomVocabulary.json`),
    ) as { customVocabularyItems: readonly { phrase: string; displayAs: string | null; weight: number }[] };
    const find = (phrase: string) => items.find((item) => item.phrase === phrase);
    expect(find('dynamo d. b.')).toEqual({ phrase: 'dynamo d. b.', weight: 1, displayAs: 'DynamoDB' });
    expect(find('werner vogels')).toEqual({ phrase: 'werner vogels', weight: 3, displayAs: 'Werner Vogels' });
    expect(items.filter(({ phrase }) => /^\S{1,3}$/.test(phrase))).toEqual([]);
    expect(find('chaos')).toBeUndefined();
    expect(find('i am')).toBeUndefined();
  });
});
