/** A word and what WordNet says it means. */
export type Gloss = { readonly word: string; readonly meaning: string };

const SYNSET = /^\d{8} (\d\d) [nvasr] [0-9a-f]{2} (\S+) .*? \| (.+)$/gm;
/** WordNet's file of synsets that are persons; those that are instances (pointer @i) carry a person's name. */
const PERSONS = '18';

/**
 * The glosses of one of WordNet's data files, in the file's order: neighbours there are neighbours in meaning, so a
 * stretch of them reads like the notes of one subject.
 * Format: https://wordnet.princeton.edu/documentation/wndb5wn
 */
export function readGlosses(data: string): Gloss[] {
  return [...data.matchAll(SYNSET)].map(([, , lemma = '', gloss = '']) => ({
    word: spaced(lemma),
    meaning: (gloss.split(/;\s*"/)[0] ?? '')
      .replace(/["();]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

/** Names of people, as "First Last". */
export function readNames(data: string): string[] {
  const people = [...data.matchAll(SYNSET)].filter(
    ([line, file]) => file === PERSONS && line.includes(' @i '),
  );
  const names = people.flatMap(
    ([line]) => line.split(' | ')[0]?.match(/\b[A-Z][a-z]+_[A-Z][a-z]+(?= )/g) ?? [],
  );
  return [...new Set(names.map(spaced))];
}

function spaced(lemma: string): string {
  return lemma.replace(/\([a-z]+\)$/, '').replaceAll('_', ' ');
}
