import { FRAME_MS } from './frame.ts';

const frames = (milliseconds: number) => Math.round(milliseconds / FRAME_MS);

/** Voice for 200 of 400 ms: as long as "stop", and longer than a cup on a table. */
const LAST_OF = frames(400);
const LAST_LOUD = frames(200);
/** Voice before it belongs to it when no pause between them is longer; so does a little from before, where a word begins softly. */
const PAUSE = frames(240);
const BEFORE = frames(120);
const REMEMBERED = frames(1_600);
/** Nobody answers sooner than this to what begins; the echo canceller needs it to learn the room. */
const SETTLING = frames(400);
/** What is played comes back from the loudspeaker within this. */
const ECHO = frames(240);
/** The noise is the lowest level of this time. */
const NOISE = frames(1_500);
/** Decibels by which a voice stands out: over our own echo, over the noise. */
const OVER_ECHO = 8;
const OVER_NOISE = 12;
/** Nobody who means to interrupt is quieter. */
const FAINTEST = -45;
/** What comes back of what is played, until it was heard: an echo canceller leaves less. Decibels. */
const FIRST_COUPLING = -20;
/** No canceller leaves more; what is louder in the first moments is somebody who speaks already. */
const MOST_AT_FIRST = -8;
/** Decibels a frame: the echo is learnt within seconds when the volume is turned up, and hardly at all from one word of a person. */
const LEARN = 9 / frames(1_000);
const FORGET = 3 / frames(1_000);
/** Below this nothing is played that could tell of the echo. */
const PLAYED = -50;

/**
 * Finds somebody who speaks into what we say ourselves, from levels in decibels that come every 20 ms: what the microphone hears
 * after the browser's echo canceller, and what is played at that moment. The canceller leaves a rest of our own voice, more in a
 * bare room or with the volume up; how much is learnt while we speak, and only what is well above it, for as long as a short
 * word lasts, is a person. Gives how many of the last frames are theirs, and undefined while nobody speaks: what came before is
 * our own voice and is not recorded.
 */
export function createInterruption(): (heard: number, played: number) => number | undefined {
  const echo: number[] = [];
  const noise: number[] = [];
  const loud: boolean[] = [];
  let coupling = FIRST_COUPLING;
  let count = 0;
  return (heard, played) => {
    const strongest = Math.max(...keep(echo, played, ECHO));
    const threshold = Math.max(
      FAINTEST,
      strongest + coupling + OVER_ECHO,
      Math.min(...keep(noise, heard, NOISE)) + OVER_NOISE,
    );
    const settling = ++count <= SETTLING;
    if (strongest > PLAYED) coupling = learn(coupling, heard - strongest, settling);
    keep(loud, !settling && heard > threshold, REMEMBERED);
    if (loud.slice(-LAST_OF).filter(Boolean).length < LAST_LOUD) return undefined;
    return Math.min(loud.length, sinceBegin(loud) + BEFORE);
  };
}

function learn(coupling: number, seen: number, settling: boolean): number {
  if (settling) return Math.max(coupling, Math.min(seen, MOST_AT_FIRST));
  return seen > coupling ? coupling + LEARN : coupling - FORGET;
}

function keep<T>(values: T[], value: T, most: number): T[] {
  values.push(value);
  if (values.length > most) values.shift();
  return values;
}

/** Frames since the voice began: back from now over pauses within words and between them. */
function sinceBegin(loud: readonly boolean[]): number {
  const places = loud.flatMap((isLoud, place) => (isLoud ? [place] : []));
  const begin = places.findLast((place, at) => at === 0 || place - (places[at - 1] ?? 0) > PAUSE);
  return loud.length - (begin ?? loud.length);
}

/** How many frames must be kept so that none of a voice is lost. */
export const INTERRUPTION_FRAMES = REMEMBERED;
