import { expect, test } from 'vitest';
import { noteFiles } from '../../../content/ingest/sources.ts';

test('files of a folder that are notes, in order', () => {
  const paths = [
    'b.md',
    'a.md',
    '.git/x.md',
    'LICENSE',
    'LICENSE.md',
    'node_modules/y/README.md',
    'pic.png',
    'app.js',
    'talk.vtt',
    'slides.pdf',
    'deck.pptx',
    'README.md',
    'alone/README.md',
    '.DS_Store',
    'notes',
    'sub/CONTRIBUTING.md',
  ];
  expect(noteFiles(paths)).toEqual([
    'a.md',
    'alone/README.md',
    'b.md',
    'deck.pptx',
    'notes',
    'slides.pdf',
    'talk.vtt',
  ]);
});
