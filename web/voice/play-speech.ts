import { createPlaybackClock, placeAt, samePlace } from './place.ts';
import type { Place, Reading, ReadingEnd, ReadingStart } from './reading.ts';
import { sharedAudio } from './shared-audio.ts';
import type { Speech } from './speech-store.ts';

/** Milliseconds between two tellings of the progress. */
const PROGRESS = 250;

/** Reads with the server's voice. The sound comes from memory: then Safari can seek in it, whatever the server can. */
export function playSpeech(speech: Speech, { part, rate, notice }: ReadingStart): Reading {
  const audio = sharedAudio();
  const url = URL.createObjectURL(speech.audio);
  const gone = new AbortController();
  const { promise: done, resolve } = Promise.withResolvers<ReadingEnd>();
  const follow = createFollower(audio, { speech, notice });

  function end(how: ReadingEnd): void {
    if (gone.signal.aborted) return;
    gone.abort();
    audio.pause();
    audio.removeAttribute('src');
    URL.revokeObjectURL(url);
    resolve(how);
  }
  function play(): void {
    audio.play().catch((error: DOMException) => {
      if (gone.signal.aborted || error.name === 'AbortError') return;
      if (error.name === 'NotAllowedError') notice.blocked();
      else end('failed');
    });
  }
  function goTo(wanted: number): void {
    const start = speech.marks?.parts[wanted]?.time ?? 0;
    audio.currentTime = start / 1_000;
    follow(gone.signal);
  }
  const on = (event: string, act: () => void) => audio.addEventListener(event, act, { signal: gone.signal });

  on('ended', () => end('said'));
  on('error', () => end('failed'));
  on('pause', () => !audio.ended && notice.paused(true));
  on('playing', () => {
    notice.paused(false);
    follow(gone.signal);
  });
  on('loadedmetadata', () => {
    setRate(audio, rate);
    if (part > 0) goTo(part);
  });
  audio.src = url;
  setRate(audio, rate);
  play();
  return {
    done,
    pause: () => audio.pause(),
    resume: play,
    stop: () => end('stopped'),
    goTo,
    setRate: (wanted) => setRate(audio, wanted),
  };
}

/** Loading a sound sets the rate back to the default one. */
function setRate(audio: HTMLAudioElement, rate: number): void {
  audio.preservesPitch = true;
  audio.defaultPlaybackRate = rate;
  audio.playbackRate = rate;
}

type Followed = { readonly speech: Speech; readonly notice: ReadingStart['notice'] };

/** Tells the place at every frame that the browser draws while the audio plays. Called again, it looks at once. */
function createFollower(audio: HTMLAudioElement, { speech: { marks }, notice }: Followed) {
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
