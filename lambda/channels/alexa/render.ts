import type { Directive, Response, ui } from 'ask-sdk-model';
import type { Answer, Source } from '../../dialog/answer.ts';
import type { PronunciationLexicon } from '../../speech/lexicon.ts';
import { hasScreen, toDirectives } from './apl/directives.ts';
import { dateLabel, NAME, noted } from './apl/labels.ts';
import { planReadAlong } from './apl/read-along.ts';
import type { Device } from './envelope.ts';
import { toSpeech } from './to-speech.ts';

/** Documents differ on 24 and 120 KB: the smaller is kept, in bytes of JSON, with room for what the session remembers. */
const MOST_RESPONSE = 24 * 1024;
/** Alexa refuses longer cards. */
const MOST_CARD = 8000;
const MOST_CARD_SOURCES = 12;

/** Where and for whom an answer is rendered. */
export type Rendering = {
  readonly device: Device;
  readonly lexicon: PronunciationLexicon;
  /** The names that the next turn may bring. */
  readonly names?: Directive;
  /** What Alexa is to listen for. */
  readonly elicit?: Directive;
  /** Bytes of the response that are taken already, by what the session remembers. */
  readonly taken?: number;
};

function speech(ssml: string): ui.SsmlOutputSpeech {
  return { type: 'SSML', ssml };
}

/** Text without anything that looks like markup: a card shows it as it is. */
function plain(text: string): string {
  return text
    .replace(/[<>]/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function citation({ title, speakers, date, credit }: Source): string {
  const parts = [title, speakers.join(', '), date && dateLabel(date), credit && noted(credit)];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** What stays in the Alexa app: the answer and where it stands. Greetings, lists and questions leave none. */
function toCard({ say, show }: Answer): ui.SimpleCard | undefined {
  const sources = show?.sources ?? [];
  if (!say.some((line) => line.evidence !== undefined) || sources.length === 0) return undefined;
  const cited = [...new Set(sources.map(citation))].slice(0, MOST_CARD_SOURCES);
  const [only, ...others] = new Set(sources.map((source) => source.title));
  const title = only !== undefined && others.length === 0 ? only : NAME;
  const content = [say.map((line) => line.text).join(' '), ...cited.map((one) => `– ${one}`)].join('\n');
  return {
    type: 'Simple',
    title: plain(title),
    content: cardLines(content).slice(0, MOST_CARD - title.length),
  };
}

function cardLines(content: string): string {
  return content.split('\n').map(plain).join('\n');
}

/** Bytes of a value as JSON. */
export function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** The first of several responses that fits; of none the last. */
function firstThatFits(ways: readonly Response[], room: number): Response {
  return ways.find((response) => sizeOf(response) <= room) ?? ways.at(-1) ?? {};
}

/** What is said and shown on a screen: up to the first sentence of the notes by the voice, the rest read along. */
function onScreen(answer: Answer, lexicon: PronunciationLexicon): Response {
  const plan = planReadAlong(answer);
  const texts = answer.say.map((line) => line.text).slice(0, plan.first);
  return {
    ...(plan.follows && { outputSpeech: speech(toSpeech(texts, undefined, lexicon)) }),
    directives: [...toDirectives(answer, lexicon)],
  };
}

/**
 * The answer as Alexa says and shows it. Pure; always within Alexa's limits; open exactly when something is asked. Where not
 * all fits, the names go first, then the card, then the screen; the speech stays.
 */
export function render(answer: Answer, { device, lexicon, names, elicit, taken = 0 }: Rendering): Response {
  const { next } = answer;
  const question = next.do === 'listen' ? next.prompt : undefined;
  const said: Response = {
    outputSpeech: speech(
      toSpeech(
        answer.say.map((line) => line.text),
        question,
        lexicon,
      ),
    ),
    ...(question !== undefined && { reprompt: { outputSpeech: speech(toSpeech([], question, lexicon)) } }),
    shouldEndSession: next.do === 'end',
  };
  const card = toCard(answer);
  const withCard = (response: Response): Response => (card === undefined ? response : { ...response, card });
  const withNames = (response: Response): Response =>
    names === undefined ? response : { ...response, directives: [...(response.directives ?? []), names] };
  const shown = hasScreen(device) && next.do === 'listen' ? [{ ...said, ...onScreen(answer, lexicon) }] : [];
  const ways = [...shown, said].flatMap((response) => [
    withNames(withCard(response)),
    withCard(response),
    response,
  ]);
  const response = firstThatFits(ways, MOST_RESPONSE - taken - sizeOf(elicit ?? ''));
  return elicit === undefined
    ? response
    : { ...response, directives: [...(response.directives ?? []), elicit] };
}
