import { expect, test } from 'vitest';
import { nameOfFolder } from '../../../content/ingest/talks/folder-page.ts';

const CASES: readonly { why: string; folder: string; file: string; text: string; name: string }[] = [
  {
    why: 'the page of a folder names the event',
    folder: 'testing',
    file: '00_readme.txt',
    text: 'BRISTOL TESTING DAYS 2022\nwhat i wrote down',
    name: 'Bristol Testing Days 2022',
  },
  {
    why: 'what explains the event is no part of its name',
    folder: 'minutes',
    file: 'programme.org',
    text: '#+TITLE: Lockstep 2023 -- security for product people',
    name: 'Lockstep 2023',
  },
  {
    why: 'a folder that tells the year has a name',
    folder: 'oscon-2016',
    file: 'README.md',
    text: '# Harbour Days 2022',
    name: 'oscon-2016',
  },
  {
    why: 'a page that names no event',
    folder: 'notes',
    file: 'README.md',
    text: '# My notes',
    name: 'notes',
  },
  {
    why: 'tags above a page are not its title',
    folder: 'vault',
    file: 'Home.md',
    text: '---\ntags: moc\n---\n# Harbour Days 2022\n',
    name: 'Harbour Days 2022',
  },
  { why: 'a talk is no page', folder: 'notes', file: 'bread.md', text: '# Harbour Days 2022', name: 'notes' },
];

test.each(CASES)('$why', ({ folder, file, text, name }) => {
  expect(nameOfFolder(folder, [{ file, bytes: new TextEncoder().encode(text) }])).toBe(name);
});
