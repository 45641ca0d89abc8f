import { describe, expect, test } from 'vitest';
import { toVocabulary } from '../../interaction-models/targets/lex-vocabulary.ts';
import type { Catalogue } from '../../lambda/retrieve/index-format.ts';

const ORDINARY = new Set(['good', 'data', 'database', 'lake', 'grow', 'deploy', 'bakery', 'the', 'of']);

/** A catalogue of the notes of some field: bakers here, engineers elsewhere. */
function catalogueOf(speakers: readonly string[], topics: readonly string[], code?: string): Catalogue {
  return {
    talks: code === undefined ? [] : [{ id: 't', title: 'T', code, kind: 'talk', speakers: [], aliases: [] }],
    speakers: speakers.map((name) => ({ id: name, name, aliases: [], talks: [] })),
    topics: topics.map((name, at) => ({ id: name, name, aliases: [], talks: [], passages: 1000 - at })),
    days: [],
  } as unknown as Catalogue;
}
const phrasesOf = (...given: Parameters<typeof catalogueOf>) =>
  toVocabulary(catalogueOf(...given), ORDINARY).map(
    ({ phrase, displayAs, weight }) => `${phrase} > ${displayAs ?? phrase} (${weight})`,
  );

describe('the custom vocabulary', () => {
  test.each<[string, Parameters<typeof catalogueOf>, readonly string[]]>([
    [
      'a name that no dictionary has',
      [['Ines Poilâne'], []],
      ['ines poilane > Ines Poilâne (3)', 'poilane > Poilâne (3)'],
    ],
    ['ordinary words, inflected too', [[], ['databases', 'data lake', 'growing', 'deployed']], []],
    ['a rare word', [[], ['autolyse']], ['autolyse > autolyse (3)']],
    ['letters and a word', [[], ['DynamoDB']], ['dynamo d. b. > DynamoDB (1)', 'dynamodb > DynamoDB (1)']],
    ['letters alone', [[], ['VPC']], ['v. p. c. > VPC (1)']],
    ['what sounds like small words', [[], ['IAM']], ['i. a. m. > IAM (1)']],
    [
      'the code of a talk',
      [[], [], 'DOP342'],
      ['dop three forty two > DOP342 (1)', 'dop three four two > DOP342 (1)'],
    ],
    ['more words than Lex takes', [[], ['Good Bakery of the Poilane']], []],
  ])('has %s', (_what, given, expected) => {
    expect(phrasesOf(...given)).toEqual(expect.arrayContaining([...expected]));
    if (expected.length === 0) expect(phrasesOf(...given)).toEqual([]);
  });

  test('has as many phrases as Lex takes: speakers, and what is talked about most', () => {
    const names = Array.from(
      { length: 700 },
      (_, at) => `Zq${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}ert`,
    );
    const phrases = toVocabulary(catalogueOf(['Ines Poilane'], names), ORDINARY).map(({ phrase }) => phrase);
    expect(phrases.length).toBe(500);
    expect(phrases).toContain('ines poilane');
    expect(phrases).toContain(names[0]?.toLowerCase());
    expect(phrases).not.toContain(names.at(-1)?.toLowerCase());
  });
});
