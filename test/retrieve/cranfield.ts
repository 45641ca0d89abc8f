import { existsSync, readFileSync } from 'node:fs';

/** A collection to measure search on: documents and questions in their order, and how well each document answers. */
export type Collection = {
  readonly documents: readonly { readonly title: string; readonly text: string }[];
  readonly questions: readonly string[];
  /** Question → document → gain, 4 (a complete answer) to 1; places counted from 0. */
  readonly gains: ReadonlyMap<number, ReadonlyMap<number, number>>;
};

/** Judgements go from 1, a complete answer, to 4, of minimum interest; 5 and -1 are of none. */
const LEAST_INTEREST = 4;

/** The fields of each record: ".T" and a line for a title, ".W" for the words. */
function readRecords(text: string): readonly ReadonlyMap<string, string>[] {
  return text
    .split(/^\.I /m)
    .slice(1)
    .map((record) => {
      const [, ...fields] = record.split(/^\.(?=[A-Z]\s*$)/m);
      return new Map(fields.map((field) => [field.charAt(0), field.slice(1).replace(/\s+/g, ' ').trim()]));
    });
}

function readGains(text: string): Collection['gains'] {
  const gains = new Map<number, Map<number, number>>();
  for (const line of text.split('\n')) {
    const [question = 0, document = 0, code = 0] = line.trim().split(/\s+/).map(Number);
    if (code < 1 || code > LEAST_INTEREST) continue;
    const judged = gains.get(question - 1) ?? new Map<number, number>();
    gains.set(question - 1, judged.set(document - 1, LEAST_INTEREST + 1 - code));
  }
  return gains;
}

/**
 * Cranfield: 1,400 abstracts, 225 questions numbered by their order, graded judgements.
 * @returns undefined where the folder does not hold the collection.
 */
export function readCranfield(folder: URL): Collection | undefined {
  const file = (name: string) => new URL(name, folder);
  if (!existsSync(file('cran.qrels'))) return undefined;
  const read = (name: string) => readFileSync(file(name), 'latin1');
  return {
    documents: readRecords(read('cran.all.1400')).map((fields) => ({
      title: fields.get('T') ?? '',
      text: fields.get('W') ?? '',
    })),
    questions: readRecords(read('cran.qry')).map((fields) => fields.get('W') ?? ''),
    gains: readGains(read('cran.qrels')),
  };
}

function discounted(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/** Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002) of a ranking to some depth, 0 to 1. */
export function ndcg(ranking: readonly number[], gains: ReadonlyMap<number, number>, depth: number): number {
  const best = discounted(
    [...gains.values()].toSorted((one, other) => other - one),
    depth,
  );
  return best === 0
    ? 0
    : discounted(
        ranking.map((document) => gains.get(document) ?? 0),
        depth,
      ) / best;
}
