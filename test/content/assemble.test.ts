import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Assembled, assembleKnowledge } from '../../content/assemble.ts';
import { type NotesFile, readNotesFolder } from '../../content/notes-folder.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import { INDEX_FORMAT_VERSION, type Knowledge } from '../../lambda/retrieve/index-format.ts';
import { packKnowledge } from '../../lambda/retrieve/packed-index.ts';
import { NOTES } from '../dialog/own-notes.ts';

async function readOwnFiles(): Promise<readonly NotesFile[]> {
  const files: NotesFile[] = [];
  for await (const file of readNotesFolder(NOTES, () => {})) files.push(file);
  return files;
}

let files: readonly NotesFile[];
let own: Assembled;
let knowledge: Knowledge;
beforeAll(async () => {
  files = await readOwnFiles();
  own = await assembleKnowledge(files, 'notes');
  knowledge = own.knowledge;
});

test('the same notes give the same index, byte for byte', async () => {
  const again = await assembleKnowledge(await readOwnFiles(), 'notes');
  expect(JSON.stringify(again.knowledge)).toBe(JSON.stringify(knowledge));
});

test('the content hash is that of everything else as it is stored', () => {
  const { contentHash, ...stored } = packKnowledge(knowledge);
  const parts = Object.entries(stored).map(([name, part]) => [
    name,
    typeof part === 'string' ? part : JSON.stringify(part),
  ]);
  const text = parts.map((each) => each.join('\n')).join('');
  expect(createHash('sha256').update(text).digest('hex')).toBe(contentHash);
});

test('another word in the notes is another hash', async () => {
  const changed = files.map(({ file, bytes }, place) => ({
    file,
    bytes:
      place === 0
        ? new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\nGiraffes are tall.\n`)
        : bytes,
  }));
  const other = await assembleKnowledge(changed, 'notes');
  expect(other.knowledge.contentHash).not.toBe(knowledge.contentHash);
  expect(other.knowledge.vocabulary.giraff).toBe(1);
});

test('an index outlives being written and read', () => {
  expect(JSON.parse(JSON.stringify(knowledge))).toEqual(knowledge);
});

test('the project’s own notes are without fault', () => {
  expect(own.findings).toEqual([]);
  expect(knowledge.formatVersion).toBe(INDEX_FORMAT_VERSION);
  expect(knowledge.notes.map((note) => note.file).toSorted()).toEqual(
    files.map(({ file }) => file).toSorted(),
  );
});

test('talks, speakers, notes, topics and days refer to each other and to nothing else', () => {
  const { catalogue, notes, passages } = knowledge;
  const talks = new Set(catalogue.talks.map((talk) => talk.id));
  const speakers = new Set(catalogue.speakers.map((speaker) => speaker.id));
  const noted = new Set(notes.map((note) => note.id));
  const loose = [
    ...catalogue.talks.flatMap((talk) => talk.speakers.filter((id) => !speakers.has(id))),
    ...catalogue.talks.flatMap((talk) => talk.notes.filter((id) => !noted.has(id))),
    ...catalogue.speakers.flatMap((speaker) => speaker.talks.filter((id) => !talks.has(id))),
    ...catalogue.topics.flatMap((topic) => topic.talks.filter((id) => !talks.has(id))),
    ...catalogue.days.flatMap((day) => day.talks.filter((id) => !talks.has(id))),
    ...notes.filter((note) => !talks.has(note.talk)).map((note) => note.id),
    ...passages.flatMap((passage) =>
      noted.has(passage.note) && talks.has(passage.talk) ? [] : [passage.note],
    ),
  ];
  expect(loose).toEqual([]);
  for (const talk of catalogue.talks)
    for (const speaker of talk.speakers)
      expect(catalogue.speakers.find((one) => one.id === speaker)?.talks).toContain(talk.id);
});

test('the vocabulary counts the passages that hold a word, and every word of the notes is in it', () => {
  const titles = new Map(knowledge.catalogue.talks.map((talk) => [talk.id, talk.title]));
  const counts = new Map<string, number>();
  for (const { talk, headings, sentences } of knowledge.passages) {
    const text = [titles.get(talk) ?? '', ...headings, ...sentences.map((sentence) => sentence.text)].join(
      '\n',
    );
    for (const term of new Set(analyze(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  expect(Object.fromEntries(Object.entries(knowledge.vocabulary))).toEqual(Object.fromEntries(counts));
});

test('related words are words of the notes', () => {
  const strange = Object.values(knowledge.related)
    .flat()
    .filter(([word]) => knowledge.vocabulary[word] === undefined);
  expect(strange).toEqual([]);
});

test('no notes at all are an index that answers nothing, not an error', async () => {
  const { knowledge: none, findings } = await assembleKnowledge([], '');
  expect(none.passages).toEqual([]);
  expect(none.catalogue.talks).toEqual([]);
  expect(findings).toEqual([]);
});

test('a file that no reader understands is a finding; the others are not lost', async () => {
  const broken: NotesFile = { file: 'picture.md', bytes: new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7]) };
  const { knowledge: rest, findings } = await assembleKnowledge([broken, ...files], 'notes');
  expect(findings.map(({ file }) => file)).toContain('picture.md');
  expect(rest.catalogue.talks.length).toBe(knowledge.catalogue.talks.length);
});
