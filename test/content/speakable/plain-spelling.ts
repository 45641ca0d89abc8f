import { loadEnglish } from '../../../content/ingest/spelling/english.ts';
import { createSpelling, type Spelling } from '../../../content/ingest/spelling/spelling.ts';
import { countWords } from '../../../content/ingest/spelling/vocabulary.ts';

/** A spelling for notes of these texts; without texts it knows the dictionary only. */
export async function plainSpelling(
  texts: readonly string[] = [],
  names: readonly string[] = [],
): Promise<Spelling> {
  return createSpelling({ dictionary: await loadEnglish(), vocabulary: countWords(texts), names });
}
