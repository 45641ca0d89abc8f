import { describe, expect, test } from 'vitest';
import type { Lex } from '../../../lambda/channels/web/ports.ts';
import { RecapError } from '../../../lambda/errors.ts';
import { LEX_AWAY, obedientLex, openOwnWeb, ownKnowledge, readEvent } from './own-web.ts';

const AUDIO = Buffer.alloc(3200).toString('base64');

/** A Lex that comes and goes as the test wants it. */
async function fickleLex() {
  const lex = obedientLex(await ownKnowledge());
  const state = { isThere: true };
  const fickle: Lex = {
    isAway: () => !state.isThere,
    hear: (turn) =>
      state.isThere ? lex.hear(turn) : Promise.reject(new RecapError('unreachable', 'Lex does not answer')),
  };
  return { state, lex: fickle, turns: lex.turns };
}

describe('a turn through Lex', () => {
  test('is answered with each sentence from its line of a note', async () => {
    const web = await openOwnWeb();
    const reply = await web.turn({ text: 'What did Werner say about databases?' });
    expect(reply).toMatchObject({
      conversation: 'c-1',
      heard: 'What did Werner say about databases?',
      outcome: 'answered',
      via: 'lex',
    });
    expect(reply.say.length).toBeGreaterThan(1);
    for (const { source } of reply.say) expect(reply.sources[source ?? -1]).toBeDefined();
    for (const { text, line, around, speakers } of reply.sources) {
      expect(around).toContainEqual({ line, text });
      expect(around.map((one) => one.line)).toEqual(around.map((one) => one.line).toSorted((a, b) => a - b));
      expect(speakers).toEqual(['Werner Vogels']);
    }
    expect(reply.prompt).toMatch(/\?$/);
    expect(reply.choices.length).toBeGreaterThan(0);
  });

  test('goes on where the last one ended', async () => {
    const web = await openOwnWeb();
    const first = await web.turn({ text: 'What did Werner say about databases?' });
    const second = await web.turn({ text: 'more', state: first.state });
    expect(second.outcome).toBe('answered');
    expect(second.say.map(({ text }) => text)).not.toEqual(first.say.map(({ text }) => text));
    const alone = await web.turn({ text: 'more' });
    expect(alone.outcome).toBe('ask-back');
  });

  test('tells what was heard when it was spoken', async () => {
    const web = await openOwnWeb();
    const reply = await web.turn({ audio: AUDIO });
    expect(reply).toMatchObject({
      heard: 'what did werner say about databases',
      outcome: 'answered',
      via: 'lex',
    });
  });

  test('opens with a welcome and without asking anybody', async () => {
    const { lex, turns } = await fickleLex();
    const web = await openOwnWeb({ lex });
    const reply = await web.turn({});
    expect(reply).toMatchObject({ heard: '', via: 'lex', sources: [] });
    expect(reply.say[0]?.text).toMatch(/Welcome/);
    expect(turns).toEqual([]);
  });

  test('shows the parts of a recap', async () => {
    const web = await openOwnWeb();
    const reply = await web.turn({ text: 'give me a recap of the 2018 keynote' });
    expect(reply.chapters?.at).toBe(0);
    expect(reply.chapters?.titles.length).toBeGreaterThan(1);
    const next = await web.turn({ text: 'next', state: reply.state });
    expect(next.chapters?.at).toBe(1);
  });

  test('ends when somebody wants to', async () => {
    const web = await openOwnWeb();
    const reply = await web.turn({ text: 'stop' });
    expect(reply).toMatchObject({ outcome: 'done', prompt: null });
  });
});

describe('Lex away', () => {
  test('what is typed is answered here', async () => {
    const through = await (await openOwnWeb()).turn({ text: 'what did werner say about databases' });
    const here = await (await openOwnWeb({ lex: LEX_AWAY })).turn({
      text: 'what did werner say about databases',
    });
    expect(here).toEqual({ ...through, via: 'here' });
  });

  test('what is spoken asks for the same in writing, and the conversation stays where it was', async () => {
    const { state, lex } = await fickleLex();
    const web = await openOwnWeb({ lex });
    const first = await web.turn({ text: 'what did werner say about databases' });
    state.isThere = false;
    const unheard = await web.turn({ audio: AUDIO, state: first.state });
    expect(unheard).toMatchObject({ heard: '', outcome: 'ask-back', via: 'here' });
    expect(`${unheard.say[0]?.text} ${unheard.prompt}`).toMatch(/listen.*type/);
    expect(unheard.state).toBe(first.state);
  });

  test('a conversation survives that it goes and comes', async () => {
    const { state, lex } = await fickleLex();
    const web = await openOwnWeb({ lex });
    const steady = await openOwnWeb();
    let [given, expected] = ['', ''];
    const vias: string[] = [];
    for (const [at, text] of [
      'what did werner say about databases',
      'more',
      'why',
      'and adrian',
      'repeat',
    ].entries()) {
      state.isThere = at % 2 === 0;
      const reply = await web.turn({ text, ...(given !== '' && { state: given }) });
      const same = await steady.turn({ text, ...(expected !== '' && { state: expected }) });
      expect(reply.say, text).toEqual(same.say);
      [given, expected] = [reply.state, same.state];
      vias.push(reply.via);
    }
    expect(vias).toEqual(['lex', 'here', 'lex', 'here', 'lex']);
  });

  test('is logged without what was said', async () => {
    const web = await openOwnWeb({ lex: LEX_AWAY });
    await web.turn({ conversation: 'a-secret-name', text: 'what did werner say about databases' });
    expect(web.log.map(({ event }) => event)).toEqual(['away', 'turn']);
    expect(JSON.stringify(web.log)).not.toMatch(/werner|secret/i);
  });
});

