import { expect, test } from 'vitest';
import { buildLexicon, KNOWN } from '../../lambda/speech/lexicon.ts';
import { readRespelling } from '../../local/polly/words/respelling.ts';
import { soundsOf } from '../../local/polly/words/sounds.ts';
import { sayTechName } from '../../local/polly/words/tech-names.ts';

/** The sounds that Polly and Alexa document for American English, by the International Phonetic Alphabet. */
const CONSONANTS = 'b d d͡ʒ ð f ɡ h j k l m n ŋ p ɹ s ʃ t t͡ʃ θ v w z ʒ'.split(' ');
const VOWELS = 'ə ɚ æ aɪ aʊ ɑ eɪ ɝ ɛ i ɪ oʊ ɔ ɔɪ u ʊ ʌ'.split(' ');
const SOUND = new RegExp([...CONSONANTS, ...VOWELS].sort((a, b) => b.length - a.length).join('|'), 'gu');
const SPOKEN = [...KNOWN].flatMap(([name, how]) => ('ipa' in how ? [[name, how.ipa] as const] : []));
const SPELLED = [...KNOWN].flatMap(([name, how]) => ('alias' in how ? [[name, how.alias] as const] : []));

test.each(SPOKEN)('%s: /%s/ is made of sounds that the voices have, with one stress', (_, ipa) => {
  const plain = ipa.replace(/[ˈˌ.]/gu, '');
  const sounds = plain.match(SOUND) ?? [];
  expect(sounds.join('')).toBe(plain);
  expect(ipa.match(/ˈ/gu)).toHaveLength(1);
  // no word of English holds a sound twice in a row
  expect(sounds.filter((sound, at) => sound === sounds[at + 1])).toEqual([]);
});

test.each(SPOKEN)('%s: the voice of this computer says /%s/ as it says the name by itself', (name, ipa) => {
  expect(readRespelling(sayTechName(name) ?? '')).toEqual([{ sounds: soundsOf(ipa, 'ipa') }]);
});

test.each(SPELLED)('%s: "%s" is words and single letters, which any voice reads', (_, alias) => {
  expect(alias).toMatch(/^(?:[A-Z]|[A-Z]?[a-z]+)(?: (?:[A-Z]|[A-Z]?[a-z]+))*$/);
});

test('a listed name is said as listed, whatever the notes are', () => {
  const lexicon = buildLexicon({ talks: [], speakers: [], topics: [], days: [] });
  for (const [name, how] of KNOWN) expect(lexicon.get(name)).toEqual(how);
  expect(lexicon.get('Werner')).toBeUndefined();
});
