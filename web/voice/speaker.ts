import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { readWithBrowser } from './browser-voice.ts';
import { type Envelope, envelopeOf, levelAt } from './envelope.ts';
import { playSpeech } from './play-speech.ts';
import type { Reading, ReadingEnd, ReadingStart } from './reading.ts';
import { sharedAudio } from './shared-audio.ts';
import type { Sound } from './sound.ts';
import { type Speech, SpeechStore } from './speech-store.ts';

/** What is said of a reply, part by part: its lines, then its prompt. */
export const partsOf = ({ say, prompt }: TurnReply): readonly string[] => [
  ...say.map(({ text }) => text),
  ...(prompt === null ? [] : [prompt]),
];

/** Reads replies aloud: with the server's voice, else with the browser's. */
export class Speaker {
  readonly #store: SpeechStore;
  #reading: Reading | undefined;
  #begun = 0;
  #envelope: Envelope | undefined;

  constructor(server: string) {
    this.#store = new SpeechStore(server);
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  /** 'failed' when there is no voice anywhere. */
  async say(reply: TurnReply, start: ReadingStart): Promise<ReadingEnd> {
    this.stop();
    const turn = ++this.#begun;
    const speech = reply.speech === null ? undefined : await this.#store.get(reply.speech);
    if (turn !== this.#begun) return 'stopped';
    if (speech !== undefined) {
      const end = await this.#play(speech, start, turn);
      if (end !== 'failed' || turn !== this.#begun) return end;
    }
    this.#envelope = undefined;
    return this.#read(readWithBrowser(partsOf(reply), start));
  }

  async #play(speech: Speech, start: ReadingStart, turn: number): Promise<ReadingEnd> {
    void this.#learnLoudness(speech.sound, turn);
    const url = await speech.sound.open().catch(() => undefined);
    if (url === undefined) return 'failed';
    if (turn === this.#begun) return this.#read(playSpeech(speech, url, start));
    URL.revokeObjectURL(url);
    return 'stopped';
  }

  async #read(reading: Reading): Promise<ReadingEnd> {
    this.#reading = reading;
    const end = await reading.done;
    if (this.#reading === reading) this.#reading = undefined;
    return end;
  }

  async #learnLoudness(sound: Sound, turn: number): Promise<void> {
    this.#envelope = undefined;
    for await (const part of sound.growing()) {
      const envelope = await envelopeOf(part);
      if (turn !== this.#begun) return;
      this.#envelope = envelope ?? this.#envelope;
    }
  }

  /**
   * How loud we are at this moment, in decibels; undefined while that is not known. So it is for the browser's own voice, which echo
   * cancellers do not know of either: nobody can speak into that one.
   */
  get loudness(): number | undefined {
    return this.#envelope === undefined ? undefined : levelAt(this.#envelope, sharedAudio().currentTime);
  }

  stop(): void {
    this.#begun++;
    this.#reading?.stop();
    this.#reading = undefined;
  }

  pause(): void {
    this.#reading?.pause();
  }

  resume(): void {
    this.#reading?.resume();
  }

  goTo(part: number): void {
    this.#reading?.goTo(part);
  }

  setRate(rate: number): void {
    this.#reading?.setRate(rate);
  }
}
