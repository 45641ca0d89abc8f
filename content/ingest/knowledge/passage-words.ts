import { fold, isStopWord, stem, writtenWords } from '../../../lambda/retrieve/analyze.ts';
import type { Passage, TalkId } from '../../../lambda/retrieve/index-format.ts';
import { remembering } from '../remembering.ts';
import {
  bySentence,
  createRuns,
  onceByRun,
  type Runs,
  readSentenceRuns,
  type SentenceRuns,
} from '../runs.ts';

/** A word as the notes write it. It is looked at once; whoever counts words then counts its numbers and not its letters. */
export type WrittenWord = {
  /** In lower case and without accents. */
  readonly folded: string;
  /** The place of the folded word among all that were read. */
  readonly form: number;
  /** What it is searched by; undefined for stop words and for what leaves nothing. */
  readonly term: Term | undefined;
  readonly capital: boolean;
  /** A capital inside, as in MySQL: a name wherever it stands. */
  readonly mixed: boolean;
  /** What stands behind the last capital inside, folded: "spark" of PySpark. */
  readonly tail?: string;
};

/** A stem, and its place among all that were read. */
export type Term = { readonly id: number; readonly stem: string };

export type Words = readonly WrittenWord[];

/** The words of a passage: of its talk's title, of each heading and of each sentence. */
export type PassageWords = {
  readonly title: Words;
  readonly headings: readonly Words[];
  readonly sentences: readonly Words[];
  /** The search words of each sentence that has some. */
  readonly also: readonly Words[];
};

export type PassagesToRead = {
  readonly passages: readonly Passage[];
  readonly titleOf: (talk: TalkId) => string;
  /** The runs of their sentences, where they were read already. */
  readonly read?: ReadRuns;
};

export type ReadRuns = { readonly runs: Runs; readonly sentenceRuns: SentenceRuns };

const CAPITAL = /^\p{Lu}/u;
const MIXED = /\p{Ll}\p{Lu}/u;
const TAIL = /\p{Ll}(\p{Lu}\p{Ll}{3,})$/u;

/**
 * Reads the words of all passages, for everyone who counts them, one passage after the other: all of them at once would fill the memory.
 * Headings and titles, which come again and again, are read once.
 */
export function* readPassageWords({ passages, titleOf, read }: PassagesToRead): Generator<PassageWords> {
  const { runs, sentenceRuns } = read ?? readRuns(passages);
  const wordsOf = createRunReader(runs);
  const readAgain = remembering((text: string) => runs.numbersOf(text).flatMap(wordsOf));
  const nextRuns = bySentence(sentenceRuns);
  const next = () => wordsOfAll(nextRuns(), wordsOf);
  for (const passage of passages)
    yield {
      title: readAgain(titleOf(passage.talk)),
      headings: [...passage.headings, ...furtherLeads(passage)].map(readAgain),
      sentences: passage.sentences.map(next),
      also: passage.sentences.flatMap(({ also }) => (also === undefined ? [] : [readAgain(also)])),
    };
}

function wordsOfAll(runs: Uint32Array, wordsOf: (run: number) => Words): Words {
  const words: WrittenWord[] = [];
  // by places: to go through typed arrays otherwise takes twice as long
  for (let at = 0; at < runs.length; at++) for (const word of wordsOf(runs[at] ?? 0)) words.push(word);
  return words;
}

function readRuns(passages: readonly Passage[]): ReadRuns {
  const runs = createRuns();
  return { runs, sentenceRuns: readSentenceRuns(passages, runs) };
}

/** Lines that lead in what a passage holds, and stand in another one. */
function furtherLeads({ headings, sentences }: Passage): readonly string[] {
  const leads = new Set(sentences.flatMap(({ under }) => under ?? []));
  if (leads.size === 0) return [];
  const known = [...headings, ...sentences.map(({ text }) => text)].map((text) => text.toLowerCase());
  return [...leads].filter((lead) => {
    const bare = lead.replace(/^On /, '').toLowerCase();
    return !known.some((text) => text.startsWith(bare));
  });
}

/** The words of a run, which may be several ("read/write") or none; no word reaches across a blank. */
function createRunReader({ writtenAs }: Runs): (run: number) => Words {
  const read = remembering(createWordReader());
  return onceByRun((run) => writtenWords(writtenAs(run)).map(read));
}

function createWordReader(): (written: string) => WrittenWord {
  const forms = new Map<string, Pick<WrittenWord, 'folded' | 'form' | 'term'>>();
  const terms = new Map<string, Term>();
  const termOf = (folded: string) => {
    const found = isStopWord(folded) ? '' : stem(folded);
    return found === '' ? undefined : own(terms, found, () => ({ id: terms.size, stem: found }));
  };
  return (written) => {
    const folded = fold(written);
    const form = own(forms, folded, () => ({ folded, form: forms.size, term: termOf(folded) }));
    const mixed = MIXED.test(written);
    const tail = mixed ? TAIL.exec(written)?.[1] : undefined;
    return {
      ...form,
      capital: CAPITAL.test(written),
      mixed,
      ...(tail !== undefined && { tail: fold(tail) }),
    };
  };
}

/** What the map has for a key; made when it has nothing. */
function own<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
