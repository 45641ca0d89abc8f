import { at, isRecord, list, text } from '../unknown.ts';

/** An event as Lex V2 sends it to a code hook, checked once and cut down to what is used: whatever came in, this can be relied on. */
export type LexRequest = {
  /** Lex's id of the request that the client made; empty for what is no event. */
  readonly id: string;
  readonly source: (typeof SOURCES)[number] | 'other';
  readonly mode: (typeof MODES)[number] | 'other';
  /** The locale of the bot, as en_US. */
  readonly locale: string;
  /** True where the client will play the answer, false where it shows it. */
  readonly wantsSound: boolean;
  /** What was typed, keyed, or heard; other hearings of the same sound behind it. */
  readonly words: string;
  readonly otherWords: readonly string[];
  readonly intent?: HeardIntent;
  /** The session attributes: of ours, and of whoever else has some. */
  readonly attributes: ReadonlyMap<string, string>;
};

export type HeardIntent = {
  readonly name: string;
  /** What somebody said who was asked to confirm; absent: nobody asked, or nothing clear was said. */
  readonly confirmed?: boolean;
  readonly slots: ReadonlyMap<string, HeardSlot>;
};

/** What a slot took: the words as heard, and the value of the bot's list that they come to, where they do. */
export type HeardSlot = { readonly said: string; readonly resolved?: string };

const SOURCES = ['DialogCodeHook', 'FulfillmentCodeHook'] as const;
const MODES = ['DTMF', 'Speech', 'Text'] as const;
/** Lex takes no longer text; work stays bounded for what pretends to be Lex. */
const MOST_WORDS = 1024;
const MOST_NAME = 100;
/** As Lex names intents. */
const NAME = /^(?:[0-9a-zA-Z][_-]?)+$/;
const MOST_SLOTS = 100;
const MOST_OTHERS = 4;
const MOST_ATTRIBUTES = 50;
/** Lex takes 12 KB of attributes in all. */
const MOST_ATTRIBUTE = 12 * 1024;

function oneOf<T extends string>(values: readonly T[], value: unknown): T | 'other' {
  return values.find((one) => one === value) ?? 'other';
}

/** The one value of a slot, or the first of several. */
function readSlot(slot: unknown): HeardSlot | undefined {
  const scalar = at(slot, 'shape') === 'List' ? list(at(slot, 'values'), 1)[0] : slot;
  const value = at(scalar, 'value');
  const interpreted = text(at(value, 'interpretedValue'), MOST_WORDS);
  const said = text(at(value, 'originalValue'), MOST_WORDS).trim() || interpreted.trim();
  if (said === '') return undefined;
  const [resolved] = list(at(value, 'resolvedValues'), 1);
  const known = text(resolved, MOST_WORDS).trim();
  return { said, ...(known !== '' && { resolved: known }) };
}

function readIntent(intent: unknown): HeardIntent | undefined {
  const name = text(at(intent, 'name'), MOST_NAME);
  if (!NAME.test(name)) return undefined;
  const given = at(intent, 'slots');
  const slots = new Map<string, HeardSlot>();
  for (const [slot, value] of isRecord(given) ? Object.entries(given).slice(0, MOST_SLOTS) : []) {
    const heard = readSlot(value);
    if (heard !== undefined) slots.set(slot.slice(0, MOST_NAME), heard);
  }
  const state = at(intent, 'confirmationState');
  return {
    name,
    slots,
    ...((state === 'Confirmed' || state === 'Denied') && { confirmed: state === 'Confirmed' }),
  };
}

function readAttributes(given: unknown): ReadonlyMap<string, string> {
  const entries = isRecord(given) ? Object.entries(given).slice(0, MOST_ATTRIBUTES) : [];
  return new Map(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' && value.length <= MOST_ATTRIBUTE && name.length <= MOST_NAME
        ? [[name, value] as const]
        : [],
    ),
  );
}

/** Reads whatever came in. Never fails: what is missing or of another shape is absent or empty. */
export function readEvent(event: unknown): LexRequest {
  const state = at(event, 'sessionState');
  const [best] = list(at(event, 'interpretations'), 1);
  const intent = readIntent(at(state, 'intent')) ?? readIntent(at(best, 'intent'));
  const hearings = list(at(event, 'transcriptions'), MOST_OTHERS)
    .map((one) => text(at(one, 'transcription'), MOST_WORDS).trim())
    .filter((words) => words !== '');
  const transcript = text(at(event, 'inputTranscript'), MOST_WORDS).trim();
  const words = transcript || (hearings[0] ?? '');
  return {
    id: text(at(state, 'originatingRequestId'), MOST_NAME),
    source: oneOf(SOURCES, at(event, 'invocationSource')),
    mode: oneOf(MODES, at(event, 'inputMode')),
    locale: text(at(event, 'bot', 'localeId'), MOST_NAME),
    wantsSound: text(at(event, 'responseContentType'), MOST_NAME).startsWith('audio/'),
    words,
    otherWords: hearings.filter((other) => other !== words),
    ...(intent && { intent }),
    attributes: readAttributes(at(state, 'sessionAttributes')),
  };
}
