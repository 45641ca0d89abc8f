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
type Synset = { readonly lemmas: readonly string[]; readonly pointers: readonly Pointer[] };

function lineAt(file: Buffer, offset: number): string {
  const end = file.indexOf(10, offset);
  return file.toString('latin1', offset, end === -1 ? file.length : end);
}

/** The index line of a lemma, found by halving the sorted file. */
function findLine(file: Buffer, lemma: string): string | undefined {
  const wanted = Buffer.from(`${lemma} `, 'latin1');
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : file.lastIndexOf(10, middle - 1) + 1;
    const order = file.compare(wanted, 0, wanted.length, start, Math.min(file.length, start + wanted.length));
    if (order === 0) return lineAt(file, start);
    if (order > 0) high = start;
    else {
      const next = file.indexOf(10, middle);
      low = next === -1 ? file.length : next + 1;
    }
  }
  return undefined;
}

/** "lemma pos synset_cnt p_cnt [symbol…] sense_cnt tagsense_cnt offset…" */
function sensesOf(line: string): readonly number[] {
  const fields = line.trim().split(' ');
  const pointers = Number(fields[3]);
  return fields.slice(6 + pointers).map(Number);
}

/** "offset file type w_cnt(hex) word id … p_cnt symbol offset pos source/target(hex) … | gloss" */
function parseSynset(line: string): Synset {
  const fields = (line.split(' | ')[0] ?? '').split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const lemmas = Array.from({ length: count }, (_, i) =>
    (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/, '').toLowerCase(),
  );
  const first = 5 + 2 * count;
  const pointers: Pointer[] = [];
  for (let i = 0; i < Number(fields[first - 1]); i++) {
    const [symbol = '', offset = '0', part = 'n', ends = '0000'] = fields.slice(
      first + 4 * i,
      first + 4 * i + 4,
    );
    const tie = TIE_OF.get(symbol);
    const to = PART_OF.get(part);
    if (tie === undefined || to === undefined) continue;
    pointers.push({
      tie,
      part: to,
      offset: Number(offset),
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    });
  }
  return { lemmas, pointers };
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
    const set = parseSynset(lineAt(files[`data.${part}`], offset));
    parsed[part].set(offset, set);
    return set;
  };
}

/** @param files the eight database files, whole. */
export function createWordnet(files: WordnetFiles): Wordnet {
  const synset = createSynsets(files);

  const throughPointers = (lemma: string, set: Synset, sense: number): Neighbour[] => {
    const place = set.lemmas.indexOf(lemma) + 1;
    const narrower = set.pointers.filter((pointer) => pointer.tie === 'narrower').length;
    return set.pointers
      .filter((pointer) => pointer.from === 0 || pointer.from === place)
      .filter((pointer) => pointer.tie !== 'narrower' || (sense === 0 && narrower <= MOST_NARROWER))
      .flatMap((pointer) => {
        const { lemmas } = synset(pointer.part, pointer.offset);
        const chosen = pointer.to === 0 ? lemmas : lemmas.slice(pointer.to - 1, pointer.to);
        return chosen.map((other) => ({ lemma: other, tie: pointer.tie, sense }));
      });
  };

  const ofPart = (lemma: string, part: Part): Neighbour[] => {
    const line = findLine(files[`index.${part}`], lemma);
    if (line === undefined) return [];
    return sensesOf(line)
      .slice(0, SENSES)
      .flatMap((offset, sense) => {
        const set = synset(part, offset);
        const synonyms = set.lemmas.map((other) => ({ lemma: other, tie: 'synonym' as const, sense }));
        return [...synonyms, ...throughPointers(lemma, set, sense)];
      });
  };

  return {
    neighbours: (lemma) =>
      PARTS.flatMap((part) => ofPart(lemma, part)).filter((neighbour) => neighbour.lemma !== lemma),
    has: (lemma) => PARTS.some((part) => findLine(files[`index.${part}`], lemma) !== undefined),
  };
}
