import type { Run } from '../runs.ts';
import type { SpokenBy } from '../voices.ts';
import type { SpokenWord } from '../words/respelling.ts';
import type { FliteJob } from './flite-job.ts';

/** Voices of which flite cannot change the height: they are played faster instead. */
const FIXED_PITCH: ReadonlySet<string> = new Set(['rms']);
/** Begins no word of English: words with sounds of their own get names that no dictionary has. */
const NAME_BEGINS = 'zq';

/** A run as flite's job, and the factor by which the result must still be raised. */
export function toJob(
  { said, style }: Run,
  { voice, pitch, rate }: SpokenBy,
): { job: FliteJob; raised: number } {
  const pronunciations = new Map<string, string>();
  const height = style.pitch * pitch;
  const raised = FIXED_PITCH.has(voice) ? height : 1;
  const phrases = said.map(({ words, isClauseEnd }, at) => {
    const text = words.map((word) => nameOf(word, pronunciations)).join(' ');
    return isClauseEnd && at < said.length - 1 ? `${text},` : text;
  });
  return {
    job: {
      voice,
      text: `${phrases.join(' ')}.`,
      pronunciations,
      stretch: raised / (style.rate * rate),
      pitch: height / raised,
      isAudible: true,
    },
    raised,
  };
}

function nameOf(spoken: SpokenWord, pronunciations: Map<string, string>): string {
  if ('word' in spoken) return spoken.word;
  const known = [...pronunciations].find(([, sounds]) => sounds === spoken.sounds)?.[0];
  const name = known ?? `${NAME_BEGINS}${lettersOf(pronunciations.size)}`;
  pronunciations.set(name, spoken.sounds);
  return name;
}

/** 0 → "aa", 27 → "bb" */
function lettersOf(number: number): string {
  const letter = (value: number) => String.fromCharCode(97 + value);
  return `${letter(Math.floor(number / 26) % 26)}${letter(number % 26)}`;
}
