import type { PronunciationLexicon } from '../../speech/lexicon.ts';
import { speak } from '../../speech/ssml.ts';

/** Alexa refuses longer speech; the tags count. */
export const MOST_SPEECH = 8000;

/** Sentences and the question after them as Alexa takes them: one `<speak>` of at most MOST_SPEECH characters. */
export function toSpeech(
  sentences: readonly string[],
  question: string | undefined,
  lexicon: PronunciationLexicon,
): string {
  return speak(sentences, question, { lexicon, most: MOST_SPEECH });
}
