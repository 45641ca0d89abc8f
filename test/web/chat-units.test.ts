import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReplySource } from '../../lambda/channels/web/api.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { answerUnheard } from '../../lambda/dialog/trouble.ts';
import { choicesAfter } from '../../web/widget/choices.ts';
import { citedNotes } from '../../web/widget/cited-notes.ts';
import type { Exchange } from '../../web/widget/exchange.ts';
import { writeTranscript } from '../../web/widget/transcript.ts';
import { isTurnReply } from '../../web/widget/turn-client.ts';
import { reply } from './replies.ts';

const source = (line: number, text: string, changes: Partial<ReplySource> = {}): ReplySource => ({
  note: 'a-note',
  talk: 'a-talk',
  title: 'A talk',
  speakers: ['Ada', 'Grace'],
  line,
  text,
  around: [{ line, text }],
  ...changes,
});

describe('the notes behind an answer', () => {
  test('each stands once, in the order of the answer, with all that was taken from it', () => {
    const notes = citedNotes([source(9, 'b'), source(3, 'x', { note: 'other' }), source(4, 'a')]);
    expect(notes.map(({ note, places, cited }) => ({ note, places, cited }))).toEqual([
      { note: 'a-note', places: [0, 2], cited: [4, 9] },
      { note: 'other', places: [1], cited: [3] },
    ]);
  });

  test('lines that overlap are one run, and a gap begins another', () => {
    const around = (...lines: number[]) => lines.map((line) => ({ line, text: `line ${line}` }));
    const [note] = citedNotes([
      source(2, 'line 2', { around: around(1, 2, 3) }),
      source(3, 'line 3', { around: around(2, 3, 4) }),
      source(9, 'line 9', { around: around(8, 9) }),
    ]);
    expect(note?.excerpts.map((run) => run.map(({ line }) => line))).toEqual([
      [1, 2, 3, 4],
      [8, 9],
    ]);
  });

  test.each([
    { written: '## The log', kind: 'heading', shown: 'The log' },
    { written: '  - A point', kind: 'bullet', shown: 'A point' },
    { written: '3. Third', kind: 'bullet', shown: 'Third' },
    { written: 'C# is #1', kind: 'text', shown: 'C# is #1' },
  ])('$written is shown as a $kind', ({ written, kind, shown }) => {
    const [note] = citedNotes([source(5, 'Said.', { around: [{ line: 4, text: written }] })]);
    const [line] = note?.excerpts[0] ?? [];
    expect(line?.kind).toBe(kind);
    expect(line?.pieces).toEqual([{ text: shown }]);
  });

  test.each([
    {
      why: 'a sentence in the middle of its line',
      line: 'Before. The sentence. After.',
      text: 'The sentence.',
      pieces: [{ text: 'Before. ' }, { text: 'The sentence.', number: 1 }, { text: ' After.' }],
    },
    {
      why: 'a sentence that stands there in other words',
      line: 'RPO of 0.',
      text: 'A recovery point of zero.',
      pieces: [{ text: 'RPO of 0.', number: 1 }],
    },
  ])('marks $why', ({ line, text, pieces }) => {
    const [note] = citedNotes([source(5, text, { around: [{ line: 5, text: line }] })]);
    expect(note?.excerpts[0]?.[0]?.pieces).toEqual(pieces);
  });

  test('two notes of one talk are told apart by who wrote them', () => {
    const two = citedNotes([source(5, 'One.', { note: 'a' }), source(5, 'One.', { note: 'b' })]);
    expect(two.map(({ isOneOfSeveral }) => isOneOfSeveral)).toEqual([true, true]);
    const other = citedNotes([source(5, 'One.', { note: 'a' }), source(5, 'One.', { note: 'b', talk: 'c' })]);
    expect(other.map(({ isOneOfSeveral }) => isOneOfSeveral)).toEqual([false, false]);
  });

  test('two sentences of one line are both marked', () => {
    const around = [{ line: 5, text: 'One. Two.' }];
    const [note] = citedNotes([source(5, 'Two.', { around }), source(5, 'One.', { around })]);
    expect(note?.excerpts[0]?.[0]?.pieces).toEqual([
      { text: 'One.', number: 2 },
      { text: ' ' },
      { text: 'Two.', number: 1 },
    ]);
    expect(note?.cited).toEqual([5]);
  });
});

