import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { checkSpeech } from './speech-checker.ts';

/** Alexa's limits as platform.md §A6 has them; of the two sizes that documents give, the smaller. */
const MOST_SPEECH = 8000;
const MOST_CARD = 8000;
const MOST_RESPONSE = 24 * 1024;
/** What slips out when a value is missing, or a template is not filled. */
const LEAK = /undefined|\[object|NaN|\{\w+\}|\bnull\b/;

type Ssml = { readonly type: string; readonly ssml?: string };

function speechFaults(name: string, speech: Ssml | undefined): string[] {
  if (speech === undefined) return [];
  if (speech.type !== 'SSML' || speech.ssml === undefined) return [`${name} is not SSML`];
  const { words, faults } = checkSpeech(speech.ssml);
  return [
    ...faults.map((fault) => `${name}: ${fault}`),
    ...(speech.ssml.length > MOST_SPEECH ? [`${name} is longer than ${MOST_SPEECH}`] : []),
    ...(words === '' ? [`${name} is silent`] : []),
    ...(LEAK.test(words) ? [`${name} says "${LEAK.exec(words)?.[0]}"`] : []),
  ];
}

/** Everything that is said to a response, in order: at once, and read along on a screen. */
export function spokenWords({ response }: ResponseEnvelope): string {
  const speech = response.outputSpeech as Ssml | undefined;
  const said = [speech?.ssml ?? ''];
  const render = response.directives?.find((one) => one.type === 'Alexa.Presentation.APL.RenderDocument');
  const execute = response.directives?.find((one) => one.type === 'Alexa.Presentation.APL.ExecuteCommands');
  const screen = (
    render as { datasources?: Record<string, { properties: Record<string, string> }> } | undefined
  )?.datasources?.screen;
  for (const [, id] of JSON.stringify(execute ?? {}).matchAll(/"SpeakItem","componentId":"(\w+)"/g))
    said.push(screen?.properties[`${id}Ssml`] ?? '');
  return said
    .map((ssml) => checkSpeech(ssml).words)
    .join(' ')
    .trim();
}

function cardFaults(envelope: ResponseEnvelope): string[] {
  const { card } = envelope.response;
  if (card === undefined) return [];
  if (card.type !== 'Simple') return [`a card of type ${card.type}`];
  const text = `${card.title}\n${card.content}`;
  return [
    ...(text.length > MOST_CARD ? ['the card is too long'] : []),
    ...(/<[^>]*>|&\w+;/.test(text) ? ['markup in the card'] : []),
    ...(LEAK.test(text) ? ['the card says what it should not'] : []),
    ...(card.title?.trim() && card.content?.trim() ? [] : ['an empty card']),
  ];
}

/** What is wrong with an answer, by the rules of certification that can be checked (platform.md §A11). */
export function responseFaults(envelope: ResponseEnvelope, request: RequestEnvelope): string[] {
  const { response } = envelope;
  const speech = response.outputSpeech as Ssml | undefined;
  const reprompt = response.reprompt?.outputSpeech as Ssml | undefined;
  const isOpen = response.shouldEndSession === false;
  const apl = request.context?.System?.device?.supportedInterfaces?.['Alexa.Presentation.APL'];
  const shows = (response.directives ?? []).some((one) => one.type.startsWith('Alexa.Presentation.APL'));
  return [
    ...speechFaults('outputSpeech', speech),
    ...speechFaults('reprompt', reprompt),
    ...cardFaults(envelope),
    ...(speech === undefined ? ['silence'] : []),
    ...(isOpen !== (reprompt !== undefined)
      ? ['open without a reprompt, or a reprompt without being open']
      : []),
    ...(isOpen && !spokenWords(envelope).includes('?') ? ['open without a question'] : []),
    ...(!isOpen && spokenWords(envelope).endsWith('?') ? ['a question, and nobody listens'] : []),
    ...(shows && apl === undefined ? ['a screen for a device without one'] : []),
    ...(JSON.stringify(envelope).length > MOST_RESPONSE ? ['the response is too large'] : []),
  ];
}
