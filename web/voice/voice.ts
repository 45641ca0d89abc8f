/**
 * For the widget around it: load this module on first use (`import('../voice/voice.ts')`, at best when the page is idle). It
 * defines the element `kr-player`. `talk-button.ts` defines `kr-talk-button`; it is small and belongs into the first load, with
 * `.load = () => Promise<VoiceController>` set on it: it loads the voice when it is first pressed.
 *
 * What differs from the first plan: `ask` gives back `{ reply, id }`, and the voice speaks the replies to its own turns itself;
 * `repeat`, `previous` and `next` are here and not with the widget.
 *
 * The build has `capture-worklet.ts` as an entry of its own, beside the chunks, and defines `CAPTURE_WORKLET` as its file name
 * (a string, hashed name and all): it is found by `new URL(CAPTURE_WORKLET, import.meta.url)`. The audio is played from a blob, so
 * the content security policy needs `media-src 'self' blob:`.
 */
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import type { VoiceHost, VoiceState } from './voice-state.ts';

export type { HostedReply, Speaking, VoiceHost, VoiceMode, VoiceState } from './voice-state.ts';

/** Listens and speaks for one widget. Says 'change' whenever its state is another. */
export class VoiceController extends EventTarget {
  readonly #host: VoiceHost;
  #state: VoiceState = { mode: 'idle', level: 0, handsFree: false, rate: 1 };

  constructor(host: VoiceHost) {
    super();
    this.#host = host;
  }

  get state(): VoiceState {
    return this.#state;
  }

  /** The button or the key goes down: listens; while speaking, cuts off what is said and listens. */
  pressToTalk(): void {
    this.#change({ mode: 'listening' });
  }

  /** It goes up: after a hold, sends what was said; after a tap, listens on until the end of speech. */
  release(): void {
    this.#change({ mode: 'idle' });
  }

  toggleHandsFree(): void {
    this.#change({ handsFree: !this.#state.handsFree });
  }

  /** Reads a reply aloud from a part on (its lines, then its prompt); done when all is said or it was stopped. */
  async speak(reply: TurnReply, replyId: string, fromPart = 0): Promise<void> {
    this.#change({ current: { reply, id: replyId }, speaking: { reply: replyId, part: fromPart } });
  }

  /** Ends listening, thinking and speaking, and hands-free with them. */
  stop(): void {
    this.#change({ mode: 'idle', handsFree: false });
  }

  pause(): void {}

  resume(): void {}

  /** Says the last reply again from its start. */
  repeat(): void {}

  /** The sentence before, or in a recap the part before. */
  previous(): void {
    void this.#host.ask({ text: 'previous' });
  }

  next(): void {
    void this.#host.ask({ text: 'next' });
  }

  setRate(rate: number): void {
    this.#change({ rate });
  }

  dispose(): void {}

  #change(change: Partial<VoiceState>): void {
    this.#state = { ...this.#state, ...change };
    this.dispatchEvent(new Event('change'));
  }
}
