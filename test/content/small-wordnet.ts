import type { WordnetFile, WordnetFiles } from '../../content/ingest/knowledge/wordnet.ts';

/** A set of words of one meaning, and to which other sets it points: symbol, place of the other set, and words if only these. */
export type SmallSynset = {
  readonly part: 'noun' | 'verb' | 'adj' | 'adv';
  readonly lemmas: readonly string[];
  readonly pointers?: readonly (readonly [symbol: string, to: number, from?: number, word?: number])[];
};

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
const LETTERS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;
/** Both kinds of files begin with lines that start with two blanks. */
const HEADER = '  1 a database for tests\n  2 written by hand\n';

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function dataLine({ part, lemmas, pointers = [] }: SmallSynset, address: (set: number) => string): string {
  const words = lemmas.map((lemma) => `${lemma} 0`).join(' ');
  const ties = pointers
    .map(([symbol, to, from = 0, word = 0]) => {
      const [offset, letter] = address(to).split(' ');
      return ` ${symbol} ${offset} ${letter} ${hexadecimal(from, 2)}${hexadecimal(word, 2)}`;
    })
    .join('');
  const count = String(pointers.length).padStart(3, '0');
  return `03 ${LETTERS[part]} ${hexadecimal(lemmas.length, 2)} ${words} ${count}${ties} | what it means  \n`;
}

/** The sets of each part, one line each behind the offset at which the line stands. */
function dataFiles(synsets: readonly SmallSynset[]) {
  const unknown = () => '00000000 n';
  const ends = new Map(PARTS.map((part) => [part, HEADER.length]));
  const offsets = synsets.map((synset) => {
    const offset = ends.get(synset.part) ?? 0;
    ends.set(synset.part, offset + 9 + dataLine(synset, unknown).length);
    return String(offset).padStart(8, '0');
  });
  const address = (set: number) => `${offsets[set]} ${LETTERS[synsets[set]?.part ?? 'noun']}`;
  const text = (part: SmallSynset['part']) =>
    HEADER +
    synsets
      .map((synset, i) => (synset.part === part ? `${offsets[i]} ${dataLine(synset, address)}` : ''))
      .join('');
  return { offsets, text };
}

/** The words of one part in order, each with the sets it stands in: the more usual first, as they are given. */
function indexFile(
  synsets: readonly SmallSynset[],
  part: SmallSynset['part'],
  offsets: readonly string[],
): string {
  const senses = new Map<string, string[]>();
  synsets.forEach((synset, i) => {
    if (synset.part !== part) return;
    for (const lemma of synset.lemmas) {
      const key = lemma.toLowerCase().replace(/\(.*\)$/, '');
      senses.set(key, [...(senses.get(key) ?? []), offsets[i] ?? '']);
    }
  });
  const lines = [...senses]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([lemma, of]) => `${lemma} ${LETTERS[part]} ${of.length} 2 @ ~ ${of.length} 0 ${of.join(' ')}  \n`);
  return HEADER + lines.join('');
}

/** The eight files of a database in WordNet's format (wndb 5), made of a few sets of words. */
export function smallWordnet(synsets: readonly SmallSynset[]): WordnetFiles {
  const { offsets, text } = dataFiles(synsets);
  const files = PARTS.flatMap((part): [WordnetFile, Buffer][] => [
    [`data.${part}`, Buffer.from(text(part), 'latin1')],
    [`index.${part}`, Buffer.from(indexFile(synsets, part, offsets), 'latin1')],
  ]);
  return Object.fromEntries(files) as WordnetFiles;
}
