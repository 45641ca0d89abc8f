/**
 * WordNet 3.1 as a source of words that may stand for each other. Reads the database's own files as bytes, looks a
 * lemma up by binary search, and parses nothing that is not asked for.
 * Format: https://wordnet.princeton.edu/documentation/wndb5wn
 */

export type WordnetFile = `${'index' | 'data'}.${'noun' | 'verb' | 'adj' | 'adv'}`;
export type WordnetFiles = Readonly<Record<WordnetFile, Buffer>>;

/** How a neighbour is tied to the word, and how common the sense is (0 = the word's first). */
export type Neighbour = {
  readonly lemma: string;
  readonly tie: 'synonym' | 'derived' | 'similar' | 'narrower';
  readonly sense: number;
};

export type Wordnet = {
  /** The words tied to a lemma through its first senses; empty for a word that WordNet lacks. */
  neighbours(lemma: string): readonly Neighbour[];
  has(lemma: string): boolean;
  /** Whether a lemma is written small in one of its first senses: "rule", and not "Adrian". */
  isWrittenSmall(lemma: string): boolean;
};

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type Part = (typeof PARTS)[number];
const PART_OF: ReadonlyMap<string, Part> = new Map([
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['s', 'adj'],
  ['r', 'adv'],
]);
const TIE_OF: ReadonlyMap<string, Neighbour['tie']> = new Map([
  ['+', 'derived'],
  ['&', 'similar'],
  ['~', 'narrower'],
]);
/** Later senses are rare ones: they bring more wrong words than right ones. */
const SENSES = 3;
/** A word with many narrower words ("person") names a class; its members do not stand for it. */
const MOST_NARROWER = 12;

type Pointer = {
  readonly tie: Neighbour['tie'];
  readonly part: Part;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
};
/** Most sets are only asked for their lemmas, because another one points to them. */
type Synset = { readonly lemmas: readonly string[]; pointers(): readonly Pointer[] };

/** One sense of a lemma, and its place among them. */
type Sense = { readonly set: Synset; readonly sense: number };

const LINE = '\n'.charCodeAt(0);
const GLOSS = '|'.charCodeAt(0);

/** The text from a place up to the next of these signs. */
function textUpTo(sign: number, file: Buffer, offset: number): string {
  const end = file.indexOf(sign, offset);
  return file.toString('latin1', offset, end === -1 ? file.length : end);
}

/** Places in a file, each the start of a line or the file's end. */
type Range = { readonly low: number; readonly high: number };

/** Where the first line of a range stands that does not sort before a text. Bytes are compared here: a call for each costs more. */
function firstNotBefore(file: Buffer, text: string, { low, high }: Range): number {
  let [from, to] = [low, high];
  while (from < to) {
    let start = (from + to) >>> 1;
    while (start > from && file[start - 1] !== LINE) start--;
    if (compareAt(file, start, text) >= 0) to = start;
    else {
      const next = file.indexOf(LINE, (from + to) >>> 1);
      from = next === -1 ? to : next + 1;
    }
  }
  return from;
}

