import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Rendering, render, toPieces } from '../../../lambda/channels/lex/render.ts';
import type { Answer } from '../../../lambda/dialog/answer.ts';
import { readRecord, toRecord } from '../../../lambda/dialog/answer-record.ts';
import { newSession } from '../../../lambda/dialog/session.ts';
import { buildLexicon } from '../../../lambda/speech/lexicon.ts';
import { anyAnswer } from '../../dialog/any-answer.ts';
import { openConversation } from './own-hook.ts';
import { payloadOf, responseFaults, spokenWords } from './response-checker.ts';

let rendering: Rendering;
beforeAll(async () => {
  const { knowledge } = await openConversation();
  rendering = {
    wantsSound: false,
    lexicon: buildLexicon(knowledge.catalogue),
    toRecord,
    intent: 'AskTopic',
    attributes: { session: '{}' },
  };
});

const SOURCES = [7, 9].map((line) => ({
  note: '2018-keynote-werner-vogels-attendee',
  line,
  talk: 'reinvent-2018-keynote',
  title: 'Are You Well Architected?',
  speakers: ['Werner Vogels'],
  text: 'DynamoDB is fast',
}));
const EVIDENCE = { note: '2018-keynote-werner-vogels-attendee', line: 7 };
function answer(texts: readonly string[], prompt?: string): Answer {
  const say = texts.map((text) => ({ text, evidence: EVIDENCE }));
  return {
    outcome: prompt === undefined ? 'done' : 'answered',
    say,
    show: { title: 'Are You Well Architected?', lines: say, sources: SOURCES, choices: ['S3'] },
    next: prompt === undefined ? { do: 'end' } : { do: 'listen', prompt },
    session: newSession(),
  };
}
const contentsOf = (response: ReturnType<typeof render>, type: string) =>
  (response.messages ?? []).flatMap((message) =>
    'content' in message && message.contentType === type ? [message.content] : [],
  );

describe('an answer', () => {
  test('is shown as text with its question apart, and given as data', () => {
    const response = render(answer(['DynamoDB is fast.', 'It scales.'], 'More on S3?'), rendering);
    expect(response).toEqual({
      sessionState: { sessionAttributes: { session: '{}' }, dialogAction: { type: 'ElicitIntent' } },
      messages: [
        { contentType: 'PlainText', content: 'DynamoDB is fast. It scales.' },
        { contentType: 'PlainText', content: 'More on S3?' },
        {
          contentType: 'CustomPayload',
          content: expect.stringMatching(/^\{"version":1,"outcome":"answered"/),
        },
      ],
    });
    expect(readRecord(payloadOf(response))).toEqual(
      toRecord(answer(['DynamoDB is fast.', 'It scales.'], 'More on S3?')),
    );
  });

  test('is spoken with its hard names, to whom listens', () => {
    const response = render(answer(['DynamoDB & S3.'], 'More?'), { ...rendering, wantsSound: true });
    expect(contentsOf(response, 'SSML')).toEqual([
      '<speak><s><sub alias="dynamo D B">DynamoDB</sub> &amp; <sub alias="S three">S3</sub>.</s></speak>',
      '<speak><s>More?</s></speak>',
    ]);
    expect(contentsOf(response, 'PlainText')).toEqual([]);
    expect(contentsOf(response, 'CustomPayload').length).toBe(1);
  });

  test('closes the conversation where it ends, by the intent that Lex found', () => {
    const { sessionState } = render(answer(['Goodbye.']), rendering);
    expect(sessionState.dialogAction).toEqual({ type: 'Close' });
    expect(sessionState.intent).toEqual({ name: 'AskTopic', state: 'Fulfilled' });
    expect(render(answer(['Goodbye.']), { ...rendering, intent: undefined }).sessionState.intent?.name).toBe(
      'FallbackIntent',
    );
  });

  test('that is long goes on in a second message, and loses its end before its question', () => {
    const long = (letter: string) => `${letter.repeat(9)} `.repeat(60).trim();
    const response = render(answer([long('a'), long('b'), long('c')], 'More?'), rendering);
    expect(contentsOf(response, 'PlainText')).toEqual([long('a'), long('b'), 'More?']);
    expect(responseFaults(response)).toEqual([]);
  });

  test('whose one sentence is longer than a message is cut at a word', () => {
    const response = render(answer(['word '.repeat(300)], 'More?'), rendering);
    const [said = ''] = contentsOf(response, 'PlainText');
    expect(said).toMatch(/^(?:word )+word…$/);
    expect(said.length).toBeGreaterThan(990);
    const spoken = render(answer(['word '.repeat(300)], 'More?'), { ...rendering, wantsSound: true });
    expect(spokenWords(spoken)).toMatch(/^(?:word )+More\?$/);
  });

  test('shows nothing that looks like markup', () => {
    const response = render(answer(['Use <b>bold</b>\u0007 and\n\nless.'], 'More?'), rendering);
    expect(contentsOf(response, 'PlainText')[0]).toBe('Use b bold /b and less.');
  });

  test('leaves out the data where its sentences alone take all the room', () => {
    const response = render(
      answer(
        Array.from({ length: 9 }, () => 'word '.repeat(100)),
        'More?',
      ),
      rendering,
    );
    expect(contentsOf(response, 'CustomPayload')).toEqual([]);
    expect(responseFaults(response)).toEqual([]);
  });
});

describe('a text in pieces', () => {
  test('is whole again when they are put together, and no piece is too long or ends within a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' }), (text) => {
        const pieces = toPieces(text);
        expect(pieces.join('')).toBe(text);
        expect(pieces.filter((piece) => piece.length > 1000 || !piece.isWellFormed())).toEqual([]);
      }),
    );
    const smileys = '😀'.repeat(1_000);
    expect(toPieces(`a${smileys}`).map((piece) => piece.length)).toEqual([999, 1_000, 2]);
  });
});

describe('whatever the answer is', () => {
  test.each([false, true])('Lex takes the response (sound: %s)', (wantsSound) => {
    fc.assert(
      fc.property(anyAnswer, (any) => {
        const response = render(any, { ...rendering, wantsSound });
        expect(
          responseFaults(response).filter((fault) => !/^(?:shows|says|markup in|a question to)/.test(fault)),
        ).toEqual([]);
        const record = payloadOf(response);
        if (record !== undefined)
          expect(readRecord(record)?.say).toEqual(JSON.parse(JSON.stringify(toRecord(any).say)));
      }),
      { numRuns: 500 },
    );
  });
});
