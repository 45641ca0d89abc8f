import type { LexV2ContentMessage, LexV2Result } from 'aws-lambda';
import type { Answer } from '../../dialog/answer.ts';
import type { AnswerRecord } from '../../dialog/answer-record.ts';
import type { PronunciationLexicon } from '../../speech/lexicon.ts';
import { inParts, speakInParts } from '../../speech/ssml.ts';
import { FALLBACK } from './intents.ts';

/** Lex takes 1,024 characters a message at run time and 1,000 in a bot, and 4,000 in all messages of a turn. */
const MOST_MESSAGE = 1000;
const MOST_TEXT = 4000;
/** Answers are one breath: more than this many messages before the question has none of ours. */
const MOST_SAID_MESSAGES = 2;
/** A function may answer with 25 KB, of JSON in bytes. */
const MOST_RESPONSE = 25 * 1024;

/** For whom an answer is rendered, and by what. */
export type Rendering = {
  readonly wantsSound: boolean;
  readonly lexicon: PronunciationLexicon;
  /** The answer as data, of at most so many characters of JSON. */
  readonly toRecord: (answer: Answer, most: number) => AnswerRecord;
  /** The intent that Lex took the words for; it is closed with the conversation. */
  readonly intent: string | undefined;
  readonly attributes: Record<string, string>;
};

type Message = LexV2ContentMessage;

/** Text in single blanks, without characters that no screen shows, and without anything that looks like markup. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}<>]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A sentence that is longer than a message, cut at a word's end. */
function cut(text: string): string {
  if (text.length <= MOST_MESSAGE) return text;
  const short = text.slice(0, MOST_MESSAGE - 1).toWellFormed();
  const end = short.lastIndexOf(' ');
  return `${end > 0 ? short.slice(0, end) : short.slice(0, -1)}…`;
}

/** Sentences as messages in the one form that the client has use for: where it gets both, it would say or show all twice. */
function toMessages(sentences: readonly string[], { wantsSound, lexicon }: Rendering): Message[] {
  if (wantsSound)
    return speakInParts(sentences, { lexicon, most: MOST_MESSAGE }).map((content) => ({
      contentType: 'SSML',
      content,
    }));
  const texts = sentences.map((sentence) => cut(plain(sentence))).filter((text) => text !== '');
  return inParts(texts, ' ', MOST_MESSAGE).map((content) => ({ contentType: 'PlainText', content }));
}

/** A text in pieces of at most MOST_MESSAGE characters, none of which ends in the middle of a sign. */
export function toPieces(whole: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < whole.length; ) {
    const isApart = /[\ud800-\udbff]/.test(whole.charAt(from + MOST_MESSAGE - 1));
    const to = from + MOST_MESSAGE - (isApart && from + MOST_MESSAGE < whole.length ? 1 : 0);
    pieces.push(whole.slice(from, to));
    from = to;
  }
  return pieces;
}

function lengthOf(messages: readonly Message[]): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}

/** The answer as data, in what room is left; nothing where its sentences alone take more. */
function toPayloads(answer: Answer, room: number, { toRecord }: Rendering): Message[] {
  const json = JSON.stringify(toRecord(answer, room));
  if (json.length > room) return [];
  return toPieces(json).map((content) => ({ contentType: 'CustomPayload', content }));
}

/** Bytes of a value as JSON. */
export function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/**
 * The answer as Lex says or shows it, with the same as data for whoever has a screen of his own. Pure; always within Lex's
 * limits.
 *
 * What is asked is always asked by ElicitIntent, choices and yes-or-no alike: while Lex elicits a slot or a confirmation it
 * takes other words for a failed try, and the next words may be any question. They come to us, and our own understanding reads
 * them against what was offered.
 */
export function render(answer: Answer, rendering: Rendering): LexV2Result {
  const { next, say } = answer;
  const { intent = FALLBACK, attributes } = rendering;
  const lines = say.map((line) => line.text);
  const asked = next.do === 'listen' ? toMessages([next.prompt], rendering).slice(0, 1) : [];
  const spoken = [...toMessages(lines, rendering).slice(0, MOST_SAID_MESSAGES), ...asked];
  const respond = (messages: Message[]): LexV2Result => ({
    sessionState: {
      sessionAttributes: attributes,
      dialogAction: { type: next.do === 'listen' ? 'ElicitIntent' : 'Close' },
      ...(next.do === 'end' && { intent: { name: intent, state: 'Fulfilled' } }),
    },
    messages,
  });
  const whole = respond([...spoken, ...toPayloads(answer, MOST_TEXT - lengthOf(spoken), rendering)]);
  return sizeOf(whole) <= MOST_RESPONSE ? whole : respond(spoken);
}
