/**
 * For the widget around it: load this module on first use (`import('../voice/voice.ts')`, at best when the page is idle). It
 * defines the element `kr-player`. `talk-button.ts` defines `kr-talk-button`; it is small and belongs into the first load, with
 * `.load = () => Promise<VoiceController>` set on it: it loads the voice when it is first pressed.
 *
 * 'change' says that anything but level and progress changed: that is some times a second while something is read. 'level' (fifty
 * times a second while listening) and 'progress' (four times a second while reading) are events of their own.
 *
 * The build has `capture-worklet.ts` as an entry of its own, beside the chunks, and defines `CAPTURE_WORKLET` as its file name: it is
 * found by `new URL(CAPTURE_WORKLET, import.meta.url)`. The audio is played from memory, so the content security policy needs
 * `media-src 'self' blob:`.
 */
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { PATIENCE } from './hands-free.ts';
import './player.ts';
import { partsOf } from './speaker.ts';
import { TurnTaking } from './turn-taking.ts';
import type { VoiceHost } from './voice-state.ts';
import { VOICE_WORDS } from './words.ts';

export type { HostedReply, Speaking, VoiceHost, VoiceMode, VoiceState } from './voice-state.ts';

/** Milliseconds: who lets go sooner has tapped. */
const TAP = 350;
const SLOWEST = 0.75;
const FASTEST = 2;

/** Listens and speaks for one widget: everything that buttons and keys can do. */
export class VoiceController extends TurnTaking {
  protected readonly keys = this;
  readonly #disposing = new AbortController();
  #pressedAt: number | undefined;

  constructor(host: VoiceHost) {
    super(host);
    const { signal } = this.#disposing;
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
    window.addEventListener('pagehide', () => this.stop(), { signal });
  }

  /** The button or the key goes down: listens; while speaking, cuts off what is said and listens; while thinking, gives up. */
  pressToTalk(): void {
    this.takeFloor();
    const { mode } = this.state;
    if (this.isListening && this.listening.hasSpeech) this.listening.finish();
    else if (this.isListening || mode === 'thinking') this.stop();
    else {
      this.#pressedAt = performance.now();
      void this.listen({ held: true, patience: PATIENCE });
    }
  }

  /** It goes up: after a hold, sends what was said; after a tap, listens on until the end of speech. */
  release(): void {
    if (this.#pressedAt === undefined) return;
    this.listening.letGo(performance.now() - this.#pressedAt < TAP);
    this.#pressedAt = undefined;
  }

  /** Hands-free listens again after each answer, and lets one speak into what is being said. */
  toggleHandsFree(): void {
    const { handsFree } = this.state;
    if (handsFree && this.isListening) this.stop();
    else if (handsFree) this.leaveHandsFree();
    else this.enterHandsFree();
  }

  /** Reads a reply aloud from a part on (its lines, then its prompt); done when all is said or it was stopped. */
  async speak(reply: TurnReply, replyId: string, fromPart = 0): Promise<void> {
    this.takeFloor();
    const isReadNow = this.speaker.isReading && this.state.current?.id === replyId;
    if (!isReadNow) return this.say({ reply, id: replyId }, fromPart);
    this.speaker.goTo(fromPart);
    this.speaker.resume();
  }

  /** Ends listening, thinking and speaking, and hands-free with them. */
  stop(): void {
    this.rest();
  }

  pause(): void {
    this.speaker.pause();
  }

  resume(): void {
    this.speaker.resume();
  }

  /** Says the last reply again from its start. */
  repeat(): void {
    const { current } = this.state;
    if (current !== undefined) void this.speak(current.reply, current.id);
  }

  /** The sentence before; in a recap the part before. */
  previous(): void {
    this.#go('previous');
  }

  next(): void {
    this.#go('next');
  }

  /** From 0.75 to 2, at the same pitch. */
  setRate(rate: number): void {
    const within = Math.min(FASTEST, Math.max(SLOWEST, rate));
    this.speaker.setRate(within);
    this.change({ rate: within });
  }

  dispose(): void {
    this.stop();
    this.#disposing.abort();
  }

  #go(way: 'previous' | 'next'): void {
    const { current, speaking } = this.state;
    if (current === undefined) return;
    this.takeFloor();
    if (current.reply.chapters !== undefined) return void this.ask({ text: way });
    const last = partsOf(current.reply).length - 1;
    const part = (speaking?.part ?? 0) + (way === 'next' ? 1 : -1);
    void this.speak(current.reply, current.id, Math.min(last, Math.max(0, part)));
  }

  /** Nobody is recorded by a page that is out of sight. */
  #look(): void {
    if (document.hidden && this.isListening) this.rest(VOICE_WORDS.hidden);
  }
}
