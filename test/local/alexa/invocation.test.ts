import { expect, test } from 'vitest';
import { readInvocation } from '../../../local/alexa/invocation.ts';
import { smallModel } from './small-model.ts';

const open = { do: 'open' };
const ask = (...readings: string[]) => ({ do: 'ask', readings });

test.each([
  ['open keynote recap', open],
  ['Alexa, open Keynote Recap.', open],
  ['launch keynote recap please', open],
  ['um hey open keynote recap', open],
  ['talk to keynote recap', open],
  ['keynote recap', open],
  ['ask keynote recap', open],
  ['ask keynote recap what did werner say', ask('what did werner say')],
  [
    'alexa, ask keynote recap to recap the 2018 keynote',
    ask('recap the 2018 keynote', 'to recap the 2018 keynote'),
  ],
  ['ask keynote recap about aurora', ask('aurora', 'about aurora')],
  ['open keynote recap and list the talks', ask('list the talks', 'and list the talks')],
  ['what did werner say from keynote recap', ask('what did werner say')],
  ['what did werner say', undefined],
  ['recap the keynote', undefined],
  ['open keynote notes', undefined],
])('"%s"', (words, expected) => {
  expect(readInvocation(words, smallModel)).toEqual(expected);
});
