import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LexV2Result } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle, LEX_HOOK, type Packed, SKILL } from '../../infrastructure/bundle.ts';
import { isRecapError } from '../../lambda/errors.ts';
import { PROJECT_ROOT } from '../house/project.ts';

/** A skill as small as it gets: the SDK at start, the database client only when somebody comes back. */
const ENTRY = `import { SkillBuilders } from 'ask-sdk-core';
import words from './words.json' with { type: 'json' };
export const said = words;
const skill = SkillBuilders.custom()
  .addRequestHandlers({ canHandle: () => true, handle: ({ responseBuilder }) => responseBuilder.speak('Hello.').getResponse() })
  .create();
export const handler = async (event, context) => skill.invoke(event, context);
export const remember = async () => Object.keys(await import('@aws-sdk/lib-dynamodb'));
`;
const LAUNCH = {
  version: '1.0',
  request: { type: 'LaunchRequest', requestId: 'r', locale: 'en-US' },
  context: {},
};

type Handler = (
  event: unknown,
  context: unknown,
) => Promise<{ response: { outputSpeech: { ssml: string } } }>;
const WORDS = { quotes: '"it\'s" \\ `this` \u2028', numbers: [1.5, -2] };
let folder: string;
let packed: Packed;

beforeAll(async () => {
  mkdirSync(join(PROJECT_ROOT, 'build'), { recursive: true });
  // inside the project, so that its packages are found
  folder = mkdtempSync(join(PROJECT_ROOT, 'build/bundle-'));
  writeFileSync(join(folder, 'entry.js'), ENTRY);
  writeFileSync(join(folder, 'words.json'), JSON.stringify(WORDS));
  writeFileSync(join(folder, 'notes.json'), '{}');
  packed = await bundle({
    entry: join(folder, 'entry.js'),
    artefacts: [join(folder, 'notes.json')],
    folder: join(folder, 'out'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

describe('what is packed', () => {
  test('holds the function, its chunks and its artefacts, and no package.json', () => {
    const names = readdirSync(join(folder, 'out'));
    expect(names).toEqual(expect.arrayContaining(['index.mjs', 'notes.json']));
    expect(names.filter((name) => !/\.mjs$|^notes\.json$/.test(name))).toEqual([]);
    expect(packed.files.every((name) => names.includes(name))).toBe(true);
  });

  test('leaves what is loaded later out of the start', () => {
    expect(packed.lazy).toBeGreaterThan(200_000);
    expect(packed.eager).toBeLessThan(60_000);
    expect(read('index.mjs')).not.toContain('DynamoDB');
  });

  test('leaves out the clients of services that no skill here calls', () => {
    expect(packed.files.filter((name) => read(name).includes('ReminderManagement'))).toEqual([]);
  });

  test('has JSON as it was, as a text', async () => {
    const { said } = (await import(pathToFileURL(join(folder, 'out/index.mjs')).href)) as { said: unknown };
    expect(said).toEqual(WORDS);
    expect(read('index.mjs')).toContain('JSON.parse(');
  });

  test('runs: a handler of two arguments, which Node 24 on Lambda takes', async () => {
    const { handler, remember } = (await import(pathToFileURL(join(folder, 'out/index.mjs')).href)) as {
      handler: Handler;
      remember: () => Promise<string[]>;
    };
    expect(handler.length).toBe(2);
    const { response } = await handler(LAUNCH, {});
    expect(response.outputSpeech.ssml).toBe('<speak>Hello.</speak>');
    expect(await remember()).toContain('DynamoDBDocumentClient');
  });

  test('has no second generation of the AWS SDK in it', () => {
    expect(packed.files.filter((name) => /aws-sdk\/(?:lib|clients)\//.test(read(name)))).toEqual([]);
  });

  test('is the same twice', async () => {
    const before = packed.files.map(read);
    const again = await bundle({
      entry: join(folder, 'entry.js'),
      artefacts: [],
      folder: join(folder, 'again'),
    });
    expect(again.files).toEqual(packed.files);
    expect(again.files.map((name) => readFileSync(join(folder, 'again', name), 'utf8'))).toEqual(before);
  });

  test('says what is missing', async () => {
    const missing = bundle({ entry: join(folder, 'gone.ts'), artefacts: [], folder: join(folder, 'out') });
    await expect(missing).rejects.toSatisfy(
      (error) => isRecapError(error) && /gone\.ts is missing/.test(error.message),
    );
  });
});

/** Measured on 2026-11-21: 88 KB at start. */
const MOST_EAGER = 105_000;

describe('the skill itself', () => {
  const skill = () => join(folder, 'skill');
  let real: Packed;
  beforeAll(async () => {
    real = await bundle({ ...SKILL, folder: skill() });
  });

  test('starts with nothing of the database in it, and is small', () => {
    console.log(`skill: ${real.eager} bytes at start, ${real.lazy} when needed`);
    expect(real.eager).toBeLessThan(MOST_EAGER);
    expect(real.lazy).toBeGreaterThan(200_000);
    expect(readFileSync(join(skill(), 'index.mjs'), 'utf8')).not.toContain('DynamoDBClient"');
    expect(readdirSync(skill())).toEqual(
      expect.arrayContaining(['index.json', 'index.mjs', 'patterns.json']),
    );
    expect(readdirSync(skill())).not.toContain('package.json');
  });

  test('answers a launch, by a handler of two arguments', async () => {
    const { handler } = (await import(pathToFileURL(join(skill(), 'index.mjs')).href)) as {
      handler: Handler;
    };
    expect(handler.length).toBe(2);
    const { response } = await handler(LAUNCH, {});
    expect(response.outputSpeech.ssml).toMatch(/^<speak>.*Keynote Recap/);
  });
});

/** All that understands and answers is 286 KB (2026-11-22); what is to be noticed here is an SDK, which would be hundreds more. */
const MOST_HOOK = 300_000;

describe('the code hook of Lex', () => {
  const hook = () => join(folder, 'lex');
  let real: Packed;
  beforeAll(async () => {
    real = await bundle({ ...LEX_HOOK, folder: hook() });
  });

  test('is small with its knowledge beside it, and nothing of the SDKs', () => {
    console.log(`code hook: ${real.eager} bytes at start, ${real.lazy} for transcripts`);
    expect(real.eager).toBeLessThan(MOST_HOOK);
    const files = readdirSync(hook());
    expect(files).toEqual(expect.arrayContaining(['index.json', 'index.mjs', 'patterns.json']));
    const code = files.filter((name) => name.endsWith('.mjs'));
    for (const name of code)
      expect(readFileSync(join(hook(), name), 'utf8')).not.toMatch(/AskSdk|DynamoDB[A-Z]/);
  });

  test('answers an event, by a handler of two arguments', async () => {
    const { handler } = (await import(pathToFileURL(join(hook(), 'index.mjs')).href)) as {
      handler: (event: unknown, context: unknown) => Promise<LexV2Result>;
    };
    expect(handler.length).toBe(2);
    const event = JSON.parse(readFileSync(join(PROJECT_ROOT, 'test/events/lex/text-open.json'), 'utf8'));
    const { messages } = await handler(event, {});
    expect(JSON.stringify(messages)).toMatch(/Welcome to Keynote Recap/);
  });
});
