import { describe, expect, test } from 'vitest';
import type { Device } from '../../../lambda/channels/alexa/envelope.ts';
import { render, sizeOf } from '../../../lambda/channels/alexa/render.ts';
import type { Answer, Source } from '../../../lambda/dialog/answer.ts';
import { newSession } from '../../../lambda/dialog/session.ts';
import { checkSpeech } from './speech-checker.ts';

const DOT: Device = { isRound: false };
const SHOW: Device = { screen: [2024, 3], isRound: false };
const lexicon = new Map();

function source(at: number, text = `What stands there ${at}.`): Source {
  return {
    note: `note-${at % 3}.md`,
    talk: `talk-${at % 3}`,
    title: `Talk ${at % 3}`,
    speakers: ['Ada Lovelace'],
    line: at + 1,
    text,
    credit: 'an attendee',
    date: '2018-11-29',
  };
}

/** An answer of so many sentences from the notes, and a question. */
function told(sentences: number, words = 'Something was said.'): Answer {
  const lines = Array.from({ length: sentences }, (_, at) => ({
    text: words,
    evidence: { note: `note-${at % 3}.md`, line: at + 1 },
  }));
  return {
    outcome: 'answered',
    say: lines,
    show: { title: '', lines, sources: lines.map((_, at) => source(at, words)) },
    next: { do: 'listen', prompt: 'Shall I go on?' },
    session: newSession(),
  };
}

const ours = (next: Answer['next']): Answer => ({
  outcome: 'answered',
  say: [{ text: 'Welcome.' }],
  next,
  session: newSession(),
});
const wordsOf = (speech: unknown) => checkSpeech((speech as { ssml: string }).ssml).words;

describe('an answer', () => {
  test('keeps the session open with its question as the reprompt', () => {
    const response = render(told(2), { device: DOT, lexicon });
    expect(response.shouldEndSession).toBe(false);
    expect(wordsOf(response.outputSpeech)).toBe('Something was said. Something was said. Shall I go on?');
    expect(wordsOf(response.reprompt?.outputSpeech)).toBe('Shall I go on?');
    expect(response.directives).toBeUndefined();
  });

  test('that ends says so and asks nothing, on a screen as well', () => {
    for (const device of [DOT, SHOW]) {
      const response = render(ours({ do: 'end' }), { device, lexicon });
      expect(response).toEqual({
        outputSpeech: { type: 'SSML', ssml: '<speak><s>Welcome.</s></speak>' },
        shouldEndSession: true,
      });
    }
  });

  test('on a screen: the first sentence by the voice, the rest read along', () => {
    const { outputSpeech, directives = [] } = render(told(3), { device: SHOW, lexicon });
    expect(wordsOf(outputSpeech)).toBe('Something was said.');
    expect(directives.map(({ type }) => type)).toEqual([
      'Alexa.Presentation.APL.RenderDocument',
      'Alexa.Presentation.APL.ExecuteCommands',
    ]);
  });

  test('of one sentence, or of our own, is said at once', () => {
    for (const answer of [told(1), ours({ do: 'listen', prompt: 'What now?' })]) {
      const { outputSpeech, directives = [] } = render(answer, { device: SHOW, lexicon });
      expect(wordsOf(outputSpeech)).toMatch(/\?$/);
      expect(directives).toHaveLength(1);
    }
  });

  test.each([
    [[1, 0], 0],
    [[1, 1], 1],
    [[1, 4], 1],
    [[2024, 3], 1],
  ] as const)('a screen that understands APL %j gets %i documents', (screen, documents) => {
    const { directives = [] } = render(told(1), { device: { screen, isRound: false }, lexicon });
    expect(directives).toHaveLength(documents);
  });
});

describe('a card', () => {
  test('has the answer and where it stands, each talk once, without markup', () => {
    const answer = told(4, 'Less is < more & "more" is > less.');
    const { card } = render(answer, { device: DOT, lexicon });
    expect(card).toMatchObject({ type: 'Simple', title: 'Keynote Recap' });
    const content = card?.type === 'Simple' ? (card.content ?? '') : '';
    expect(content).not.toMatch(/[<>]/);
    expect(content.split('\n').slice(1)).toEqual([
      '– Talk 0, Ada Lovelace, 29 November 2018, noted by an attendee',
      '– Talk 1, Ada Lovelace, 29 November 2018, noted by an attendee',
      '– Talk 2, Ada Lovelace, 29 November 2018, noted by an attendee',
    ]);
  });

  test('is left out where nothing was told', () => {
    expect(
      render(ours({ do: 'listen', prompt: 'What now?' }), { device: DOT, lexicon }).card,
    ).toBeUndefined();
  });

  test('is never longer than Alexa takes', () => {
    const { card } = render(told(40, 'word '.repeat(100)), { device: DOT, lexicon });
    expect(card?.type === 'Simple' && `${card.title}${card.content}`.length).toBeLessThanOrEqual(8000);
  });
});

describe('what does not fit', () => {
  const names = {
    type: 'Dialog.UpdateDynamicEntities' as const,
    updateBehavior: 'REPLACE' as const,
    types: [{ name: 'Talk', values: [{ id: 'x', name: { value: 'x'.repeat(4000), synonyms: [] } }] }],
  };
  const kinds = (taken: number) => {
    const response = render(told(3), { device: SHOW, lexicon, names, taken });
    return {
      size: sizeOf(response) + taken,
      card: response.card !== undefined,
      names: response.directives?.some(({ type }) => type.startsWith('Dialog')) ?? false,
      screen: response.directives?.some(({ type }) => type.startsWith('Alexa.Presentation')) ?? false,
      said: wordsOf(response.outputSpeech),
    };
  };

  test('goes in this order: the names, the card, the screen; the speech never', () => {
    expect(kinds(0)).toMatchObject({ names: true, card: true, screen: true });
    expect(kinds(12_000)).toMatchObject({ names: false, card: true, screen: true });
    expect(kinds(23_000)).toMatchObject({ screen: false });
    const all = Array.from({ length: 49 }, (_, at) => kinds(at * 500));
    for (const one of all) {
      expect(one.said).toMatch(/^Something was said\./);
      if (one.size - 600 > 24 * 1024) expect(one).toMatchObject({ names: false, card: false, screen: false });
      else expect(one.size).toBeLessThanOrEqual(24 * 1024 + 600);
    }
    const screens = all.map(({ screen }) => screen);
    expect(screens.lastIndexOf(true)).toBeLessThan(screens.indexOf(false));
  });

  test('without a screen, what was to be read along is said at once', () => {
    expect(kinds(23_000).said).toMatch(/Shall I go on\?$/);
  });
});
