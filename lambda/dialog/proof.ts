import { analyze } from '../retrieve/analyze.ts';
import type { TalkId } from '../retrieve/index-format.ts';
import { type SentenceRef, toRef } from './session.ts';
import type { World } from './world.ts';

/** A note's sentence shows a fact of the catalogue when it shares at least so many terms with it. */
const LEAST_SHARED = 3;

/** The sentence of a talk's notes that tells what we say of it in words of ours, for the eye; none where no sentence does. */
export function proofOf(text: string, talks: readonly TalkId[], world: World): readonly SentenceRef[] {
  const terms = new Set(analyze(text));
  const passages = talks.flatMap((talk) => world.passagesOf(talk));
  const found = passages.flatMap((passage) =>
    world.terms(passage).sentences.map((sentence, place) => ({
      ref: toRef(passage, place),
      shared: [...sentence].filter((term) => terms.has(term)).length,
    })),
  );
  const [best] = found.toSorted((a, b) => b.shared - a.shared);
  return best !== undefined && best.shared >= LEAST_SHARED ? [best.ref] : [];
}
