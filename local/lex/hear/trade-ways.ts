import { readRespelling } from '../../polly/words/respelling.ts';
import { sayTechName, TECH_NAMES } from '../../polly/words/tech-names.ts';
import type { Dictionary } from './dictionary.ts';
import type { Corpus } from './word-pairs.ts';

/** What a name of the trade counts for beside the words of the notes. */
const WEIGHT = 0.1;

/** How the house's own voice says a name of the trade ("werner" is V EH R N ER there, W ER N ER in the dictionary), or undefined. */
export function tradeWay(word: string, dictionary: Dictionary): string | undefined {
  const respelling = sayTechName(word);
  if (respelling === undefined) return undefined;
  const pieces = readRespelling(respelling).map((piece) =>
    'sounds' in piece ? piece.sounds.toUpperCase().replace(/\d/g, '') : dictionary.get(piece.word)?.[0],
  );
  return pieces.includes(undefined) || pieces.length === 0 ? undefined : pieces.join(' ');
}

/** Names of the trade in one word: people ask for them whether the notes have them or not. */
export function tradeCorpus(): Corpus {
  const names = new Set(TECH_NAMES.map(([name]) => name.toLowerCase()));
  return {
    rows: [...names].filter((name) => /^[a-z]{4,}$/.test(name)).map((name) => [name]),
    weight: WEIGHT,
    lacks: 'start',
  };
}
