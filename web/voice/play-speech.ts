import type { SpeechMarks } from '../../lambda/channels/web/api.ts';
import { createPlaybackClock, placeAt, samePlace } from './place.ts';
import type { Place, Reading, ReadingEnd, ReadingStart } from './reading.ts';
import { sharedAudio } from './shared-audio.ts';
import type { Speech } from './speech-store.ts';

/** Milliseconds between two tellings of the progress. */
const PROGRESS = 250;

/** Reads with the server's voice. `url` is where its sound is in memory: then Safari can seek in it, whatever the server can. */
export function playSpeech(speech: Speech, url: string, start: ReadingStart): Reading {
  const reading = new SpeechReading(speech, url, start);
  // where a sentence begins is known from the marks only
  if (start.part === 0) reading.resume();
  else void speech.marks.then(() => reading.resume());
  return reading;
}

class SpeechReading implements Reading {
  readonly done: Promise<ReadingEnd>;
  readonly #audio = sharedAudio();
  readonly #speech: Speech;
  readonly #start: ReadingStart;
  readonly #url: string;
  readonly #gone = new AbortController();
  readonly #resolve: (how: ReadingEnd) => void;
  readonly #follow: (signal: AbortSignal) => void;

  constructor(speech: Speech, url: string, start: ReadingStart) {
    const { promise, resolve } = Promise.withResolvers<ReadingEnd>();
    this.done = promise;
    this.#resolve = resolve;
    this.#speech = speech;
    this.#start = start;
    this.#follow = createFollower(this.#audio, { speech, notice: start.notice });
    this.#url = url;
    this.#listen();
    this.#audio.src = this.#url;
    this.setRate(start.rate);
  }

  pause(): void {
    this.#audio.pause();
  }

  resume(): void {
    if (this.#gone.signal.aborted) return;
    this.#audio.play().catch((error: DOMException) => {
      // cut off by a pause, which is no failure
      if (this.#gone.signal.aborted || error.name === 'AbortError') return;
      if (error.name === 'NotAllowedError') this.#start.notice.blocked();
      else this.#end('failed');
    });
  }

  stop(): void {
    this.#end('stopped');
  }

  goTo(part: number): void {
    void this.#speech.marks.then((marks) => {
      if (this.#gone.signal.aborted) return;
      this.#audio.currentTime = (marks?.parts[part]?.time ?? 0) / 1_000;
      this.#follow(this.#gone.signal);
    });
  }

  setRate(rate: number): void {
    setRate(this.#audio, rate);
  }

  #listen(): void {
    const { signal } = this.#gone;
    const { part, notice } = this.#start;
    const on = (event: string, act: () => void) => this.#audio.addEventListener(event, act, { signal });
    on('ended', () => this.#end('said'));
    on('error', () => this.#end('failed'));
    on('pause', () => !this.#audio.ended && notice.paused(true));
    on('playing', () => {
      notice.paused(false);
      this.#follow(signal);
    });
    on('loadedmetadata', () => {
      // loading sets it back, in some browsers to 1
      this.setRate(this.#audio.defaultPlaybackRate);
      if (part > 0) this.goTo(part);
    });
  }

  #end(how: ReadingEnd): void {
    if (this.#gone.signal.aborted) return;
    this.#gone.abort();
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    URL.revokeObjectURL(this.#url);
    this.#resolve(how);
  }
}

function setRate(audio: HTMLAudioElement, rate: number): void {
  audio.preservesPitch = true;
  audio.defaultPlaybackRate = rate;
  audio.playbackRate = rate;
}

type Followed = { readonly speech: Speech; readonly notice: ReadingStart['notice'] };

/** Tells the place at every frame that the browser draws while the audio plays. Called again, it looks at once. */
function createFollower(audio: HTMLAudioElement, { speech, notice }: Followed) {
  let marks: SpeechMarks | undefined;
  void speech.marks.then((found) => {
    marks = found;
  });
  const clock = createPlaybackClock();
  let place: Place | undefined;
  let told = Number.NEGATIVE_INFINITY;
  let frame = 0;
  return function follow(signal: AbortSignal): void {
    cancelAnimationFrame(frame);
    if (signal.aborted) return;
    const now = performance.now();
    const time = audio.paused
      ? audio.currentTime * 1_000
      : clock(audio.currentTime * 1_000, now, audio.playbackRate);
    const next = marks === undefined ? undefined : placeAt(marks, time);
    if (next !== undefined && !samePlace(place, next)) notice.place(next);
    place = next;
    if (now - told >= PROGRESS || audio.paused) {
      told = now;
      if (Number.isFinite(audio.duration)) notice.progress({ time: time / 1_000, duration: audio.duration });
    }
    if (!audio.paused) frame = requestAnimationFrame(() => follow(signal));
  };
}
