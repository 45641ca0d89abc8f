import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/talks/split-talks.ts';

/** Titles and speakers as a person reads them in other people's notes. */
const EXPECTED = new URL('corpora.expected.jsonl', import.meta.url);
const CORPORA = new URL('../../../../shared/eval/corpora/', import.meta.url);
/** Share of talks whose title, and of talks whose speakers, must be found. */
const WANTED = 0.95;

type Talk = { readonly title: string; readonly speakers: readonly string[] };
type Case = { readonly file: string; readonly talks: readonly Talk[] };

const cases = readFileSync(EXPECTED, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case);

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

async function talksIn(file: string): Promise<Talk[]> {
  const { document } = await readDocument(file, readFileSync(new URL(encodeURI(file), CORPORA)));
  if (document === undefined) return [];
  return splitTalks(document).map(({ facts }) => ({
    title: facts.title,
    speakers: facts.speakers.map(({ name }) => name),
  }));
}

function names(talk: Talk | undefined): string {
  return (talk?.speakers ?? []).map(plain).sort().join(' ');
}

type Score = { talks: number; titles: number; speakers: number; misses: string[] };

async function score({ file, talks }: Case, total: Score): Promise<void> {
  const found = await talksIn(file);
  if (found.length !== talks.length) total.misses.push(`${file}: ${found.length} talks, not ${talks.length}`);
  for (const [at, talk] of talks.entries()) {
    const same = found[at];
    const [title, speakers] = [plain(same?.title ?? '') === plain(talk.title), names(same) === names(talk)];
    total.talks++;
    total.titles += title ? 1 : 0;
    total.speakers += speakers ? 1 : 0;
    if (!title) total.misses.push(`${file}: title "${same?.title}", not "${talk.title}"`);
    if (!speakers)
      total.misses.push(`${file}: ${same?.speakers.join(', ')}; not ${talk.speakers.join(', ')}`);
  }
}

describe('other people’s notes', () => {
  const present = existsSync(CORPORA);
  if (!present) {
    console.log('The notes of other authors are not beside the project: their titles are not checked.');
  }

  test('titles and speakers are found where a reader finds them', async () => {
    const total: Score = { talks: 0, titles: 0, speakers: 0, misses: [] };
    for (const one of present ? cases : []) await score(one, total);
    const { talks, titles, speakers, misses } = total;
    if (present)
      console.log(`titles ${titles}/${talks}, speakers ${speakers}/${talks}\n${misses.join('\n')}`);
    expect(titles).toBeGreaterThanOrEqual(talks * WANTED);
    expect(speakers).toBeGreaterThanOrEqual(talks * WANTED);
  });
});
