import { describe, expect, test } from 'vitest';
import { type ReportOptions, reportSpeech } from '../../../lambda/summarize/transcript/reported-speech.ts';
import { threadTime } from '../../thread-time.ts';

type Case = {
  readonly said: string;
  readonly reported: string;
  readonly why: string;
  readonly by?: string;
} & Partial<Omit<ReportOptions, 'speaker'>>;

const CASES: readonly Case[] = [
  {
    said: 'I think we should use rubber.',
    reported: 'The Industrial Designer thought that they should use rubber.',
    why: 'an opinion',
  },
  {
    said: "um I I don't think it's a good idea",
    reported: 'The Industrial Designer did not think it was a good idea.',
    why: 'a denial stays with the thinking',
  },
  {
    said: "It's soft, I guess.",
    reported: 'The Industrial Designer thought that it was soft.',
    why: 'a doubt at the end',
  },
  {
    said: 'I think the organizers of !!Con use .NET .',
    reported: 'The Industrial Designer thought the organizers of !!Con use .NET.',
    why: 'a word that begins with a mark keeps its blank',
  },
  {
    said: 'Work on the case is slow.',
    reported: 'The Industrial Designer said that work on the case was slow.',
    why: 'a noun that could be a command',
  },
  {
    said: "I'd better ask Will in May.",
    reported: 'The Industrial Designer had better ask Will in May.',
    why: 'names that look like modals',
  },
  {
    said: "It could've been everybody's choice.",
    reported: "The Industrial Designer said that it could have been everybody's choice.",
    why: 'a modal before have, a possessive',
  },
  {
    said: 'I come from the gold mine.',
    reported: 'The Industrial Designer came from the gold mine.',
    why: "a mine that is nobody's",
  },
  {
    said: 'I like the wooden one.',
    reported: 'The Industrial Designer liked the wooden one.',
    why: 'the name takes the place of I',
  },
  {
    said: "I'm not sure about my budget.",
    reported: 'The Industrial Designer was not sure about their budget.',
    why: 'short form, possessive',
  },
  {
    said: "I've looked at the market and I am happy.",
    reported: 'The Industrial Designer had looked at the market and they were happy.',
    why: 'a later "I" agrees as "they"',
  },
  {
    said: 'We need to cut the costs because it is too expensive.',
    reported: 'The Industrial Designer said that they needed to cut the costs because it was too expensive.',
    why: 'we → they, tense',
  },
  {
    said: 'We should use a kinetic battery.',
    reported: 'The Industrial Designer suggested that they should use a kinetic battery.',
    why: 'a proposal',
  },
  {
    said: "Let's make it of rubber.",
    reported: 'The Industrial Designer suggested that they make it of rubber.',
    why: 'a proposal with let us',
  },
  {
    said: "Why don't we use a beep?",
    reported: 'The Industrial Designer suggested that they use a beep.',
    why: 'a proposal in the form of a question',
  },
  {
    said: 'What about a wooden case?',
    reported: 'The Industrial Designer suggested a wooden case.',
    why: 'a proposal without a verb',
  },
  {
    said: 'Is it possible to make it cheaper?',
    reported: 'The Industrial Designer asked whether it was possible to make it cheaper.',
    why: 'the order of a question is undone',
  },
  {
    said: 'Do we need a screen?',
    reported: 'The Industrial Designer asked whether they needed a screen.',
    why: 'do goes into the verb',
  },
  {
    said: 'How many buttons do we need?',
    reported: 'The Industrial Designer asked how many buttons they needed.',
    why: 'a question with how',
  },
  {
    said: 'Do you require different types of boards',
    reported: 'The Industrial Designer asked whether you required different types of boards.',
    why: 'a question nobody marked',
  },
  {
    said: 'What can we do about the price?',
    reported: 'The Industrial Designer asked what they could do about the price.',
    why: 'a modal in a question',
  },
  {
    said: 'What sells best in the shops of our rivals these days?',
    reported: 'The Industrial Designer asked, "What sells best in the shops of our rivals these days?"',
    why: 'no rule is safe: quoted, the first person too',
  },
  {
    said: 'You can put the logo at the bottom.',
    reported: 'The Industrial Designer said that you could put the logo at the bottom.',
    why: 'whom "you" means is not written',
  },
  {
    said: 'A case of rubber.',
    reported: 'The Industrial Designer mentioned a case of rubber.',
    why: 'a thing without a verb',
  },
  {
    said: "Don't use the red one.",
    reported: 'The Industrial Designer said not to use the red one.',
    why: 'a command',
  },
  {
    said: 'Make it in two colours.',
    reported: 'The Industrial Designer said to make it in two colours.',
    why: 'a command',
  },
  {
    said: 'It was a can of worms and free will is not the point.',
    reported: 'The Industrial Designer said that it was a can of worms and free will was not the point.',
    why: 'nouns that look like modals',
  },
  {
    said: 'They help you find it.',
    reported: 'The Industrial Designer said that they helped you find it.',
    why: 'an infinitive behind "help you" stays',
  },
  {
    said: 'We want to have a button that will light up.',
    reported: 'The Industrial Designer said that they wanted to have a button that would light up.',
    why: 'an infinitive with to stays',
  },
  {
    said: "It's been a year and it's cheap.",
    reported: 'The Industrial Designer said that it had been a year and it was cheap.',
    why: "'s is has or is",
  },
  {
    said: 'which is very similar to the old one.',
    reported: 'The Industrial Designer said that this was very similar to the old one.',
    why: 'a relative clause left alone',
  },
  {
    said: "We've got to cut the number of buttons.",
    reported: 'The Industrial Designer said that they had to cut the number of buttons.',
    why: 'have got is have',
  },
  { said: 'It costs a lot.', again: true, reported: 'It cost a lot.', why: 'the same speaker goes on' },
  {
    said: 'We ordered it.',
    again: true,
    reported: 'The Industrial Designer said that they ordered it.',
    why: '"they" needs somebody to point to',
  },
  { said: 'Um, yeah, okay.', reported: '', why: 'nothing was said' },
  {
    by: 'Julia Evans',
    tense: 'kept',
    said: "I'm going to explain what strace is.",
    reported: 'Julia Evans is going to explain what strace is.',
    why: 'a talk: what holds still stays in the present',
  },
  {
    by: 'Julia Evans',
    tense: 'kept',
    said: 'I use Linux.',
    reported: 'Julia Evans uses Linux.',
    why: 'the verb agrees with the name',
  },
  {
    by: 'Julia Evans',
    tense: 'kept',
    said: "strace is the tool that I use and I've learned from it.",
    reported: 'Julia Evans said that strace is the tool that they use and they have learned from it.',
    why: 'I → they inside a statement',
  },
  {
    by: 'Hon. Bill Blair (Minister of Public Safety)',
    said: 'We have implemented very rigorous rules.',
    reported: 'Bill Blair said that they had implemented very rigorous rules.',
    why: 'titles and brackets are not spoken',
  },
  {
    by: 'The Chair',
    said: 'I want to remind all members.',
    reported: 'The Chair wanted to remind all members.',
    why: 'a label with its own article',
  },
];

describe('reported speech', () => {
  test.each(CASES)('$said ($why)', ({ said, reported, by, tense, again }) => {
    const options = {
      speaker: by ?? 'Industrial Designer',
      ...(tense && { tense }),
      ...(again && { again }),
    };
    expect(reportSpeech(said, options).text).toBe(reported);
  });

  test('a very long run of words is reported in bounded time', () => {
    const start = threadTime();
    reportSpeech('I think we should, you know, '.repeat(20_000), { speaker: 'A' });
    expect(threadTime() - start).toBeLessThan(1_000);
  });
});
