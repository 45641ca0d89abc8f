import { expect, test } from 'vitest';
import { isRecapError } from '../../../lambda/errors.ts';
import { readAlexaFlags } from '../../../local/alexa/flags.ts';

const LISTEN = { do: 'listen', device: 'dot', locale: 'en-US', showEnvelopes: false };

test.each([
  [[], LISTEN],
  [['--help'], { do: 'help' }],
  [['open keynote recap'], { ...LISTEN, words: 'open keynote recap' }],
  [['open', 'keynote', 'recap'], { ...LISTEN, words: 'open keynote recap' }],
  [
    ['--device', 'round', '--user', 'ada', '--show-envelopes'],
    { ...LISTEN, device: 'round', user: 'ada', showEnvelopes: true },
  ],
  [['--locale', 'en-GB'], { ...LISTEN, locale: 'en-GB' }],
])('%j', (args, command) => {
  expect(readAlexaFlags(args)).toEqual(command);
});

test.each([
  { args: ['--device', 'watch'], says: /dot, show, round, tv/ },
  { args: ['--locale', 'de-DE'], says: /en-AU/ },
  { args: ['--user', '../../etc'], says: /letters/ },
  { args: ['--loud'], says: /--help/ },
])('$args is refused with what to write instead', ({ args, says }) => {
  expect(() => readAlexaFlags(args)).toThrow(
    expect.toSatisfy(
      (error: unknown) => isRecapError(error) && error.code === 'bad-config' && says.test(error.message),
    ),
  );
});
