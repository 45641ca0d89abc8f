import type { NotedSpeaker } from '../document.ts';
import { isCommonWord } from '../people/common-words.ts';
import { isFirstName } from '../people/first-names.ts';
import { isFullName, isRole, tidyName } from '../people/person-names.ts';
import { wordsOfName } from '../people/speaker-names.ts';
import { eventOfTitle } from './conference-names.ts';
import type { FileName } from './file-names.ts';
import { titleOfWords } from './file-names.ts';
import { readTitle } from './read-title.ts';

export type FilePeople = { readonly speakers: readonly NotedSpeaker[]; readonly title: string };

/** What else is known when a file's name is read. */
export type Known = {
  /** The title that the notes themselves give, if they do. */
  readonly title: string;
  readonly speakers: readonly NotedSpeaker[];
  /** The first words of the notes: a name that stands there in capitals is one. */
  readonly text: () => string;
};

const MAX_PEOPLE = 3;

/** Splits a file's name into a title and people: "failing-at-scale-chris-tankersley", "aki-yamada-hindley-milner". */
export function peopleOfFile(name: FileName, known: Known): FilePeople {
  const plain = { title: name.title, speakers: [] };
  const written = known.title === '' && name.line !== '' ? readLine(name.line) : undefined;
  if (written !== undefined) return written;
  if (name.suffix.length > 0) {
    const speakers = namesOf(name.suffix, known);
    return { title: speakers.length > 0 ? name.title : name.line || name.title, speakers };
  }
  const rest = known.title === '' ? [] : afterTitle(name.words, known.title);
  if (rest.length >= 2) return { ...plain, speakers: namesOf(rest, known) };
  if (known.title !== '') return plain;
  return peopleFirst(name.words, known) ?? peopleLast(name.words, known) ?? plain;
}

/** "Jane Doe & Joe Bloggs - Tiny kernels", "Tiny kernels (Jane Doe)": what a name tells as a heading would. */
function readLine(line: string): FilePeople | undefined {
  const { title, speakers } = readTitle(line);
  const last = speakers.at(-1);
  // "Maps in SQL - Jane Doe - MapDay 2021"
  if (title !== '' && eventOfTitle(last?.role ?? '').conference !== undefined)
    return { title, speakers: speakers.map(({ name }) => ({ name })) };
  if (last === undefined) return undefined;
  if (title !== '') return { title, speakers };
  // behind a person's name stands what they do; anything else there is what they talked about
  if (last.role === undefined || isRole(last.role)) return undefined;
  return { title: last.role, speakers: speakers.map(({ name }) => ({ name })) };
}

function afterTitle(words: readonly string[], title: string): readonly string[] {
  const wanted = title
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const same = wanted.findIndex((word, at) => words[at]?.toLowerCase() !== word);
  return same === -1 && wanted.length > 0 ? words.slice(wanted.length) : [];
}

function namesOf(words: readonly string[], { speakers }: Known): NotedSpeaker[] {
  const said = new Set(speakers.flatMap(({ name }) => wordsOfName(name)));
  if (speakers.length > 1 && words.every((word) => said.has(word.toLowerCase()))) return [];
  const names = words
    .join(' ')
    .split(/ and /i)
    .map((group) => nameOf(group.split(' ')));
  const isKnown = (name: string) => wordsOfName(name).some((word) => said.has(word));
  return names.filter((name) => isFullName(name) || isKnown(name)).map((name) => ({ name }));
}

function nameOf(words: readonly string[]): string {
  return tidyName(words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join(' '));
}

/** "danielle-sucher-darius-bacon-nantucket-hacking": one person after the other, then the title. */
function peopleFirst(words: readonly string[], known: Known): FilePeople | undefined {
  const speakers: NotedSpeaker[] = [];
  let from = 0;
  for (let length = nameLength(words, from, known); length > 0 && speakers.length < MAX_PEOPLE; ) {
    speakers.push({ name: nameOf(words.slice(from, from + length)) });
    from += length;
    if (words[from]?.toLowerCase() === 'and') from++;
    length = nameLength(words, from, known);
  }
  const rest = words.slice(from);
  if (speakers.length === 0 || rest.length === 0) return undefined;
  const [names, title] = [speakers.map(({ name }) => name).join(' and '), titleOfWords(rest)];
  return { speakers, title: isKindOnly(rest) ? `${names} ${title}` : title };
}

/** A keynote without its speaker is any keynote. */
function isKindOnly(words: readonly string[]): boolean {
  return words.every((word) => /^(?:keynote|talk|session|panel|interview|q|and|a|qa)$/i.test(word));
}

/** "containerize-legacy-apps-brandon-royal". */
function peopleLast(words: readonly string[], known: Known): FilePeople | undefined {
  const from = words.length - 2;
  if (from < 2 || nameLength(words, from, known) !== 2) return undefined;
  return { speakers: [{ name: nameOf(words.slice(from)) }], title: titleOfWords(words.slice(0, from)) };
}

/** How many words from here on are one person's name: 0, 2 or 3. */
function nameLength(words: readonly string[], from: number, known: Known): number {
  const [first, second, third] = words.slice(from, from + 3);
  if (first === undefined || second === undefined || isCommonWord(second) || !isNameLike(first, second))
    return 0;
  const text = known.text();
  const pair = nameOf([first, second]);
  const whole = third === undefined ? pair : nameOf([first, second, third]);
  if (third !== undefined && text.includes(whole) && isFullName(whole)) return 3;
  const said = text.includes(pair) || saysOfSelf(text, nameOf([first]));
  return isFirstName(first) || said ? 2 : 0;
}

function isNameLike(first: string, second: string): boolean {
  return /^\p{L}{2,}$/u.test(first) && /^[\p{L}'’-]{2,}$/u.test(second) && !isCommonWord(first);
}

function saysOfSelf(text: string, name: string): boolean {
  return ["I'm ", 'I am ', 'I’m ', 'my name is ', 'My name is '].some((words) =>
    text.includes(`${words}${name}`),
  );
}
