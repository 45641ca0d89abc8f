import { toBase64 } from './base64.ts';
import { type FloorHolder, leaveFloor, takeFloor } from './floor.ts';
import { afterReading, afterSilence, PATIENCE, type Step } from './hands-free.ts';
import { Listening, type RecordOptions } from './listening.ts';
import { leaveMediaKeys, type MediaActions, takeMediaKeys } from './media-keys.ts';
import { MicrophoneTrouble } from './microphone.ts';
import { type Change, ObservedState } from './observed-state.ts';
import { overhear } from './overhear.ts';
import type { Place, ReadingNotice } from './reading.ts';
import type { Recorded } from './recording.ts';
import { unlockAudio } from './shared-audio.ts';
import { Speaker } from './speaker.ts';
import type { HostedReply, VoiceHost } from './voice-state.ts';
import { TROUBLES, VOICE_WORDS } from './words.ts';

/** What is over when nothing is said or heard any more. */
const AT_REST = { level: 0, speaking: undefined, progress: undefined } as const;

/** Who has the turn: listens, has the question answered, reads the answer, and hands-free listens again. */
export abstract class TurnTaking extends ObservedState implements FloorHolder {
  protected readonly speaker: Speaker;
  protected readonly listening = new Listening({
    level: (level) => this.change({ level }, 'level'),
    asking: () => this.change({ message: VOICE_WORDS.asking }),
    opened: () => {
      if (this.state.mode === 'opening') this.change({ mode: 'listening', message: undefined });
    },
    limitNear: () => this.change({ message: VOICE_WORDS.limitNear }),
    lost: (trouble) => this.rest(TROUBLES[trouble]),
  });
  readonly #host: VoiceHost;
  /** Counts what was begun: what comes back later from something older is void. */
  #turn = 0;
  #silentTurns = 0;
  #toldNoVoice = false;

  constructor(host: VoiceHost) {
    super();
    this.#host = host;
    this.speaker = new Speaker(host.server);
  }

  /** What the media keys do. */
  protected abstract readonly keys: MediaActions;

  protected get isListening(): boolean {
    return this.state.mode === 'listening' || this.state.mode === 'opening';
  }

  yieldFloor(): void {
    this.rest();
  }

  /** Within a gesture: silences the others on the page, and may play from now on. */
  protected takeFloor(): void {
    takeFloor(this);
    unlockAudio();
  }

  protected enterHandsFree(): void {
    this.takeFloor();
    this.#silentTurns = 0;
    this.change({ handsFree: true, message: undefined });
    if (this.state.mode === 'idle') void this.listen({ held: false, patience: PATIENCE });
    else if (!this.isListening) this.#letInterrupt(this.#turn);
  }

  /** What is being said is said to its end. */
  protected leaveHandsFree(): void {
    this.listening.close();
    this.change({ handsFree: false });
  }

  /** Whatever went on is cut off. */
  #begin(change: Change): number {
    const turn = ++this.#turn;
    this.listening.cancel();
    this.speaker.stop();
    this.change({ ...AT_REST, message: undefined, ...change });
    return turn;
  }

  protected async listen(options: RecordOptions, message?: string): Promise<void> {
    const turn = this.#begin({ mode: this.listening.isOpen ? 'listening' : 'opening', message });
    const recorded = await this.#record(turn, options);
    if (turn !== this.#turn || recorded === undefined) return;
    if (!this.state.handsFree) this.listening.close();
    if (recorded.heard !== 'speech') {
      const { handsFree, current } = this.state;
      const silence = { heard: recorded.heard, handsFree, silentTurns: ++this.#silentTurns };
      return this.#take(afterSilence({ ...silence, reply: current?.reply }));
    }
    this.#silentTurns = 0;
    await this.ask({ audio: toBase64(recorded.samples) });
  }

  async #record(turn: number, options: RecordOptions): Promise<Recorded | undefined> {
    try {
      return await this.listening.record(options);
    } catch (error) {
      const trouble = error instanceof MicrophoneTrouble ? error.trouble : 'unsupported';
      if (turn === this.#turn) this.rest(TROUBLES[trouble]);
      return undefined;
    }
  }

  #take(step: Step): void {
    if (step.do === 'rest') this.rest(step.message);
    else if (step.do === 'next-part') void this.ask({ text: 'next' });
    else void this.listen({ held: false, patience: step.patience }, step.message);
  }

  protected async ask(question: Parameters<VoiceHost['ask']>[0]): Promise<void> {
    const turn = this.#begin({ mode: 'thinking' });
    const hosted = await this.#host.ask(question).catch(() => undefined);
    if (turn !== this.#turn) return;
    if (hosted === undefined) this.rest();
    else await this.say(hosted, 0);
  }

  protected async say(hosted: HostedReply, part: number): Promise<void> {
    const turn = this.#begin({ mode: 'thinking', current: hosted });
    takeMediaKeys(hosted.reply, this.keys);
    this.#letInterrupt(turn);
    const notice = this.#noticeOf(hosted.id, turn);
    const end = await this.speaker.say(hosted.reply, { part, rate: this.state.rate, notice });
    if (turn !== this.#turn) return;
    const { handsFree } = this.state;
    this.#take(afterReading(hosted.reply, { handsFree, hidden: document.hidden }));
    if (end === 'failed') this.#tellNoVoice();
  }

  #noticeOf(reply: string, turn: number): ReadingNotice {
    const tell = (change: Change, event?: 'progress') => turn === this.#turn && this.change(change, event);
    return {
      place: (place: Place) => tell({ speaking: { reply, ...place } }),
      progress: (progress) => tell({ progress }, 'progress'),
      paused: (isPaused) => tell({ mode: isPaused ? 'paused' : 'speaking', message: undefined }),
      blocked: () => tell({ mode: 'paused', message: VOICE_WORDS.blocked }),
    };
  }

  /** Once: after that the text says it all. */
  #tellNoVoice(): void {
    if (!this.#toldNoVoice) this.change({ message: VOICE_WORDS.noVoice });
    this.#toldNoVoice = true;
  }

  /** Only hands-free: else the microphone stays closed while we speak. */
  #letInterrupt(turn: number): void {
    if (!this.state.handsFree) return;
    void overhear({ listening: this.listening, speaker: this.speaker }, (before) => {
      const isSpeaking = turn === this.#turn && this.state.mode === 'speaking';
      if (isSpeaking) void this.listen({ held: false, patience: PATIENCE, before });
    });
  }

  protected rest(message?: string): void {
    this.#begin({ mode: 'idle', handsFree: false, message });
    this.listening.close();
    if (leaveFloor(this)) leaveMediaKeys();
  }
}
