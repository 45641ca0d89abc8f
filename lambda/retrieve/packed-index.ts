import type { Knowledge, Postings } from './index-format.ts';
import { once } from './lazily.ts';
import { lazyRecord, textOfRecord } from './lazy-record.ts';
import { readPostings, writePostings } from './postings-text.ts';
import { fromTableWord, toTableWord, writeTable } from './text-table.ts';

/**
 * The index as it is stored: what every start needs as JSON, the large parts as texts that are opened when they are needed. A text
 * is read a hundred times faster than the objects it stands for are made, and most starts need one part or none.
 */
export type PackedKnowledge = Omit<Knowledge, Packed> & Readonly<Record<Packed, string>>;
type Packed = 'passages' | 'vocabulary' | 'related' | 'light' | 'proper' | 'search';

type Related = Knowledge['related'][string];

const PACK: { readonly [Part in Packed]: (value: Knowledge[Part]) => string } = {
  passages: JSON.stringify,
  vocabulary: (counts) => tableOf(counts, String),
  related: (words) => tableOf(words, packRelated),
  light: JSON.stringify,
  proper: JSON.stringify,
  search: ({ engine, postings }) => JSON.stringify({ engine, postings: tableOf(postings, packPostings) }),
};

const UNPACK: { readonly [Part in Packed]: (text: string) => Knowledge[Part] } = {
  passages: JSON.parse,
  vocabulary: (text) => lazyRecord(text, Number),
  related: (text) => lazyRecord(text, unpackRelated),
  light: JSON.parse,
  proper: JSON.parse,
  search: (text) => {
    const { engine, postings } = JSON.parse(text);
    return { engine, postings: lazyRecord(postings, readPostings) };
  },
};

export function packKnowledge(knowledge: Knowledge): PackedKnowledge {
  const { passages, vocabulary, related, light, proper, search, ...rest } = knowledge;
  return {
    ...rest,
    passages: PACK.passages(passages),
    vocabulary: PACK.vocabulary(vocabulary),
    related: PACK.related(related),
    light: PACK.light(light),
    proper: PACK.proper(proper),
    search: PACK.search(search),
  };
}

/**
 * The index as a file: JSON, what every start needs on the first line, each packed part on a line of its own. So a start reads one
 * line, and finds the others without reading them (lambda/io/load-index.ts).
 */
export function writeIndex(knowledge: Knowledge): string {
  const entries = Object.entries(packKnowledge(knowledge));
  const head = entries.filter(([name]) => !Object.hasOwn(UNPACK, name));
  const parts = entries.filter(([name]) => Object.hasOwn(UNPACK, name));
  const lines = parts.map(([name, text]) => `${JSON.stringify(name)}:${JSON.stringify(text)}`);
  return `${[JSON.stringify(Object.fromEntries(head)).slice(0, -1), ...lines].join(',\n')}\n}`;
}

/**
 * The knowledge that was packed; a part is opened when it is first looked at. A part is its text, or what gives the text. Parts that
 * are not packed stay as they are.
 */
export function unpackKnowledge(
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const parts = Object.entries(stored).map(([name, value]): [string, PropertyDescriptor] => {
    const text = typeof value === 'string' ? () => value : typeof value === 'function' ? value : undefined;
    const unpack = text !== undefined && Object.hasOwn(UNPACK, name) ? UNPACK[name as Packed] : undefined;
    return [
      name,
      { get: unpack === undefined ? () => value : once(() => unpack(String(text?.()))), enumerable: true },
    ];
  });
  return Object.defineProperties({}, Object.fromEntries(parts));
}

/** A record that was made of a text is that text. */
function tableOf<T>(record: Readonly<Record<string, T>>, pack: (value: T) => string): string {
  const text = textOfRecord(record);
  if (text !== undefined) return text;
  return writeTable(Object.entries(record).map(([key, value]) => [key, pack(value)] as const));
}

/** "cost 0.5,price 0.4" */
function packRelated(words: Related): string {
  return words.map(([word, weight]) => `${toTableWord(word)} ${weight}`).join(',');
}

function unpackRelated(text: string): Related {
  if (text === '') return [];
  return text.split(',').map((entry) => {
    const [word = '', weight = '0'] = entry.split(' ');
    return [fromTableWord(word), Number(weight)];
  });
}

function packPostings(postings: Postings): string {
  return writePostings(
    Object.entries(postings).map(([field, counts]) => [
      field,
      { passages: Object.keys(counts).map(Number), counts: Object.values(counts) },
    ]),
  );
}
