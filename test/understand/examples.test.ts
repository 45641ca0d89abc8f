import { expect, test } from 'vitest';
import { loadModel } from '../../interaction-models/build.ts';
import { buildLexicon } from '../../lambda/understand/lexicon.ts';
import { createMatch } from '../../lambda/understand/match.ts';
import { findMentions } from '../../lambda/understand/names.ts';
import { catalogue, normalise, patterns, understanding } from './world.ts';

const match = createMatch(patterns, () => false);
const lexicon = buildLexicon(catalogue);

test.each(loadModel().intents)('the example of $name is a sentence of it', ({ name, example }) => {
  const words = understanding().understand(example).turn.words.split(' ');
  const found =
    match({ words, mentions: findMentions(words, lexicon) }) ??
    match({ words: normalise(example), mentions: [] });
  expect(found?.intent).toBe(name);
});
