import { expect, test } from 'vitest';
import { readDictionary, writeDictionary } from '../../../../local/lex/hear/dictionary.ts';
import { guessByFlite, pronounce } from '../../../../local/lex/hear/pronounce.ts';

const KNOWN = readDictionary(
  'data D EY T AH\ndata(2) D AE T AH\nmarc M AA R K\ns. EH S\nboss B AO S\nwerner W ER N ER\n',
);
const noGuess = async () => new Map<string, string>();

const WORDS: readonly { readonly word: string; readonly ways: readonly string[]; readonly why: string }[] = [
  { word: 'data', ways: ['D EY T AH', 'D AE T AH'], why: 'all ways of the dictionary' },
  { word: "marc's", ways: ['M AA R K S'], why: 'after a voiceless sound' },
  { word: "boss's", ways: ['B AO S IH Z'], why: 'after a hissing sound' },
  { word: "werner's", ways: ['V EH R N ER Z', 'W ER N ER Z'], why: 'after any other sound' },
  {
    word: 'werner',
    ways: ['V EH R N ER', 'W ER N ER'],
    why: "as the house's voice says it, and as the dictionary",
  },
  { word: '_zh', ways: ['ZH'], why: 'a sound alone' },
];
test.each(WORDS)('"$word" is pronounced: $why', async ({ word, ways }) => {
  expect((await pronounce([word], KNOWN, noGuess)).get(word)).toEqual(ways);
});

test('only what the dictionary lacks is guessed, without its ending', async () => {
  const asked: string[] = [];
  const found = await pronounce(['data', "brooker's", 'brooker'], KNOWN, async (words) => {
    asked.push(...words);
    return new Map([['brooker', 'B R UH K ER']]);
  });
  expect(asked).toEqual(['brooker']);
  expect(found.get("brooker's")).toEqual(['B R UH K ER Z']);
});

test('flite guesses words that no dictionary has, in sounds of the dictionary', async () => {
  const guessed = await guessByFlite(['fargate', 'dynamo', 'cockcroft']);
  expect(guessed.get('fargate')).toBe('F AA R G EY T');
  expect([...guessed.keys()]).toEqual(['fargate', 'dynamo', 'cockcroft']);
  for (const sounds of guessed.values()) expect(sounds).toMatch(/^[A-Z]{1,2}( [A-Z]{1,2})+$/);
});

test('a dictionary that was written is read as it was', () => {
  expect(readDictionary(writeDictionary(KNOWN))).toEqual(KNOWN);
});
