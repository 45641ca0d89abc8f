import type { Directive, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { DeviceModel } from '../../local/alexa/device-model.ts';
import type { Screen } from '../../local/alexa/screen.ts';
import { type Stretch, wordsOf } from '../../local/alexa/speech.ts';
import { responseFaults } from '../channels/alexa/response-checker.ts';
import type { Answered } from '../conversations/alexa-conversation.ts';

/** A listener must be able to get a word in: nothing is longer than this, in seconds. */
const MOST_SECONDS = 90;
/** How fast Alexa speaks, in words a second: about 160 a minute. */
const WORDS_A_SECOND = 2.67;
/** What a conversation remembers travels with every request. */
const MOST_ATTRIBUTES = 6 * 1024;
/** Of values and synonyms together. */
const MOST_ENTITIES = 100;
/** What slips out when a value is missing, a template is not filled or an expression is not evaluated. */
const LEAK = /\bundefined\b|\bNaN\b|\[object|\$?\{|\bnull\b|@\w+\b/;
/** Marks of Markdown, HTML and SSML that a card or screen would show as they are. */
const MARKUP = /<\/?\w|&\w+;|\*\*|__\w|`|\]\(|^#+ /m;

/** What is wrong with a turn by the rules of certification (platform.md §A6, §A11) that a device can see. */
export function turnFaults(turn: Answered, model: DeviceModel): string[] {
  const { request, response, speech, screen, isOpen } = turn;
  return [
    ...responseFaults(response, request),
    ...heardFaults(speech, isOpen),
    ...(screen === undefined ? [] : screenFaults(screen, isOpen)),
    ...cardFaults(response),
    ...(response.response.directives ?? []).flatMap((directive) =>
      directiveFaults(directive, request, model),
    ),
    ...sizeFaults(response),
  ];
}

/** What the ear gets: the whole of it, read from the screen's document too. */
function heardFaults(speech: readonly Stretch[], isOpen: boolean): string[] {
  const words = wordsOf(speech);
  const pauses = speech.reduce((sum, each) => sum + ('pause' in each ? each.pause / 1000 : 0), 0);
  const seconds = words.split(/\s+/).length / WORDS_A_SECOND + pauses;
  return [
    ...(words === '' ? ['nothing is heard'] : []),
    ...(LEAK.test(words) ? [`heard: "${LEAK.exec(words)?.[0]}"`] : []),
    ...(isOpen === words.endsWith('?')
      ? []
      : [isOpen ? 'open, and the last word is no question' : 'a question to nobody']),
    ...(seconds > MOST_SECONDS ? [`speaks for ${Math.round(seconds)} seconds`] : []),
  ];
}

function screenFaults({ lines, touchable }: Screen, isOpen: boolean): string[] {
  const text = [...lines, ...touchable.map(({ label }) => label)].join('\n');
  return [
    ...(lines.length === 0 ? ['an empty screen'] : []),
    ...(LEAK.test(text) ? [`on the screen: "${LEAK.exec(text)?.[0]}"`] : []),
    ...(MARKUP.test(text) ? [`markup on the screen: "${MARKUP.exec(text)?.[0]}"`] : []),
    ...(isOpen && touchable.length === 0 ? ['nothing to touch'] : []),
    ...(touchable.some(({ label }) => label === '') ? ['something to touch without a word on it'] : []),
  ];
}

function cardFaults({ response: { card } }: ResponseEnvelope): string[] {
  const text = JSON.stringify(card ?? '').replaceAll('\\n', '\n');
  return MARKUP.test(text) ? [`markup in the card: "${MARKUP.exec(text)?.[0]}"`] : [];
}

function directiveFaults(directive: Directive, request: RequestEnvelope, model: DeviceModel): string[] {
  switch (directive.type) {
    case 'Dialog.ElicitSlot': {
      const name =
        directive.updatedIntent?.name ?? ('intent' in request.request ? request.request.intent.name : '');
      const intent = model.intents.get(name);
      const canAsk = intent?.hasDialog === true && intent.slots.has(directive.slotToElicit);
      return canAsk
        ? []
        : [`asks for ${name}.${directive.slotToElicit}, which stands in no dialog of the model`];
    }
    case 'Dialog.UpdateDynamicEntities': {
      const types = directive.updateBehavior === 'REPLACE' ? (directive.types ?? []) : [];
      const unknown = types.filter(({ name = '' }) => !model.types.has(name));
      const forms = types.flatMap(({ values = [] }) =>
        values.flatMap(({ name }) => [name?.value ?? '', ...(name?.synonyms ?? [])]),
      );
      return [
        ...unknown.map(({ name }) => `sends values of type ${name}, which the model lacks`),
        ...(forms.length > MOST_ENTITIES ? [`sends ${forms.length} values and synonyms`] : []),
        ...forms
          .filter((form) => form === '' || form.length > 140)
          .map((form) => `sends the value "${form}"`),
      ];
    }
    default:
      return [];
  }
}

function sizeFaults({ sessionAttributes }: ResponseEnvelope): string[] {
  const size = Buffer.byteLength(JSON.stringify(sessionAttributes ?? {}));
  return size > MOST_ATTRIBUTES ? [`remembers ${size} bytes in the session`] : [];
}
