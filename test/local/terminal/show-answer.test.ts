import { expect, test } from 'vitest';
import type { Source } from '../../../lambda/dialog/answer.ts';
import type { Paint } from '../../../local/terminal/paint.ts';
import { showAnswer } from '../../../local/terminal/show-answer.ts';
import { answerOf } from '../fake-assistant.ts';

const same = (text: string) => text;
const PLAIN: Paint = { plain: same, quiet: same, strong: same, accent: same };
const screen = { paint: PLAIN, width: 60, files: new Map([['n1', 'keynote.md']]) };

const SOURCE: Source = {
  note: 'n1',
  talk: 't1',
  title: 'Are you well architected?',
  speakers: ['Werner Vogels'],
  line: 42,
  text: 'the log is the database',
  date: '2018-11-29',
  credit: 'an attendee',
};

test('what is said, the prompt, then where it stands and what can be said next', () => {
  const answer = answerOf('The log is the database.', {
    show: { title: 'Databases', lines: [], sources: [SOURCE], choices: ['more on Aurora', 'DynamoDB'] },
  });
  expect(showAnswer(answer, screen)).toEqual([
    'The log is the database.',
    'Anything else?',
    '',
    '  Are you well architected? · Werner Vogels · 29 November',
    '  2018',
    '    keynote.md:42, noted by an attendee',
    '      the log is the database',
    '',
    '  You can say: more on Aurora · DynamoDB',
  ]);
});

test('two notes of one talk stand under one heading, and no more than four lines are shown', () => {
  const sources = [1, 2, 3, 4, 5, 6].map((line) => ({ ...SOURCE, line, note: line > 3 ? 'n2' : 'n1' }));
  const shown = showAnswer(answerOf('Yes.', { show: { title: '', lines: [], sources } }), {
    ...screen,
    width: 88,
  });
  expect(shown.filter((line) => line.includes('Are you well architected'))).toHaveLength(1);
  expect(shown.at(-1)).toBe('    and 2 more lines');
});

test('an ended conversation has no prompt, and a note cannot steer the terminal', () => {
  const answer = answerOf('Goodbye.', {
    next: { do: 'end' },
    show: {
      title: '',
      lines: [],
      sources: [{ ...SOURCE, text: 'red \u001b[31malert', title: '\u001b]0;owned\u0007T' }],
    },
  });
  const shown = showAnswer(answer, screen).join('\n');
  expect(shown.startsWith('Goodbye.\n\n')).toBe(true);
  expect(shown).not.toContain('\u001b');
});

test('a date that is none is shown as it stands', () => {
  const sources = [{ ...SOURCE, date: 'some day' }];
  expect(showAnswer(answerOf('A.', { show: { title: '', lines: [], sources } }), screen).join(' ')).toContain(
    'some day',
  );
});
