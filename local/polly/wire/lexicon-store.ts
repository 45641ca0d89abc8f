import { WireError } from '../../wire/wire-error.ts';
import { type PlsLexicon, readPls } from './read-pls.ts';
import { invalid } from './validation.ts';

export type StoredLexicon = PlsLexicon & {
  readonly name: string;
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
};

/** The lexicons that were uploaded, as long as the stand-in runs. */
export type LexiconStore = {
  put(name: string, content: string): void;
  require(name: string): StoredLexicon;
  remove(name: string): void;
  all(): readonly StoredLexicon[];
};

const NAME = /^[0-9A-Za-z]{1,20}$/;
const MOST_CHARACTERS = 4000;
const MOST_LEXICONS = 100;

/** An empty store. `now`: milliseconds since 1970. */
export function createLexiconStore(now: () => number): LexiconStore {
  const stored = new Map<string, StoredLexicon>();
  const known = (name: string) => {
    const found = stored.get(checkName(name));
    if (found === undefined) throw new WireError(404, 'LexiconNotFoundException', 'Lexicon not found');
    return found;
  };
  return {
    put: (name, content) => {
      checkName(name);
      if (content.length > MOST_CHARACTERS)
        throw refused('LexiconSizeExceededException', `A lexicon has at most ${MOST_CHARACTERS} characters`);
      const lexicon = readPls(content);
      if (!stored.has(name) && stored.size >= MOST_LEXICONS)
        throw refused('MaxLexiconsNumberExceededException', `There are ${MOST_LEXICONS} lexicons already`);
      stored.set(name, { ...lexicon, name, content, modified: now() });
    },
    require: known,
    remove: (name) => void stored.delete(known(name).name),
    all: () => [...stored.values()].sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function refused(type: string, message: string): WireError {
  return new WireError(400, type, message);
}

function checkName(name: string): string {
  if (NAME.test(name)) return name;
  throw invalid(
    `1 validation error detected: Value '${name.slice(0, 100)}' at 'name' failed to satisfy constraint: ` +
      'Member must satisfy regular expression pattern: [0-9A-Za-z]{1,20}',
  );
}
