import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { tokenize } from '../../lambda/retrieve/analyze.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';
import { assembleOwnNotes, NOTES } from '../dialog/own-notes.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await assembleOwnNotes();
});

/** The words of a line that are its content: what the front of a list item or a link's address is made of is none. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map((token) => token.word));
}

test('every sentence of the index has its words on its line of its note', () => {
  const lines = new Map(
    knowledge.notes.map((note) => [note.id, readFileSync(join(NOTES, note.file), 'utf8').split('\n')]),
  );
  const astray = knowledge.passages.flatMap((passage) =>
    passage.sentences.flatMap(({ text, written = text, line }) => {
      const there = wordsOf(lines.get(passage.note)?.[line - 1] ?? '');
      const missing = [...wordsOf(written)].filter((word) => !there.has(word));
      return missing.length === 0 ? [] : [`${passage.note}:${line} lacks ${missing.join(' ')}`];
    }),
  );
  expect(astray).toEqual([]);
});

test('every line of the notes’ own text is in the index', () => {
  const held = new Set(
    knowledge.passages.flatMap(({ note, sentences }) => sentences.map(({ line }) => `${note}:${line}`)),
  );
  const lost = knowledge.notes.flatMap((note) => {
    const lines = readFileSync(join(NOTES, note.file), 'utf8').split('\n');
    const body = lines.indexOf('---', 1);
    return lines.flatMap((text, place) =>
      place > body && /\w/.test(text) && !text.startsWith('#') && !held.has(`${note.id}:${place + 1}`)
        ? [`${note.file}:${place + 1}: ${text}`]
        : [],
    );
  });
  expect(lost).toEqual([]);
});
