import { expect, test } from 'vitest';
import { complementOf, enumerationIn } from '../../lambda/dialog/enumeration.ts';

test.each([
  [
    'The 3 planes are the admin plane, the control plane and the data plane.',
    ['the admin plane', 'the control plane', 'the data plane'],
    'after "are"',
  ],
  [
    'The durability culture of S3 has four parts: static analysis, checksums and proofs, durability checks, and operational safeguards.',
    ['static analysis', 'checksums and proofs', 'durability checks', 'operational safeguards'],
    'after a colon; "and" inside a part',
  ],
  [
    'Two more recommended books are A Seat at the Table and War and Peace and IT, both by Mark Schwartz.',
    [],
    'titles with "and" are not taken apart',
  ],
  ['Redshift is fast and cheap.', [], 'two qualities are no list'],
  ['There are two ways: pull and push.', ['pull', 'push'], 'two things, counted'],
  ['Aurora is built on quorums.', [], 'nothing is counted up'],
])('%s → %j (%s)', (sentence, items, _why) => {
  expect(enumerationIn(sentence)?.items ?? []).toEqual(items);
});

test('what a sentence says of its subject', () => {
  expect(complementOf('One book recommended on culture is Ahead in the Cloud by Stephen Orban.')).toBe(
    'Ahead in the Cloud by Stephen Orban',
  );
});

test('the noun that they were counted by', () => {
  expect(
    enumerationIn('The culture of S3 has four parts: analysis, checksums, checks and safeguards.')?.noun,
  ).toBe('parts');
});
