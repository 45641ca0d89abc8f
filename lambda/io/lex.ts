import type { LexClient } from './lex-client.ts';
import { createGuard, type Guard, type Patience } from './resilience.ts';
import type { ServiceAddress } from './service-address.ts';

export type LexSettings = {
  readonly botId: string;
  readonly botAliasId: string;
  readonly localeId: string;
  readonly address?: ServiceAddress;
  /** Milliseconds that one try may take; else as long as the service in the cloud should need. */
  readonly attempt?: number;
};

/** What Lex keeps for the function behind it and gives back. */
export type LexAttributes = Readonly<Record<string, string>>;

/** What is given to Lex: words, or speech in base64 (16-bit samples at 16 kHz), and all that the conversation remembers. */
export type LexTurn = { readonly conversation: string; readonly attributes: LexAttributes } & (
  | { readonly text: string }
  | { readonly audio: string }
);

/** What Lex gives back: the words it took, the custom payloads in their order, and what is to be remembered. */
export type LexReply = {
  readonly heard: string;
  readonly payloads: readonly string[];
  readonly attributes: LexAttributes;
};

export type Lex = { hear(turn: LexTurn): Promise<LexReply>; isAway(): boolean };

/**
 * Every call brings all that the conversation remembers, so a repeated call answers the same and a lost one loses nothing: it may
 * be tried again. A function behind Lex that has to start takes about a second, and two and a half are as long as somebody who
 * typed should wait before our own understanding answers, which takes a few milliseconds. Three failures in a row are no chance; after
 * five seconds one turn tries again.
 */
const FOR_TEXT: Patience = {
  name: 'Lex',
  attempt: 2_500,
  retries: 1,
  failures: 3,
  rest: 5_000,
  atOnce: 64,
  waiting: 64,
};
/** Speech is recognised before it is understood: up to fifteen seconds of it. Nobody else can do it, so it may take longer. */
const FOR_SPEECH = { atOnce: 16, waiting: 32, attempt: 8_000 };

export type LexDeps = { readonly connect?: () => Promise<LexClient>; readonly patience?: Partial<Patience> };

/** Lex behind one guard for text and one for speech, since recognising may fail alone. The client is loaded with the first call. */
export function createLex(settings: LexSettings, deps: LexDeps = {}): Lex {
  const connect =
    deps.connect ??
    (() => import('./lex-client.ts').then(({ createLexClient }) => createLexClient(settings)));
  const asked = { ...(settings.attempt !== undefined && { attempt: settings.attempt }), ...deps.patience };
  const text = createGuard({ ...FOR_TEXT, ...asked });
  const speech = createGuard({ ...FOR_TEXT, ...FOR_SPEECH, ...asked });
  let connected: Promise<LexClient> | undefined;
  const call = async (guard: Guard, turn: LexTurn) => {
    connected ??= connect();
    const client = await connected;
    return guard.run((signal) => client.recognise(turn, signal));
  };
  return {
    hear: (turn) => call('text' in turn ? text : speech, turn),
    isAway: () => text.isAway(),
  };
}
