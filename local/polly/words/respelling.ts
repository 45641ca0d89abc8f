import { soundsOfLetter } from './letters.ts';

/** A word as the voice gets it: letters that its own rules say right, or sounds. */
export type SpokenWord = { readonly word: string } | { readonly sounds: string };

const PIECE = /\{([^{}]*)\}|[^\s{}]+/g;

/**
 * How a written word is said, in the notation of our tables: small words are said as they are read, capital letters by their names,
 * and sounds stand in braces: "dynamo D B", "{k uw0 b er0 n eh1 t iy0 z}". What is none of these is not said.
 */
export function readRespelling(respelling: string): SpokenWord[] {
  return [...respelling.matchAll(PIECE)].flatMap(([piece, sounds]): SpokenWord[] => {
    if (sounds !== undefined) return sounds.trim() === '' ? [] : [{ sounds: sounds.trim() }];
    const letter = /^[A-Z]('s|s)?$/.exec(piece);
    if (letter !== null) {
      const named = soundsOfLetter(piece[0] ?? '') ?? '';
      return [{ sounds: letter[1] === undefined ? named : `${named} z` }];
    }
    const word = piece
      .toLowerCase()
      .replace(/[^a-z']/g, '')
      .replace(/^'+|'+$/g, '');
    return word === '' ? [] : [{ word }];
  });
}
