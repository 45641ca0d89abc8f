import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Answer, Outcome } from '../../lambda/dialog/answer.ts';
import { fromRef, newSession } from '../../lambda/dialog/session.ts';
import type { Evidence, Knowledge } from '../../lambda/retrieve/index-format.ts';
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

/** The sentences in speech markup as they are written, without how they are spoken. */
export function sentencesOf(ssml: string): string[] {
  const sentences: string[] = [''];
  const waiting: (Element | string)[] = [parseXml(ssml)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') sentences[sentences.length - 1] += next;
    else {
      if (next.name === 's') sentences.push('');
      waiting.push(...next.children.toReversed());
    }
  }
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

type Spoken = { readonly ssml?: string } | undefined;
type Told = { readonly lines: readonly (string | { readonly ref: string; readonly text: string })[] };

/** Where each sentence of the notes stands that an answer told, by its words: out of what the skill remembers of itself. */
function evidenceIn({ sessionAttributes }: ResponseEnvelope, { passages }: Knowledge): Map<string, Evidence> {
  const { recap } = (sessionAttributes ?? {}) as { recap?: { session?: { told?: Told } } };
  return new Map(
    (recap?.session?.told?.lines ?? []).flatMap((line) => {
      const place = typeof line === 'string' ? undefined : fromRef(line.ref);
      const passage = passages[place?.passage ?? -1];
      const sentence = passage?.sentences[place?.sentence ?? -1];
      if (typeof line === 'string' || passage === undefined || sentence === undefined) return [];
      return [[line.text, { note: passage.note, line: sentence.line }] as const];
    }),
  );
}

/** What a device without a screen was told, as the answer that it was rendered from; so that scripts can be held to both. */
export function toAnswer({ response }: Answered, outcome: string | undefined, knowledge: Knowledge): Answer {
  const { outputSpeech, reprompt, shouldEndSession } = response.response;
  const read = (speech: Spoken) => (speech?.ssml === undefined ? [] : sentencesOf(speech.ssml));
  const asked = read(reprompt?.outputSpeech as Spoken);
  const said = read(outputSpeech as Spoken);
  const evidence = evidenceIn(response, knowledge);
  const ends = said.slice(said.length - asked.length).join(' ') === asked.join(' ');
  return {
    outcome: outcome as Outcome,
    say: said.slice(0, ends ? said.length - asked.length : said.length).map((text) => {
      const found = evidence.get(text);
      return { text, ...(found && { evidence: found }) };
    }),
    next: shouldEndSession ? { do: 'end' } : { do: 'listen', prompt: asked.join(' ') },
    session: newSession(),
  };
}

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
