import { expect, test } from 'vitest';
import { isRecapError } from '../../../lambda/errors.ts';
import { ASK_HELP, readFlags } from '../../../local/terminal/flags.ts';

const plain = { explain: false };

const UNDERSTOOD = [
  { args: [], command: { do: 'converse', ...plain }, why: 'nothing asked: a conversation' },
  {
    args: ['--explain'],
    command: { do: 'converse', explain: true },
    why: 'a conversation that shows its reasons',
  },
  {
    args: ['what', 'is', 'aurora'],
    command: { do: 'answer', question: 'what is aurora', json: false, ...plain },
    why: 'words without quotes are joined',
  },
  {
    args: ['--json', 'who?'],
    command: { do: 'answer', question: 'who?', json: true, ...plain },
    why: 'one line of JSON',
  },
  {
    args: ['who?', '--json'],
    command: { do: 'answer', question: 'who?', json: true, ...plain },
    why: 'flags may follow the question',
  },
  { args: ['--batch', '-'], command: { do: 'batch', file: '-', ...plain }, why: 'standard input' },
  {
    args: ['--batch=q.txt', '--json'],
    command: { do: 'batch', file: 'q.txt', ...plain },
    why: 'a batch is JSON with or without the flag',
  },
  {
    args: ['--conversation', 'c.txt', '--notes', 'mine'],
    command: { do: 'conversation', file: 'c.txt', notes: 'mine', ...plain },
    why: 'another folder of notes',
  },
  {
    args: ['--', '--json'],
    command: { do: 'answer', question: '--json', json: false, ...plain },
    why: 'a question may begin with dashes',
  },
  { args: ['-h', '--json'], command: { do: 'help' }, why: 'help wins' },
  { args: ['--version'], command: { do: 'version' }, why: 'the version' },
];

test.each(UNDERSTOOD)('$args: $why', ({ args, command }) => {
  expect(readFlags(args)).toEqual(command);
});

const REFUSED = [
  { args: ['--jsno', 'q'], says: '--jsno', why: 'an unknown flag is named' },
  { args: ['--json'], says: 'needs a question', why: 'JSON of nothing' },
  { args: ['--json', ''], says: 'empty', why: 'an empty question' },
  { args: ['  ', '\t'], says: 'empty', why: 'blanks only' },
  { args: ['--batch'], says: '--batch', why: 'a flag without its value' },
  { args: ['--batch', ''], says: 'missing', why: 'an empty path' },
  { args: ['--notes', '', 'q'], says: '--notes', why: 'an empty folder' },
  { args: ['--batch', 'a', '--conversation', 'b'], says: 'choose one', why: 'two ways to read' },
  { args: ['--batch', 'a', 'a question'], says: 'not both', why: 'a file and a question' },
  { args: ['--notes', '--json'], says: '--notes', why: 'the value was forgotten' },
];

test.each(REFUSED)('$args is refused: $why', ({ args, says }) => {
  const refusal = (() => {
    try {
      return readFlags(args);
    } catch (error) {
      return error;
    }
  })();
  expect(isRecapError(refusal) && refusal.code).toBe('bad-config');
  expect((refusal as Error).message).toContain(says);
  expect((refusal as Error).message).toContain('--help');
});

test('the help names every flag', () => {
  for (const flag of ['--json', '--batch', '--conversation', '--notes', '--explain', '--help', '--version']) {
    expect(ASK_HELP).toContain(flag);
  }
});
