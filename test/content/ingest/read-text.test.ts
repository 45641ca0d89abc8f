import { expect, test } from 'vitest';
import { blocksOf, outline } from './read-outline.ts';

type Case = { readonly why: string; readonly text: string; readonly blocks: readonly string[] };

const CASES: readonly Case[] = [
  {
    why: 'a word and what it means, each on a line of its own, is no heading of the next one',
    text: '# Requests\n\nGET -- get data\n\nPOST -- used to create or manipulate data on the server.',
    blocks: [
      '1 # Requests',
      '3 ¶ GET -- get data',
      '5 ¶ POST -- used to create or manipulate data on the server.',
    ],
  },
  {
    why: 'capitals are a slide’s title over as many lines as it takes, and end where other words begin',
    text: 'AVAILABILITY,\nRELIABILITY,\nAND RESILIENCE\n\nRetry with exponential fallback\n\nCOMING SOON\nFargate for EKS',
    blocks: [
      '1 # AVAILABILITY, RELIABILITY, AND RESILIENCE',
      '5 ¶ Retry with exponential fallback',
      '7 ### COMING SOON',
      '8 - Fargate for EKS',
    ],
  },
  {
    why: 'a person and what they do are no title, even in capitals',
    text: 'DR. WERNER VOGELS\nCTO, AMAZON.COM\n\n21ST CENTURY ARCHITECTURES\n\nVoice is natural.',
    blocks: [
      '1 ¶ DR. WERNER VOGELS',
      '2 ¶ CTO, AMAZON.COM',
      '4 ### 21ST CENTURY ARCHITECTURES',
      '6 ¶ Voice is natural.',
    ],
  },
  {
    why: 'a statement in capitals is said, not a heading; figures are items',
    text: 'X\n\nCAPITAL ONE RUNS SERVICES ON\nECS FOR A FASTER\nPACE OF DEVELOPMENT.',
    blocks: ['1 ¶ X', '3 ¶ CAPITAL ONE RUNS SERVICES ON⏎ECS FOR A FASTER⏎PACE OF DEVELOPMENT.'],
  },
  {
    why: 'slide text broken in the middle of a sentence is one paragraph with its lines',
    text: 'Cloud9\n\nA cloud IDE for writing, running,\nand debugging code\n\nReal-time pair\nprogramming\n\nZero to\ndeploy FAST',
    blocks: [
      '1 # Cloud9',
      '3 ¶ A cloud IDE for writing, running,⏎and debugging code',
      '6 ¶ Real-time pair⏎programming',
      '9 ¶ Zero to⏎deploy FAST',
    ],
  },
  {
    why: 'logos, page numbers and footers that the reader of slides picked up are left out',
    text: 'Deck\n\nFirst point is made here.\n\naws\n\n12\n\nSecond point is made here.\n\naws\n\nPage 3 of 9\n\n© 2018, Acme. All rights reserved.\n\naws',
    blocks: ['1 # Deck', '3 ¶ First point is made here.', '9 ¶ Second point is made here.'],
  },
  {
    why: 'in a blog a short line alone above prose is a heading; a remark is not',
    text: 'Day 1\nAnd so it begins\n\nAurora Serverless\n\nI have been really excited to learn more about it, and it was a very good session.\n\nWe start now\n\nThis is more prose that goes on for some words, so it is a paragraph.',
    blocks: [
      '1 # Day 1',
      '2 - And so it begins',
      '4 #### Aurora Serverless',
      '6 ¶ I have been really excited to learn more about it, and it was a very good session.',
      '8 ¶ We start now',
      '10 ¶ This is more prose that goes on for some words, so it is a paragraph.',
    ],
  },
  {
    why: 'a short line right above its own prose is a heading',
    text: 'Benefits\n\nx\n\nBuild and deploy faster\nStop guessing capacity needs, test systems at scale, and use automation to make experimentation easier.',
    blocks: [
      '1 # Benefits',
      '3 ¶ x',
      '5 ###### Build and deploy faster',
      '6 ¶ Stop guessing capacity needs, test systems at scale, and use automation to make experimentation easier.',
    ],
  },
  {
    why: 'names of authors over two lines are not torn',
    text: 'Book\n\nCasey Rosenthal, Lori Hochstein,\nAaron Blohowiak, Nora Jones\n& Ali Basiri',
    blocks: ['1 # Book', '3 ¶ Casey Rosenthal, Lori Hochstein,⏎Aaron Blohowiak, Nora Jones⏎& Ali Basiri'],
  },
  {
    why: 'a session code makes a line a title wherever it stands alone',
    text: 'x\n\nDOP342-R - [REPEAT] Building resilient services\n\nSome words.',
    blocks: ['1 ¶ x', '3 # DOP342-R - [REPEAT] Building resilient services', '5 ¶ Some words.'],
  },
  {
    why: 'an underlined title ends before the day, the room and the people below it',
    text: 'Marta Lindqvist - Backups\n12/04/2004 9:30am, Room 2B\n=====\n\n- a point',
    blocks: ['1 # Marta Lindqvist - Backups', '2 ¶ 12/04/2004 9:30am, Room 2B', '5 - a point'],
  },
  {
    why: 'what a shell would take is a listing, with a prompt, an option or an installer; prose on a program is none',
    text: "# Tools\n\n- it is called light\n- $ light verify /mnt\n- docker run is slow\n- docker run -it web\n- `npm install light`\n- git cloned it. Then - nothing\n- $5 a month\n- 'docker run --rm web\n- 'git' is a name",
    blocks: [
      '1 # Tools',
      '3 - it is called light',
      '4 ` $ light verify /mnt',
      '5 - docker run is slow',
      '6 ` docker run -it web⏎`npm install light`',
      '8 - git cloned it. Then - nothing',
      '9 - $5 a month',
      "10 ` 'docker run --rm web",
      "11 - 'git' is a name",
    ],
  },
];

test.each(CASES)('$why', async ({ text, blocks }) => {
  expect(outline(await blocksOf('notes.txt', text))).toEqual(blocks);
});
