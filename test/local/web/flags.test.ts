import { expect, test } from 'vitest';
import { readServerFlags } from '../../../local/web/flags.ts';

test.each([
  [[], { do: 'serve', log: false }],
  [['--port', '8080', '--log'], { do: 'serve', port: 8080, log: true }],
  [['--port', '0', '--notes', 'my-notes'], { do: 'serve', port: 0, notes: 'my-notes', log: false }],
  [['--help', '--port', '8080'], { do: 'help' }],
])('%j', (args, command) => {
  expect(readServerFlags(args)).toEqual(command);
});

test.each([
  [['--port', '99999'], /--port takes a number from 0 to 65535, not "99999"/],
  [['--port', '3000x'], /not "3000x"/],
  [['--notes', ''], /--notes needs a folder/],
  [['--voice'], /Unknown option '--voice'.*npm start -- --help/],
  [['talks'], /npm start -- --help/],
])('%j is not understood, and why', (args, message) => {
  expect(() => readServerFlags(args)).toThrow(message);
  expect(() => readServerFlags(args)).toThrow(expect.objectContaining({ code: 'bad-config' }));
});
