import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { NoteDraft } from '../../../content/ingest/document.ts';
import { readDocument } from '../../../content/ingest/readers.ts';
import { splitTalks } from '../../../content/ingest/talks/split-talks.ts';

type Expected = {
  readonly title: string;
  readonly speakers?: readonly (string | readonly [name: string, role: string])[];
  readonly facts?: Partial<NoteDraft['facts']>;
};
type Case = { readonly why: string; readonly file?: string; readonly text: string } & Expected;

/** The cases, by what they are about. */
type Cases = Readonly<Record<'titles' | 'speakers' | 'when', readonly Case[]>>;

const { titles, speakers, when } = parse(
  readFileSync(new URL('talk-facts.yaml', import.meta.url), 'utf8'),
) as Cases;

async function onlyTalk(file: string, text: string): Promise<NoteDraft | undefined> {
  const { document } = await readDocument(file, new TextEncoder().encode(text));
  const drafts = document === undefined ? [] : splitTalks(document);
  expect(drafts).toHaveLength(1);
  return drafts[0];
}

test.each([...titles, ...speakers, ...when])(
  '$why',
  async ({ file, text, title, speakers: people, facts }) => {
    const draft = await onlyTalk(file ?? 'n.md', text);
    expect(draft?.facts.title).toBe(title);
    if (people !== undefined) {
      const found = draft?.facts.speakers.map(({ name, role }) => (role === undefined ? name : [name, role]));
      expect(found).toEqual(people);
    }
    if (facts !== undefined) expect(draft?.facts).toMatchObject(facts);
    if (facts?.date === undefined && facts !== undefined) expect(draft?.facts).not.toHaveProperty('date');
  },
);
