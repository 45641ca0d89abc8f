import { expect, test } from 'vitest';
import { emptyMemory, type Memory, mergeMemories, recall, toMemory } from '../../lambda/dialog/memory.ts';
import { newSession, type Session, toRef } from '../../lambda/dialog/session.ts';
import { type SmallCollection, smallKnowledge } from '../retrieve/small-knowledge.ts';

const TALKS: SmallCollection = {
  talks: [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
  ],
  passages: [
    { talk: 'one', sentences: ['Quorums overlap.', 'Cells fail.'] },
    { talk: 'two', sentences: ['Logs are the database.'] },
  ],
};
const NOTES = smallKnowledge(TALKS);
/** The same notes with more before them: every place has moved, one sentence is gone. */
const LATER = smallKnowledge({
  talks: [{ id: 'zero', title: 'Zero' }, ...(TALKS.talks ?? [])],
  passages: [
    { talk: 'zero', sentences: ['Something new.'] },
    { talk: 'one', sentences: ['A line came in.', 'Cells fail.'] },
    { talk: 'two', sentences: ['Logs are the database.'] },
  ],
});

const visited: Session = {
  ...newSession(),
  saved: [toRef(0, 1), toRef(1, 0)],
  heard: ['one'],
  recap: { talk: 'two', length: { unit: 'full' }, chapter: 1, said: 0 },
};
const remembered = toMemory(visited, NOTES, { at: 100, movedAt: 90 });

test('what was saved is remembered by what it says and where', () => {
  expect(remembered.saved).toEqual([
    { note: 'note-one', line: 2, text: 'Cells fail.' },
    { note: 'note-two', line: 1, text: 'Logs are the database.' },
  ]);
});

test('it survives JSON, and a visit brings it back', () => {
  const memory: Memory = JSON.parse(JSON.stringify(remembered));
  expect(memory).toEqual(remembered);
  expect(recall(memory, newSession(), NOTES)).toMatchObject({
    saved: visited.saved,
    heard: ['one'],
    recap: visited.recap,
  });
});

test('it is found again where the notes were built anew, and what is gone is passed over', () => {
  const session = recall(remembered, newSession(), LATER);
  expect(session.saved).toEqual([toRef(1, 1), toRef(2, 0)]);
  const gone = recall(
    { ...remembered, saved: [{ note: 'note-one', line: 1, text: 'Quorums overlap.' }] },
    newSession(),
    LATER,
  );
  expect(gone.saved).toEqual([]);
});

test('talks that came since are new; to somebody who was never here nothing is', () => {
  expect(recall(remembered, newSession(), LATER).fresh).toEqual(['zero']);
  expect(recall(remembered, newSession(), NOTES).fresh).toBeUndefined();
  expect(recall(emptyMemory(), newSession(), LATER).fresh).toBeUndefined();
});

test('a recap of this conversation goes before a remembered one; one whose talk is gone is not offered', () => {
  const own: Session = {
    ...newSession(),
    recap: { talk: 'one', length: { unit: 'full' }, chapter: 0, said: 0 },
  };
  expect(recall(remembered, own, NOTES).recap).toEqual(own.recap);
  const gone: Memory = {
    ...remembered,
    recap: { talk: 'no-such-talk', length: { unit: 'full' }, chapter: 0, said: 0, at: 1 },
  };
  expect(recall(gone, newSession(), NOTES).recap).toBeUndefined();
});

test('a recap that did not move is left to what the memory has', () => {
  expect(toMemory(visited, NOTES, { at: 100 }).recap).toBeUndefined();
});

test('two memories of one listener lose nothing, whichever comes first', () => {
  const other = toMemory({ ...newSession(), saved: [toRef(0, 0)], heard: ['two'] }, NOTES, { at: 200 });
  for (const merged of [mergeMemories(remembered, other), mergeMemories(other, remembered)]) {
    expect(merged.saved.map((one) => one.text).toSorted()).toEqual([
      ...['Cells fail.', 'Logs are the database.', 'Quorums overlap.'],
    ]);
    expect(merged.heard.toSorted()).toEqual(['one', 'two']);
    expect(merged.recap).toEqual(remembered.recap);
    expect(merged.at).toBe(200);
  }
});

test('merging again changes nothing', () => {
  const merged = mergeMemories(remembered, toMemory(visited, NOTES, { at: 300, movedAt: 250 }));
  expect(mergeMemories(merged, merged)).toEqual(merged);
  expect(merged.saved).toEqual(remembered.saved);
  expect(merged.recap?.at).toBe(250);
});
