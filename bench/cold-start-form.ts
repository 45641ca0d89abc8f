import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import { writeIndex } from '../lambda/retrieve/packed-index.ts';
import { createQueryMaker } from '../lambda/retrieve/query.ts';
import { createSearch } from '../lambda/retrieve/search.ts';

/** A way of keeping the index in a file: how it is written, and what a start does to have it. */
export type IndexForm = {
  write(knowledge: Knowledge): string | Buffer;
  read(path: string): Knowledge | Promise<Knowledge>;
};

export const INDEX_FORMS: ReadonlyMap<string, IndexForm> = new Map<string, IndexForm>([
  ['JSON', { write: JSON.stringify, read: (path) => JSON.parse(readFileSync(path, 'utf8')) }],
  ['v8.serialize', { write: serialize, read: (path) => deserialize(readFileSync(path)) }],
  ['packed texts, passages by line', { write: (all) => [...writeIndex(all)].join(''), read: loadKnowledge }],
]);

/** Milliseconds of a process that has just begun: the file read; the first search in it besides. */
export type FormTimes = { readonly read: number; readonly search: number };

async function measure(form: IndexForm, path: string, question: string): Promise<FormTimes> {
  const begun = performance.now();
  const knowledge = await form.read(path);
  const read = performance.now();
  createSearch(knowledge)(createQueryMaker(knowledge)(question));
  return { read: read - begun, search: performance.now() - read };
}

if (import.meta.main) {
  const [name = '', path = '', question = ''] = process.argv.slice(2);
  const form = INDEX_FORMS.get(name);
  if (form !== undefined) process.stdout.write(JSON.stringify(await measure(form, path, question)));
}
