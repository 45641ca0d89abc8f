import { expect, test } from 'vitest';
import { blocksOf, outline } from './read-outline.ts';

type Case = {
  readonly why: string;
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly string[];
};

const CASES: readonly Case[] = [
  {
    why: 'cues of one voice are joined; a voice tag changes it',
    file: 'talk.vtt',
    text: 'WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:04.000 align:start\n<v Grace Hopper>Good morning,\n\n2\n00:00:04.000 --> 00:00:07.500\n<v Grace Hopper>this is a <i>nanosecond</i>.\n\n00:00:08.000 --> 00:00:09.000\n<v.loud Audience>Wow &amp; more!',
    blocks: ['7 (1) Grace Hopper: Good morning,⏎this is a nanosecond.', '14 (8) Audience: Wow & more!'],
  },
  {
    why: 'rolling captions repeat each line while the next comes up',
    file: 'talk.en.vtt',
    text: 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nhello<00:00:00.500><c> everyone</c>\n\n00:00:02.000 --> 00:00:02.010\nhello everyone\n\n00:00:02.010 --> 00:00:04.000\nhello everyone\nwelcome to my talk\n\n00:00:04.000 --> 00:00:06.000\nwelcome to my talk\nabout graphs',
    blocks: ['4 (0) : hello everyone⏎welcome to my talk⏎about graphs'],
  },
  {
    why: 'SubRip has commas in its times, whatever the file is called; a person may repeat a word',
    file: 'talk.txt',
    text: '1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:03,000 --> 00:00:04,000\nNo.\n\n3\n00:00:20,000 --> 00:00:22,000\nWERNER: After a pause\n',
    blocks: ['3 (1) : No.⏎No.', '11 (20) WERNER: After a pause'],
  },
  {
    why: 'a mark of change begins a turn of somebody unnamed',
    file: 'talk.srt',
    text: '1\n00:00:01,000 --> 00:00:02,000\n>> JULIA: Hi all.\n\n2\n00:00:02,100 --> 00:00:03,000\n>> Hello to you.',
    blocks: ['3 (1) JULIA: Hi all.', '7 (2.1) : Hello to you.'],
  },
  {
    why: 'captions without a word are none',
    file: 'talk.vtt',
    text: 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n\n',
    blocks: [],
  },
  {
    why: 'who speaks stands in brackets as well; what ends in a colon need not be a name',
    file: 'talk.srt',
    text: '1\n00:00:01,000 --> 00:00:02,000\n[Suda Char] Delete your list.\n\n2\n00:00:02,100 --> 00:00:03,000\nWhat still hurts: fonts.\n\n3\n00:00:03,100 --> 00:00:04,000\nWoman in audience: Which ones?',
    blocks: [
      '3 (1) Suda Char: Delete your list.⏎What still hurts: fonts.',
      '11 (3.1) Woman in audience: Which ones?',
    ],
  },
  {
    why: 'a note above the first words tells the event, the day, who spoke and the title',
    file: 'talk.vtt',
    text: 'WEBVTT\n\nNOTE Harbour Fest 2021, Sunday 19 September, Grace Hopper, "Nanoseconds in soup"\n\n00:00:01.000 --> 00:00:04.000\nGood morning.',
    blocks: [
      '3 ¶ Harbour Fest 2021',
      '3 ¶ Sunday 19 September',
      '3 ¶ Grace Hopper',
      '3 # Nanoseconds in soup',
      '6 (1) : Good morning.',
    ],
  },
];

test.each(CASES)('$why', async ({ file, text, blocks }) => {
  expect(outline(await blocksOf(file, text))).toEqual(blocks);
});

test('a turn whose lines do not follow each other tells the line of each', async () => {
  const [turn] = await blocksOf(
    'a.srt',
    '1\n00:00:01,000 --> 00:00:02,000\na b\n\n2\n00:00:02,000 --> 00:00:03,000\nc d',
  );
  expect(turn).toMatchObject({ text: 'a b\nc d', line: 3, lines: [3, 7] });
});

test('a long monologue is parted at full stops', async () => {
  const cues = Array.from({ length: 60 }, (_, at) => {
    const clock = (second: number) =>
      `00:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')},000`;
    return `${at + 1}\n${clock(at)} --> ${clock(at + 1)}\nThis is sentence number ${at} of a long talk.`;
  });
  const blocks = await blocksOf('a.srt', cues.join('\n\n'));
  expect(blocks.length).toBeGreaterThan(2);
  expect(blocks.every((block) => block.kind === 'turn' && /\.$/.test(block.text))).toBe(true);
});

test('what a recogniser wrote without full stops is parted where people begin anew, and where it grows long', async () => {
  const lines = [
    'good morning my name is ida and',
    'we wax ropes so the first thing that you',
    'need is a dry loft above the slip',
    'and then you need a barrel of wax',
    'which costs forty crowns a year in',
    'a good year and it keeps all of the ropes',
    'of the harbour dry for a decade',
    'nobody has to know that it is only wax',
    'but do not eat it',
  ];
  const [turn] = await blocksOf(
    'a.srt',
    lines.map((line, at) => `${at + 1}\n00:00:${10 + at},000 --> 00:00:${11 + at},000\n${line}`).join('\n\n'),
  );
  expect(turn).toMatchObject({
    text: [
      'good morning my name is ida and',
      'we wax ropes. So the first thing that you',
      'need is a dry loft above the slip.',
      'And then you need a barrel of wax',
      'which costs forty crowns a year in',
      'a good year and it keeps all of the ropes.',
      'Of the harbour dry for a decade',
      'nobody has to know that it is only wax.',
      'But do not eat it',
    ].join('\n'),
  });
});

test('a stop takes the place of a comma or a dash where a recogniser wrote those alone', async () => {
  const lines = [
    'we wax the ropes of the harbour in spring,',
    'but the sails stay dry in the loft all year, and in winter —',
    'so the wax, as ever, is cheap and the barrel is not,',
    'and then we carry all of it down the steps to the slip',
  ];
  const [turn] = await blocksOf(
    'a.srt',
    lines.map((line, at) => `${at + 1}\n00:00:${10 + at},000 --> 00:00:${11 + at},000\n${line}`).join('\n\n'),
  );
  expect(turn).toMatchObject({
    text: [
      'we wax the ropes of the harbour in spring.',
      'But the sails stay dry in the loft all year, and in winter.',
      'So the wax, as ever, is cheap and the barrel is not.',
      'And then we carry all of it down the steps to the slip',
    ].join('\n'),
  });
});
