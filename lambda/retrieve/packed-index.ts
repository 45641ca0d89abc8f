import type { Knowledge } from './index-format.ts';
import { once } from './lazily.ts';
import { lazyRecord, textOfRecord } from './lazy-record.ts';
import { type Lines, linesOf, openLines, packPassages } from './packed-passages.ts';
import { fromTableWord, toTableWord, writeTable } from './text-table.ts';

export type { Lines } from './packed-passages.ts';

/**
 * The index as it is stored: what every start needs as JSON, the large parts as texts that are opened when they are needed. A text
 * is read a hundred times faster than the objects it stands for are made, and most starts need one part or none.
 */
export type PackedKnowledge = Omit<Knowledge, Packed> & Readonly<Record<Packed, string>>;
type Packed = 'passages' | 'vocabulary' | 'related' | 'light' | 'proper' | 'search';

type Related = Knowledge['related'][string];

const PACK: { readonly [Part in Packed]: (value: Knowledge[Part]) => string } = {
  passages: (all) => [...packPassages(all)].join(''),
  vocabulary: (counts) => tableOf(counts, String),
  related: packRelated,
  light: JSON.stringify,
  proper: JSON.stringify,
  // the lengths on the first line
  search: ({ lengths, postings }) => `${JSON.stringify(lengths)}\n${tableOf(postings, String)}`,
};

const UNPACK: { readonly [Part in Packed]: (text: string) => Knowledge[Part] } = {
  passages: (text) => openLines(linesOf(text)),
  vocabulary: (text) => lazyRecord(text, Number),
  related: openRelated,
  light: JSON.parse,
  proper: JSON.parse,
  search: (text) => {
    const end = text.indexOf('\n');
    return { lengths: JSON.parse(text.slice(0, end)), postings: lazyRecord(text.slice(end + 1), String) };
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
 * The index as a file, in pieces: JSON, what every start needs on the first line, each packed part on a line of its own, at last the
 * passages, each on a line as well. So a start reads one line, and finds the others without reading them (lambda/io/load-index.ts).
 */
export function* writeIndex(knowledge: Knowledge): Generator<string> {
  const { passages: _, ...packed } = packKnowledge({ ...knowledge, passages: [] });
  const entries = Object.entries(packed);
  const head = entries.filter(([name]) => !Object.hasOwn(UNPACK, name));
  yield JSON.stringify(Object.fromEntries(head)).slice(0, -1);
  for (const [name, text] of entries)
    if (Object.hasOwn(UNPACK, name)) yield `,\n${JSON.stringify(name)}:${JSON.stringify(text)}`;
  yield ',\n"passages":[\n';
  yield* packPassages(knowledge.passages, ',\n');
  yield '\n]}\n';
}

/**
 * The knowledge that was packed; a part is opened when it is first looked at. A part is its text, or what gives the text; the passages may
 * be what gives their lines. Parts that are not packed stay as they are.
 */
export function unpackKnowledge(
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const parts = Object.entries(stored).map(([name, value]): [string, PropertyDescriptor] => [
    name,
    { get: openPart(name, value), enumerable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(parts));
}

function openPart(name: string, value: unknown): () => unknown {
  const isPacked = typeof value === 'string' || typeof value === 'function';
  if (!isPacked || !Object.hasOwn(UNPACK, name)) return () => value;
  return once(() => {
    const packed: unknown = typeof value === 'function' ? value() : value;
    return typeof packed === 'string' ? UNPACK[name as Packed](packed) : openLines(packed as Lines);
  });
}

/** A record that was made of a text is that text. */
function tableOf<T>(record: Readonly<Record<string, T>>, pack: (value: T) => string): string {
  const text = textOfRecord(record);
  if (text !== undefined) return text;
  return writeTable(Object.entries(record).map(([key, value]) => [key, pack(value)] as const));
}

export function packRelated(words: Knowledge['related']): string {
  return tableOf(words, packPartners);
}

export function openRelated(text: string): Knowledge['related'] {
  return lazyRecord(text, unpackPartners);
}

/** "cost 0.5,price 0.4" */
function packPartners(words: Related): string {
  return words.map(([word, weight]) => `${toTableWord(word)} ${weight}`).join(',');
}

function unpackPartners(text: string): Related {
  if (text === '') return [];
  return text.split(',').map((entry) => {
    const [word = '', weight = '0'] = entry.split(' ');
    return [fromTableWord(word), Number(weight)];
  });
}