describe('what Lex gives back', () => {
  const CASES: readonly [why: string, change: Partial<Awaited<ReturnType<Lex['hear']>>>][] = [
    ['no record at all', { payloads: [] }],
    ['half a record', { payloads: ['{"version":1,"outc'] }],
    [
      'a record of another version',
      { payloads: ['{"version":2,"outcome":"answered","say":[],"prompt":null,"sources":[]}'] },
    ],
    ['no session', { attributes: {} }],
    ['a session of another index', { attributes: { index: 'another', session: '{}' } }],
  ];

  test.each(CASES)('%s: our own understanding answers', async (_, change) => {
    const web = await openOwnWeb((own) => {
      const lex = obedientLex(own);
      return {
        lex: { isAway: () => false, hear: async (turn) => ({ ...(await lex.hear(turn)), ...change }) },
      };
    });
    const spoken = await web.turn({ audio: AUDIO });
    const reply = await web.turn({ text: 'what did werner say about databases' });
    expect(reply).toMatchObject({ outcome: 'answered', via: 'here' });
    expect(spoken).toMatchObject({
      heard: 'what did werner say about databases',
      outcome: 'answered',
      via: 'here',
    });
    expect(web.log.some(({ event }) => event === 'unread')).toBe(true);
  });

  test('places that this index does not have are left out', async () => {
    const record = {
      version: 1,
      outcome: 'answered',
      say: [
        'Ours.',
        ['From nowhere.', 'no-such-note', 3],
        ['Past its end.', '2018-keynote-werner-vogels-attendee', 99_999],
      ],
      prompt: 'More?',
      sources: [['no-such-note', 3]],
    };
    const web = await openOwnWeb(({ conversation }) => ({
      lex: {
        isAway: () => false,
        hear: async () => ({
          heard: 'x',
          payloads: [JSON.stringify(record)],
          attributes: {
            index: conversation.index,
            session: JSON.stringify(conversation.reviveSession(null)),
          },
        }),
      },
    }));
    const reply = await web.turn({ text: 'x' });
    expect(reply.say).toEqual([{ text: 'Ours.' }, { text: 'From nowhere.' }, { text: 'Past its end.' }]);
    expect(reply.sources).toEqual([]);
    expect(reply.via).toBe('lex');
  });
});

describe('a state', () => {
  test.each([
    ['changed', (state: string) => `${state.slice(0, -1)}${state.endsWith('A') ? 'B' : 'A'}`],
    ['cut', (state: string) => state.slice(0, 40)],
    ['made up', () => 'eyJhIjoxfQ'],
    ['empty', () => ''],
  ])('that was %s begins a new conversation', async (_, change) => {
    const web = await openOwnWeb();
    const first = await web.turn({ text: 'what did werner say about databases' });
    expect((await web.turn({ text: 'more', state: change(first.state) })).outcome).toBe('ask-back');
    expect((await web.turn({ text: 'more', state: first.state })).outcome).toBe('answered');
  });

  test('fits well into a request', async () => {
    const web = await openOwnWeb();
    let state = '';
    for (const text of ['give me a recap of the 2018 keynote', ...Array.from({ length: 20 }, () => 'next')])
      ({ state } = await web.turn({ text, ...(state !== '' && { state }) }));
    expect(state.length).toBeLessThan(6_000);
  });
});

describe('when we fail ourselves', () => {
  test('an apology is answered, and the conversation goes on', async () => {
    const web = await openOwnWeb({
      lex: LEX_AWAY,
      converse: async () => {
        throw new TypeError('what did werner say: broken');
      },
    });
    const reply = await web.turn({ text: 'what did werner say about databases' });
    expect(reply.outcome).toBe('ask-back');
    expect(reply.say[0]?.text).toMatch(/^Sorry/);
    expect(web.log.find(({ event }) => event === 'failed')?.fields).toEqual({
      step: 'answer',
      error: 'TypeError',
    });
  });
});

test('a body in base64 is the same turn', async () => {
  const web = await openOwnWeb();
  const [plain, packed] = await Promise.all(
    ['turn-text', 'turn-text-base64'].map((name) => web.ask(readEvent(name))),
  );
  expect(packed).toEqual(plain);
  expect(plain?.status).toBe(200);
});
