import type { Question } from '../../dialog/question.ts';
import type { ReadIntent } from '../../understand/read-intent.ts';
import type { HeardIntent, LexRequest } from './event.ts';
import { wishOf } from './intents.ts';

/** How words and intents become questions: the core's own understanding. */
export type Ear = { readonly understand: (heard: string) => Question; readonly readIntent: ReadIntent };

/** Slots whose value names somebody or something of the catalogue. */
const NAMING = /^(?:other_)?(?:speaker|talk|day)$/;

/** True when a question is about somebody or something of the catalogue, for sure or in doubt. */
function namesSome(question: Question): boolean {
  const isNamed = 'speaker' in question || 'talk' in question || 'day' in question || 'doubt' in question;
  return isNamed || question.kind === 'compare';
}

/** The words with each name as the bot's list has it, where Lex heard other words for it. */
function withNames(words: string, { slots }: HeardIntent): string {
  let named = words;
  for (const [slot, { said, resolved }] of slots)
    if (NAMING.test(slot) && resolved !== undefined) named = named.replace(said, () => resolved);
  return named;
}

/**
 * Nothing was said or typed: what is left is whether something was confirmed, and the intent with its slots as a client may set
 * them. Names among them that need words around them are understood by themselves.
 */
function readSilently({ name, confirmed, slots }: HeardIntent, ear: Ear): Question {
  if (confirmed !== undefined) return ear.understand(confirmed ? 'yes' : 'no');
  const heard = [...slots].map(([slot, { said, resolved }]) => [slot, { said: resolved ?? said }] as const);
  const question = ear.readIntent({
    wish: wishOf(name),
    slots: Object.fromEntries(heard),
    sentence: '',
    reads: 'slots',
  });
  return question.kind === 'unclear' ? ear.understand(heard.map(([, { said }]) => said).join(' ')) : question;
}

/** Keys pressed on a phone: a figure is the place of what was offered. */
const KEYS = /^\d{1,2}$/;

/**
 * What an event asks of us. The words decide, whatever intent Lex took them for: they are read like typed ones, so that no
 * question is lost to the recogniser. Lex adds what it knows better: a name that it resolved and that our own reading of the
 * words did not find, and other hearings of the sound where the first one means nothing.
 */
export function readRequest({ mode, words, otherWords, intent }: LexRequest, ear: Ear): Question {
  if (mode === 'DTMF' && KEYS.test(words)) return ear.understand(`number ${words}`);
  if (words === '') return intent === undefined ? ear.understand('') : readSilently(intent, ear);
  const question = ear.understand(words);
  if (question.kind === 'unclear') {
    const clearer = otherWords.map((other) => ear.understand(other)).find(({ kind }) => kind !== 'unclear');
    return clearer ?? question;
  }
  if (intent === undefined || namesSome(question)) return question;
  const named = withNames(words, intent);
  if (named === words) return question;
  const better = ear.understand(named);
  return namesSome(better) ? better : question;
}
