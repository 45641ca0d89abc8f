import type { Passage } from '../../../lambda/retrieve/index-format.ts';
import { AUXILIARIES } from './question-openings.ts';
import { spokenStretches } from './spoken-words.ts';
import type { Corpus } from './word-pairs.ts';

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/s$/, ''],
  [/es$/, ''],
  [/([bdgmnprt])\1ed$/, '$1'],
  [/ed$/, 'e'],
  [/ed$/, ''],
  [/([bdgmnprt])\1ing$/, '$1'],
  [/ing$/, 'e'],
  [/ing$/, ''],
];

/**
 * What free questions are made of: the sentences of the notes, the same with the plain form of each word as it stands after "does", and
 * every word before and after such an auxiliary. `isWord` tells English words.
 */
export function freeCorpora(
  passages: readonly Passage[],
  isWord: (word: string) => boolean,
): readonly Corpus[] {
  const texts = passages.flatMap(({ headings, sentences }) => [
    ...headings,
    ...sentences.map(({ text }) => text),
  ]);
  const rows = [...new Set(texts)].flatMap(spokenStretches);
  const plain = rows.map((row) => row.map((word) => plainForm(word, isWord)));
  const asked = plain.map((row, at) => [AUXILIARIES[at % AUXILIARIES.length] ?? '', ...row]);
  const subjects = new Set(plain.flat());
  return [
    { rows, weight: 1, lacks: 'start' },
    { rows: plain, weight: 0.5, lacks: 'start' },
    { rows: asked, weight: 0.5 },
    {
      rows: [...subjects].flatMap((word) => AUXILIARIES.slice(0, 7).map((verb) => [word, verb])),
      weight: 0.02,
      lacks: 'start',
    },
  ];
}

function plainForm(word: string, isWord: (word: string) => boolean): string {
  if (word.length < 4 || word.endsWith('ss')) return word;
  for (const [ending, instead] of ENDINGS) {
    const plain = word.replace(ending, instead);
    if (plain !== word && plain.length > 2 && isWord(plain)) return plain;
  }
  return word;
}
