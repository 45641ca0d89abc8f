import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import MiniSearch from 'minisearch';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import { packKnowledge, unpackKnowledge } from '../lambda/retrieve/packed-index.ts';
import { createQueryMaker } from '../lambda/retrieve/query.ts';
import { createSearch } from '../lambda/retrieve/search.ts';
import { ENGINE_OPTIONS } from '../lambda/retrieve/search-engine.ts';

/** A way of keeping the index in a file: how it is written, and what a start does to have it. */
export type IndexForm = {
  write(knowledge: Knowledge): string | Buffer;
  read(path: string): Knowledge;
  /** MiniSearch takes in every word at once, as it does by itself. */
  readonly wholeEngine?: true;
};

const writeJson = (knowledge: Knowledge) => JSON.stringify(knowledge);
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

export const INDEX_FORMS: ReadonlyMap<string, IndexForm> = new Map<string, IndexForm>([
  ['JSON, engine whole', { write: writeJson, read: readJson, wholeEngine: true }],
  ['JSON, engine by word', { write: writeJson, read: readJson }],
  ['v8.serialize, engine by word', { write: serialize, read: (path) => deserialize(readFileSync(path)) }],
  [
    'packed texts, engine by word',
    {
      write: (knowledge) => JSON.stringify(packKnowledge(knowledge)),
      read: (path) => unpackKnowledge(readJson(path)) as Knowledge,
    },
  ],
]);

/** Milliseconds of a process that has just begun: the file read; the first search in it besides. */
export type FormTimes = { readonly read: number; readonly search: number };

function measure(form: IndexForm, path: string, question: string): FormTimes {
  const begun = performance.now();
  const knowledge = form.read(path);
  const read = performance.now();
  if (form.wholeEngine) {
    const { engine, postings } = knowledge.search;
    const stored = { ...engine, index: Object.entries(postings) };
    MiniSearch.loadJS(stored as unknown as Parameters<typeof MiniSearch.loadJS>[0], ENGINE_OPTIONS);
  }
  createSearch(knowledge)(createQueryMaker(knowledge)(question));
  return { read: read - begun, search: performance.now() - read };
}

if (import.meta.main) {
  const [name = '', path = '', question = ''] = process.argv.slice(2);
  const form = INDEX_FORMS.get(name);
  if (form !== undefined) process.stdout.write(JSON.stringify(measure(form, path, question)));
}
