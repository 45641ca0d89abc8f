import type { Directive, Response, ui } from 'ask-sdk-model';
import type { Answer, Source } from '../../dialog/answer.ts';
import { hasScreen, toDirectives } from './apl/directives.ts';
import { dateLabel, NAME, noted } from './apl/labels.ts';
import { planReadAlong } from './apl/read-along.ts';
import type { Device } from './envelope.ts';
import type { PronunciationLexicon } from './lexicon.ts';
import { toSpeech } from './ssml.ts';

/** Documents differ on 24 and 120 KB: the smaller is kept, in bytes of JSON, with room for what the session remembers. */
const MOST_RESPONSE = 24 * 1024;
/** Alexa refuses longer cards. */
const MOST_CARD = 8000;
const MOST_CARD_SOURCES = 12;

/** Where and for whom an answer is rendered. */
export type Rendering = {
  readonly device: Device;
  readonly lexicon: PronunciationLexicon;
  /** Directives of others, such as the names that the next turn may bring. */
  readonly directives?: readonly Directive[];
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

/** The response without what does not fit: first the card goes, then the screen; the speech stays. */
function firstThatFits(ways: readonly (() => Response)[], room: number): Response {
  const made = ways.map((way) => way());
  const small = made.find((response) => sizeOf(response) <= room);
  return small ?? made.at(-1) ?? {};
}

/** The answer as Alexa says and shows it. Pure; always within Alexa's limits; open exactly when something is asked. */
export function render(answer: Answer, rendering: Rendering): Response {
  const { device, lexicon, directives = [], taken = 0 } = rendering;
  const { next } = answer;
  const texts = answer.say.map((line) => line.text);
  const question = next.do === 'listen' ? next.prompt : undefined;
  const card = toCard(answer);
  const atOnce: Response = {
    outputSpeech: speech(toSpeech(texts, question, lexicon)),
    ...(question !== undefined && {
      reprompt: { outputSpeech: speech(toSpeech([], question, lexicon)) },
    }),
    shouldEndSession: next.do === 'end',
  };
  const withScreen = (): Response => {
    const plan = planReadAlong(answer);
    const first = plan.follows ? toSpeech(texts.slice(0, plan.first), undefined, lexicon) : undefined;
    return {
      ...atOnce,
      ...(first !== undefined && { outputSpeech: speech(first) }),
      directives: [...toDirectives(answer, lexicon), ...directives],
    };
  };
  const others = directives.length > 0 ? { directives: [...directives] } : {};
  const isShown = hasScreen(device) && next.do === 'listen';
  return firstThatFits(
    [
      ...(isShown && card ? [() => ({ ...withScreen(), card })] : []),
      ...(isShown ? [withScreen] : []),
      ...(card ? [() => ({ ...atOnce, ...others, card })] : []),
      () => ({ ...atOnce, ...others }),
      () => atOnce,
    ],
    MOST_RESPONSE - taken,
  );
}
