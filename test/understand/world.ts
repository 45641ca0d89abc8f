import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { buildPatterns } from '../../interaction-models/build.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Catalogue, Speaker, Talk } from '../../lambda/retrieve/index-format.ts';
import { createNormalise } from '../../lambda/understand/normalise.ts';
import type { PatternTable } from '../../lambda/understand/pattern-table.ts';
import { createUnderstanding, type Understanding } from '../../lambda/understand/understand.ts';

/** catalogue.yaml: what may be left out is; a topic's names stand in one line, cut by " / ". */
type Written = {
  readonly talks: readonly (Omit<Talk, 'speakers' | 'aliases' | 'notes'> &
    Partial<Pick<Talk, 'speakers' | 'aliases'>>)[];
  readonly speakers: readonly (Pick<Speaker, 'name' | 'role'> & Partial<Pick<Speaker, 'aliases'>>)[];
  readonly topics: readonly string[];
};

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function readCatalogue(): Catalogue {
  const written: Written = parse(readFileSync(new URL('catalogue.yaml', import.meta.url), 'utf8'));
  const talks: Talk[] = written.talks.map((talk) => ({
    speakers: [],
    aliases: [],
    ...talk,
    notes: [talk.id],
  }));
  const talksOf = (test: (talk: Talk) => boolean) => talks.filter(test).map((talk) => talk.id);
  const dates = [...new Set(talks.flatMap((talk) => talk.date ?? []))].sort();
  return {
    talks,
    speakers: written.speakers.map(({ name, aliases = [], ...more }) => {
      const id = slug(name);
      return { id, name, aliases, ...more, talks: talksOf((talk) => talk.speakers.includes(id)) };
    }),
    topics: written.topics.map((line) => {
      const [name = '', ...aliases] = line.split(' / ');
      return { id: slug(name), name, aliases, talks: ['keynote-2018'], passages: 2 };
    }),
    days: dates.map((id) => ({
      id,
      conference: 'AWS re:Invent',
      talks: talksOf((talk) => talk.date === id),
    })),
  };
}

export const catalogue: Catalogue = readCatalogue();

/** Stems of the project's own notes: what the index would know. */
export function notesVocabulary(): Set<string> {
  const folder = new URL('../../content/notes/', import.meta.url);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/https?:\S+/g, ' '));
  return new Set(texts.flatMap(analyze));
}

export const patterns: PatternTable = JSON.parse(buildPatterns());
const prepared = createNormalise(patterns);
let shared: Understanding | undefined;

/** An utterance's words before names are put right. */
export function normalise(heard: string): readonly string[] {
  return prepared(heard).words;
}

/** Understanding over the catalogue above, prepared once a test file. */
export function understanding(): Understanding {
  shared ??= createUnderstanding({ patterns, catalogue, vocabulary: notesVocabulary() });
  return shared;
}
