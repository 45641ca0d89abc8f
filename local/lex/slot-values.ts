import type { LexV2ScalarSlotValue } from 'aws-lambda';
import { numbersToFigures } from '../../lambda/understand/numbers.ts';
import type { LocaleDefinition, SlotTypeDefinition } from './bot-definition.ts';
import { BUILT_IN_TYPES, CONFIRMATIONS } from './built-in.ts';
import { textOf, toWords, type Word } from './words.ts';

/** An utterance, cut into words once. */
export type Utterance = { readonly text: string; readonly words: readonly Word[] };

/** A text made ready for being read. */
export function toUtterance(text: string): Utterance {
  return { text, words: toWords(text) };
}

/** Words from one place up to, but not with, another, as a slot takes them. */
export type Fill = {
  readonly to: number;
  readonly value: LexV2ScalarSlotValue;
  /** Words that no value has. */
  readonly isFree: boolean;
};

/** What a slot type makes of an utterance. */
export type SlotReader = {
  /** Every way to take words from this place on, as the type's own list or form has them. */
  readonly listed: (utterance: Utterance, from: number) => readonly Fill[];
  /** The type takes other words as well. */
  readonly expands: boolean;
  /** How many words its longest value has. */
  readonly mostWords: number;
};

type ValueNode = { readonly next: Map<string, ValueNode>; readonly values: string[] };

/** "two thousand one hundred and eleven point one nine" is one number. */
const MOST_NUMBER_WORDS = 12;

/** A reader for every slot type that a locale can use, by its name. */
export function createSlotReaders({ slotTypes }: LocaleDefinition): ReadonlyMap<string, SlotReader> {
  const own = [...slotTypes].map(([name, type]) => [name, listReader(type)] as const);
  const builtIn = [...BUILT_IN_TYPES].map((name) => [name, builtInReader(name)] as const);
  return new Map([...builtIn, ...own]);
}

function builtInReader(name: string): SlotReader {
  switch (name) {
    case 'AMAZON.Number':
      return { listed: readNumber, expands: false, mostWords: MOST_NUMBER_WORDS };
    case 'AMAZON.AlphaNumeric':
      return { listed: readAlphaNumeric, expands: false, mostWords: 1 };
    case 'AMAZON.Confirmation':
      return listReader({
        name,
        expands: false,
        values: [...CONFIRMATIONS].map(([value, synonyms]) => ({ value, synonyms })),
      });
    default:
      return { listed: () => [], expands: true, mostWords: Number.POSITIVE_INFINITY };
  }
}

/** The value of words that are in no list. */
export function freeFill({ text, words }: Utterance, from: number, to: number): Fill {
  const said = textOf(text, words.slice(from, to));
  return { to, isFree: true, value: scalar(said, said, []) };
}

function scalar(
  originalValue: string,
  interpretedValue: string,
  resolvedValues: readonly string[],
): LexV2ScalarSlotValue {
  return { shape: 'Scalar', value: { originalValue, interpretedValue, resolvedValues: [...resolvedValues] } };
}

function listReader({ values, expands }: SlotTypeDefinition): SlotReader {
  const root: ValueNode = { next: new Map(), values: [] };
  let mostWords = 0;
  for (const { value, synonyms } of values)
    for (const form of [value, ...synonyms]) {
      const words = toWords(form);
      addForm(root, words, value);
      mostWords = Math.max(mostWords, words.length);
    }
  return { expands, mostWords, listed: (utterance, from) => readListed({ root, expands }, utterance, from) };
}

function addForm(root: ValueNode, words: readonly Word[], value: string): void {
  let node = root;
  for (const { key } of words) {
    const next = node.next.get(key) ?? { next: new Map(), values: [] };
    node.next.set(key, next);
    node = next;
  }
  if (node !== root && !node.values.includes(value)) node.values.push(value);
}

function readListed(
  { root, expands }: { readonly root: ValueNode; readonly expands: boolean },
  { text, words }: Utterance,
  from: number,
): Fill[] {
  const fills: Fill[] = [];
  let node = root.next.get(words[from]?.key ?? '');
  for (let to = from + 1; node !== undefined; to += 1) {
    const [top] = node.values;
    const said = textOf(text, words.slice(from, to));
    // an expanding type gives back what was said; the list's own name for it stands with the resolved values
    if (top !== undefined)
      fills.push({ to, isFree: false, value: scalar(said, expands ? said : top, node.values) });
    node = node.next.get(words[to]?.key ?? '');
  }
  return fills;
}

function readNumber({ text, words }: Utterance, from: number): Fill[] {
  const most = Math.min(words.length, from + MOST_NUMBER_WORDS);
  for (let to = most; to > from; to -= 1) {
    const said = words.slice(from, to);
    const [figure, ...others] = to === from + 1 ? said.map(({ key }) => key) : inFigures(text, said);
    const digits = /^(\d+(?:\.\d+)?)(?:st|nd|rd|th)?$/.exec((figure ?? '').replaceAll(',', ''))?.[1];
    if (digits === undefined || others.length > 0) continue;
    return [{ to, isFree: false, value: scalar(textOf(text, said), digits, [digits]) }];
  }
  return [];
}

/** From the words as they were said: what they are compared by has digits already, and "twenty 1" is no number. */
function inFigures(text: string, words: readonly Word[]): string[] {
  return numbersToFigures(
    words.map((word) => textOf(text, [word]).toLowerCase()),
    () => false,
  );
}

function readAlphaNumeric({ text, words }: Utterance, from: number): Fill[] {
  const word = words[from];
  if (word === undefined || !/\d/.test(word.key)) return [];
  const said = textOf(text, [word]);
  return [{ to: from + 1, isFree: false, value: scalar(said, said, [said]) }];
}