describe('the transcript', () => {
  const answered = (asked: string, changes = {}): Exchange => ({
    id: 'x1',
    by: 'text',
    asked,
    outcome: { is: 'answered', reply: reply('stop', changes) },
  });

  test('holds what was answered, and nothing of what failed', () => {
    const failed: Exchange = {
      ...answered('why'),
      outcome: { is: 'failed', failure: { kind: 'slow', message: 'Too slow.' } },
    };
    expect(writeTranscript([answered('stop'), failed], 'text')).toBe(
      'Keynote Recap\n=============\n\n> stop\n\nGoodbye.\n',
    );
  });

  test('in Markdown shows every character as it was', () => {
    const say = [{ text: 'Use *all* of <b> and [x](y).', source: 0 }];
    const sources = [source(7, 'Use *all* of <b>.', { credit: 'Sam', date: '2018-11-29' })];
    const text = writeTranscript([answered('what # is it', { say, sources })], 'markdown');
    expect(text).toContain('## what \\# is it\n');
    expect(text).toContain('Use \\*all\\* of \\<b\\> and \\[x\\](y). \\[1\\]');
    expect(text).toContain(
      '1. A talk, Ada and Grace, 2018-11-29, line 7, notes by Sam: “Use \\*all\\* of \\<b\\>.”',
    );
  });
});

test('choices that a reply names come first', () => {
  const choices = choicesAfter(reply('What did Werner say?'));
  expect(choices).toEqual([
    { label: 'the 2017 keynote', ask: 'the 2017 keynote' },
    { label: 'the 2018 keynote', ask: 'the 2018 keynote' },
  ]);
});

test.each([
  {
    prompt: 'Shall I name the next ones?',
    choices: ['A', 'B'],
    labels: ['Yes', 'A', 'B'],
    why: 'both answer it',
  },
  {
    prompt: 'Shall I go on with A or B?',
    choices: ['A', 'B'],
    labels: ['A', 'B'],
    why: 'yes would not say which',
  },
  { prompt: 'More on A or B?', choices: ['A', 'B'], labels: ['A', 'B'], why: 'it asks which' },
  { prompt: 'Shall I go on?', choices: [], labels: ['Yes', 'No'], why: 'there is nothing else to say' },
  { prompt: 'What else would you like to know?', choices: [], labels: [], why: 'anything answers it' },
])('to "$prompt" one can say $labels: $why', ({ prompt, choices, labels }) => {
  const offered = choicesAfter(reply('stop', { prompt, choices }));
  expect(offered.map(({ label }) => label)).toEqual(labels);
});

test('who is asked to type, because nobody can listen, is not offered yes and no', () => {
  const { next } = answerUnheard(newSession());
  const prompt = next.do === 'listen' ? next.prompt : null;
  expect(prompt).toMatch(/type/);
  expect(choicesAfter(reply('stop', { prompt, choices: [] }))).toEqual([]);
});

test.each([
  { value: reply('stop'), is: true },
  { value: { ...reply('stop'), say: [{}] }, is: false },
  { value: { ...reply('stop'), sources: [{ title: 'x' }] }, is: false },
  { value: null, is: false },
  { value: 'hello', is: false },
])('a reply is told from what is none: $is', ({ value, is }) => {
  expect(isTurnReply(value)).toBe(is);
});

test('the README of the widget names every property that changes its look, and no other', () => {
  const read = (path: string) => readFileSync(new URL(`../../web/${path}`, import.meta.url), 'utf8');
  const names = (text: string) => [...new Set(text.match(/--kr-[a-z-]+/g))].sort();
  expect(names(read('README.md'))).toEqual(names(read('widget/look.ts')).filter((name) => name !== '--kr-'));
});
