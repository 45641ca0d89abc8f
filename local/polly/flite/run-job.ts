import type { Run } from '../runs.ts';
import type { SpokenBy } from '../voices.ts';
import type { SpokenWord } from '../words/respelling.ts';
import type { FliteJob } from './flite-job.ts';

/** Voices of which flite cannot change the height: they are played faster instead. */
const FIXED_PITCH: ReadonlySet<string> = new Set(['rms']);
/** Words with sounds of their own get a name that no dictionary has and flite holds to be sayable: else it would spell it. */
const NAME_BEGINS = 'zo';
const CONSONANTS = 'bdfgklmnprstv';
const VOWELS = 'aeiou';

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
  // the dictionary writes the neutral vowel so
  const sounds = spoken.sounds.replaceAll('ah0', 'ax0');
  const known = [...pronunciations].find(([, other]) => other === sounds)?.[0];
  const name = known ?? `${NAME_BEGINS}${syllables(pronunciations.size)}`;
  pronunciations.set(name, sounds);
  return name;
}

/** 0 → "baba", 66 → "debe": a name for each number below 65 times 65. */
function syllables(number: number): string {
  const syllable = (value: number) =>
    `${CONSONANTS[Math.floor(value / VOWELS.length) % CONSONANTS.length]}${VOWELS[value % VOWELS.length]}`;
  const all = CONSONANTS.length * VOWELS.length;
  return syllable(Math.floor(number / all)) + syllable(number % all);
}
