import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPatterns } from '../../interaction-models/build.ts';
import type { AlexaModel } from '../../interaction-models/targets/alexa.ts';
import { ALEXA_INTENTS, saidAs } from '../../lambda/channels/alexa/intents.ts';
import { type Conversation, createConversation } from '../../lambda/dialog/conversation.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import { VIEWPORTS } from '../channels/alexa/viewer.ts';
import { assembleOwnNotes } from '../dialog/own-notes.ts';
import { PROJECT_ROOT, readProjectFile } from '../house/project.ts';
import { createHearing } from '../interaction-models/hear-as-alexa.ts';
import { createSchemaCheck, MANIFEST } from '../interaction-models/smapi-schema.ts';
import { MANIFEST_RULES, type Manifest, manifestAdvice } from './manifest-rules.ts';

const FILE = JSON.parse(readProjectFile('skill-package/skill.json')) as { readonly manifest: Manifest };
const { manifest } = FILE;
const { locales } = manifest.publishingInformation;
const model = JSON.parse(readProjectFile('skill-package/interactionModels/custom/en-US.json')) as AlexaModel;

let conversation: Conversation;
let catalogue: Catalogue;
beforeAll(async () => {
  const knowledge = await assembleOwnNotes();
  catalogue = knowledge.catalogue;
  conversation = createConversation({ knowledge, patterns: JSON.parse(buildPatterns()) });
});

/** A copy of the manifest with one fault planted. */
function withFault(plant: (copy: { [key: string]: never } & Manifest) => void): Manifest {
  const copy = structuredClone(manifest) as never;
  plant(copy);
  return copy;
}

describe('skill.json', () => {
  test('fits the schema of the Skill Management API, which finds a fault', () => {
    const check = createSchemaCheck(MANIFEST);
    expect(check(FILE)).toEqual([]);
    expect(check({ manifest: { ...manifest, publishingInformation: { locales: { 'en-US': {} } } } })).toEqual(
      ["/manifest/publishingInformation/locales/en-US must have required property 'name'"],
    );
  });

  test('keeps every rule of certification', () => {
    expect(manifestAdvice(manifest)).toEqual([]);
  });

  const [first] = Object.keys(locales);
  const replaced = (texts: object) =>
    withFault((copy) => Object.assign(copy.publishingInformation.locales[first ?? ''] ?? {}, texts));
  test.each([
    [
      'a locale without texts',
      withFault((copy) => Reflect.deleteProperty(copy.publishingInformation.locales, 'en-GB')),
      /models for/,
    ],
    [
      'a category that is none',
      withFault((copy) => Object.assign(copy.publishingInformation, { category: 'FUN' })),
      /is no category/,
    ],
    ['another kind of skill', withFault((copy) => Object.assign(copy.apis, { music: {} })), /custom skill/],
    [
      'an endpoint',
      withFault((copy) => Object.assign(copy.apis.custom ?? {}, { endpoint: {} })),
      /has an endpoint/,
    ],
    [
      'a question on privacy left open',
      withFault((copy) => Reflect.deleteProperty(copy.privacyAndCompliance, 'containsAds')),
      /containsAds/,
    ],
    [
      'nothing for the testers',
      withFault((copy) => Object.assign(copy.publishingInformation, { testingInstructions: '' })),
      /to those who test/,
    ],
    [
      'two phrases',
      replaced({ examplePhrases: ['Alexa, open keynote recap.', 'Alexa, ask keynote recap for help.'] }),
      /2 example phrases/,
    ],
    [
      'a phrase without the wake word',
      replaced({ examplePhrases: ['open keynote recap.', 'a', 'b'] }),
      /is not "Alexa, ask/,
    ],
    [
      'a phrase with an odd sign',
      replaced({ examplePhrases: ['Alexa, open keynote recap!', 'a', 'b'] }),
      /a sign too many/,
    ],
    ['a short summary', replaced({ summary: 'Notes.' }), /20 to 160/],
    [
      'an address',
      replaced({ description: `See https://example.com. ${'x'.repeat(40)}` }),
      /names an address/,
    ],
    ['an icon elsewhere', replaced({ smallIconUri: 'https://example.com/x.png' }), /is not file/],
    [
      'a viewport upside down',
      withFault((copy) =>
        Object.assign(copy.apis.custom?.interfaces[0]?.supportedViewports?.[0] ?? {}, { minWidth: 9999 }),
      ),
      /ends before it begins/,
    ],
  ])('%s is refused', (_, faulty, advice) => {
    expect(manifestAdvice(faulty)).toContainEqual(expect.stringMatching(advice));
  });

  test('every rule has a name of its own', () => {
    expect(new Set(MANIFEST_RULES.map(({ rule }) => rule)).size).toBe(MANIFEST_RULES.length);
  });
});

