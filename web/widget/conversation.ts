import type { TurnReply } from '../../lambda/channels/web/api.ts';
import type { AskedBy, Exchange } from './exchange.ts';
import type { History } from './history.ts';
import { type TurnResult, takeTurn } from './turn-client.ts';

/** What is asked: words, a recording (base64, see TurnRequest), or nothing to open the conversation. */
export type Turn = { readonly text?: string; readonly audio?: string };

/** A reply, and the exchange that it belongs to. */
export type Answered = { readonly id: string; readonly reply: TurnReply };

type Waiting = {
  readonly id: string;
  readonly turn: Turn;
  readonly stop: AbortController;
  readonly done: Promise<Answered | undefined>;
};

/** Characters; the server takes no more. */
export const LONGEST_QUESTION = 1_000;

/** A name that no other conversation has. Browsers give whole ones (randomUUID) to pages with a certificate only. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The conversation of one widget, without its looks: who asked what, what came of it, and the server's state, which goes out with
 * the next turn. Keeps the exchanges in a history. Says 'asked' when a turn begins and 'ended' when it is over, each with the id of its
 * exchange, and 'cleared'.
 */
export class Conversation extends EventTarget {
  #exchanges: readonly Exchange[];
  #state: string | undefined;
  #waiting: Waiting | undefined;
  #number = 0;
  readonly #history: History;
  readonly #server: () => string;
  /** The last thing that was said, until it is known what was heard: it can be sent again. */
  #recording: { readonly id: string; readonly audio: string } | undefined;
  /** A page load is a conversation of its own to the server; what was said before comes along in the state. */
  #name: string;

  constructor(history: History, server: () => string) {
    super();
    const { exchanges, state } = history.load();
    this.#history = history;
    this.#server = server;
    this.#exchanges = exchanges;
    this.#state = state;
    this.#name = newName();
    this.#number = Math.max(0, ...exchanges.map(({ id }) => Number(id.slice(1)) || 0));
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /**
   * Takes a turn. Whoever asks something else while a turn waits does not want that one any more; the same words again are the
   * same turn. Undefined when it failed or was stopped: the exchange says which.
   */
  ask(turn: Turn): Promise<Answered | undefined> {
    const text = turn.text?.trim().slice(0, LONGEST_QUESTION);
    if (turn.text !== undefined && !text) return Promise.resolve(undefined);
    if (text !== undefined && this.#waiting?.turn.text === text) return this.#waiting.done;
    this.stop();
    return this.#begin(text === undefined ? turn : { text });
  }

  /** Puts the words of an exchange again, changed or as they were; it and all that followed it are taken back. */
  askAgain(id: string, text?: string): Promise<Answered | undefined> {
    const at = this.#exchanges.findIndex((one) => one.id === id);
    const exchange = this.#exchanges[at];
    if (exchange === undefined) return Promise.resolve(undefined);
    const turn = text === undefined ? this.#turnOf(exchange) : { text };
    if (turn === undefined) return Promise.resolve(undefined);
    this.stop();
    this.#exchanges = this.#exchanges.slice(0, at);
    this.#state = exchange.before;
    return this.ask(turn);
  }

  /** Whether an exchange can be put again as it was: what was said before the page was loaded anew is gone. */
  canAskAgain(exchange: Exchange): boolean {
    return this.#turnOf(exchange) !== undefined;
  }

  /** Stops waiting; the question stays, so that it can be asked again. */
  stop(): void {
    const { id, stop } = this.#waiting ?? {};
    if (id === undefined) return;
    this.#waiting = undefined;
    stop?.abort();
    this.#settle(id, { is: 'stopped' });
  }

  /** Forgets everything; the next turn begins a conversation. */
  clear(): void {
    this.stop();
    this.#exchanges = [];
    this.#state = undefined;
    this.#name = newName();
    this.#history.clear();
    this.dispatchEvent(new Event('cleared'));
  }

  #turnOf({ id, by, asked }: Exchange): Turn | undefined {
    if (by === 'opening') return {};
    if (asked !== '') return { text: asked };
    return this.#recording?.id === id ? { audio: this.#recording.audio } : undefined;
  }

  #begin(turn: Turn): Promise<Answered | undefined> {
    this.#number += 1;
    const id = `x${this.#number}`;
    const stop = new AbortController();
    const by: AskedBy = turn.audio !== undefined ? 'voice' : turn.text !== undefined ? 'text' : 'opening';
    const before = this.#state === undefined ? {} : { before: this.#state };
    this.#exchanges = [
      ...this.#exchanges,
      { id, by, asked: turn.text ?? '', outcome: { is: 'waiting' }, ...before },
    ];
    if (turn.audio !== undefined) this.#recording = { id, audio: turn.audio };
    const state = this.#state === undefined ? {} : { state: this.#state };
    const request = { conversation: this.#name, ...turn, ...state };
    const done = takeTurn(this.#server(), request, stop.signal).then((result) => this.#end(id, result));
    this.#waiting = { id, turn, stop, done };
    this.#keep();
    this.dispatchEvent(new CustomEvent('asked', { detail: id }));
    return done;
  }

  #end(id: string, result: TurnResult): Answered | undefined {
    // a turn that was stopped is over already, whatever came of it
    if (this.#waiting?.id !== id) return undefined;
    this.#waiting = undefined;
    if (result.is === 'answered') this.#state = result.reply.state;
    this.#settle(id, result);
    return result.is === 'answered' ? { id, reply: result.reply } : undefined;
  }

  #settle(id: string, outcome: TurnResult): void {
    this.#exchanges = this.#exchanges.map((one) => {
      if (one.id !== id) return one;
      const heard = outcome.is === 'answered' && one.by === 'voice' ? outcome.reply.heard : one.asked;
      return { ...one, asked: heard, outcome };
    });
    this.#keep();
    this.dispatchEvent(new CustomEvent('ended', { detail: id }));
  }

  #keep(): void {
    const saved = { exchanges: this.#exchanges };
    this.#history.save(this.#state === undefined ? saved : { ...saved, state: this.#state });
  }
}
