import { FRAME_MS, type Frame, loudness, meter } from './frame.ts';
import { INTERRUPTION_FRAMES } from './interruption.ts';
import { type Microphone, openMicrophone } from './microphone.ts';
import { createRecording, type Recorded, type Recording } from './recording.ts';
import type { Trouble } from './words.ts';

/** Milliseconds after our own voice ended in which nobody is taken to begin: its last syllable is still in the air. */
const AFTERGLOW = 120;

/** Milliseconds without sound after which the browser is taken to be asking. */
const ASKING = 800;

export type ListeningNotice = {
  /** 0 to 1, fifty times a second. */
  level(level: number): void;
  limitNear(): void;
  /** No sound has come: the browser is asking its user. */
  asking(): void;
  /** From now on what is said is heard. */
  opened(): void;
  lost(trouble: Trouble): void;
};

export type RecordOptions = {
  /** Held: it is over when it is let go. Else the end of speech ends it. */
  readonly held: boolean;
  /** Milliseconds to wait for somebody to speak. */
  readonly patience: number;
  /** What was heard already of somebody who spoke into our own voice. */
  readonly before?: readonly Frame[];
};

/** The microphone while it is needed, and the recording of one question at a time. */
export class Listening {
  readonly #notice: ListeningNotice;
  #opening: Promise<Microphone> | undefined;
  #recording: { readonly of: Recording; end(recorded: Recorded | undefined): void } | undefined;
  #isOpen = false;
  #heardFrames = 0;
  #deaf = 0;
  #last: Frame[] = [];
  #overhear: ((level: number) => void) | undefined;

  constructor(notice: ListeningNotice) {
    this.#notice = notice;
  }

  /** It gives sound. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Somebody speaks, or spoke, in the recording that is being made. */
  get hasSpeech(): boolean {
    return this.#recording?.of.hasBegun ?? false;
  }

  /** Throws MicrophoneTrouble. */
  async open(): Promise<void> {
    this.#opening ??= openMicrophone({
      frame: (frame) => this.#take(frame),
      lost: (trouble) => {
        this.close();
        this.#notice.lost(trouble);
      },
    });
    const opening = this.#opening;
    try {
      const microphone = await opening;
      // closed while it was opening
      if (this.#opening !== opening) microphone.close();
    } catch (error) {
      if (this.#opening === opening) this.#opening = undefined;
      throw error;
    }
  }

  /** Lets go of the microphone: the browser's red dot goes out. */
  close(): void {
    this.cancel();
    this.#overhear = undefined;
    void this.#opening?.then((microphone) => microphone.close()).catch(() => undefined);
    this.#opening = undefined;
    this.#isOpen = false;
  }

  /** Records one question; undefined when it was cancelled. Throws MicrophoneTrouble. */
  async record({ held, patience, before = [] }: RecordOptions): Promise<Recorded | undefined> {
    this.cancel();
    const recording = createRecording({ held, patience });
    const { promise, resolve } = Promise.withResolvers<Recorded | undefined>();
    this.#overhear = undefined;
    this.#heardFrames = 0;
    this.#deaf = this.#isOpen && before.length === 0 ? AFTERGLOW / FRAME_MS : 0;
    this.#recording = { of: recording, end: resolve };
    for (const frame of before) recording.push(frame);
    const asking = setTimeout(() => this.#recording?.of === recording && this.#notice.asking(), ASKING);
    try {
      await this.open();
    } catch (error) {
      if (this.#recording?.of === recording) this.#recording = undefined;
      throw error;
    } finally {
      clearTimeout(asking);
    }
    return promise;
  }

  /** The button is up. A tap, or a hold that ended before the microphone was there: the end of speech ends it now. */
  letGo(wasTap: boolean): void {
    if (this.#recording === undefined) return;
    if (wasTap || this.#heardFrames === 0) this.#recording.of.held = false;
    else this.finish();
  }

  /** Takes what there is. */
  finish(): void {
    this.#end(this.#recording?.of.finish());
  }

  cancel(): void {
    this.#end(undefined);
  }

  /** Tells the level of each frame (decibels) while nothing is recorded; ends with the next recording. */
  overhear(told: (level: number) => void): void {
    this.#last = [];
    this.#overhear = told;
  }

  /** The last frames that were overheard. */
  get overheard(): readonly Frame[] {
    return this.#last;
  }

  #end(recorded: Recorded | undefined): void {
    const recording = this.#recording;
    this.#recording = undefined;
    recording?.end(recorded);
  }

  #take(frame: Frame): void {
    const level = loudness(frame.samples);
    if (!this.#isOpen) this.#notice.opened();
    this.#isOpen = true;
    if (this.#overhear !== undefined) {
      this.#last = [...this.#last, frame].slice(-INTERRUPTION_FRAMES);
      this.#overhear(level);
    } else if (this.#heardFrames++ < this.#deaf) this.#recording?.of.keep(frame);
    else if (this.#recording !== undefined) this.#record(frame, level);
  }

  #record(frame: Frame, level: number): void {
    this.#notice.level(meter(level));
    const event = this.#recording?.of.push(frame);
    if (event === 'limit-near') this.#notice.limitNear();
    if (event === 'over') this.finish();
  }
}