describe('what the store shows is true', () => {
  const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

  test('the number of talks, the conference and the years', () => {
    const years = catalogue.talks.flatMap(({ year }) => year ?? []);
    const range = `${Math.min(...years)} to ${Math.max(...years)}`;
    const count = NUMBERS[catalogue.talks.length] ?? String(catalogue.talks.length);
    for (const { description } of Object.values(locales)) {
      expect(description).toContain(`${count} talks from ${catalogue.talks[0]?.conference}, ${range}`);
    }
  });

  /** What follows "Alexa, ask keynote recap", without the connecting word that Alexa takes off. */
  const spoken = (phrase: string) =>
    phrase
      .replace(/^Alexa, (?:open|ask) keynote recap\s*/, '')
      .replace(/^(?:to|about|for|what) (?=recap\b)/, '')
      .replace(/[.?]$/, '');
  const phrases = [...new Set(Object.values(locales).flatMap(({ examplePhrases }) => examplePhrases))];
  /** Every question that a description shows in quotes; what goes on from an answer is left out. */
  const GOES_ON =
    /^(?:next|previous|skip|how much is left|more|where is that from|save that|what did I save)/;
  const shown = [
    ...new Set(
      Object.values(locales).flatMap(({ description }) =>
        [...description.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote.replace(/[.?]$/, '')),
      ),
    ),
  ].filter((quote) => !GOES_ON.test(quote));

  test.each([...phrases.map(spoken).filter((phrase) => phrase !== ''), ...shown])(
    '"%s" is answered',
    (phrase) => {
      const heard = createHearing(model)(phrase);
      const intent = ALEXA_INTENTS.get(heard?.intent ?? '');
      expect(heard?.looseness, `heard as ${heard?.intent}`).toBeLessThanOrEqual(3);
      const words = new Map([...(heard?.slots ?? [])].map(([name, { said }]) => [name, said]));
      const question = conversation.readIntent({
        wish: intent?.wish ?? '',
        slots: Object.fromEntries(heard?.slots ?? []),
        sentence: intent === undefined ? '' : saidAs(intent, words),
        reads: intent?.reads ?? 'words',
      });
      const answer = conversation.respond(question, newSession());
      const typed = conversation.respond(conversation.understand(phrase), newSession());
      expect(answer.outcome).toBe('answered');
      expect(answer.say.map(({ text }) => text)).toEqual(typed.say.map(({ text }) => text));
    },
  );
});

describe('pictures and screens', () => {
  test.each([
    ['small', 108],
    ['large', 512],
  ] as const)('the %s icon is a PNG of %i by %i pixels', (size, pixels) => {
    const uri = new Set(Object.values(locales).map((texts) => texts[`${size}IconUri`]));
    expect(uri.size).toBe(1);
    const bytes = readFileSync(
      join(PROJECT_ROOT, 'skill-package', [...uri][0]?.replace('file://', '') ?? ''),
    );
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([pixels, pixels]);
  });

  test('every screen that is declared is drawn in a test, and every screen drawn is declared', () => {
    const declared = manifest.apis.custom?.interfaces[0]?.supportedViewports ?? [];
    const drawn = VIEWPORTS.map(({ name, width, height, dpi, mode, shape }) => ({
      ...{ name, mode, shape },
      ...{ width: (width * 160) / dpi, height: (height * 160) / dpi },
    }));
    const fits = (one: (typeof declared)[number], { width, height, mode, shape }: (typeof drawn)[number]) =>
      one.mode === mode &&
      one.shape === shape &&
      width >= one.minWidth &&
      width <= one.maxWidth &&
      height >= one.minHeight &&
      height <= one.maxHeight;
    expect(
      drawn.filter((screen) => !declared.some((one) => fits(one, screen))).map(({ name }) => name),
    ).toEqual([]);
    expect(declared.filter((one) => !drawn.some((screen) => fits(one, screen)))).toEqual([]);
  });
});
