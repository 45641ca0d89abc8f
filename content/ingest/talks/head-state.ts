import type { NotedSpeaker } from '../document.ts';
import type { FoundDate } from './dates.ts';
import type { HeadLine } from './head-lines.ts';

/** What is surely about the talk further down is only likely so near the title (blocks). */
export const NEAR_BLOCKS = 5;

/** What is known so far of a talk, on the way through the lines near its title. */
export type HeadState = {
  readonly speakers: NotedSpeaker[];
  readonly isOrdinary: (word: string) => boolean;
  facts: { title?: string; date?: FoundDate; time?: string; place?: string };
  /** Depth of the bullet or label below which people are listed. */
  listing: number | undefined;
  /** Number of the line that told the time: the place is often right below it. */
  timeLine: number;
  /** Number of the first line that names speakers. */
  speakersLine: number | undefined;
  /** Number of the last line about a person: the role is often right below it. */
  personLine: number;
  /** Number of the first line about the speakers or the schedule. */
  billed: number | undefined;
};

/** What a line was found to be; a `name` says nothing that the facts do not hold. */
export type Reading = 'name' | 'fact' | undefined;
export type LineReader = (line: HeadLine, state: HeadState) => Reading;
