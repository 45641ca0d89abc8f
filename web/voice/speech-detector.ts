import { FRAME_MS } from './frame.ts';

const frames = (milliseconds: number) => Math.round(milliseconds / FRAME_MS);

/** How far above the noise a frame must be to count as voice at the start, and to still count later: decibels. */
const RISE = 10;
const STAY = 6;
/** Less than a voice at arm's length from a laptop. What moves below it is somebody too far away, or the next room. */
const FAINTEST = -52;
/** No room is quieter to us: microphones that cut their noise away give silences of no meaning. */
const QUIETEST = -70;
/** In the first moments lively levels may be somebody who speaks at once: then the noise is taken to be at most this. */
const FIRST_GUESS = -45;
const GUESSING = frames(300);
/** The noise is the lowest level of this time, as speech has gaps in it and noise has not (R. Martin's minimum statistics, 2001). */
const WINDOW = frames(1_200);
/** The lowest of many levels is below their middle. */
const BIAS = 3;
/** Levels that move less than this are a fan or a road: nobody speaks so evenly. Decibels. */
const EVEN = 7;
/** Voice for 120 of 200 ms begins speech: a click, a key or a cup is over sooner. */
const BEGIN_OF = frames(200);
const BEGIN_VOICED = frames(120);
/** Speech goes on with voice for 60 of 100 ms: a click in the silence after it does not make it longer. */
const GO_ON_OF = frames(100);
const GO_ON_VOICED = frames(60);
/** Silence that ends speech. Somebody who has only said "Werner" is likely to be thinking of how to go on. */
const HANG_OVER = frames(800);
const SHORT_HANG_OVER = frames(1_200);
const SHORT = frames(600);

export type SpeechEvent = 'begin' | 'end';

/** Finds where somebody speaks in levels (decibels below full scale) that come every 20 ms. */
export class SpeechDetector {
  readonly #floor = createNoiseFloor();
  readonly #voiced: boolean[] = [];
  readonly #faint: boolean[] = [];
  readonly #spoken: number[] = [];
  #isDead = true;
  #wasFaint = false;
  #count = 0;
  #lastVoice = 0;
  #begun: number | undefined;

  push(level: number): SpeechEvent | undefined {
    this.#count++;
    if (level > Number.NEGATIVE_INFINITY) this.#isDead = false;
    const above = level - this.#floor.push(Math.max(level, QUIETEST), this.#begun !== undefined);
    keep(this.#voiced, level > FAINTEST && above > (this.#begun === undefined ? RISE : STAY));
    keep(this.#faint, above > RISE);
    this.#wasFaint ||= holds(this.#faint, BEGIN_OF, BEGIN_VOICED);
    if (this.#begun === undefined) return this.#begin();
    this.#spoken.push(level);
    return this.#end(this.#begun);
  }

  /** What was heard so far: 'faint' when something moved as speech does but too quietly; 'dead' when there was no signal at all. */
  get heard(): 'speech' | 'faint' | 'noise' | 'dead' {
    if (this.#isDead) return 'dead';
    if (this.#begun === undefined) return this.#wasFaint ? 'faint' : 'noise';
    // a fan that was switched on rises as speech does, and is then found to be even
    return isEven(this.#spoken.slice(0, this.#lastVoice - this.#begun)) ? 'noise' : 'speech';
  }

  /** Frames since there was voice. */
  get silence(): number {
    return this.#count - this.#lastVoice;
  }

  #begin(): SpeechEvent | undefined {
    if (this.#count < GUESSING || !holds(this.#voiced, BEGIN_OF, BEGIN_VOICED)) return undefined;
    this.#begun = this.#count;
    this.#lastVoice = this.#count;
    return 'begin';
  }

  #end(begun: number): SpeechEvent | undefined {
    if (holds(this.#voiced, GO_ON_OF, GO_ON_VOICED)) this.#lastVoice = this.#count;
    const hangOver = this.#lastVoice - begun < SHORT ? SHORT_HANG_OVER : HANG_OVER;
    return this.silence === hangOver ? 'end' : undefined;
  }
}

function keep(flags: boolean[], flag: boolean): void {
  flags.push(flag);
  if (flags.length > BEGIN_OF) flags.shift();
}

const holds = (flags: readonly boolean[], of: number, wanted: number) =>
  flags.slice(-of).filter(Boolean).length >= wanted;

/** Follows the noise: down at once, up when the levels of a whole window say so; while somebody speaks only if they are even. */
function createNoiseFloor() {
  const recent: number[] = [];
  let floor = FIRST_GUESS;
  return {
    /** Takes a level, and gives the noise before it. */
    push(level: number, speaking: boolean): number {
      const before = floor;
      recent.push(level);
      if (recent.length > WINDOW) recent.shift();
      const lowest = Math.min(...recent) + BIAS;
      const even = spread(recent) < EVEN;
      if (recent.length < GUESSING) floor = even ? lowest : Math.min(FIRST_GUESS, lowest);
      else if (even && recent.length === WINDOW) floor = median(recent);
      else if (!speaking || lowest < floor) floor = lowest;
      return before;
    },
  };
}

/** Short speech may be one vowel: only what lasts is judged. */
const isEven = (levels: readonly number[]) => levels.length > WINDOW / 2 && spread(levels) < EVEN;

/** From the lowest tenth to the highest: a single click in the window does not make it lively. */
function spread(levels: readonly number[]): number {
  const sorted = levels.toSorted((a, b) => a - b);
  const tenth = Math.floor(sorted.length / 10);
  return (sorted[sorted.length - 1 - tenth] ?? 0) - (sorted[tenth] ?? 0);
}

const median = (levels: readonly number[]) => levels.toSorted((a, b) => a - b)[levels.length >> 1] ?? 0;
