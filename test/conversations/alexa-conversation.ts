import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { type DeviceName, deviceNamed } from '../../local/alexa/device.ts';
import type { DeviceModel } from '../../local/alexa/device-model.ts';
import { createEcho, type Turn } from '../../local/alexa/echo.ts';
import type { Household } from '../../local/alexa/envelope.ts';
import { type OpenSkill, SKILL_ID } from '../../local/alexa/open-skill.ts';
import { type Element, parseXml } from '../../local/alexa/xml.ts';
import type { Conversation, Expect } from './conversation.ts';

export type Answered = Extract<Turn, { kind: 'answered' }>;
/** A turn of a script as it went over the device. */
export type Played = { readonly say: string; readonly expect: Expect; readonly turn: Turn | undefined };

let household = 0;

/** Somebody with a device of that kind who was never here. */
export function newHousehold(device: DeviceName): Household {
  household += 1;
  let id = 0;
  return {
    device: deviceNamed(device),
    userId: `amzn1.ask.account.TEST-${household}`,
    skillId: SKILL_ID,
    locale: 'en-US',
    apiEndpoint: 'https://api.amazonalexa.com',
    newId: () => `${household}-${++id}`,
    now: () => new Date('2026-11-21T12:00:00Z'),
  };
}

/** Half-heard words: no sample is anywhere near them. */
const NOISE = 'brummel tatter quisp';

/**
 * Holds a scripted conversation over a device. Where no conversation is open the words are asked at once, as nobody can do
 * otherwise: "ask keynote recap …". Words that were not understood (empty in a script) come as noise: a skill never hears silence.
 */
export async function playConversation(
  { turns }: Conversation,
  { running }: OpenSkill,
  { model, household }: { readonly model: DeviceModel; readonly household: Household },
): Promise<readonly Played[]> {
  const echo = createEcho({ model, household, call: running.call });
  const played: Played[] = [];
  for (const { say, expect } of turns) {
    const words = say === '' ? NOISE : say;
    const isNamed = echo.isOpen() || /keynote recap$/.test(words);
    const [turn] = await echo.say(isNamed ? words : `ask keynote recap ${words}`);
    played.push({ say, expect, turn });
  }
  await echo.leave();
  return played;
}

/** What is in speech markup as it is written, without how it is spoken. */
export function writtenOf(ssml: string): string {
  const words: string[] = [];
  const waiting: (Element | string)[] = [parseXml(ssml)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') words.push(next);
    else {
      if (next.name === 's' || next.name === 'break') words.push(' ');
      waiting.push(...next.children.toReversed());
    }
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

type Spoken = { readonly ssml?: string } | undefined;

/** The question that keeps the session open, as written; empty where there is none. */
export function questionOf({ response }: ResponseEnvelope): string {
  const { ssml } = (response.reprompt?.outputSpeech as Spoken) ?? {};
  return ssml === undefined ? '' : writtenOf(ssml);
}

/** What is said before the question, as written, on a device without a screen. */
export function saidOf(envelope: ResponseEnvelope): string {
  const { ssml } = (envelope.response.outputSpeech as Spoken) ?? {};
  const all = ssml === undefined ? '' : writtenOf(ssml);
  const question = questionOf(envelope);
  return question !== '' && all.endsWith(question) ? all.slice(0, -question.length).trim() : all;
}

/** The sentences of the notes that an answer told, by their places in the index: out of what it remembers of itself. */
export function toldIn({ sessionAttributes }: ResponseEnvelope): readonly string[] {
  const { recap } = (sessionAttributes ?? {}) as { recap?: { session?: { told?: Told } } };
  return (recap?.session?.told?.lines ?? []).flatMap((line) => (typeof line === 'string' ? [] : [line.ref]));
}

type Told = { readonly lines: readonly (string | { readonly ref: string })[] };

/** How the function itself says that the request ended, out of its log. */
export async function outcomeOf(
  { request }: RequestEnvelope,
  { running }: OpenSkill,
): Promise<string | undefined> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const line = running
      .log()
      .split('\n')
      .find((each) => each.includes(`"${request.requestId}"`));
    if (line !== undefined) return (JSON.parse(line) as { outcome?: string }).outcome;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return undefined;
}
