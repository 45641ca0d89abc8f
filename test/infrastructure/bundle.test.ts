import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle, type Packed } from '../../infrastructure/bundle.ts';
import { isRecapError } from '../../lambda/errors.ts';
import { PROJECT_ROOT } from '../house/project.ts';

/** A skill as small as it gets: the SDK at start, the database client only when somebody comes back. */
const ENTRY = `import { SkillBuilders } from 'ask-sdk-core';
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
let folder: string;
let packed: Packed;

beforeAll(async () => {
  mkdirSync(join(PROJECT_ROOT, 'build'), { recursive: true });
  // inside the project, so that its packages are found
  folder = mkdtempSync(join(PROJECT_ROOT, 'build/bundle-'));
  writeFileSync(join(folder, 'entry.js'), ENTRY);
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
    expect(packed.eager).toBeLessThan(150_000);
    expect(read('index.mjs')).not.toContain('DynamoDB');
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
