import type { Directive, RequestEnvelope } from 'ask-sdk-model';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COLOURS } from '../../../lambda/channels/alexa/apl/theme.ts';
import { type OwnSkill, openSkill, readEvent } from './own-skill.ts';
import { checkSpeech } from './speech-checker.ts';
import { openViewer, VIEWPORTS, type Viewer } from './viewer.ts';
import type { Viewport } from './viewer-page.ts';

let viewer: Viewer;
let skill: OwnSkill;
beforeAll(async () => {
  [viewer, skill] = await Promise.all([openViewer(), openSkill()]);
});
afterAll(() => viewer.close());

const LARGE = VIEWPORTS[2] as Viewport;

/** A request of a device with this screen, in a conversation with these attributes. */
function on(viewport: Viewport, request: object, attributes: unknown = {}): RequestEnvelope {
  const frame = readEvent(viewport.shape === 'ROUND' ? 'launch-round' : 'launch-show');
  return {
    ...frame,
    request: { ...frame.request, ...request },
    session: { ...frame.session, attributes },
  } as RequestEnvelope;
}

function intent(name: string, slots: Readonly<Record<string, string>> = {}) {
  const filled = Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value }]);
  return { type: 'IntentRequest', intent: { name, slots: Object.fromEntries(filled) } };
}

const ASK = intent('AskSpeakerIntent', { speaker: 'werner', topic: 'databases' });
const LIST = intent('ListTalksIntent');
const RECAP = intent('RecapIntent', { talk: 'the 2017 keynote' });

/** Asks, and shows what comes back. */
async function show(viewport: Viewport, request: object, attributes?: unknown) {
  const envelope = await skill.ask(on(viewport, request, attributes));
  const directives = envelope.response.directives as readonly Directive[];
  await viewer.show(directives, viewport);
  return { envelope, attributes: JSON.parse(JSON.stringify(envelope.sessionAttributes)) as unknown };
}

const words = async () => (await viewer.spoken()).map((ssml) => checkSpeech(ssml).words);

describe('on every screen', () => {
  const screens = [
    {
      name: 'welcome',
      request: { type: 'LaunchRequest' },
      sees: [/^Welcome to Keynote Recap/, /^What would you like/],
    },
    {
      name: 'answer',
      request: ASK,
      sees: [/Werner said that databases/, /^Are You Well Architected\?$/, /\?$/],
    },
    { name: 'list', request: LIST, sees: [/eleven talks/, /Werner's 2017 keynote/, /next ones\?$/] },
    {
      name: 'recap',
      request: RECAP,
      sees: [/^Werner's 2017 keynote$/, /^What drives technology today$/, /^Next part$/],
    },
    {
      name: 'not-found',
      request: intent('AskTopicIntent', { about: 'the price of an echo dot' }),
      sees: [/\?$/],
    },
  ];
  test.each(
    VIEWPORTS.flatMap((viewport) => screens.map((screen) => ({ ...screen, viewport, on: viewport.name }))),
  )('$name on $on', async ({ name, request, sees, viewport }) => {
    await show(viewport, request);
    await viewer.screenshot(`${name}-${viewport.name}`);
    const texts = await viewer.texts();
    for (const seen of sees)
      expect(
        texts.some((text) => seen.test(text)),
        `${seen} in ${texts.join(' | ')}`,
      ).toBe(true);
    expect(texts.join(' ')).not.toMatch(/undefined|null|\$\{|\[object|@\w/);
  });
});

describe('read along', () => {
  test('the voice begins, the screen goes on sentence by sentence, and ends with the question', async () => {
    const { envelope } = await show(LARGE, ASK);
    const sentences = (await viewer.texts()).filter((text) => /^[A-Z].*\.$/.test(text));
    expect(sentences.length).toBeGreaterThan(2);
    const outside = checkSpeech((envelope.response.outputSpeech as { ssml: string }).ssml).words;
    expect(outside).toBe(sentences[0]);
    for (const [at] of sentences.slice(1).entries()) {
      expect(await words()).toEqual(sentences.slice(1, at + 2));
      expect(await viewer.lit()).toEqual([sentences[at + 1]]);
      await viewer.endSpeech();
    }
    expect((await words()).at(-1)).toMatch(/\?$/);
    expect(envelope.response.reprompt).toBeDefined();
    await viewer.endSpeech();
    expect(await viewer.lit()).toEqual([]);
  });

  test('what is said at once is not said twice', async () => {
    await show(LARGE, { type: 'LaunchRequest' });
    expect(await words()).toEqual([]);
  });
});

describe('touch', () => {
  beforeEach(() => viewer.renew());

  test('a choice asks for what its words ask for', async () => {
    const { attributes } = await show(LARGE, ASK);
    const [choice = ''] = (await viewer.texts()).slice(-3);
    await viewer.touch(choice);
    const [event] = (await viewer.events()) as readonly { arguments: readonly string[] }[];
    expect(event?.arguments[0]).toBe('say');
    const { envelope } = await show(
      LARGE,
      {
        type: 'Alexa.Presentation.APL.UserEvent',
        token: 'keynote-recap',
        arguments: event?.arguments,
        source: {},
      },
      attributes,
    );
    const said = await skill.ask(on(LARGE, intent('TopicNameIntent', { about: choice }), attributes));
    expect(envelope.response).toEqual(said.response);
  });

  test('a talk of the list brings that talk', async () => {
    const { attributes } = await show(LARGE, LIST);
    await viewer.touch("Werner's 2017 keynote");
    const [event] = (await viewer.events()) as readonly { arguments: readonly unknown[] }[];
    await show(LARGE, { type: 'Alexa.Presentation.APL.UserEvent', arguments: event?.arguments }, attributes);
    expect((await viewer.texts()).join(' ')).toMatch(/21st Century Architectures/);
    await viewer.screenshot('touched-talk-hub-large');
  });

  test('a chapter of the recap is gone to', async () => {
    const { attributes } = await show(LARGE, RECAP);
    await viewer.touch('Voice is the most natural interface');
    const [event] = (await viewer.events()) as readonly { arguments: readonly unknown[] }[];
    await show(LARGE, { type: 'Alexa.Presentation.APL.UserEvent', arguments: event?.arguments }, attributes);
    expect((await viewer.texts()).join(' ')).toMatch(/3 of \d+ · Voice is the most natural interface/);
  });

  test('a source unfolds to the note’s own lines, and folds again', async () => {
    await show(VIEWPORTS[4] as Viewport, ASK);
    const before = await viewer.texts();
    await viewer.touch('+ Are You Well Architected?');
    const open = await viewer.texts();
    expect(open).toContain('26');
    expect(open.length).toBeGreaterThan(before.length);
    expect(await viewer.events()).toEqual([]);
    await viewer.screenshot('source-open-hub-portrait');
    await viewer.touch('− Are You Well Architected?');
    expect(await viewer.texts()).toEqual(before);
  });
});

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('every text can be read: contrast of at least 4.5 on what it stands on', () => {
  const { background, surface, text, quiet, dim, accent } = COLOURS;
  const pairs = [
    [text, background],
    [quiet, background],
    [dim, background],
    [accent, background],
    [text, surface],
    [quiet, surface],
    [accent, surface],
  ] as const;
  for (const [on, under] of pairs)
    expect(contrast(on, under), `${on} on ${under}`).toBeGreaterThanOrEqual(4.5);
});
