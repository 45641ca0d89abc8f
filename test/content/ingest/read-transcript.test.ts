import { expect, test } from 'vitest';
import { blocksOf, outline } from './read-outline.ts';

type Case = {
  readonly why: string;
  readonly file?: string;
  readonly text: string;
  readonly blocks: readonly string[];
};

const CASES: readonly Case[] = [
  {
    why: 'captions copied from beside a film stand below their times',
    file: 'Ropes for sails.txt',
    text: 'Ropes for sails\n\n0:00\nGood morning.\n0:04\nWe wax ropes, and that\n0:09\nkeeps them dry.\n0:15\nForty crowns a year.\n0:22 And thank you.',
    blocks: [
      '1 # Ropes for sails',
      '4 (0) : Good morning.⏎We wax ropes, and that⏎keeps them dry.⏎Forty crowns a year.⏎And thank you.',
    ],
  },
  {
    why: 'the points of notes are minutes apart, whatever their times',
    file: 'ropes.txt',
    text: '0:00 intro of the loft\n3:10 why wax helps\n7:02 how much of it\n12:40 what it costs\n20:00 questions on salt',
    blocks: [
      '1 - intro of the loft',
      '2 - why wax helps',
      '3 - how much of it',
      '4 - what it costs',
      '5 - questions on salt',
    ],
  },
  {
    why: 'captioners mark a change of voice, wrap at forty columns and note what the room does',
    text: ' >> Next up, we have Aki\nYamada!\n\n(applause)\n\n >> Hi, everyone. I am Aki, and\nthis is great.\n\nSo let us start. (laughter)',
    blocks: [
      '1 : Next up, we have Aki⏎Yamada!',
      '6 : Hi, everyone. I am Aki, and⏎this is great.',
      '9 : So let us start.',
    ],
  },
  {
    why: 'labels of speakers, with and without a clock',
    text: 'Interviewer: Welcome to the show, and thanks for coming.\nWerner Vogels: Thank you.\nOne size does not fit all.\n\n[00:12:03] Interviewer: Why is that so, do you think?\nWerner Vogels (00:12:10): Because customers differ a lot.',
    blocks: [
      '1 Interviewer: Welcome to the show, and thanks for coming.',
      '2 Werner Vogels: Thank you.⏎One size does not fit all.',
      '5 (723) Interviewer: Why is that so, do you think?',
      '6 (730) Werner Vogels: Because customers differ a lot.',
    ],
  },
  {
    why: 'recognisers write the speaker and the time on a line of their own',
    text: 'Speaker 1  0:00\nGood morning, welcome to this keynote.\n\nSpeaker 2  0:12\nThanks for having me here today.\n\nSpeaker 1  0:30\nLet us start with the first one.',
    blocks: [
      '2 (0) Speaker 1: Good morning, welcome to this keynote.',
      '5 (12) Speaker 2: Thanks for having me here today.',
      '8 (30) Speaker 1: Let us start with the first one.',
    ],
  },
  {
    why: 'a label above a mark of change names whose voice it is',
    text: '== Sumana Rao\n\n>> Thank you, Adam. Next up is Perl.\n\n== Mark Dominus\n\n >> Agh! Sorry. Somebody changed this.',
    blocks: [
      '3 Sumana Rao: Thank you, Adam. Next up is Perl.',
      '7 Mark Dominus: Agh! Sorry. Somebody changed this.',
    ],
  },
  {
    why: 'speech without any marks is known by the folder it lies in',
    file: 'transcripts/a.txt',
    text: 'All right. Allow me to bet\non this. No? Oh! There we go.\nOkay. This works. I am pretty\nloud. Cool. I have bad\nhearing. And so it goes.\nThat is cool to see. All right.\nAnyway. I will get started.\nThis is a photograph. Of a\nperson. How many people know\nher? Okay. A few of you?\nCool. So this is it.',
    blocks: [
      '1 : All right. Allow me to bet⏎on this. No? Oh! There we go.⏎Okay. This works. I am pretty⏎loud. Cool. I have bad⏎hearing. And so it goes.⏎That is cool to see. All right.⏎Anyway. I will get started.⏎This is a photograph. Of a⏎person. How many people know⏎her? Okay. A few of you?⏎Cool. So this is it.',
    ],
  },
  {
    why: 'minutes tell of people: they are notes, each line of whom it names',
    file: 'minutes.txt',
    text: 'Ceri Bowen: opened. Each has ten minutes, no slides.\nLena Fitzgibbon: said their worst outage was made by a drill.\nYusuf Demir (bakers, Leeds): told of the oven. It had a modem.\nAudience (woman from a bank): asked about the first hour.\nLena Fitzgibbon: name one scribe, the fastest typist.',
    blocks: [
      '1 ¶ Ceri Bowen: opened. Each has ten minutes, no slides.',
      '2 ¶ Lena Fitzgibbon: said their worst outage was made by a drill.',
      '3 ¶ Yusuf Demir (bakers, Leeds): told of the oven. It had a modem.',
      '4 ¶ Audience (woman from a bank): asked about the first hour.',
      '5 ¶ Lena Fitzgibbon: name one scribe, the fastest typist.',
    ],
  },
];

test.each(CASES)('$why', async ({ file, text, blocks }) => {
  expect(outline(await blocksOf(file ?? 'talk.txt', text))).toEqual(blocks);
});

const NOTES: readonly (readonly [why: string, text: string])[] = [
  ['keys and values', 'Topic: Architecture\nLevel: 200\nTopic: DevOps\nLevel: 300\n'],
  [
    'questions of a panel',
    '# Panel\n\nQ: What changed?\n\nA:\n    - PHP7\n\nQ: What will?\n\nA:\n    - more\n',
  ],
  ['prompts of Python', '## Loops\n\n>>> next(it)\n1\n>>> next(it)\n2\n'],
];

test.each(NOTES)('%s are notes, not a transcript', async (_, text) => {
  const kinds = (await blocksOf('notes.md', text)).map(({ kind }) => kind);
  expect(kinds).not.toContain('turn');
});
