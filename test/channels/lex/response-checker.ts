import { checkSpeech } from '../alexa/speech-checker.ts';

/** What Lex takes from a code hook (platform.md §C4, §C5; the message's 1,000 are the smaller of two documented limits). */
const MOST_MESSAGE = 1000;
const MOST_MESSAGES = 10;
const MOST_TEXT = 4000;
const MOST_BYTES = 25 * 1024;
/** Session attributes count as they travel, in base64. */
const MOST_ATTRIBUTES = 12 * 1024;
/** What slips out when a value is missing, or a template is not filled. */
const LEAK = /\bundefined\b|\[object|\bNaN\b|\$?\{\w+\}|\bnull\b/;
/** Marks of HTML and SSML that a text would show as they are. */
const MARKUP = /<\/?\w|&\w+;/;

type Fields = Readonly<Record<string, unknown>>;
type Message = { readonly contentType: string; readonly content: string };

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value that nobody told Lex of, or that are missing. */
function shapeFaults(name: string, value: unknown, known: { must: string[]; may?: string[] }): string[] {
  if (!isFields(value)) return [`${name} is no object`];
  const { must, may = [] } = known;
  return [
    ...must.filter((field) => value[field] === undefined).map((field) => `${name}.${field} is missing`),
    ...Object.keys(value)
      .filter((field) => !must.includes(field) && !may.includes(field))
      .map((field) => `${name}.${field} is unknown to Lex`),
  ];
}

function messagesOf(response: unknown): readonly unknown[] {
  return isFields(response) && Array.isArray(response.messages) ? response.messages : [];
}

function messageFaults(message: unknown): string[] {
  const shape = shapeFaults('message', message, { must: ['contentType', 'content'] });
  if (shape.length > 0) return shape;
  const { contentType, content } = message as Message;
  if (typeof content !== 'string') return ['content is no text'];
  const size =
    content.length >= 1 && content.length <= MOST_MESSAGE ? [] : [`a message of ${content.length}`];
  const broken = content.isWellFormed() ? [] : ['a message ends within a sign'];
  switch (contentType) {
    case 'SSML': {
      const { words, faults } = checkSpeech(content);
      const silent = words === '' ? ['speech without a word'] : [];
      return [...size, ...broken, ...faults, ...silent, ...(LEAK.test(words) ? [`says "${words}"`] : [])];
    }
    case 'PlainText': {
      const blank = content.trim() === '' ? ['a blank message'] : [];
      const markup = MARKUP.test(content) ? [`markup in "${content}"`] : [];
      return [...size, ...broken, ...blank, ...markup, ...(LEAK.test(content) ? [`shows "${content}"`] : [])];
    }
    case 'CustomPayload':
      return [...size, ...broken];
    default:
      return [`a message of type ${contentType}`];
  }
}

function stateFaults(state: unknown): string[] {
  const shape = shapeFaults('sessionState', state, {
    must: ['dialogAction'],
    may: ['sessionAttributes', 'activeContexts', 'intent', 'runtimeHints'],
  });
  if (!isFields(state) || shape.length > 0) return shape;
  const { dialogAction, intent, sessionAttributes = {} } = state;
  const action = isFields(dialogAction) ? dialogAction.type : undefined;
  const attributes = isFields(sessionAttributes) ? Object.entries(sessionAttributes) : [];
  return [
    ...shapeFaults('dialogAction', dialogAction, { must: ['type'] }),
    ...(action === 'ElicitIntent' || action === 'Close' ? [] : [`dialogAction ${String(action)}`]),
    ...(action === 'Close' ? intentFaults(intent) : []),
    ...attributes
      .filter(([, value]) => typeof value !== 'string')
      .map(([name]) => `the attribute ${name} is no text`),
    ...(base64(JSON.stringify(sessionAttributes)) > MOST_ATTRIBUTES ? ['too large attributes'] : []),
  ];
}

function intentFaults(intent: unknown): string[] {
  const shape = shapeFaults('intent', intent, {
    must: ['name', 'state'],
    may: ['slots', 'confirmationState'],
  });
  const { name, state } = (intent ?? {}) as { readonly name?: unknown; readonly state?: unknown };
  return [
    ...shape,
    ...(typeof name === 'string' && /^(?:[0-9a-zA-Z][_-]?){1,100}$/.test(name)
      ? []
      : ['an intent without a name']),
    ...(state === 'Fulfilled' || state === 'Failed' ? [] : [`closed while ${String(state)}`]),
  ];
}

function base64(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3) * 4;
}

/** Everything that is said or shown by a response, in order, as plain words. */
export function spokenWords(response: unknown): string {
  return (messagesOf(response) as readonly Message[])
    .filter(({ contentType }) => contentType !== 'CustomPayload')
    .map(({ contentType, content }) => (contentType === 'SSML' ? checkSpeech(content).words : content))
    .join(' ')
    .trim();
}

/** The record that a response brings as data; undefined where it has none, or none that is JSON. */
export function payloadOf(response: unknown): unknown {
  const pieces = (messagesOf(response) as readonly Message[]).filter(
    ({ contentType }) => contentType === 'CustomPayload',
  );
  try {
    return JSON.parse(pieces.map(({ content }) => content).join(''));
  } catch {
    return undefined;
  }
}

/** What is wrong with a response, by what Lex takes and by the rules for what a listener gets: nothing silent, open when asked. */
export function responseFaults(response: unknown): string[] {
  const shape = shapeFaults('response', response, {
    must: ['sessionState', 'messages'],
    may: ['requestAttributes'],
  });
  if (!isFields(response) || shape.length > 0) return shape;
  const messages = messagesOf(response);
  const kinds = new Set((messages as readonly Partial<Message>[]).map((message) => message?.contentType));
  const total = (messages as readonly Partial<Message>[]).reduce(
    (sum, one) => sum + (one?.content?.length ?? 0),
    0,
  );
  const words = spokenWords(response);
  const isOpen = JSON.stringify(response.sessionState).includes('"ElicitIntent"');
  return [
    ...stateFaults(response.sessionState),
    ...messages.flatMap(messageFaults),
    ...(messages.length > MOST_MESSAGES ? [`${messages.length} messages`] : []),
    ...(total > MOST_TEXT ? [`${total} characters`] : []),
    ...(Buffer.byteLength(JSON.stringify(response)) > MOST_BYTES ? ['a response that is too large'] : []),
    ...(kinds.has('SSML') && kinds.has('PlainText') ? ['all said twice'] : []),
    ...(words === '' ? ['silence'] : []),
    ...(isOpen === words.endsWith('?') ? [] : [isOpen ? 'open without a question' : 'a question to nobody']),
  ];
}