/** Below 0 where the file's bytes at a place sort before the text, 0 where they start with it. */
function compareAt(file: Buffer, start: number, text: string): number {
  for (let i = 0; i < text.length; i++) {
    const difference = (file[start + i] ?? -1) - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Looks lemmas up in a sorted index by halving it; the lines of two first letters are remembered, which spares half of the steps. */
function createIndex(file: Buffer): (lemma: string) => string | undefined {
  const all = { low: 0, high: file.length };
  const ranges = new Map<string, Range>();
  const rangeOf = (letters: string) => {
    let range = ranges.get(letters);
    if (range === undefined) {
      const low = firstNotBefore(file, letters, all);
      range = { low, high: firstNotBefore(file, `${letters}\xff`, { low, high: file.length }) };
      ranges.set(letters, range);
    }
    return range;
  };
  return (lemma) => {
    const wanted = `${lemma} `;
    const place = firstNotBefore(file, wanted, rangeOf(wanted.slice(0, 2)));
    return compareAt(file, place, wanted) === 0 ? textUpTo(LINE, file, place) : undefined;
  };
}

function createIndexes(files: WordnetFiles): Readonly<Record<Part, (lemma: string) => string | undefined>> {
  return {
    noun: createIndex(files['index.noun']),
    verb: createIndex(files['index.verb']),
    adj: createIndex(files['index.adj']),
    adv: createIndex(files['index.adv']),
  };
}

/** The first senses of a lemma: "lemma pos synset_cnt p_cnt [symbol…] sense_cnt tagsense_cnt offset…" */
function sensesOf(line: string): readonly number[] {
  const fields = line.trimEnd().split(' ');
  const first = 6 + Number(fields[3]);
  return fields.slice(first, first + SENSES).map(Number);
}

/** "offset file type w_cnt(hex) word id … p_cnt symbol offset pos source/target(hex) … " */
function parseSynset(line: string): Synset {
  const fields = line.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const lemmas: string[] = [];
  for (let i = 0; i < count; i++) lemmas.push(lemmaOf(fields[4 + 2 * i] ?? ''));
  let pointers: readonly Pointer[] | undefined;
  return {
    lemmas,
    pointers() {
      pointers ??= parsePointers(fields, 5 + 2 * count);
      return pointers;
    },
  };
}

/** In small letters, without the mark of where an adjective stands: "galore(ip)". */
function lemmaOf(field: string): string {
  return (field.endsWith(')') ? field.slice(0, field.indexOf('(')) : field).toLowerCase();
}

/** @param first the field of the first pointer's symbol; before it stands how many there are. */
function parsePointers(fields: readonly string[], first: number): readonly Pointer[] {
  const pointers: Pointer[] = [];
  for (let i = 0; i < Number(fields[first - 1]); i++) {
    const at = first + 4 * i;
    const tie = TIE_OF.get(fields[at] ?? '');
    const part = PART_OF.get(fields[at + 2] ?? 'n');
    if (tie === undefined || part === undefined) continue;
    const ends = fields[at + 3] ?? '0000';
    pointers.push({
      tie,
      part,
      offset: Number(fields[at + 1]),
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    });
  }
  return pointers;
}

/** Reads a set of synonyms where it is first asked for, and keeps it. */
function createSynsets(files: WordnetFiles): (part: Part, offset: number) => Synset {
  const parsed: Readonly<Record<Part, Map<number, Synset>>> = {
    noun: new Map(),
    verb: new Map(),
    adj: new Map(),
    adv: new Map(),
  };
  return (part, offset) => {
    const known = parsed[part].get(offset);
    if (known !== undefined) return known;
    const set = parseSynset(textUpTo(GLOSS, files[`data.${part}`], offset));
    parsed[part].set(offset, set);
    return set;
  };
}

/** Whether one of the first senses that a line of the index names has the lemma with the same letters, small and large. */
function hasAsWritten(line: string | undefined, data: Buffer): boolean {
  if (line === undefined) return false;
  const lemma = line.slice(0, line.indexOf(' '));
  return sensesOf(line).some((offset) => textUpTo(GLOSS, data, offset).split(' ').includes(lemma));
}

/** @param files the eight database files, whole. */
export function createWordnet(files: WordnetFiles): Wordnet {
  const synset = createSynsets(files);
  const index = createIndexes(files);
  const addThroughPointers = (found: Neighbour[], lemma: string, { set, sense }: Sense): void => {
    const place = set.lemmas.indexOf(lemma) + 1;
    const pointers = set.pointers();
    const narrower = sense === 0 && pointers.filter(({ tie }) => tie === 'narrower').length <= MOST_NARROWER;
    for (const { from, to, tie, part, offset } of pointers) {
      if ((from !== 0 && from !== place) || (tie === 'narrower' && !narrower)) continue;
      const { lemmas } = synset(part, offset);
      for (const other of to === 0 ? lemmas : lemmas.slice(to - 1, to))
        if (other !== lemma) found.push({ lemma: other, tie, sense });
    }
  };

  const addOfPart = (found: Neighbour[], lemma: string, part: Part): void => {
    const line = index[part](lemma);
    if (line === undefined) return;
    for (const [sense, offset] of sensesOf(line).entries()) {
      const set = synset(part, offset);
      for (const other of set.lemmas)
        if (other !== lemma) found.push({ lemma: other, tie: 'synonym', sense });
      addThroughPointers(found, lemma, { set, sense });
    }
  };

  return {
    neighbours(lemma) {
      const found: Neighbour[] = [];
      for (const part of PARTS) addOfPart(found, lemma, part);
      return found;
    },
    has: (lemma) => PARTS.some((part) => index[part](lemma) !== undefined),
    isWrittenSmall: (lemma) => PARTS.some((part) => hasAsWritten(index[part](lemma), files[`data.${part}`])),
  };
}
